import type { CommandResult, ReportedFinding } from "../app/CommandResult";
import type { Severity } from "../domain/findings/Finding";
import type { Failure } from "./failureOf";
import type { Recognition } from "../domain/recognition/Recognition";
import type { AnnexPreview, FixPreview, IssuePreview, IssueWishes } from "../app/UseCases";

/** What a button starts that needs nothing but itself. */
export type ButtonAction =
  | "validate"
  | "colour"
  | "clearColours"
  | "build"
  | "report"
  | "overview"
  | "toValues"
  | "selectionToValues"
  | "workbookToValues"
  | "newIssue"
  | "markIssued"
  | "unmarkIssued"
  | "restore"
  | "putBackTheirs"
  | "createTrackingWorkbook";

/** What the pane starts. `goTo` is apart: it changes nothing and needs no progress. */
export type ActionName = ButtonAction | "judge" | "fix" | "correct";

/** 问题, 识别结果 or 通报. */
export type PaneView = "findings" | "recognition" | "notice";

export interface RunningAction {
  readonly action: ActionName;
  /** Over half a second: progress is shown. */
  readonly slow: boolean;
}

export interface BuildDialogState {
  readonly preview: AnnexPreview;
  /** The written reason that passes over hard findings on input sheets. */
  readonly reason: string;
  /** Computed cells that stay as people have made them, `sheet!A1`. */
  readonly kept: readonly string[];
}

/** 新建一期, with what has been typed. */
export interface IssueDialogState {
  readonly preview: IssuePreview;
  readonly wishes: IssueWishes;
}

export interface LedgerState {
  readonly running: RunningAction | null;
  /** The last answer of a command: its sentence is what the message bar says. */
  readonly result: CommandResult | null;
  /** The last list of findings; null while nothing has been checked. */
  readonly findings: readonly ReportedFinding[] | null;
  /** What was taken for what at the last look; null while nothing has been read. */
  readonly recognition: Recognition | null;
  readonly view: PaneView;
  readonly failure: Failure | null;
  readonly dialog: BuildDialogState | null;
  /** Fixes that wait for a yes. */
  readonly fixPreview: FixPreview | null;
  /** The next 期, which waits for a yes. */
  readonly issueDialog: IssueDialogState | null;
  readonly cancelled: boolean;
  readonly filter: Severity | null;
  /** The list shows what a person has dealt with, in the place of what is open. */
  readonly showsClosed: boolean;
  /** How many findings of the filtered list are drawn. */
  readonly shownCount: number;
  /** The finding whose cell was selected last. */
  readonly currentKey: string | null;
  readonly canRestore: boolean;
  /** The last step was cut short: the workbook may have changed in part only. */
  readonly isCutShort: boolean;
}

/** What an answer says of the step that can be taken back. */
export interface StepSeen {
  readonly canRestore: boolean;
  readonly isCutShort?: boolean;
}

export const PAGE_SIZE = 200;

export const INITIAL_STATE: LedgerState = {
  running: null,
  result: null,
  findings: null,
  recognition: null,
  view: "findings",
  failure: null,
  dialog: null,
  fixPreview: null,
  issueDialog: null,
  cancelled: false,
  filter: null,
  showsClosed: false,
  shownCount: PAGE_SIZE,
  currentKey: null,
  canRestore: false,
  isCutShort: false,
};

export type LedgerEvent =
  | { readonly type: "started"; readonly action: ActionName }
  | { readonly type: "slow" }
  | ({ readonly type: "finished"; readonly result: CommandResult } & StepSeen)
  | ({ readonly type: "previewed"; readonly preview: AnnexPreview } & StepSeen)
  | ({ readonly type: "fixPreviewed"; readonly preview: FixPreview } & StepSeen)
  | ({ readonly type: "stepSeen" } & StepSeen)
  | ({ readonly type: "issuePreviewed"; readonly preview: IssuePreview } & StepSeen)
  | { readonly type: "issueTyped"; readonly wishes: IssueWishes }
  | { readonly type: "issueCancelled" }
  | { readonly type: "fixCancelled" }
  | { readonly type: "viewed"; readonly view: PaneView }
  | { readonly type: "closedAsked"; readonly showsClosed: boolean }
  | ({ readonly type: "failed"; readonly failure: Failure } & StepSeen)
  | { readonly type: "failureDismissed" }
  | { readonly type: "reasonTyped"; readonly reason: string }
  | { readonly type: "keptChosen"; readonly place: string; readonly isKept: boolean }
  | { readonly type: "buildCancelled" }
  | { readonly type: "filtered"; readonly severity: Severity | null }
  | { readonly type: "moreAsked" }
  | { readonly type: "located"; readonly key: string };
