import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { readUnitCells, unitNameOf, type UnitReader } from "../units/UnitCell";
import { readNumber } from "../values/number";
import type { FigureField, FigureRow, FigureTable, NumberCell } from "./Cases";

const FIELDS: readonly FigureField[] = ["dataRows", "actual", "test", "officers", "rate", "exams"];

/**
 * Reads a table with one row of counts a unit: 案件汇总, 在线考试, 附件2.
 * Shape: table → rows in the sheet's order, totals among them.
 */
export function readFigures(table: Table, reader: UnitReader): FigureTable {
  const { sheet, columns } = table;
  const rows = readUnitCells(table, reader).map((unitCell): FigureRow => {
    const cells = FIELDS.flatMap((field): (readonly [FigureField, NumberCell])[] => {
      const column = columns.get(field);
      if (column === undefined) return [];
      const value = valueAt(sheet, unitCell.rowIndex, column);
      const numberFormat = numberFormatAt(sheet, unitCell.rowIndex, column);
      const at = refAt(sheet, unitCell.rowIndex, column);
      return [[field, { value, reading: readNumber(value), numberFormat, at }]];
    });
    return { unitCell, unitName: unitNameOf(unitCell), cells: Object.fromEntries(cells) };
  });
  return { table, rows };
}

/**
 * The number that a cell holds; 0 where it is blank, absent or no number (a finding says so).
 */
export function numberOf(cell: NumberCell | undefined): number {
  return cell?.reading.kind === "number" ? cell.reading.value : 0;
}
