import type { SheetChange } from "../domain/plan/SheetPlan";
import type { ExcelRefusal } from "./ExcelRefusal";
import type { StepLog } from "./StepLog";

/** A cell that no longer is what a step left: somebody has changed it since. */
export interface StepDifference {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  /** What the step left there: a value, a formula, or fields of a format. */
  readonly left: unknown;
  readonly now: unknown;
}

/** What was taken back, and what could not be. */
export interface TakenBack {
  readonly changes: readonly SheetChange[];
  /** Sheets that the step had added: emptied, not deleted. */
  readonly emptied: readonly string[];
  /** Sheets that are no longer there, under that name. */
  readonly missing: readonly string[];
}

export type Restored =
  | ({ readonly kind: "restored" } & TakenBack)
  | { readonly kind: "differs"; readonly differences: readonly StepDifference[] }
  | { readonly kind: "refused"; readonly refusal: ExcelRefusal };

/** How a step is taken back, after a look at what stands. */
export interface WayBack {
  /** A sheet that would have to be written, and cannot be; null when none is in the way. */
  readonly obstacle: ExcelRefusal | null;
  readonly differences: readonly StepDifference[];
  readonly outcome: TakenBack;
  /** Writes; the log is told before the first write and after the last. */
  readonly write: (log: StepLog) => Promise<void>;
}

/** Changes the other way round, as a restore reports them. */
export const reversed = (changes: readonly SheetChange[]): SheetChange[] =>
  changes.map((change) => ({ ...change, before: change.after, after: change.before }));
