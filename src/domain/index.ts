export type { Refusal } from "./annex/Refusal";
export { planAnnexes, type AnnexPlanning } from "./annex/planAnnexes";
export { legendColours, legendText, type Palette } from "./colour/palette";
export { planColours } from "./colour/planColours";
export { planOverview, type Overview } from "./colour/planOverview";
export type { CellRef, Finding, FindingText, Fix, Severity } from "./findings/Finding";
export { fixTexts } from "./fixes/fixTexts";
export { planFixes, type CellFix } from "./fixes/planFixes";
export type { Language } from "./findings/Language";
export { renderFinding } from "./findings/renderFinding";
export { renderRefusal } from "./findings/renderRefusal";
export type { FiguresPlan, ImportChoice, ImportPlan, ImportRefusal, RowsPlan } from "./import/ImportPlan";
export type { ImportTarget } from "./import/ImportTarget";
export { targetOf } from "./import/targetOf";
export type { IssuedMark } from "./issued/IssuedMark";
export {
  annexChangesSince,
  currentMark,
  issuedMark,
  sourceChangesSince,
  withMark,
  withoutMark,
} from "./issued/issuedMarks";
export type { Ledger } from "./Ledger";
export { fontQuestions } from "./marks/fontQuestions";
export {
  EMPTY_MEMORY,
  mergeCorrections,
  NO_CORRECTIONS,
  type Corrections,
  type KeptMapping,
  type Memory,
} from "./memory/Memory";
export { correctionsOf, memoryText, readMemory, unreadAnswers } from "./memory/memoryText";
export { checkNotice, checkNoticeSteps } from "./notice/checkNotice";
export type { DraftAnnex, DraftDocument, DraftParagraph, NoticeEdit } from "./notice/Draft";
export { documentText, draftDocument, signatureOf } from "./notice/draftDocument";
export { keepNoticeEdits } from "./notice/keepNoticeEdits";
export { planReminderLog, type ReminderEntry, type ReminderLogPlan } from "./notice/planReminderLog";
export { planWordings } from "./notice/planWordings";
export { reminders, type Reminder } from "./notice/reminders";
export type { Claim, ClaimCell, NoticeCoverage, Verdict } from "./notice/Notice";
export type { CellEdit } from "./rollover/CellEdit";
export { DAY_SETTINGS, type IssueTerms } from "./rollover/IssueTerms";
export { nextTerms } from "./rollover/nextTerms";
export { planCopy, planEdits } from "./rollover/planSheets";
export { planRollover } from "./rollover/planRollover";
export type { Rollover, RolloverRefusal, SheetCopy } from "./rollover/Rollover";
export { snapshotAfter } from "./rollover/snapshotAfter";
export type { SheetPlan } from "./plan/SheetPlan";
export { isoOfSerial, serialOfIso } from "./values/date";
export { isTrackingWorkbook } from "./reading/isTrackingWorkbook";
export { readLedger, readLedgerSteps } from "./reading/readLedger";
export { recognisedTables, type RecognisedTable } from "./reading/recognisedTables";
export { recognitionOf } from "./recognition/recognitionOf";
export type { Recognition } from "./recognition/Recognition";
export { withoutCorrections, type Forgotten } from "./recognition/withoutCorrections";
export { planReport } from "./report/planReport";
export { blocksBuild, validate, validateSteps } from "./rules/validate";
export { builtValues, keepCells, type BuiltValues } from "./plan/handChanges";
export { blocksOf, formulaCells, gridAt, type SheetAreas } from "./plan/formulaCells";
export { builtInBlock, builtSheet, builtWithValues, keptAddresses } from "./plan/keptCells";
export { planToValues, type StayingFormula, type StayReason, type ValueCell } from "./plan/planToValues";
export { planNewWorkbook } from "./template/planNewWorkbook";
export {
  judgeFindings,
  judgementRefusal,
  withJudgement,
  type JudgedFinding,
  type Judgement,
  type JudgementRefusal,
} from "./verdicts/judge";
