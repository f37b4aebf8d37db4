/** A1 addresses and rectangles. Everything is 0-based; only the text of an address is 1-based. */

export interface Rect {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Rect = { rowIndex: 0, columnIndex: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

/** @example columnLetters(27) // "AB" */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** @example columnIndexOf("AB") // 27 */
export function columnIndexOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function cellAddress(rowIndex: number, columnIndex: number): string {
  return columnLetters(columnIndex) + String(rowIndex + 1);
}

export function rect(rowIndex: number, columnIndex: number, rowCount = 1, columnCount = 1): Rect {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

export function lastRow(area: Rect): number {
  return area.rowIndex + area.rowCount - 1;
}

export function lastColumn(area: Rect): number {
  return area.columnIndex + area.columnCount - 1;
}

export function isEntireColumn(area: Rect): boolean {
  return area.rowCount === MAX_ROWS;
}

export function isEntireRow(area: Rect): boolean {
  return area.columnCount === MAX_COLUMNS;
}

/** @example rectAddress(rect(0, 0, 2, 2)) // "A1:B2" */
export function rectAddress(area: Rect): string {
  if (isEntireColumn(area) && !isEntireRow(area)) {
    return `${columnLetters(area.columnIndex)}:${columnLetters(lastColumn(area))}`;
  }
  if (isEntireRow(area)) return `${String(area.rowIndex + 1)}:${String(lastRow(area) + 1)}`;
  const first = cellAddress(area.rowIndex, area.columnIndex);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellAddress(lastRow(area), lastColumn(area))}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = CORNER.exec(text);
  if (!match || text === "" || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndexOf(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return null;
  return { row, column };
}

/** The rectangle of `A1`, `A1:B2`, `A:B` or `1:2` (with or without `$`); null when the text is none of them. */
export function parseRect(text: string): Rect | null {
  const parts = text.trim().split(":");
  const first = parseCorner(parts[0] ?? "");
  const last = parts.length === 1 ? first : parseCorner(parts[1] ?? "");
  if (!first || !last || parts.length > 2) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = [first.row ?? 0, last.row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? MAX_COLUMNS - 1];
  const top = Math.min(...rows);
  const left = Math.min(...columns);
  return rect(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1);
}

/** The rectangles of an attribute such as `sqref`: addresses apart by spaces (or commas, as in API strings). */
export function parseRects(text: string): Rect[] {
  return text
    .split(/[\s,]+/)
    .map(parseRect)
    .filter((area): area is Rect => area !== null);
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.rowIndex, b.rowIndex);
  const left = Math.max(a.columnIndex, b.columnIndex);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - top + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - left + 1;
  return rowCount > 0 && columnCount > 0 ? rect(top, left, rowCount, columnCount) : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const top = Math.min(a.rowIndex, b.rowIndex);
  const left = Math.min(a.columnIndex, b.columnIndex);
  return rect(top, left, Math.max(lastRow(a), lastRow(b)) - top + 1, Math.max(lastColumn(a), lastColumn(b)) - left + 1);
}

export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameRect(common, inner);
}

export function sameRect(a: Rect, b: Rect): boolean {
  return (
    a.rowIndex === b.rowIndex &&
    a.columnIndex === b.columnIndex &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}

/** What is left of `area` when `hole` is cut out: up to four rectangles, top to bottom. */
export function subtract(area: Rect, hole: Rect): Rect[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Rect[] = [];
  const add = (top: number, left: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) parts.push(rect(top, left, rows, columns));
  };
  add(area.rowIndex, area.columnIndex, cut.rowIndex - area.rowIndex, area.columnCount);
  add(cut.rowIndex, area.columnIndex, cut.rowCount, cut.columnIndex - area.columnIndex);
  add(cut.rowIndex, lastColumn(cut) + 1, cut.rowCount, lastColumn(area) - lastColumn(cut));
  add(lastRow(cut) + 1, area.columnIndex, lastRow(area) - lastRow(cut), area.columnCount);
  return parts;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^[A-Za-z]{1,3}[0-9]+$/;

/** @example quoteSheetName("附件 1") // "'附件 1'" */
export function quoteSheetName(name: string): string {
  if (PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name)) return name;
  return `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'附件 1'!A1:B2` into sheet and address; the sheet is null when none is named. */
export function splitSheet(text: string): { readonly sheetName: string | null; readonly address: string } {
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheetName: null, address: text };
  const raw = text.slice(0, at);
  const sheetName = raw.startsWith("'") && raw.endsWith("'") ? raw.slice(1, -1).replace(/''/g, "'") : raw;
  return { sheetName, address: text.slice(at + 1) };
}
