import type { FigureField } from "../cases/Cases";
import type { AnnexFrame } from "../annex/AnnexSheet";
import { numberFormatAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { COLUMN_NAMES } from "../rules/columnNames";
import { readUnitCells, unitNameOf, type UnitReader } from "../units/UnitCell";
import { percentHalfUp } from "../values/ratio";
import { compactText, normaliseText, shownText } from "../values/text";
import type { AnnexName, IssuedAnnex } from "./IssuedMark";

/** An annex as it stands, with where everything is. */
export interface ShownAnnex {
  readonly annex: AnnexName;
  readonly frame: AnnexFrame;
  readonly columns: readonly { readonly name: string; readonly columnIndex: number }[];
  readonly rows: readonly { readonly name: string; readonly rowIndex: number; readonly cells: readonly string[] }[];
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  ...COLUMN_NAMES,
  unit: "单位",
  remark: "备注",
} satisfies Record<FigureField | "unit" | "remark", string>;

/** Of two with the same name the second is another: 海北州, 海北州#2. */
function distinct(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  });
}

/** A column is known by what it is for, so that another layout of the head (单位\内容, a diagonal) is no change. */
function columnsOf({ table, block }: AnnexFrame): ShownAnnex["columns"] {
  const fields = new Map([...table.columns].map(([field, column]) => [column, field]));
  const indexes = Array.from({ length: block.columnCount }, (_, at) => block.columnIndex + at);
  const said = indexes.flatMap((columnIndex) => {
    const field = fields.get(columnIndex);
    const name =
      field === undefined ? compactText(table.headers.get(columnIndex) ?? "") : (FIELD_NAMES[field] ?? field);
    return name === "" ? [] : [{ name, columnIndex }];
  });
  const names = distinct(said.map(({ name }) => name));
  return said.map(({ columnIndex }, at) => ({ name: names[at] ?? "", columnIndex }));
}

/**
 * What a reader sees in a cell: a rate at the digits that it is printed with. Taken from the value, not from the text that
 * Excel displays, which is #### in a narrow column.
 */
function printedText({ sheet }: Table, rowIndex: number, columnIndex: number): string {
  const value = valueAt(sheet, rowIndex, columnIndex);
  if (typeof value !== "number") return shownText(value);
  const percent = /0(?:\.(0+))?%/u.exec(numberFormatAt(sheet, rowIndex, columnIndex));
  if (percent === null) return String(Number(value.toPrecision(12)));
  const digits = Math.min(10, percent[1]?.length ?? 0);
  return value === 0 ? "0" : `${percentHalfUp({ numerator: value, denominator: 1 }, digits).toFixed(digits)}%`;
}

/**
 * Reads an annex as a reader of the printed sheet does.
 * Shape: the annex's frame, the reader of units → columns by name, rows by the unit's annex name (what stands there for
 * the totals and for names that nobody knows), texts.
 */
export function shownAnnex(annex: AnnexName, frame: AnnexFrame, reader: UnitReader): ShownAnnex {
  const columns = columnsOf(frame);
  const unitCells = readUnitCells(frame.table, reader);
  const names = distinct(unitCells.map((cell) => unitNameOf(cell) ?? compactText(cell.text)));
  const rows = unitCells.map(({ rowIndex }, at) => ({
    name: names[at] ?? "",
    rowIndex,
    cells: columns.map(({ columnIndex }) => printedText(frame.table, rowIndex, columnIndex)),
  }));
  return { annex, frame, columns, rows };
}

/**
 * What is kept of an annex that goes out.
 */
export function issuedAnnex({ annex, frame, columns, rows }: ShownAnnex): IssuedAnnex {
  return {
    annex,
    title: normaliseText(frame.title),
    notes: frame.notes.map(({ text }) => normaliseText(text)),
    columns: columns.map(({ name }) => name),
    rows: rows.map(({ name, cells }) => [name, ...cells]),
  };
}
