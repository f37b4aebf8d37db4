import type { ExcelRefusal, StepLog } from "../excel";

/** What a command does to the workbook: what is left out, it may do. */
export interface Intent {
  /** It writes no cells: it may look at a workbook in which a step was cut short, and may take that step back. */
  readonly onlyLooks?: true;
  /** It writes nothing at all, and keeps nothing in the workbook: that it is read-only is no matter. */
  readonly keepsNothing?: true;
}

/**
 * What in the state of the workbook stands in the way of a command, whichever sheets it is about: the one place where that
 * is decided, before anything is written.
 * @returns null where nothing does.
 */
export function workbookBarrier(log: StepLog, isReadOnly: boolean, intent: Intent = {}): ExcelRefusal | null {
  if (isReadOnly && intent.keepsNothing !== true) return { code: "workbookReadOnly", details: {} };
  if (log.state !== "started" || intent.onlyLooks === true) return null;
  return { code: "stepUnfinished", details: { command: log.command } };
}
