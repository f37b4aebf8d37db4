import {
  columnLetters, isEntireColumn, isEntireRow, lastColumn, lastRow, quoteSheetName, type Rect,
} from "../engine/document/a1"; // prettier-ignore
import type { HostSheet } from "../engine/document/HostSheet";

/** @example `'附件 1'!$A$1:$B$2` */
export function absoluteAddress(sheet: HostSheet, areas: readonly Rect[]): string {
  return areas.map((area) => `${quoteSheetName(sheet.name)}!${absolute(area)}`).join(",");
}

function absolute(area: Rect): string {
  const columns = [columnLetters(area.columnIndex), columnLetters(lastColumn(area))].map((letters) => `$${letters}`);
  const rows = [area.rowIndex + 1, lastRow(area) + 1].map((row) => `$${String(row)}`);
  if (isEntireRow(area)) return rows.join(":");
  if (isEntireColumn(area)) return columns.join(":");
  const corners = columns.map((column, index) => column + (rows[index] ?? ""));
  return corners[0] === corners[1] ? (corners[0] ?? "") : corners.join(":");
}
