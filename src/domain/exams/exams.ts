import { isInPeriod } from "../cases/caseFigures";
import type { FigureTable } from "../cases/Cases";
import { numberOf } from "../cases/readFigures";
import type { CellRef } from "../findings/Finding";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import type { Settings } from "../settings/Settings";
import { dateOptions, type DateContext } from "../submissions/readSubmissions";
import type { Unit } from "../units/Unit";
import { readUnitCells, unitNameOf, type UnitCell, type UnitReader } from "../units/UnitCell";
import { readDate, type DateReading } from "../values/date";

/** A row of the exam log: one person, one exam. */
export interface ExamEntry {
  readonly unitCell: UnitCell;
  readonly unitName: string | null;
  readonly date: DateReading;
  readonly dateAt: CellRef;
}

/** What of an exam is counted. */
export type CountedExam = Pick<ExamEntry, "unitName" | "date">;

export interface ExamLog {
  readonly table: Table;
  readonly entries: readonly ExamEntry[];
}

/**
 * Reads 在线考试 as a log.
 * Shape: table with the columns `unit` and `date` → one entry for each row that names a unit.
 */
export function readExamLog(table: Table, reader: UnitReader, dates: DateContext): ExamLog {
  const options = dateOptions(dates);
  const column = table.columns.get("date") ?? 0;
  const entries = readUnitCells(table, reader, { allowsSeveral: false, allowsNested: true })
    .filter(({ isTotal }) => !isTotal)
    .map((unitCell): ExamEntry => {
      const { rowIndex } = unitCell;
      const value = valueAt(table.sheet, rowIndex, column);
      const date = readDate(value, numberFormatAt(table.sheet, rowIndex, column), options);
      return { unitCell, unitName: unitNameOf(unitCell), date, dateAt: refAt(table.sheet, rowIndex, column) };
    });
  return { table, entries };
}

/**
 * Exams of every unit of the roster, inside the exam period.
 * Shape: log or counts → unit name → number of exams; 0 for a unit without rows.
 * Source: 附件2, 备注2: 考试次数是从 2024.1-2024.4.
 */
export function examCounts(
  source: { readonly entries: readonly CountedExam[] } | FigureTable,
  units: readonly Unit[],
  settings: Settings,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (unitName: string | null, count: number) => {
    if (unitName !== null) counts.set(unitName, (counts.get(unitName) ?? 0) + count);
  };
  if ("entries" in source) {
    for (const { unitName, date } of source.entries) if (isInPeriod(date, settings.examPeriod)) add(unitName, 1);
  } else {
    for (const { unitName, cells } of source.rows) add(unitName, numberOf(cells.exams));
  }
  return new Map(units.map(({ name }) => [name, counts.get(name) ?? 0]));
}
