import type { CellValue, Rect, SheetVisibility, WorkbookSnapshot } from "../../../src/domain/snapshot";
import type { BookCell } from "../../support/bookOf";

/** A sheet that can be changed: rows from A1 on. */
export interface EditableSheet {
  name: string;
  /** The name in the sample, by which a change knows what the sheet is. */
  readonly original: string;
  visibility: SheetVisibility;
  rows: BookCell[][];
  merges: Rect[];
  fonts: Record<string, string>;
  /** Where the table's head stands now. */
  headRow: number;
}

export type Random = () => number;

const valueOf = (cell: BookCell | undefined): CellValue => {
  if (cell === undefined || cell === null) return null;
  return typeof cell === "object" && "numberFormat" in cell ? cell.value : cell;
};

const formatOf = (cell: BookCell | undefined): string =>
  typeof cell === "object" && cell !== null && "numberFormat" in cell ? cell.numberFormat : "General";

/** What stands in a cell, as text. */
export function textOf(cell: BookCell | undefined): string {
  const value = valueOf(cell);
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

/** The sheets of a snapshot, to be changed. Annexes have their head in row 3. */
export function editable(book: WorkbookSnapshot): EditableSheet[] {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    original: sheet.name,
    visibility: sheet.visibility,
    rows: sheet.values.map((row, at) =>
      row.map((value, column): BookCell => {
        const numberFormat = sheet.numberFormats[at]?.[column] ?? "General";
        return numberFormat === "General" ? value : { value, numberFormat };
      }),
    ),
    merges: [...sheet.merges],
    fonts: {},
    headRow: sheet.name.startsWith("附件") ? 2 : 0,
  }));
}

/** The changed sheets as the domain reads them. */
export function snapshotOf(sheets: readonly EditableSheet[], uses1904Dates = false): WorkbookSnapshot {
  return {
    uses1904Dates,
    sheets: sheets.map(({ name, visibility, rows, merges, fonts }) => {
      const columnCount = Math.max(0, ...rows.map((row) => row.length));
      const grid = <T>(read: (cell: BookCell | undefined) => T): T[][] =>
        rows.map((row) => Array.from({ length: columnCount }, (_, at) => read(row[at])));
      return {
        name,
        visibility,
        isProtected: false,
        used: columnCount === 0 ? null : { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount },
        values: grid(valueOf),
        text: grid(textOf),
        formulas: grid(() => null),
        numberFormats: grid(formatOf),
        merges,
        fonts,
      };
    }),
  };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError("nothing to pick from");
  return found;
}

export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
