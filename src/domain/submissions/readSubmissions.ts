import { createMarkReader, readLegend } from "../marks/marks";
import type { MarkLegend, MarkState } from "../marks/marks";
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
  /** What a person answered for ambiguous marks. */
  readonly markAnswers: Readonly<Record<string, MarkState>>;
}

/**
 * How dates of this workbook are read; a date without a year is in the year of the cut-off.
 */
export function dateOptions({
  uses1904Dates,
  cutOffSerial,
}: Pick<DateContext, "uses1904Dates" | "cutOffSerial">): DateOptions {
  if (cutOffSerial === null) return { uses1904Dates };
  return { uses1904Dates, year: dateFromSerial(cutOffSerial).year };
}

/** A note that does not begin with 说明 explains marks all the same, when it stands near. */
const LEGEND_ROWS_BELOW = 8;

/**
 * What the notes under (or over) a table say that its marks mean; null when they say nothing.
 */
export function legendOf(table: Table): MarkLegend | null {
  const { sheet } = table;
  const first = sheet.used?.columnIndex ?? 0;
  const above = Array.from({ length: table.headRowIndex }, (_, row) => row);
  const last = table.bodyRowIndexes.at(-1) ?? table.headRowIndex;
  const below = Array.from({ length: LEGEND_ROWS_BELOW }, (_, at) => last + 1 + at);
  const texts = [...new Set([...table.noteRowIndexes, ...below, ...above])].flatMap((row) =>
    Array.from({ length: 3 }, (_, at) => cellText(valueAt(sheet, row, first + at))),
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
  const answers = dates.markAnswers;
  const readMark = createMarkReader(legendOf(table), year === undefined ? { answers } : { answers, year });
  const unitCells = readUnitCells(table, reader, { allowsSeveral: table.role !== "annex1", allowsNested: false });
  const marks = unitCells
    .filter(({ isTotal }) => !isTotal)
    .flatMap((unitCell) =>
      materials.flatMap(({ name }): MarkCell[] => {
        const column = table.columns.get(name);
        if (column === undefined) return [];
        const value = valueAt(table.sheet, unitCell.rowIndex, column);
        const format = numberFormatAt(table.sheet, unitCell.rowIndex, column);
        const at = refAt(table.sheet, unitCell.rowIndex, column);
        return [
          {
            unitName: unitNameOf(unitCell),
            unitText: unitCell.text,
            material: name,
            text: shownText(value),
            reading: readMark(value, format, uses1904Dates, table.sheet.fonts[at.address]),
            at,
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
  const entries = readUnitCells(table, reader, { allowsSeveral: true, allowsNested: true }).flatMap((unitCell) => {
    const row = unitCell.rowIndex;
    const materialText = shownText(value(row, "material"));
    const dateColumn = columns.get("date");
    const entry: Omit<LogEntry, "material"> = {
      unitCell,
      materialText,
      materialAt: refAt(sheet, row, columns.get("material") ?? 0),
      issue: compactText(cellText(value(row, "issue"))),
      date:
        dateColumn === undefined
          ? { kind: "blank" }
          : readDate(value(row, "date"), numberFormatAt(sheet, row, dateColumn), options),
      dateAt: dateColumn === undefined ? null : refAt(sheet, row, dateColumn),
      review: compactText(cellText(value(row, "review"))),
      problem: cellText(value(row, "problem")).trim(),
    };
    return materialsIn(materialText, keys).map((material): LogEntry => ({ ...entry, material }));
  });
  return { kind: "log", table, entries };
}

/** One row may tell of several materials: 工作简报、调度表. Only when each part is one. */
function materialsIn(text: string, keys: ReadonlyMap<string, string>): readonly (string | null)[] {
  const whole = keys.get(headerKey(text));
  if (whole !== undefined) return [whole];
  const parts = text.split(/[、,，;；/\n和及与]/u).filter((part) => compactText(part) !== "");
  const materials = parts.map((part) => keys.get(headerKey(part)) ?? null);
  return parts.length > 1 && !materials.includes(null) ? [...new Set(materials)] : [null];
}
