import { lastColumn, lastRow, rect } from "../engine/document/a1";
import { contentAt } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";

/** Where Ctrl and an arrow lead: the end of the filled cells, the next filled cell, or the edge of what is used. */
export function dataEdge(
  sheet: HostSheet,
  rowIndex: number,
  columnIndex: number,
  down: number,
  right: number,
): readonly [rowIndex: number, columnIndex: number] {
  const used = sheet.usedRect(false) ?? rect(0, 0);
  const isFilled = (row: number, column: number): boolean => contentAt(sheet, row, column).value !== null;
  const isInside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row <= Math.max(lastRow(used), rowIndex) && column <= Math.max(lastColumn(used), columnIndex); // prettier-ignore
  let [row, column] = [rowIndex, columnIndex];
  if (!isInside(row + down, column + right)) return [row, column];
  const goesOn = isFilled(row, column) && isFilled(row + down, column + right);
  do {
    row += down;
    column += right;
    const isNextFilled = isInside(row + down, column + right) && isFilled(row + down, column + right);
    if (goesOn ? !isNextFilled : isFilled(row, column)) break;
  } while (isInside(row + down, column + right));
  return [row, column];
}
