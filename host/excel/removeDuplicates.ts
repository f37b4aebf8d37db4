import { ApiError, invalidArgument } from "../bridge/ApiError";
import { writeFromValues, type ClassMembers, type HostObject, type Method } from "../bridge/members";
import { intersection, type Rect } from "../engine/document/a1";
import { contentAt, type CellContent } from "../engine/document/cellValues";
import { slideFormula } from "../engine/document/formulaText";
import type { HostSheet } from "../engine/document/HostSheet";
import { cellText } from "./cellText";
import { setContent } from "./cellWrites";
import { bounded } from "./copySource";
import type { RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { numberFormatAt } from "./styles";

/** What `removeDuplicates` answers. */
class RemoveDuplicatesResult implements HostObject {
  readonly className = "RemoveDuplicatesResult";

  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {}
}

export const REMOVE_DUPLICATES_RESULT: ClassMembers<RemoveDuplicatesResult> = {
  className: "RemoveDuplicatesResult",
  scalars: { removed: { get: ({ removed }) => removed }, uniqueRemaining: { get: (result) => result.uniqueRemaining } },
};

function columnsOf(given: unknown, count: number): number[] {
  if (!Array.isArray(given) || given.length === 0) throw invalidArgument();
  return given.map((column: unknown) => {
    if (typeof column !== "number" || !Number.isInteger(column) || column < 0 || column >= count)
      throw invalidArgument();
    return column;
  });
}

/** Rows are the same when their cells show the same, in any case of letters. */
function keyOf(session: Session, sheet: HostSheet, area: Rect, row: number, columns: readonly number[]): string {
  return JSON.stringify(
    columns.map((offset) => {
      const column = area.columnIndex + offset;
      const { value } = contentAt(sheet, row, column);
      const format = numberFormatAt(sheet, row, column);
      return cellText(value, format, session.workbook.uses1904Dates).toLowerCase();
    }),
  );
}

/** The rows that stay move up; formats stay where they are. */
function removeDuplicates(range: RangeObject, given: unknown, includesHeader: boolean): RemoveDuplicatesResult {
  const { session, sheet } = range;
  const columns = columnsOf(given, range.area.columnCount);
  const area = bounded(range.area, [sheet]);
  session.assertContentEditable(sheet, area);
  assertPlain(sheet, area);
  const seen = new Set<string>();
  const kept: number[] = [];
  const start = area.rowIndex + (includesHeader ? 1 : 0);
  for (let row = start; row < area.rowIndex + area.rowCount; row += 1) {
    const key = keyOf(session, sheet, area, row, columns);
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const total = area.rowIndex + area.rowCount - start;
  if (kept.length < total) {
    closeUp(session, sheet, area, start, kept);
    session.events.changed(sheet, area, "addin");
  }
  return new RemoveDuplicatesResult(total - kept.length, kept.length);
}

function closeUp(session: Session, sheet: HostSheet, area: Rect, start: number, kept: readonly number[]): void {
  const width = Array.from({ length: area.columnCount }, (_, offset) => area.columnIndex + offset);
  const contents = kept.map((row) => width.map((column) => contentAt(sheet, row, column)));
  for (let row = start; row < area.rowIndex + area.rowCount; row += 1) {
    const from = kept[row - start];
    if (from === row) continue;
    width.forEach((column, index) => {
      const content = contents[row - start]?.[index] ?? { value: null, formula: null };
      if (from === undefined && !sheet.findCell(row, column)) return;
      setContent(session, sheet, row, column, slid(content, row - (from ?? row)));
    });
  }
}

function slid({ value, formula }: CellContent, rows: number): { formula?: string; value: CellContent["value"] } {
  return formula === null ? { value } : { value, formula: slideFormula(formula, rows, 0) };
}

function assertPlain(sheet: HostSheet, area: Rect): void {
  if (sheet.mergesIn(area).length > 0) {
    throw new ApiError("MergedRangeConflict", "Duplicates cannot be removed where cells are merged.");
  }
  const isArray = sheet.arrays.some((array) => {
    const common = intersection(array.area, area);
    return common !== null && array.area.rowCount * array.area.columnCount > 1;
  });
  if (isArray) throw new ApiError("InvalidOperation", "You can't change part of an array.");
}

export const REMOVE_DUPLICATES: Method<RangeObject> = writeFromValues((range, [columns, includesHeader]) =>
  removeDuplicates(range, columns, includesHeader === true),
);
