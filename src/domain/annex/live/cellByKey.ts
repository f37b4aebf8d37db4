import { refAt, valueAt } from "../../reading/cells";
import type { Table } from "../../reading/Table";
import type { Rect } from "../../snapshot";
import { cellText } from "../../values/text";
import { quotedText, sheetCell, sheetRange } from "./sheetRange";

/**
 * A cell of a table as a formula names it: by what its row is about, so that sorting the table changes nothing; by its
 * address where another row above has the same name.
 * Shape: table, the field that names the row, and the cell → expression.
 */
export function cellByKey(table: Table, keyField: string, rowIndex: number, columnIndex: number): string {
  const { sheet, columns, bodyRowIndexes } = table;
  const keyColumn = columns.get(keyField);
  const direct = sheetCell(refAt(sheet, rowIndex, columnIndex));
  const first = bodyRowIndexes[0];
  const last = bodyRowIndexes.at(-1);
  if (keyColumn === undefined || first === undefined || last === undefined) return direct;
  const keyAt = (row: number) => cellText(valueAt(sheet, row, keyColumn)).toUpperCase();
  const key = valueAt(sheet, rowIndex, keyColumn);
  const isFirst = bodyRowIndexes.find((row) => keyAt(row) === keyAt(rowIndex)) === rowIndex;
  if (typeof key !== "string" || key === "" || /[*?~]/u.test(key) || !isFirst) return direct;
  const columnRange = (column: number): Rect => ({
    rowIndex: first,
    columnIndex: column,
    rowCount: last - first + 1,
    columnCount: 1,
  });
  const [values, keys] = [columnIndex, keyColumn].map((column) => sheetRange(sheet.name, columnRange(column)));
  return `INDEX(${values ?? ""},MATCH(${quotedText(key)},${keys ?? ""},0))`;
}
