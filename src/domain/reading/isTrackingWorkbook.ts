import type { Ledger } from "../Ledger";

/**
 * Whether there is anything to work on: submissions or cases. Settings or a list of names alone make no ledger.
 * Shape: ledger → boolean.
 * @example isTrackingWorkbook(readLedger(emptyWorkbook)) // false
 */
export function isTrackingWorkbook({ submissions, caseLog, caseCounts }: Ledger): boolean {
  return submissions !== null || caseLog !== null || caseCounts !== null;
}
