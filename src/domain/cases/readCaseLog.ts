import type { CellRef } from "../findings/Finding";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { dateOptions, type DateContext } from "../submissions/readSubmissions";
import { readUnitCells, unitNameOf, type UnitReader } from "../units/UnitCell";
import { readDate, type DateReading } from "../values/date";
import { cellText, compactText, shownText } from "../values/text";
import { readCaseKind, STILL_OPEN, type CaseKind } from "./caseKind";
import type { CaseEntry, CaseLog } from "./Cases";

/**
 * Reads 案件明细, the export of the enforcement information system: one row a case.
 * Shape: table → one entry for each row that names a unit. One pass; each way of writing a kind is read once.
 */
export function readCaseLog(table: Table, reader: UnitReader, dates: DateContext): CaseLog {
  const { sheet, columns } = table;
  const options = dateOptions(dates);
  const kinds = new Map<string, CaseKind | null>();
  const kindOf = (text: string) => {
    const known = kinds.get(text);
    if (known !== undefined) return known;
    const kind = readCaseKind(text);
    kinds.set(text, kind);
    return kind;
  };
  const column = (field: string) => columns.get(field);
  const refOf = (row: number, field: string): CellRef | null => {
    const at = column(field);
    return at === undefined ? null : refAt(sheet, row, at);
  };
  const value = (row: number, field: string) => {
    const at = column(field);
    return at === undefined ? null : valueAt(sheet, row, at);
  };
  const date = (row: number, field: string): DateReading => {
    const at = column(field);
    return at === undefined
      ? { kind: "blank" }
      : readDate(valueAt(sheet, row, at), numberFormatAt(sheet, row, at), options);
  };
  const entries = readUnitCells(table, reader, { allowsSeveral: false, allowsNested: true })
    .filter(({ isTotal }) => !isTotal)
    .map((unitCell): CaseEntry => {
      const row = unitCell.rowIndex;
      const closedValue = value(row, "closed");
      const isOpen = typeof closedValue !== "number" && STILL_OPEN.has(compactText(cellText(closedValue)));
      const kindText = shownText(value(row, "kind"));
      return {
        unitCell,
        unitName: unitNameOf(unitCell),
        number: compactText(cellText(value(row, "number"))),
        numberAt: refOf(row, "number"),
        kind: kindOf(kindText),
        kindText,
        kindAt: refOf(row, "kind"),
        filed: date(row, "filed"),
        filedAt: refOf(row, "filed"),
        closed: isOpen ? null : date(row, "closed"),
        closedAt: refOf(row, "closed"),
      };
    });
  return { table, entries };
}
