import type { Rect } from "../domain/snapshot";

/** Something to be set at a cell. */
export interface CellEntry<T> {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: T;
}

/** One write: a rectangle, with null where nothing is set. */
export interface Band<T> {
  readonly rect: Rect;
  readonly grid: (T | null)[][];
}

/** `setCellProperties` fails on Excel on the web somewhere beyond 80,000 cells; values beyond 5 MB. */
const BAND_CELLS = 5_000;

/** Beyond so many rectangles it costs less to go over rows between that are left as they are. */
const MANY_BANDS = 100;
const BRIDGED_ROWS = 10;

/** How far the next row may be for both to go into one rectangle. */
function reachOf(rowIndexes: readonly number[]): number {
  const breaks = rowIndexes.filter((row, at) => at > 0 && row !== (rowIndexes[at - 1] ?? 0) + 1).length;
  return breaks < MANY_BANDS ? 1 : BRIDGED_ROWS;
}

function bandOf<T>(rows: readonly (readonly CellEntry<T>[])[]): Band<T> {
  const all = rows.flat();
  const left = Math.min(...all.map((entry) => entry.columnIndex));
  const right = Math.max(...all.map((entry) => entry.columnIndex));
  const top = all[0]?.rowIndex ?? 0;
  const grid = rows.map(() => Array.from<T | null>({ length: right - left + 1 }).fill(null));
  for (const entry of all) {
    const row = grid[entry.rowIndex - top];
    if (row !== undefined) row[entry.columnIndex - left] = entry.value;
  }
  return { rect: { rowIndex: top, columnIndex: left, rowCount: rows.length, columnCount: right - left + 1 }, grid };
}

/**
 * Groups cells into few rectangles: neighbouring rows go into one, as wide as the cells in them; where there would be very
 * many, rows that are near one another do. What is not among the cells is null in the grid, which Excel leaves as it is.
 * @example bandsOf([{ rowIndex: 3, columnIndex: 2, value: "√" }]) // one band, C4, [["√"]]
 */
export function bandsOf<T>(entries: readonly CellEntry<T>[]): Band<T>[] {
  const byRow = new Map<number, CellEntry<T>[]>();
  for (const entry of entries) {
    const row = byRow.get(entry.rowIndex);
    if (row === undefined) byRow.set(entry.rowIndex, [entry]);
    else row.push(entry);
  }
  const rows = [...byRow.entries()].sort(([a], [b]) => a - b);
  const reach = reachOf(rows.map(([rowIndex]) => rowIndex));
  const groups: CellEntry<T>[][][] = [];
  let previous = Number.NaN;
  let cells = 0;
  for (const [rowIndex, row] of rows) {
    const gap = rowIndex - previous;
    if (!(gap <= reach) || cells + gap * row.length > BAND_CELLS) {
      groups.push([row]);
      cells = row.length;
    } else {
      const between = Array.from({ length: gap - 1 }, (): CellEntry<T>[] => []);
      groups[groups.length - 1]?.push(...between, row);
      cells += gap * row.length;
    }
    previous = rowIndex;
  }
  return groups.map(bandOf);
}
