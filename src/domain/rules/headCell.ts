import type { CellRef } from "../findings/Finding";
import { compactAt, refAt } from "../reading/cells";
import type { Table } from "../reading/Table";

/**
 * The cell that heads a column: the lowest of the head's rows that says something.
 */
export function headCell({ sheet, headRowIndex, headRowCount }: Table, columnIndex: number): CellRef {
  const last = headRowIndex + headRowCount - 1;
  for (let row = last; row > headRowIndex; row -= 1)
    if (compactAt(sheet, row, columnIndex) !== "") return refAt(sheet, row, columnIndex);
  return refAt(sheet, headRowIndex, columnIndex);
}

/**
 * The cell that heads the units of a table.
 */
export function unitHeadCell(table: Table): CellRef {
  return headCell(table, table.columns.get("unit") ?? 0);
}
