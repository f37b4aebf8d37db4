import type { CellRef } from "../findings/Finding";
import { refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import type { Unit } from "../units/Unit";
import { unitNameOf, type UnitCell } from "../units/UnitCell";
import { readNumber } from "../values/number";
import { shownText } from "../values/text";
import { add, fractionOf, ZERO, type Fraction } from "./fraction";

/** Whom a rule is applied to. */
export type Subject = { readonly kind: "unit"; readonly unit: Unit } | { readonly kind: "total" };

/** What a column says of a subject. `text` is no number; `unclear` is not even known to be filled. */
export type Reading =
  | { readonly kind: "number"; readonly value: Fraction; readonly isFilled: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "text" | "unclear"; readonly text: string };

export interface ColumnValue {
  readonly reading: Reading;
  /** The cells that say it; none where nothing stands. */
  readonly cells: readonly CellRef[];
}

/** A column over the units, whatever it comes from. */
export type Column = (subject: Subject) => ColumnValue;

export const NOTHING: ColumnValue = { reading: { kind: "blank" }, cells: [] };

/**
 * A number that was counted, not read from one cell.
 */
export function counted(value: Fraction, cells: readonly CellRef[], isFilled = true): ColumnValue {
  return { reading: { kind: "number", value, isFilled }, cells };
}

/**
 * The sum of a column over units; blank ones are passed over, as Excel's SUM does.
 * Shape: values → a number; blank where all are; the first that is no number where one is.
 */
export function total(values: readonly ColumnValue[]): ColumnValue {
  const unread = values.find(({ reading }) => reading.kind === "text" || reading.kind === "unclear");
  if (unread !== undefined) return unread;
  const numbers = values.flatMap(({ reading }) => (reading.kind === "number" ? [reading.value] : []));
  if (numbers.length === 0) return NOTHING;
  return counted(
    numbers.reduce(add, ZERO),
    values.flatMap(({ cells }) => cells),
  );
}

/** Rows of a table by unit, and its row of totals. */
export interface UnitRows {
  readonly table: Table;
  readonly cells: readonly UnitCell[];
}

function readCell({ sheet }: Table, rowIndex: number, columnIndex: number): ColumnValue {
  const value = valueAt(sheet, rowIndex, columnIndex);
  const reading = readNumber(value);
  const cells = [refAt(sheet, rowIndex, columnIndex)];
  if (reading.kind === "number") return counted(fractionOf(reading.value), cells);
  return { reading: reading.kind === "blank" ? { kind: "blank" } : { kind: "text", text: shownText(value) }, cells };
}

/**
 * A column of a table with one row a unit. A unit that stands twice is unclear: which row holds is not for the program to
 * say. The total is what the row of totals says, or the sum where the table has none.
 */
export function tableColumn({ table, cells }: UnitRows, columnIndex: number, units: readonly Unit[]): Column {
  const column: Column = (subject) => {
    const rows = cells.filter((cell) =>
      subject.kind === "total" ? cell.isTotal : unitNameOf(cell) === subject.unit.name,
    );
    const [row, ...others] = rows;
    if (row === undefined)
      return subject.kind === "unit" ? NOTHING : total(units.map((unit) => column({ kind: "unit", unit })));
    if (others.length === 0) return readCell(table, row.rowIndex, columnIndex);
    const places = rows.map(({ rowIndex }) => refAt(table.sheet, rowIndex, columnIndex));
    return { reading: { kind: "unclear", text: row.text }, cells: places };
  };
  return column;
}
