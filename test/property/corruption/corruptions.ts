import { toA1 } from "../../../src/domain/address";
import { cellText } from "../../../src/domain/values/text";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { validate } from "../../../src/domain/rules/validate";
import { understand } from "../metamorphic/facts";
import type { Finding } from "../../../src/domain/findings/Finding";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/snapshot";

export type CorruptionKind = "mark flipped" | "number changed" | "unit swapped" | "blanked";

/** One cell, or two neighbours that were swapped, that hold something else than in the sample. */
export interface Corruption {
  readonly kind: CorruptionKind;
  readonly sheet: string;
  /** The cell; a swap is caught where either of its cells is named. */
  readonly addresses: readonly string[];
  readonly book: WorkbookSnapshot;
}

const withCells = (
  book: WorkbookSnapshot,
  name: string,
  cells: readonly (readonly [row: number, column: number, value: CellValue])[],
) => ({
  ...book,
  sheets: book.sheets.map((sheet): SheetSnapshot => {
    if (sheet.name !== name) return sheet;
    const values = sheet.values.map((row) => [...row]);
    for (const [row, column, value] of cells) (values[row] ?? [])[column] = value;
    return { ...sheet, values, text: values.map((row) => row.map((value) => cellText(value))) };
  }),
});

/** Every corruption of one cell of a sheet's table. */
function* corruptionsOf(
  book: WorkbookSnapshot,
  sheet: SheetSnapshot,
  firstRow: number,
  lastRow: number,
): Generator<Corruption> {
  const { name, values } = sheet;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const [column, value] of (values[row] ?? []).entries()) {
      if (value === null || value === "") continue;
      const at = { sheet: name, addresses: [toA1(row, column)] };
      const put = (to: CellValue) => withCells(book, name, [[row, column, to]]);
      if (value === "√" || value === "×") yield { kind: "mark flipped", ...at, book: put(value === "√" ? "×" : "√") };
      if (typeof value === "number")
        yield { kind: "number changed", ...at, book: put(value + (value % 1 === 0 ? 1 : 0.1)) };
      yield { kind: "blanked", ...at, book: put(null) };
      const below = values[row + 1]?.[column];
      if (column !== 0 || row === lastRow || typeof below !== "string") continue;
      const swapped = withCells(book, name, [
        [row, column, below],
        [row + 1, column, value],
      ]);
      yield { kind: "unit swapped", sheet: name, addresses: [toA1(row, column), toA1(row + 1, column)], book: swapped };
    }
  }
}

/** The tables whose every cell is corrupted: sheet → rows of its body, 0-based. */
export const CORRUPTED: Readonly<Record<string, readonly [first: number, last: number]>> = {
  报送台账: [1, 9],
  案件汇总: [1, 9],
  在线考试: [1, 9],
  附件1: [3, 11],
  附件2: [4, 13],
};

/** Every corruption of every table. */
export function* allCorruptions(book: WorkbookSnapshot): Generator<Corruption> {
  for (const sheet of book.sheets) {
    const rows = CORRUPTED[sheet.name];
    if (rows !== undefined) yield* corruptionsOf(book, sheet, ...rows);
  }
}

const keysOf = ({ ruleId, sheet, address, also, actual, expected }: Finding): readonly string[] =>
  [{ sheet, address }, ...also].map((at) => [ruleId, at.sheet, at.address, String(actual), String(expected)].join("|"));

export const keysIn = (book: WorkbookSnapshot): ReadonlySet<string> =>
  new Set(validate(readLedger(book)).flatMap(keysOf));

/** The facts of a workbook: what changes none of them corrupts nothing. */
export const factsOf = (book: WorkbookSnapshot): string =>
  JSON.stringify([understand(book).facts.marks, understand(book).facts.figures]);

const rowOf = (address: string): string => address.replace(/^[A-Z]+/, "");

/** Whether a finding that the sample does not have names the cell. */
export function isCaught({ kind, book, sheet, addresses }: Corruption, plain: ReadonlySet<string>): boolean {
  return [...keysIn(book)].some((key) => {
    const [, place, address = ""] = key.split("|");
    // Which of two swapped names is wrong nobody can know: the finding names what stands beside it.
    const isNamed =
      kind === "unit swapped" ? addresses.map(rowOf).includes(rowOf(address)) : addresses.includes(address);
    return !plain.has(key) && place === sheet && isNamed;
  });
}
