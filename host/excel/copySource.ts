import { invalidArgument } from "../bridge/ApiError";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, parseRect, rect, splitSheet, type Rect } from "../engine/document/a1"; // prettier-ignore
import type { HostSheet } from "../engine/document/HostSheet";
import { areaOf, RangeAreasObject, RangeObject } from "./RangeObject";
import type { Session } from "./Session";

/** One rectangle of what is copied, and where it stands in the copied block. */
export interface CopyBlock {
  readonly area: Rect;
  readonly atRow: number;
  readonly atColumn: number;
}

/** What is copied: one rectangle, or one out of which whole rows or columns were taken. */
export interface CopySource {
  readonly sheet: HostSheet;
  readonly blocks: readonly CopyBlock[];
  readonly rowCount: number;
  readonly columnCount: number;
}

export function copySource(session: Session, home: HostSheet, given: unknown): CopySource {
  if (given instanceof RangeObject) return sourceOf(given.sheet, [given.area]);
  if (given instanceof RangeAreasObject) {
    return sourceOf(
      given.sheet,
      given.areas.map(({ area }) => area),
    );
  }
  if (typeof given !== "string") throw invalidArgument();
  const { sheetName, address } = splitSheet(given);
  const sheet = sheetName === null ? home : session.workbook.findSheet(sheetName);
  if (!sheet) throw invalidArgument();
  const parts = address.split(",").map((part) => parseRect(splitSheet(part.trim()).address));
  const areas = parts.filter((area): area is Rect => area !== null);
  return sourceOf(sheet, areas.length === parts.length ? areas : [areaOf(session, sheet, given)]);
}

/** The areas must be what is left of a rectangle when whole rows or columns are taken out of it. */
function sourceOf(sheet: HostSheet, areas: readonly Rect[]): CopySource {
  const rows = starts(areas.map((area) => [area.rowIndex, area.rowCount]));
  const columns = starts(areas.map((area) => [area.columnIndex, area.columnCount]));
  if (!rows || !columns || areas.length !== rows.places.size * columns.places.size) throw invalidArgument();
  const blocks = areas.map((area) => ({
    area,
    atRow: rows.places.get(area.rowIndex) ?? 0,
    atColumn: columns.places.get(area.columnIndex) ?? 0,
  }));
  return { sheet, blocks, rowCount: rows.total, columnCount: columns.total };
}

/** Where each band of rows (or columns) comes to stand when they are pushed together; null when bands overlap. */
function starts(
  spans: readonly (readonly [number, number])[],
): { readonly places: ReadonlyMap<number, number>; readonly total: number } | null {
  const places = new Map<number, number>();
  let [total, end] = [0, -1];
  for (const [first, count] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    if (places.has(first) && end === first + count) continue;
    if (first < end) return null;
    places.set(first, total);
    total += count;
    end = first + count;
  }
  return { places, total };
}

/** The rectangles that the copy fills: as many times the source as the destination holds, at least once. */
export function copyTargets(source: CopySource, destination: Rect, transpose: boolean): Rect[] {
  const rowCount = transpose ? source.columnCount : source.rowCount;
  const columnCount = transpose ? source.rowCount : source.columnCount;
  const times = (room: number, size: number): number => (room % size === 0 ? room / size : 1);
  const targets: Rect[] = [];
  for (let down = 0; down < times(destination.rowCount, rowCount); down += 1) {
    for (let across = 0; across < times(destination.columnCount, columnCount); across += 1) {
      targets.push(
        rect(
          destination.rowIndex + down * rowCount,
          destination.columnIndex + across * columnCount,
          rowCount,
          columnCount,
        ),
      );
    }
  }
  return targets;
}

/** Of whole rows and columns only what either sheet uses needs to be looked at. */
export function bounded(area: Rect, sheets: readonly HostSheet[]): Rect {
  const used = sheets.map((sheet) => sheet.usedRect(false)).filter((box): box is Rect => box !== null);
  const bottom = Math.max(area.rowIndex, ...used.map(lastRow));
  const right = Math.max(area.columnIndex, ...used.map(lastColumn));
  return {
    ...area,
    rowCount: isEntireColumn(area) ? bottom - area.rowIndex + 1 : area.rowCount,
    columnCount: isEntireRow(area) ? right - area.columnIndex + 1 : area.columnCount,
  };
}
