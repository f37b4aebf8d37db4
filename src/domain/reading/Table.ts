import type { SheetSnapshot } from "../snapshot";

/** What a table is for: DESIGN §3. */
export type Role =
  | "settings"
  | "roster"
  | "materials"
  | "submissionMatrix"
  | "submissionLog"
  | "caseLog"
  | "caseCounts"
  | "examLog"
  | "examCounts"
  | "reminders"
  | "ownRules"
  | "annex1"
  | "annex2";

/** A table that was recognised by its headers. All indexes are absolute on the sheet and 0-based. */
export interface Table {
  readonly role: Role;
  readonly sheet: SheetSnapshot;
  readonly headRowIndex: number;
  readonly headRowCount: number;
  /** Field or material name → column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Column → header as people read it; every column of the head that says something. */
  readonly headers: ReadonlyMap<number, string>;
  /** Rows of the body that hold anything, from top to bottom. */
  readonly bodyRowIndexes: readonly number[];
  /** Rows right below the body that explain it: 说明, 备注. */
  readonly noteRowIndexes: readonly number[];
  /** How many fields were found: the measure by which two roles of one sheet are compared. */
  readonly score: number;
}
