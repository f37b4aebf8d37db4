import type { Rect } from "../snapshot";

/** What Excel's grid ends with: rows 1 to 1,048,576, columns A to XFD. */
export const GRID_ROW_COUNT = 1_048_576;
export const GRID_COLUMN_COUNT = 16_384;

/**
 * The letters of a column.
 * @param columnIndex 0-based.
 * @example columnLetters(27) // "AB"
 */
export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * The A1 address of a cell.
 * @param rowIndex 0-based.
 * @param columnIndex 0-based.
 * @example cellAddress(4, 2) // "C5"
 */
export const cellAddress = (rowIndex: number, columnIndex: number): string =>
  `${columnLetters(columnIndex)}${String(rowIndex + 1)}`;

/**
 * The A1 address of a rectangle; one cell alone has no colon.
 * @example rectAddress({ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 }) // "A1:C2"
 */
export function rectAddress(rect: Rect): string {
  const first = cellAddress(rect.rowIndex, rect.columnIndex);
  if (rect.rowCount === 1 && rect.columnCount === 1) return first;
  return `${first}:${cellAddress(rect.rowIndex + rect.rowCount - 1, rect.columnIndex + rect.columnCount - 1)}`;
}

function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

interface Corner {
  readonly rowIndex: number | null;
  readonly columnIndex: number | null;
}

function cornerOf(text: string): Corner | null {
  const match = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (match === null || text === "") return null;
  const [, letters, digits] = match;
  return {
    columnIndex: letters === undefined ? null : columnIndexOf(letters),
    rowIndex: digits === undefined ? null : Number(digits) - 1,
  };
}

/**
 * Reads one A1 area: `B2`, `$A$1:C3`, whole columns `A:C`, whole rows `3:4`, with or without a sheet name before it.
 * @returns null for anything else, a list of areas included.
 * @example rectOf("附件1!$A$3:$G$4") // { rowIndex: 2, columnIndex: 0, rowCount: 2, columnCount: 7 }
 */
export function rectOf(address: string): Rect | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "").toUpperCase();
  const [firstText = "", lastText = firstText, ...others] = local.split(":");
  const first = cornerOf(firstText);
  const last = cornerOf(lastText);
  if (first === null || last === null || others.length > 0) return null;
  const top = first.rowIndex ?? 0;
  const left = first.columnIndex ?? 0;
  const bottom = last.rowIndex ?? GRID_ROW_COUNT - 1;
  const right = last.columnIndex ?? GRID_COLUMN_COUNT - 1;
  if (bottom < top || right < left) return null;
  return { rowIndex: top, columnIndex: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Whether the two rectangles are the same. */
export const sameRect = (a: Rect, b: Rect): boolean =>
  a.rowIndex === b.rowIndex &&
  a.columnIndex === b.columnIndex &&
  a.rowCount === b.rowCount &&
  a.columnCount === b.columnCount;

/** Whether `inner` lies in `outer`, edges included. */
export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.rowIndex >= outer.rowIndex &&
  inner.columnIndex >= outer.columnIndex &&
  inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
  inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount;
