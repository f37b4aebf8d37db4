import type { Rect } from "./snapshot";

/** Excel's last column is XFD, its last row 1,048,576. */
const COLUMN_LIMIT = 16_384;
const ROW_LIMIT = 1_048_576;

function requireIndex(index: number, limit: number, what: string): void {
  if (!Number.isInteger(index) || index < 0 || index >= limit) {
    throw new RangeError(`${what} ${String(index)} is not between 0 and ${String(limit - 1)}`);
  }
}

/**
 * The letters of a column.
 * Shape: a 0-based column index → letters as Excel shows them.
 * @throws RangeError outside Excel's 16,384 columns: a bug in the caller.
 * @example columnLetters(0) // "A"
 * @example columnLetters(16383) // "XFD"
 */
export function columnLetters(columnIndex: number): string {
  requireIndex(columnIndex, COLUMN_LIMIT, "columnIndex");
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The address of one cell.
 * Shape: 0-based row and column index → A1 without the sheet.
 * @throws RangeError outside Excel's grid: a bug in the caller.
 * @example toA1(4, 1) // "B5"
 */
export function toA1(rowIndex: number, columnIndex: number): string {
  requireIndex(rowIndex, ROW_LIMIT, "rowIndex");
  return `${columnLetters(columnIndex)}${String(rowIndex + 1)}`;
}

/**
 * The address of a rectangle of cells.
 * Shape: a rectangle of at least one cell → A1 without the sheet; one cell has no colon.
 * @throws RangeError for a rectangle that is empty or leaves Excel's grid: a bug in the caller.
 * @example rectToA1({ rowIndex: 4, columnIndex: 1, rowCount: 9, columnCount: 5 }) // "B5:F13"
 * @example rectToA1({ rowIndex: 4, columnIndex: 1, rowCount: 1, columnCount: 1 }) // "B5"
 */
export function rectToA1(rect: Rect): string {
  const first = toA1(rect.rowIndex, rect.columnIndex);
  const last = toA1(rect.rowIndex + rect.rowCount - 1, rect.columnIndex + rect.columnCount - 1);
  if (rect.rowCount < 1 || rect.columnCount < 1) {
    throw new RangeError(`a rectangle of ${String(rect.rowCount)} × ${String(rect.columnCount)} cells has no address`);
  }
  return first === last ? first : `${first}:${last}`;
}

const A1_PATTERN = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;

function columnIndexOf(letters: string): number {
  let columnNumber = 0;
  for (const letter of letters) columnNumber = columnNumber * 26 + (letter.charCodeAt(0) - 64);
  return columnNumber - 1;
}

/**
 * Reads an address of one cell or one rectangle.
 * Shape: A1 text, with or without `$`, in either letter case, corners in any order; a sheet in front is passed over
 * (`'参数'!B2`). Whole rows and columns (`A:C`, `1:3`) are not rectangles of cells here.
 * Errors: `null` for anything else, and for an address outside Excel's grid.
 * @example parseA1("B5:F13") // { rowIndex: 4, columnIndex: 1, rowCount: 9, columnCount: 5 }
 * @example parseA1("A1:C") // null
 */
export function parseA1(address: string): Rect | null {
  const withoutSheet = address.slice(address.lastIndexOf("!") + 1).trim();
  const match = A1_PATTERN.exec(withoutSheet.toUpperCase());
  if (match === null) return null;
  const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = match;
  const columns = [columnIndexOf(fromLetters), columnIndexOf(toLetters)];
  const rows = [Number(fromRow) - 1, Number(toRow) - 1];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  if (right >= COLUMN_LIMIT || bottom >= ROW_LIMIT) return null;
  return { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
