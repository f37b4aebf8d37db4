import { contains, intersection, rect, type Rect } from "../engine/document/a1";
import { contentOf, writeValue } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import type { CellPosition } from "./calcInputs";

/**
 * Finds the area that a formula fills now, clears what it no longer fills, and remembers it; null when it fills its own
 * cell only. The engine names the filled cells, not the formula they belong to: they lie right of it and below.
 */
export function respill(sheet: HostSheet, anchor: CellPosition, spilled: ReadonlySet<string>): Rect | null {
  const start = rect(anchor.rowIndex, anchor.columnIndex);
  const before = sheet.arrays.find((array) => contains(array.area, start));
  if (before && !before.dynamic) return before.area;
  const isFilled = (row: number, column: number): boolean => spilled.has(`${String(row)},${String(column)}`);
  let columnCount = 1;
  while (isFilled(anchor.rowIndex, anchor.columnIndex + columnCount)) columnCount += 1;
  let rowCount = 1;
  const rowIsFilled = (row: number): boolean =>
    Array.from({ length: columnCount }, (_, offset) => isFilled(row, anchor.columnIndex + offset)).every(Boolean);
  while (rowIsFilled(anchor.rowIndex + rowCount)) rowCount += 1;
  const area = rect(anchor.rowIndex, anchor.columnIndex, rowCount, columnCount);
  if (before) clearOutside(sheet, before.area, area);
  sheet.arrays = sheet.arrays.filter((array) => array !== before);
  if (rowCount * columnCount === 1) return null;
  sheet.arrays.push({ area, dynamic: true });
  return area;
}

function clearOutside(sheet: HostSheet, before: Rect, now: Rect): void {
  for (const cell of sheet.existingCells(before)) {
    const position = rect(Number(cell.row) - 1, Number(cell.col) - 1);
    if (!intersection(position, now) && contentOf(cell).formula === null) writeValue(cell, null);
  }
}

/** A cell that a spilled formula fills is the formula's business, not an input. */
export function isFilledBySpill(sheet: HostSheet, rowIndex: number, columnIndex: number): boolean {
  const position = rect(rowIndex, columnIndex);
  return sheet.arrays.some(
    ({ area }) => contains(area, position) && !(area.rowIndex === rowIndex && area.columnIndex === columnIndex),
  );
}
