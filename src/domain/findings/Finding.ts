/** 强制性 / 核实性 / 提示. */
export type Severity = "hard" | "query" | "hint";

export interface CellRef {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
}

export type FindingValue = string | number | boolean | null;

/** A repair that is safe to apply by one click. */
export interface Fix {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | number;
}

/**
 * Something wrong, or worth a look, in the workbook. Data only: the sentence is rendered late, from the catalogue, in
 * the user's language (`renderFinding`).
 */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly address: string | null;
  readonly unit: string | null;
  readonly column: string | null;
  readonly expected: FindingValue;
  readonly actual: FindingValue;
  /** Fills the template of the rule's sentence. */
  readonly details: Readonly<Record<string, string | number>>;
  /** How many cells the finding speaks of: 1 + `also.length` unless the group has no cells of its own. */
  readonly count: number;
  /** The other cells of the group, and the other side where two cells disagree. */
  readonly also: readonly CellRef[];
  readonly fix: Fix | null;
}

/** A finding as people read it. */
export interface FindingText {
  readonly title: string;
  readonly message: string;
  readonly whatToDo: string;
}
