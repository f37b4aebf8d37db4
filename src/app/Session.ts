import type { CellFix } from "../domain";
import { NO_STEP, StepLog, type OverwrittenCell, type PlannedSheet } from "../excel";

/** The last preview of a build, kept until it is applied or another takes its place. */
export interface PendingBuild {
  readonly token: string;
  readonly planned: readonly PlannedSheet[];
  /** Hard findings on input sheets stand: a written reason is needed. */
  readonly isBlocked: boolean;
}

/** The last preview of fixes, kept until it is applied or another takes its place. */
export interface PendingFixes {
  readonly token: string;
  /** Fingerprints of the findings; null for all that can be fixed. */
  readonly wanted: readonly string[] | null;
  readonly cells: readonly CellFix[];
}

/** What is remembered between commands, while the page lives. */
export interface Session {
  /** Milliseconds, only ever subtracted. */
  readonly clock: () => number;
  /** The last step, as it was last seen. */
  log: StepLog;
  /** Cells of others that the last command wrote over. */
  overwritten: readonly OverwrittenCell[];
  pending: PendingBuild | null;
  pendingFixes: PendingFixes | null;
  nextToken: number;
}

/**
 * A new session.
 * @param clock Milliseconds; results never depend on it, only `timing` does.
 */
export const createSession = (clock: () => number): Session => ({
  clock,
  log: new StepLog(NO_STEP),
  overwritten: [],
  pending: null,
  pendingFixes: null,
  nextToken: 1,
});
