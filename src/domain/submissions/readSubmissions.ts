import { createMarkReader, readLegend } from "../marks/marks";
import type { MarkLegend } from "../marks/marks";
import type { Material } from "../materials/Material";
import { materialKeys } from "../materials/readMaterials";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import type { Table } from "../reading/Table";
import { readUnitCells, unitNameOf, type UnitReader } from "../units/UnitCell";
import { dateFromSerial, readDate, type DateOptions } from "../values/date";
import { cellText, compactText, shownText } from "../values/text";
import type { LogEntry, MarkCell, SubmissionLog, SubmissionMatrix } from "./Submissions";

/** What dates need to be read: the workbook's date system and the campaign's year. */
export interface DateContext {
  readonly uses1904Dates: boolean;
  readonly cutOffSerial: number | null;
}

/**
 * How dates of this workbook are read; a date without a year is in the year of the cut-off.
 */
export function dateOptions({ uses1904Dates, cutOffSerial }: DateContext): DateOptions {
  if (cutOffSerial === null) return { uses1904Dates };
  return { uses1904Dates, year: dateFromSerial(cutOffSerial).year };
}

/**
 * What the notes under (or over) a table say that its marks mean; null when they say nothing.
 */
export function legendOf(table: Table): MarkLegend | null {
  const { sheet } = table;
  const first = sheet.used?.columnIndex ?? 0;
  const texts = [...table.noteRowIndexes, ...Array.from({ length: table.headRowIndex }, (_, row) => row)].flatMap(
    (row) => Array.from({ length: 3 }, (_, at) => cellText(valueAt(sheet, row, first + at))),
  );
  return readLegend(texts.join("；"));
}

/**
 * Reads a matrix unit × material: 报送台账, or 附件1.
 * Shape: table whose columns hold the materials by name → unit cells and one mark for each unit row and material.
 */
export function readMatrix(
  table: Table,
  materials: readonly Material[],
  reader: UnitReader,
  dates: DateContext,
): SubmissionMatrix {
  const { year, uses1904Dates } = { year: undefined, ...dateOptions(dates) };
  const readMark = createMarkReader(legendOf(table), year === undefined ? {} : { year });
  const unitCells = readUnitCells(table, reader);
  const marks = unitCells
    .filter(({ isTotal }) => !isTotal)
    .flatMap((unitCell) =>
      materials.flatMap(({ name }): MarkCell[] => {
        const column = table.columns.get(name);
        if (column === undefined) return [];
        const value = valueAt(table.sheet, unitCell.rowIndex, column);
        const format = numberFormatAt(table.sheet, unitCell.rowIndex, column);
        return [
          {
            unitName: unitNameOf(unitCell),
            unitText: unitCell.text,
            material: name,
            text: shownText(value),
            reading: readMark(value, format, uses1904Dates),
            at: refAt(table.sheet, unitCell.rowIndex, column),
          },
        ];
      }),
    );
  return { kind: "matrix", table, unitCells, marks };
}

/**
 * Reads a log: one row a submission.
 * Shape: table → one entry for each row that names a unit.
 */
export function readSubmissionLog(
  table: Table,
  materials: readonly Material[],
  reader: UnitReader,
  dates: DateContext,
): SubmissionLog {
  const { sheet, columns } = table;
  const keys = materialKeys(materials);
  const options = dateOptions(dates);
  const value = (row: number, field: string) => {
    const column = columns.get(field);
    return column === undefined ? null : valueAt(sheet, row, column);
  };
  const entries = readUnitCells(table, reader).map((unitCell): LogEntry => {
    const row = unitCell.rowIndex;
    const materialText = shownText(value(row, "material"));
    const dateColumn = columns.get("date");
    return {
      unitCell,
      material: keys.get(headerKey(materialText)) ?? null,
      materialText,
      materialAt: refAt(sheet, row, columns.get("material") ?? 0),
      issue: compactText(cellText(value(row, "issue"))),
      date:
        dateColumn === undefined
          ? { kind: "blank" }
          : readDate(value(row, "date"), numberFormatAt(sheet, row, dateColumn), options),
      dateAt: dateColumn === undefined ? null : refAt(sheet, row, dateColumn),
      review: compactText(cellText(value(row, "review"))),
    };
  });
  return { kind: "log", table, entries };
}
