import {
  EMPTY_MEMORY,
  judgeFindings,
  recognisedTables,
  recognitionOf,
  renderFinding,
  renderRefusal,
  type Finding,
  type JudgedFinding,
  type Ledger,
  type Refusal,
} from "../domain";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { ExcelRefusal } from "../excel";
import type {
  CommandOptions,
  CommandResult,
  CommandStatus,
  Language,
  RefusalCode,
  ReportedFinding,
} from "./CommandResult";
import { messagesOf, stepName, type SeverityCounts } from "./messages";
import type { Stopwatch } from "./Stopwatch";

/** Which command answers, to whom. */
export interface Answering {
  readonly command: string;
  readonly options: CommandOptions;
  readonly watch: Stopwatch;
}

/** What a command saw of the workbook, and did to it. */
export interface Seen {
  readonly ledger?: Ledger;
  readonly findings?: readonly Finding[];
  readonly changes?: readonly SheetChange[];
}

interface Outcome extends Answering, Seen {
  readonly status: Exclude<CommandStatus, "refused">;
  readonly message: string;
}

/** A finding with its sentence. */
export const reported = (finding: JudgedFinding, language: Language): ReportedFinding => ({
  ...finding,
  ...renderFinding(finding, language),
});

function answerOf(
  { command, options, watch }: Answering,
  said: Pick<CommandResult, "status" | "refusal" | "message">,
  { ledger, findings, changes }: Seen,
): CommandResult {
  return {
    command,
    ...said,
    tables: ledger === undefined ? [] : recognisedTables(ledger),
    recognition: ledger === undefined ? null : recognitionOf(ledger),
    findings: judgeFindings(findings ?? [], ledger?.memory ?? EMPTY_MEMORY).map((finding) =>
      reported(finding, options.language),
    ),
    changes: changes ?? [],
    timing: watch.timing,
  };
}

/** Puts together what a command answers that looked at the workbook and did its work, or was blocked. */
export const resultOf = (outcome: Outcome): CommandResult =>
  answerOf(outcome, { status: outcome.status, refusal: null, message: outcome.message }, outcome);

/** What a command answers that could not do its work; nothing was written. */
export const refused = (answering: Answering, refusal: RefusalCode, message: string, seen: Seen = {}): CommandResult =>
  answerOf(answering, { status: "refused", refusal, message }, seen);

/** The adapter will not read or write. */
export const refusedByExcel = (answering: Answering, refusal: ExcelRefusal, seen: Seen = {}): CommandResult =>
  refused(answering, refusal.code, excelSentence(refusal, answering.options.language), seen);

/** The domain will not plan. */
export const refusedByDomain = (answering: Answering, refusal: Refusal, seen: Seen = {}): CommandResult =>
  refused(answering, refusal.code, renderRefusal(refusal, answering.options.language), seen);

/** How many findings of each severity still want something done, and how many a person has dealt with. */
export function countBySeverity(findings: readonly Finding[], { memory }: Ledger): SeverityCounts {
  const open = judgeFindings(findings, memory).filter(({ isOpen }) => isOpen);
  const count = (severity: Finding["severity"]): number =>
    open.filter((finding) => finding.severity === severity).length;
  return { hard: count("hard"), query: count("query"), hint: count("hint"), closed: findings.length - open.length };
}

/** Sentences one after the other, as the language has them. */
export const sentences = (language: Language, ...parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(language === "zh-CN" ? "" : " ");

function excelSentence({ code, details }: ExcelRefusal, language: Language): string {
  const messages = messagesOf(language);
  const sheet = String(details.sheet);
  switch (code) {
    case "sheetTooLarge":
      return messages.sheetTooLarge(sheet, Number(details.cells), Number(details.limit));
    case "sheetProtected":
      return messages.sheetProtected(sheet);
    case "workbookProtected":
      return messages.workbookProtected(sheet);
    case "mergeAcrossBlock":
      return messages.mergeAcrossBlock(sheet, String(details.address));
    case "workbookReadOnly":
      return messages.workbookReadOnly;
    case "sheetHidden":
      return messages.sheetHidden(sheet);
    case "sheetFiltered":
      return messages.sheetFiltered(sheet);
    case "stepUnfinished":
      return messages.stepUnfinished(stepName(messages, String(details.command)));
  }
}
