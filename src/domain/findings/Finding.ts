/** 强制性 / 核实性 / 提示. */
export type Severity = "hard" | "query" | "hint";

export interface CellRef {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
}

export type FindingValue = string | number | boolean | null;

/** One cell of a repair. */
export interface FixedCell extends CellRef {
  readonly value: string | number;
  /** Only where the value needs one: a date. */
  readonly numberFormat?: string;
}

/** A repair that is safe to apply by one click: all cells that the finding speaks of. */
export interface Fix {
  readonly cells: readonly FixedCell[];
}

/** Findings that were put into one, told apart from others and from their own past whatever order their rows are in. */
export interface FindingGroup {
  /** What the members share. */
  readonly key: string;
  /** What the members say, as a person would read it. */
  readonly value: string;
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
  /** Absent for a finding that was made as one. */
  readonly group?: FindingGroup;
}

/** A finding as people read it. */
export interface FindingText {
  readonly title: string;
  readonly message: string;
  readonly whatToDo: string;
}
