import type { CommandResult, ReportedFinding } from "../app/CommandResult";
import type { Severity } from "../domain/findings/Finding";
import type { Failure } from "./failureOf";
import type { AnnexPreview } from "../app/UseCases";

/** What a button of the pane starts. `goTo` is apart: it changes nothing and needs no progress. */
export type ActionName = "validate" | "colour" | "clearColours" | "build" | "restore" | "createTrackingWorkbook";

export interface RunningAction {
  readonly action: ActionName;
  /** Over half a second: progress is shown. */
  readonly slow: boolean;
}

export interface BuildDialogState {
  readonly preview: AnnexPreview;
  /** The written reason that passes over hard findings on input sheets. */
  readonly reason: string;
}

export interface LedgerState {
  readonly running: RunningAction | null;
  /** The last answer of a command: its sentence is what the message bar says. */
  readonly result: CommandResult | null;
  /** The last list of findings; null while nothing has been checked. */
  readonly findings: readonly ReportedFinding[] | null;
  readonly failure: Failure | null;
  readonly dialog: BuildDialogState | null;
  readonly cancelled: boolean;
  readonly filter: Severity | null;
  /** How many findings of the filtered list are drawn. */
  readonly shownCount: number;
  /** The finding whose cell was selected last. */
  readonly currentKey: string | null;
  readonly canRestore: boolean;
}

export const PAGE_SIZE = 200;

export const INITIAL_STATE: LedgerState = {
  running: null,
  result: null,
  findings: null,
  failure: null,
  dialog: null,
  cancelled: false,
  filter: null,
  shownCount: PAGE_SIZE,
  currentKey: null,
  canRestore: false,
};

export type LedgerEvent =
  | { readonly type: "started"; readonly action: ActionName }
  | { readonly type: "slow" }
  | { readonly type: "finished"; readonly result: CommandResult; readonly canRestore: boolean }
  | { readonly type: "previewed"; readonly preview: AnnexPreview; readonly canRestore: boolean }
  | { readonly type: "failed"; readonly failure: Failure; readonly canRestore: boolean }
  | { readonly type: "failureDismissed" }
  | { readonly type: "reasonTyped"; readonly reason: string }
  | { readonly type: "buildCancelled" }
  | { readonly type: "filtered"; readonly severity: Severity | null }
  | { readonly type: "moreAsked" }
  | { readonly type: "located"; readonly key: string };
