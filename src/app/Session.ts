import type { PlannedSheet, UndoRecord } from "../excel";

/** The last preview of a build, kept until it is applied or another takes its place. */
export interface PendingBuild {
  readonly token: string;
  readonly planned: readonly PlannedSheet[];
  /** Hard findings on input sheets stand: a written reason is needed. */
  readonly isBlocked: boolean;
}

/** What is remembered between commands, while the page lives. */
export interface Session {
  /** Milliseconds, only ever subtracted. */
  readonly clock: () => number;
  undo: UndoRecord | null;
  pending: PendingBuild | null;
  nextToken: number;
}

/**
 * A new session.
 * @param clock Milliseconds; results never depend on it, only `timing` does.
 */
export const createSession = (clock: () => number): Session => ({ clock, undo: null, pending: null, nextToken: 1 });
