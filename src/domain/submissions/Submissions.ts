import type { CellRef } from "../findings/Finding";
import type { MarkReading, MarkState } from "../marks/marks";
import type { Table } from "../reading/Table";
import type { UnitCell } from "../units/UnitCell";
import type { DateReading } from "../values/date";

/** A mark of the matrix, unit × material. */
export interface MarkCell {
  readonly unitName: string | null;
  readonly unitText: string;
  readonly material: string;
  readonly text: string;
  readonly reading: MarkReading;
  readonly at: CellRef;
}

export interface SubmissionMatrix {
  readonly kind: "matrix";
  readonly table: Table;
  readonly unitCells: readonly UnitCell[];
  readonly marks: readonly MarkCell[];
}

/** A row of the log: one submission. */
export interface LogEntry {
  readonly unitCell: UnitCell;
  /** null: no material of the catalogue. */
  readonly material: string | null;
  readonly materialText: string;
  readonly materialAt: CellRef;
  readonly issue: string;
  readonly date: DateReading;
  readonly dateAt: CellRef | null;
  readonly review: string;
  /** What the review found wrong, in its own words. */
  readonly problem: string;
}

export interface SubmissionLog {
  readonly kind: "log";
  readonly table: Table;
  readonly entries: readonly LogEntry[];
}

/** What a unit's material comes out as, and the cell that says so (none for a material that never came). */
export interface Status {
  readonly state: MarkState;
  readonly at: CellRef | null;
  /** What the review found wrong; "" where it says nothing. */
  readonly problem: string;
}

/** Unit name → material name → status; every unit of the roster and every material is there. */
export type StatusTable = ReadonlyMap<string, ReadonlyMap<string, Status>>;
