import type { Refusal } from "../domain/annex/Refusal";
import type { DraftDocument } from "../domain/notice/Draft";
import type { Claim, NoticeCoverage } from "../domain/notice/Notice";
import type { Reminder } from "../domain/notice/reminders";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { Recognition } from "../domain/recognition/Recognition";
import type { RolloverRefusal } from "../domain/rollover/Rollover";
import type { RecognisedTable } from "../domain/reading/recognisedTables";
import type { JudgedFinding, JudgementRefusal } from "../domain/verdicts/judge";
import type { ExcelRefusal, OverwrittenCell, StepDifference } from "../excel";

export type { RecognisedTable };

export type Language = "zh-CN" | "en-US";

/** The annexes, what is selected, or every sheet. */
export type ValuesScope = "annexes" | "selection" | "workbook";

/** What a command is told by whoever presses the button, or by the batch command. */
export interface CommandOptions {
  readonly language: Language;
  /** ISO date; for the header of a report, and the day of what a person does. What is found never depends on it. */
  readonly now: string;
  /** A written reason that lets an annex build pass over hard findings on input sheets. */
  readonly override?: string;
  /** What the pane would have asked, answered beforehand: corrections, as the workbook keeps them. */
  readonly answers?: unknown;
  /** Which formulas 转为数值 turns into values; left out: those of the annexes. */
  readonly scope?: ValuesScope;
  /** A restore goes ahead where cells have been changed since the step, and puts these back as well. */
  readonly restoresAnyway?: boolean;
}

/** A finding with its sentence and what a person said about it, as it goes into the report and the pane. */
export interface ReportedFinding extends JudgedFinding {
  readonly title: string;
  readonly message: string;
  readonly whatToDo: string;
}

/**
 * `done`: the command did its work. `blocked`: hard findings on input sheets stand, nothing was written. `refused`: the
 * workbook is not one that the command can work on (no tables, protected sheet, foreign sheet named 附件1), nothing was
 * written; `message` says what happened and what to do.
 */
export type CommandStatus = "done" | "blocked" | "refused";

/** Why a command was refused, for those who have to tell the reasons apart; `message` says it to the user. */
export type RefusalCode =
  | Refusal["code"]
  | ExcelRefusal["code"]
  | JudgementRefusal
  | RolloverRefusal["code"]
  | "issueDayUnread"
  | "hostFailed"
  | "answersUnread"
  | "busy"
  | "noTables"
  | "hasLedger"
  | "sheetsInUse"
  | "onlyProtected"
  | "nothingToFix"
  | "noAnnexes"
  | "noIssue"
  | "notIssued"
  | "issueUndated"
  | "tooManyFormulas"
  | "noLog"
  | "nothingToRestore"
  | "hasWordings"
  | "reminderUndated"
  | "sheetTaken"
  | "blockedBelow"
  | "stepUnreadable"
  | "changedSinceStep"
  | "noTheirs"
  | "previewGone"
  | "changedSincePreview"
  | "importCancelled";

export interface CommandResult {
  readonly command: string;
  readonly status: CommandStatus;
  /** Null unless the status is `refused`. */
  readonly refusal: RefusalCode | null;
  /** A sentence for the user. */
  readonly message: string;
  readonly tables: readonly RecognisedTable[];
  /** What was taken for what, for the pane; null where the workbook was not read. */
  readonly recognition: Recognition | null;
  readonly findings: readonly ReportedFinding[];
  readonly changes: readonly SheetChange[];
  /** Cells of somebody else that were written over between the reading and the writing; `putBackTheirs` gives them back. */
  readonly overwritten?: readonly OverwrittenCell[];
  /** Cells that have been changed since the step that a restore was to take back. */
  readonly differences?: readonly StepDifference[];
  readonly timing: { readonly readMs: number; readonly computeMs: number; readonly writeMs: number };
}

/** A statement of a notice and what came of it: DESIGN §10 `claims`, and what the pane says of it. */
export type ReportedClaim = Claim;

/** What checking a notice answers. */
export interface NoticeResult extends CommandResult {
  /** In the order of the text. */
  readonly claims: readonly ReportedClaim[];
  readonly coverage: NoticeCoverage;
}

/** What drafting a notice answers: the draft, and what checking its text gives. */
export interface DraftResult extends NoticeResult {
  /** Null where nothing could be drafted. */
  readonly draft: DraftDocument | null;
  /** The text that the places of the claims are counted in. */
  readonly text: string;
}

/** What is answered about reminders. */
export interface RemindersResult extends CommandResult {
  /** One for each unit that owes anything. */
  readonly reminders: readonly Reminder[];
  /** 署名 of the office that reminds. */
  readonly signature: string;
}
