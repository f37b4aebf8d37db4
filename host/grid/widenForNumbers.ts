import { intersection, lastColumn, rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { columnPoints, hasStandardWidth, setColumnPoints } from "../excel/sizes";
import type { GridSource } from "./GridSource";
import { CELL_PADDING, textWidth } from "./measureText";

const POINTS_A_PIXEL = 0.75;
/** Cells that are looked at after an edit. */
const MOST_CELLS = 2_000;

/** A column whose width nobody set grows when a date or another formatted number is typed that does not fit in it. */
export function widenForNumbers(source: GridSource, sheet: HostSheet, area: Rect): void {
  const used = intersection(area, sheet.usedRect(true, area) ?? area) ?? area;
  if (used.rowCount * used.columnCount > MOST_CELLS) return;
  for (let column = used.columnIndex; column <= lastColumn(used); column += 1) {
    if (!hasStandardWidth(sheet, column)) continue;
    const wanted = widestNumber(source, sheet, { ...used, columnIndex: column, columnCount: 1 }) * POINTS_A_PIXEL;
    if (wanted > columnPoints(sheet, column)) setColumnPoints(sheet, rect(0, column), wanted);
  }
}

function widestNumber(source: GridSource, sheet: HostSheet, area: Rect): number {
  let widest = 0;
  for (const cell of sheet.existingCells(area)) {
    const [row, column] = [Number(cell.row) - 1, Number(cell.col) - 1];
    const { numFmt, font } = cell.style as { readonly numFmt?: string; readonly font?: typeof cell.font };
    // A bare number is shown with fewer digits instead.
    const isFormatted = numFmt !== undefined && numFmt !== "General";
    if (!isFormatted || typeof source.valueAt(sheet, row, column) !== "number") continue;
    widest = Math.max(widest, Math.ceil(textWidth(source.textAt(sheet, row, column), font)) + CELL_PADDING);
  }
  return widest;
}
