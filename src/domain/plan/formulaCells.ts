import type { Rect, SheetSnapshot } from "../snapshot";
import { contains } from "./rects";

/** Rectangles of one sheet. */
export interface SheetAreas {
  readonly sheet: SheetSnapshot;
  /** Absolute; they may overlap, and reach beyond what is used. */
  readonly areas: readonly Rect[];
}

/** A cell by its place on the sheet, 0-based. */
export interface CellPlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The rectangle of one cell. */
export const cellRect = ({ rowIndex, columnIndex }: CellPlace): Rect => ({
  rowIndex,
  columnIndex,
  rowCount: 1,
  columnCount: 1,
});

/** What a grid of the sheet holds at a cell; null outside what is used. */
export function gridAt<T>(
  { used }: SheetSnapshot,
  grid: readonly (readonly T[])[],
  { rowIndex, columnIndex }: CellPlace,
): T | null {
  return used === null ? null : (grid[rowIndex - used.rowIndex]?.[columnIndex - used.columnIndex] ?? null);
}

/**
 * The cells of the areas that hold a formula, each once, row by row.
 * Shape: areas of a sheet → absolute places.
 */
export function formulaCells({ sheet, areas }: SheetAreas): readonly CellPlace[] {
  const { used, formulas } = sheet;
  if (used === null) return [];
  return formulas.flatMap((row, at) =>
    row.flatMap((formula, column): CellPlace[] => {
      if (formula === null) return [];
      const cell = { rowIndex: used.rowIndex + at, columnIndex: used.columnIndex + column };
      return areas.some((area) => contains(area, cellRect(cell))) ? [cell] : [];
    }),
  );
}

/** Neighbours in a row, as one rectangle each. */
function runsOf(cells: readonly CellPlace[]): Rect[] {
  const runs: Rect[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const follows =
      last?.rowIndex === cell.rowIndex && last.columnIndex + last.columnCount === cell.columnIndex ? last : null;
    if (follows === null) runs.push(cellRect(cell));
    else runs[runs.length - 1] = { ...follows, columnCount: follows.columnCount + 1 };
  }
  return runs;
}

/**
 * The cells as few rectangles that hold nothing else: runs of a row that stand below one another are one.
 * Shape: cells row by row → disjoint rectangles.
 * @example blocksOf([{ rowIndex: 0, columnIndex: 1 }, { rowIndex: 1, columnIndex: 1 }]) // one rectangle, B1:B2
 */
export function blocksOf(cells: readonly CellPlace[]): readonly Rect[] {
  const blocks: Rect[] = [];
  /** Those that end on the row above, by where they stand in it. */
  const open = new Map<string, number>();
  for (const run of runsOf(cells)) {
    const key = `${String(run.columnIndex)}+${String(run.columnCount)}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : blocks[at];
    if (at !== undefined && above !== undefined && above.rowIndex + above.rowCount === run.rowIndex) {
      blocks[at] = { ...above, rowCount: above.rowCount + 1 };
    } else {
      open.set(key, blocks.push(run) - 1);
    }
  }
  return blocks;
}
