import { valueAt } from "../../reading/cells";
import type { Table } from "../../reading/Table";
import type { CellValue, Rect } from "../../snapshot";
import { cellText } from "../../values/text";
import { sheetRange, textArray } from "./sheetRange";

/** What a row has to say in one column to be counted. Days are serials as the sheet holds them. */
export type RowTest = { readonly kind: "oneOf"; readonly column: number; readonly texts: readonly string[] } | DayTest;

/** `unlessAfter`: a day after the bound does not count, anything else does. `day` is the formula of the bound. */
interface DayTest {
  readonly kind: "notBefore" | "notAfter" | "unlessAfter";
  readonly column: number;
  readonly serial: number;
  readonly day: string;
}

/** Formulas reach below the last row, so that rows that are added count; a step keeps them the same for a while. */
const SPARE_ROWS = 200;
const ROW_STEP = 500;

/** Rows of a table that a formula looks at: with room below, and exactly its body. */
export function rowSpans({ bodyRowIndexes, sheet }: Table): readonly (readonly [first: number, last: number])[] {
  const first = bodyRowIndexes[0];
  const last = bodyRowIndexes.at(-1);
  if (first === undefined || last === undefined || sheet.used === null) return [];
  const spare = Math.ceil((last + 1 + SPARE_ROWS) / ROW_STEP) * ROW_STEP - 1;
  return [
    [first, spare],
    [first, last],
  ];
}

const columnOf = (first: number, last: number, columnIndex: number): Rect => ({
  rowIndex: first,
  columnIndex,
  rowCount: last - first + 1,
  columnCount: 1,
});

/** Excel's MATCH knows no case. */
const holdsOne = (value: CellValue, texts: readonly string[]): boolean =>
  typeof value === "string" && texts.some((text) => text.toUpperCase() === value.toUpperCase());

function passes(test: RowTest, value: CellValue): boolean {
  if (test.kind === "oneOf") return value === null ? test.texts.includes("") : holdsOne(value, test.texts);
  if (test.kind === "unlessAfter") return typeof value !== "number" || value < test.serial + 1;
  if (typeof value !== "number") return false;
  return test.kind === "notBefore" ? value >= test.serial : value < test.serial + 1;
}

/** What the formula counts now, worked out here. */
function countNow(table: Table, tests: readonly RowTest[], first: number, last: number): number {
  const { sheet } = table;
  const end = Math.min(last, (sheet.used?.rowIndex ?? 0) + (sheet.used?.rowCount ?? 0) - 1);
  let count = 0;
  for (let row = first; row <= end; row += 1) {
    if (tests.every((test) => passes(test, valueAt(sheet, row, test.column)))) count += 1;
  }
  return count;
}

/** An empty cell is no text for MATCH: it is asked for by itself. */
function factorOf(test: RowTest, range: string): string {
  if (test.kind === "oneOf") {
    const texts = test.texts.filter((text) => text !== "");
    const matched = `ISNUMBER(MATCH(${range},${textArray(texts)},0))`;
    return texts.length === test.texts.length ? matched : `((${range}="")+${matched}>0)`;
  }
  if (test.kind === "notBefore") return `ISNUMBER(${range})*(${range}>=${test.day})`;
  if (test.kind === "notAfter") return `ISNUMBER(${range})*(${range}<${test.day}+1)`;
  return `(1-ISNUMBER(${range})*(${range}>=${test.day}+1))`;
}

/**
 * An expression of native functions, without `=`, that counts the rows of a table.
 * Shape: table, tests, and whether a count is what the fixed annex says → expression, or null where it would come to
 * something else (merged unit cells, days as text): then the value has to stay fixed.
 */
export function countRows(
  table: Table,
  tests: readonly RowTest[],
  isExpected: (count: number) => boolean,
): string | null {
  const span = rowSpans(table).find(([first, last]) => isExpected(countNow(table, tests, first, last)));
  if (span === undefined) return null;
  const factors = tests.map((test) =>
    factorOf(test, sheetRange(table.sheet.name, columnOf(span[0], span[1], test.column))),
  );
  return `SUMPRODUCT(${factors.map((factor) => (factors.length === 1 ? `--${factor}` : factor)).join("*")})`;
}

/**
 * An expression that adds up a column over the rows whose key is one of some texts.
 * Shape: as `countRows`.
 */
export function sumRows(
  table: Table,
  keyColumn: number,
  texts: readonly string[],
  valueColumn: number,
  expected: number,
): string | null {
  const { sheet } = table;
  const sumNow = ([first, last]: readonly [number, number]): number => {
    const end = Math.min(last, (sheet.used?.rowIndex ?? 0) + (sheet.used?.rowCount ?? 0) - 1);
    let sum = 0;
    for (let row = first; row <= end; row += 1) {
      const value = valueAt(sheet, row, valueColumn);
      if (typeof value === "number" && holdsOne(valueAt(sheet, row, keyColumn), texts)) sum += value;
    }
    return sum;
  };
  const span = rowSpans(table).find((candidate) => sumNow(candidate) === expected);
  if (span === undefined) return null;
  const [keys, values] = [keyColumn, valueColumn].map((column) =>
    sheetRange(sheet.name, columnOf(span[0], span[1], column)),
  );
  return `SUMPRODUCT(SUMIF(${keys ?? ""},${textArray(texts)},${values ?? ""}))`;
}

/** The texts of a column, as they stand, in the rows that a test picks; each once. */
export function textsIn(table: Table, column: number, rows: Iterable<number>): readonly string[] {
  const texts = new Set<string>();
  for (const row of rows) {
    const text = cellText(valueAt(table.sheet, row, column));
    if (text !== "") texts.add(text);
  }
  return [...texts];
}
