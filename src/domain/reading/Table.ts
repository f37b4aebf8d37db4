import type { SheetSnapshot } from "../snapshot";

/** What a table is for: DESIGN §3. */
export const ROLES = [
  "settings",
  "roster",
  "materials",
  "submissionMatrix",
  "submissionLog",
  "caseLog",
  "caseCounts",
  "examLog",
  "examCounts",
  "reminders",
  "ownRules",
  "wordings",
  "annex1",
  "annex2",
] as const;
export type Role = (typeof ROLES)[number];

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
  /** Columns whose meaning a person gave. */
  readonly correctedColumns: number;
  readonly recognition: Recognition;
}

/** How sure it is that the table is what it was taken for. */
export type Confidence = "corrected" | "sure" | "likely" | "unsure";

/** Why a table was taken for what it is; shown to the user, who can correct it. */
export interface Recognition {
  readonly confidence: Confidence;
  /** What says so: a person, the sheet's usual name, the label of an annex, or the headers alone. */
  readonly reason: "person" | "sheetName" | "annexLabel" | "headers";
  /** The role that the headers would allow as well; null when none comes near. */
  readonly rival: Role | null;
}
