import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, readValues, view, type Method } from "../bridge/members";
import { boundingRect, intersection, lastColumn, lastRow, rect, sameRect, type Rect } from "../engine/document/a1";
import { areaArgument, columnsOf, integer, insideSheet, rangeAreas, rowsOf, type RangeObject } from "./RangeObject";

const derived = (area: (range: RangeObject, args: readonly unknown[]) => Rect): Method<RangeObject> =>
  read((range, args) => range.with(area(range, args)));

/** null gives a null object, or ItemNotFound for the method without OrNullObject. */
const optional = (
  area: (range: RangeObject, args: readonly unknown[]) => Rect | null,
): { readonly required: Method<RangeObject>; readonly orNull: Method<RangeObject> } => ({
  required: read((range, args) => {
    const found = area(range, args);
    if (!found) throw itemNotFound();
    return range.with(found);
  }),
  orNull: read((range, args) => {
    const found = area(range, args);
    return found ? range.with(found) : null;
  }),
});

const COMMON = optional((range, [other]) => intersection(range.area, areaArgument(range, other)));
const USED = optional(({ sheet, area }, [valuesOnly]) => sheet.usedRect(valuesOnly === true, area));

/** `count` rows (or columns) beside the range; a negative count counts away from the other end. */
function beside(range: RangeObject, axis: "row" | "column", direction: 1 | -1, count: unknown): Rect {
  const { area } = range;
  const size = Math.abs(integer(count, 1));
  if (axis === "row") {
    const start = direction > 0 ? lastRow(area) + 1 : area.rowIndex - size;
    return { ...area, rowIndex: start, rowCount: size };
  }
  const start = direction > 0 ? lastColumn(area) + 1 : area.columnIndex - size;
  return { ...area, columnIndex: start, columnCount: size };
}

function resized(area: Rect, rowCount: number, columnCount: number): Rect {
  return insideSheet({ ...area, rowCount, columnCount });
}

/** The block of filled cells around the range, bounded by empty rows and columns. */
function surroundingRegion({ sheet, area }: RangeObject): Rect {
  let region = area;
  for (;;) {
    const top = Math.max(0, region.rowIndex - 1);
    const left = Math.max(0, region.columnIndex - 1);
    const around = rect(top, left, lastRow(region) - top + 2, lastColumn(region) - left + 2);
    const used = sheet.usedRect(true, around);
    const next = used ? boundingRect(region, used) : region;
    if (sameRect(next, region)) return region;
    region = next;
  }
}

const REGION = derived(surroundingRegion);

const MERGED: Method<RangeObject> = read(({ session, sheet, area }) => {
  const merges = sheet.mergesIn(area);
  return merges.length === 0 ? null : rangeAreas(session, sheet, merges);
});

export const RANGE_NAVIGATION: Readonly<Record<string, Method<RangeObject>>> = {
  getCell: derived(({ area }, [row, column]) => rect(area.rowIndex + integer(row), area.columnIndex + integer(column))),
  getRow: derived(({ area }, [row]) => ({ ...area, rowIndex: area.rowIndex + integer(row), rowCount: 1 })),
  getColumn: derived(({ area }, [column]) => ({
    ...area,
    columnIndex: area.columnIndex + integer(column),
    columnCount: 1,
  })),
  getLastCell: derived(({ area }) => rect(lastRow(area), lastColumn(area))),
  getLastRow: derived(({ area }) => ({ ...area, rowIndex: lastRow(area), rowCount: 1 })),
  getLastColumn: derived(({ area }) => ({ ...area, columnIndex: lastColumn(area), columnCount: 1 })),
  getEntireRow: derived(({ area }) => rowsOf(area)),
  getEntireColumn: derived(({ area }) => columnsOf(area)),
  getOffsetRange: derived(({ area }, [rows, columns]) => ({
    ...area,
    rowIndex: area.rowIndex + integer(rows),
    columnIndex: area.columnIndex + integer(columns),
  })),
  getResizedRange: derived(({ area }, [rows, columns]) =>
    resized(area, area.rowCount + integer(rows), area.columnCount + integer(columns)),
  ),
  getAbsoluteResizedRange: derived(({ area }, [rows, columns]) => resized(area, integer(rows), integer(columns))),
  getBoundingRect: derived((range, [other]) => boundingRect(range.area, areaArgument(range, other))),
  getIntersection: COMMON.required,
  getIntersectionOrNullObject: COMMON.orNull,
  // An empty range answers its first cell, not an error: only the OrNullObject form tells.
  getUsedRange: derived(
    ({ sheet, area }, [valuesOnly]) =>
      sheet.usedRect(valuesOnly === true, area) ?? rect(area.rowIndex, area.columnIndex),
  ),
  getUsedRangeOrNullObject: USED.orNull,
  getRowsAbove: derived((range, [count]) => beside(range, "row", -1, count)),
  getRowsBelow: derived((range, [count]) => beside(range, "row", 1, count)),
  getColumnsBefore: derived((range, [count]) => beside(range, "column", -1, count)),
  getColumnsAfter: derived((range, [count]) => beside(range, "column", 1, count)),
  getSurroundingRegion: REGION,
  getMergedAreasOrNullObject: MERGED,
  getMergedAreas: read((range) => {
    const merges = MERGED.call(range, []);
    if (merges === null) throw itemNotFound();
    return merges;
  }),
  getSpillingToRange: readValues((range) => only(range, spillOf(range))),
  getSpillingToRangeOrNullObject: readValues((range) => spillOf(range)),
  getSpillParent: readValues((range) => only(range, spillParent(range))),
  getSpillParentOrNullObject: readValues((range) => spillParent(range)),
  select: view(({ session, sheet, area }) => {
    const before = session.workbook.activeSheet;
    session.workbook.select(sheet, area);
    if (before !== sheet) {
      session.events.sheetEvent("DeactivatedEvent", before);
      session.events.sheetEvent("ActivatedEvent", sheet);
    }
    session.events.selectionChanged(sheet, area);
    return null;
  }),
};

/** The forms without OrNullObject fail where there is no spill, and for more than one cell. */
function only(range: RangeObject, found: RangeObject | null): RangeObject {
  if (range.cellCount !== 1) throw invalidArgument("A spill is asked of one cell.");
  if (!found) throw itemNotFound();
  return found;
}

function spillParent(range: RangeObject): RangeObject | null {
  const spill = spillOf(range, true);
  return spill ? range.with(rect(spill.area.rowIndex, spill.area.columnIndex)) : null;
}

function spillOf(range: RangeObject, anywhere = false): RangeObject | null {
  const { area } = range;
  if (range.cellCount !== 1) return null;
  const first = rect(area.rowIndex, area.columnIndex);
  const found = range.sheet.arrays.find((array) => {
    if (!array.dynamic || !intersection(array.area, first)) return false;
    return anywhere || (array.area.rowIndex === area.rowIndex && array.area.columnIndex === area.columnIndex);
  });
  return found ? range.with(found.area) : null;
}
