import { sameValue } from "../domain/plan/sameValue";
import type { CellValue } from "../domain/snapshot";

/** What Office.js answers for a block of cells, still as it came. */
export interface RawCells {
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/**
 * A cell's value, with what Excel keeps apart kept apart: an empty cell is null, a cell that holds an empty text is
 * `""`, an error is an object. A value of a kind that is none of these (a linked data type) counts as empty.
 */
export function cellValueOf(value: unknown, valueType: string | undefined): CellValue {
  if (valueType === "Empty") return null;
  if (valueType === "Error") return { error: String(value) };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}

/**
 * The formula of a cell, null for a constant. A text such as `=1+1` that was typed with a leading apostrophe reads like
 * a formula; it is told by its value, which is the same text.
 */
export const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;

/** Values of a block. */
export const valuesOf = (cells: RawCells): CellValue[][] =>
  cells.values.map((row, rowIndex) =>
    row.map((value, columnIndex) => cellValueOf(value, cells.valueTypes[rowIndex]?.[columnIndex])),
  );

/** Formulas of a block, null for constants. */
export const formulasOf = (cells: RawCells): (string | null)[][] =>
  cells.formulas.map((row, rowIndex) =>
    row.map((formula, columnIndex) => formulaOf(formula, cells.values[rowIndex]?.[columnIndex])),
  );

/** A leading sign or apostrophe is eaten or calculated; `#…`, TRUE and FALSE become errors and booleans. */
const STARTS_SPECIAL = /^\s*[=+\-@'#]|^\s*(?:true|false)\s*$/i;
/** Digits with nothing but the signs of numbers, dates, times, percents and money around them: `1-2`, `3月1日`, `２８%`. */
const MONTH_NAMES =
  /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|am|pm/gi;
const NUMBER_SIGNS = /[\d０-９\s.,:;%％/\\()（）¥￥$€eE+\-－年月日时分秒上下午]/g;

function looksLikeNumber(text: string): boolean {
  return /[\d０-９]/.test(text) && text.replace(MONTH_NAMES, "").replace(NUMBER_SIGNS, "") === "";
}

/**
 * What to hand to `Range.values` so that the cell holds exactly this text. Excel reads a text as if it were typed:
 * `=…`, `+…`, `-…` and `@…` become formulas, `1-2` a date. A leading apostrophe says that it is text; it is not part of
 * the value that is read back, and it leaves the number format alone. A cell with the number format `@` takes any text.
 * @example textContent("=1+1", "General") // "'=1+1"
 */
export function textContent(text: string, numberFormat: string): string {
  if (text === "" || numberFormat === "@") return text;
  return STARTS_SPECIAL.test(text) || looksLikeNumber(text) ? `'${text}` : text;
}

/**
 * What to hand to `Range.values` for a cell to hold again exactly what it held: an empty text is not an empty cell.
 * Known limit: an empty text in a cell of number format `@` comes back as an empty cell.
 */
export const standingContentOf = (value: CellValue, numberFormat: string): string | number | boolean =>
  value === "" && numberFormat !== "@" ? "'" : contentOf(value, numberFormat);

/** What to hand to `Range.values` for a value; an empty cell is `""`, since null would leave the cell as it is. */
export function contentOf(value: CellValue, numberFormat: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "string") return textContent(value, numberFormat);
  return typeof value === "object" ? value.error : value;
}

/** Whether two cells hold the same; an empty text is as good as an empty cell. */
export const sameContent = (a: CellValue, b: CellValue): boolean =>
  typeof a === "boolean" || (typeof a === "object" && a !== null)
    ? JSON.stringify(a) === JSON.stringify(b)
    : sameValue(a, b);
