import type { Scanner } from "./Scanner";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const NOT_IN_NAME = String.raw`(?![\p{L}\p{N}_.(\\!\[])`;
const COLUMNS = new RegExp(String.raw`\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})${NOT_IN_NAME}`, "uy");
const ROWS = new RegExp(String.raw`\$?(\d{1,7}):\$?(\d{1,7})${NOT_IN_NAME}`, "uy");
const CELL = new RegExp(String.raw`\$?([A-Za-z]{1,3})\$?(\d{1,7})${NOT_IN_NAME}`, "uy");
const RANGE_END = new RegExp(String.raw`:\$?([A-Za-z]{1,3})\$?(\d{1,7})${NOT_IN_NAME}`, "uy");

export interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnIndexOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function columnLetters(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function bounds(row1: number, column1: number, row2: number, column2: number): Bounds | null {
  const area = {
    top: Math.min(row1, row2),
    left: Math.min(column1, column2),
    bottom: Math.max(row1, row2),
    right: Math.max(column1, column2),
  };
  return area.top >= 0 && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** `A1`, `$A$1:B2`, `A:C` or `2:3` where the scanner stands; null, and nothing taken, when there is none. */
export function scanBounds(scanner: Scanner): Bounds | null {
  const start = scanner.mark();
  const columns = scanner.match(COLUMNS);
  const rows = columns ? null : scanner.match(ROWS);
  let found: Bounds | null = null;
  if (columns) found = bounds(0, columnIndexOf(columns[1] ?? ""), MAX_ROWS - 1, columnIndexOf(columns[2] ?? ""));
  else if (rows) found = bounds(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  else found = scanCells(scanner);
  if (!found) scanner.back(start);
  return found;
}

function scanCells(scanner: Scanner): Bounds | null {
  const first = scanner.match(CELL);
  if (!first) return null;
  const row = Number(first[2]) - 1;
  const column = columnIndexOf(first[1] ?? "");
  const end = scanner.match(RANGE_END);
  if (!end) return bounds(row, column, row, column);
  return bounds(row, column, Number(end[2]) - 1, columnIndexOf(end[1] ?? ""));
}
