import { rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { GridSource } from "./GridSource";
import { CELL_PADDING, textWidth } from "./measureText";

/** Rows that are looked at for it. */
const MOST_ROWS = 20_000;

/** As wide as the widest text of the column, in pixels at 100 %; null for an empty column. */
export function fittingWidth(source: GridSource, sheet: HostSheet, columnIndex: number): number | null {
  let widest = 0;
  for (const cell of sheet.existingCells(rect(0, columnIndex, MOST_ROWS, 1))) {
    const rowIndex = Number(cell.row) - 1;
    if (sheet.mergeAt(rowIndex, columnIndex) !== null) continue;
    for (const line of source.textAt(sheet, rowIndex, columnIndex).split("\n")) {
      widest = Math.max(widest, textWidth(line, cell.style.font));
    }
  }
  return widest === 0 ? null : Math.ceil(widest) + CELL_PADDING + 4;
}
