import { lastColumn, lastRow, rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { SheetLayout } from "./layout";

/** The cells of the window, merged areas as one; areas that only reach into the window are drawn as well. */
export function cellsOf(sheet: HostSheet, window: Rect, layout: SheetLayout): Rect[] {
  const merges = sheet.mergesIn(window);
  const covered = new Set<number>();
  for (const merge of merges) {
    for (let row = merge.rowIndex; row <= Math.min(lastRow(merge), lastRow(window)); row += 1) {
      for (let column = merge.columnIndex; column <= Math.min(lastColumn(merge), lastColumn(window)); column += 1) {
        covered.add(cellKey(row, column));
      }
    }
  }
  const cells: Rect[] = [];
  for (let row = window.rowIndex; row <= lastRow(window); row += 1) {
    if (layout.rows.size(row) === 0) continue;
    for (let column = window.columnIndex; column <= lastColumn(window); column += 1) {
      if (layout.columns.size(column) > 0 && !covered.has(cellKey(row, column))) cells.push(rect(row, column));
    }
  }
  return [...cells, ...merges.filter((merge) => !isHidden(layout, merge))];
}

const MOST_COLUMNS = 16_384;

export const cellKey = (rowIndex: number, columnIndex: number): number => rowIndex * MOST_COLUMNS + columnIndex;

const isHidden = (layout: SheetLayout, area: Rect): boolean =>
  layout.rows.size(area.rowIndex, area.rowCount) === 0 || layout.columns.size(area.columnIndex, area.columnCount) === 0;
