import type { Role } from "../reading/Table";

export type AnnexName = "附件1" | "附件2";

/** An annex as it went out: what a reader of the printed sheet sees, and nothing of where it stood. */
export interface IssuedAnnex {
  readonly annex: AnnexName;
  readonly title: string;
  readonly notes: readonly string[];
  /** Names of the columns, the units' among them. */
  readonly columns: readonly string[];
  /** A row each: the unit, then a text for each column. Lists, not records: they stand in the workbook as JSON. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * A source table as it was then, in sums: who it speaks of, and for each how many rows and what they come to. The rows
 * themselves are not kept, so that 100,000 cases take no more room than their units.
 */
export interface IssuedSource {
  readonly role: Role;
  /** What its sheet was called. */
  readonly sheet: string;
  /** Unit, material or setting → its rows, `sumText`. */
  readonly sums: Readonly<Record<string, string>>;
}

/** 印发: what the annexes said when the 期 went out, and what they were made from. */
export interface IssuedMark {
  /** 期次, as 参数 has it. */
  readonly issue: string;
  /** ISO date, as the caller gave it. */
  readonly date: string;
  readonly annexes: readonly IssuedAnnex[];
  readonly sources: readonly IssuedSource[];
}

/** So many marks are kept: a year of months. */
export const KEPT_MARKS = 12;
