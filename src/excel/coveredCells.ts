import { parseA1 } from "../domain/address";
import { contains } from "../domain/plan/rects";
import type { Rect } from "../domain/snapshot";
import type { BlockReading } from "./BlockReading";

/** A cell under a merge, with what was read of it and of the cell that covers it. */
export interface CoveredCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly own: Excel.CellProperties;
  readonly head: Excel.CellProperties;
}

function cellsOf(rect: Rect): Rect[] {
  return Array.from({ length: rect.rowCount * rect.columnCount }, (_none, index) => ({
    rowIndex: rect.rowIndex + Math.floor(index / rect.columnCount),
    columnIndex: rect.columnIndex + (index % rect.columnCount),
    rowCount: 1,
    columnCount: 1,
  }));
}

/**
 * The cells of the block that the merges cover: Excel gives them the format of the top-left cell, and leaves it there
 * when the merge is taken apart.
 * @param merges A1 addresses.
 * @returns Each cell once.
 */
export function coveredCells({ details, properties }: BlockReading, merges: readonly string[]): CoveredCell[] {
  const { block } = details;
  const at = (rowIndex: number, columnIndex: number): Excel.CellProperties =>
    properties[rowIndex - block.rowIndex]?.[columnIndex - block.columnIndex] ?? {};
  const covered = new Map<number, CoveredCell>();
  for (const merge of merges.flatMap((address) => parseA1(address) ?? [])) {
    const head = at(merge.rowIndex, merge.columnIndex);
    for (const cell of cellsOf(merge).slice(1)) {
      if (!contains(block, cell)) continue;
      const { rowIndex, columnIndex } = cell;
      const key = (rowIndex - block.rowIndex) * block.columnCount + columnIndex - block.columnIndex;
      covered.set(key, { rowIndex, columnIndex, own: at(rowIndex, columnIndex), head });
    }
  }
  return [...covered.values()];
}
