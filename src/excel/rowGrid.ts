import { contentOf } from "./cellContents";
import type { CellToWrite } from "./appendRows";

/** At three bytes a character, and what JSON adds, well below the 5 MB that Excel on the web takes. */
const CHUNK_CHARS = 800_000;

/** Where the columns of a chunk stand in it, from 0, with the number format that each is given. */
export interface GridColumn {
  readonly at: number;
  readonly numberFormat: string | null;
}

export type Grid = (string | number | boolean | null)[][];

/**
 * Rows as Excel takes them, as wide as their block; null leaves a cell as it is.
 * @param formatAt The number format that stands in a cell of the block.
 */
export function gridOf(
  rows: readonly (readonly CellToWrite[])[],
  columns: readonly GridColumn[],
  columnCount: number,
  formatAt: (row: number, column: number) => string,
): Grid {
  return rows.map((row, rowAt) => {
    const cells: Grid[number] = Array.from<null>({ length: columnCount }).fill(null);
    for (const [index, { at, numberFormat }] of columns.entries()) {
      const value = row[index];
      if (value !== undefined) cells[at] = contentOf(value, numberFormat ?? formatAt(rowAt, at));
    }
    return cells;
  });
}

const charsOf = (row: Grid[number]): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);

/** Cuts rows into pieces that one request can carry. */
export function piecesOf(grid: Grid, maxChars = CHUNK_CHARS): { readonly from: number; readonly rows: Grid }[] {
  const pieces: { from: number; rows: Grid }[] = [];
  let room = -1;
  for (const [at, row] of grid.entries()) {
    const chars = charsOf(row);
    if (chars > room) {
      pieces.push({ from: at, rows: [] });
      room = maxChars;
    }
    pieces.at(-1)?.rows.push(row);
    room -= chars;
  }
  return pieces;
}
