import type { Cell } from "exceljs";
import { ApiError } from "../bridge/ApiError";
import {
  contains, intersection, isEntireColumn, isEntireRow, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, parseRect, rect,
  rectAddress, sameRect, subtract, type Rect,
} from "../engine/document/a1"; // prettier-ignore
import { removeNote, storedValue } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import { insertColumns, removeColumns } from "../engine/document/tableNode";
import { moveReferences, type Relocation } from "./moveReferences";
import { RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { shiftRows, shiftColumns } from "./shiftSizes";

export type Direction = "down" | "right" | "up" | "left";

interface Shift {
  readonly sheet: HostSheet;
  /** The inserted or deleted cells. */
  readonly area: Rect;
  readonly alongRows: boolean;
  readonly isInsert: boolean;
  /** Everything that moves or goes. */
  readonly band: Rect;
}

/** Inserts (down, right) or deletes (up, left) cells; what lies behind them moves, with all that refers to it. */
export function shiftCells(session: Session, sheet: HostSheet, area: Rect, direction: Direction): void {
  const alongRows = direction === "down" || direction === "up";
  const isInsert = direction === "down" || direction === "right";
  const band = alongRows
    ? { ...area, rowCount: MAX_ROWS - area.rowIndex }
    : { ...area, columnCount: MAX_COLUMNS - area.columnIndex };
  const shift: Shift = { sheet, area, alongRows, isInsert, band };
  assertMovable(shift);
  const relocate = relocationOf(shift);
  moveStoredCells(shift, relocate);
  if (isEntireRow(area) && alongRows) shiftRows(sheet, area, isInsert);
  if (isEntireColumn(area) && !alongRows) shiftColumns(sheet, area, isInsert);
  moveAnnotations(sheet, shift, relocate);
  moveReferences(session.workbook, relocate);
  followCells(session, sheet, relocate);
  session.calculation.restructured();
  session.events.changed(sheet, area, "addin", changeType(shift), shiftDirection(shift, direction));
}

function changeType({
  area,
  alongRows,
  isInsert,
}: Shift): "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted" {
  if (alongRows && isEntireRow(area)) return isInsert ? "RowInserted" : "RowDeleted";
  if (!alongRows && isEntireColumn(area)) return isInsert ? "ColumnInserted" : "ColumnDeleted";
  return isInsert ? "CellInserted" : "CellDeleted";
}

function shiftDirection({ area, alongRows }: Shift, direction: Direction): string {
  if (alongRows ? isEntireRow(area) : isEntireColumn(area)) return "None";
  return `ShiftCell${direction.charAt(0).toUpperCase()}${direction.slice(1)}`;
}

/** A merge, a table or an array that would be torn stops the operation. */
function assertMovable({ sheet, area, band }: Shift): void {
  const torn = (other: Rect): boolean => {
    const common = intersection(other, band);
    return common !== null && !contains(band, other) && !spansAcross(other, area);
  };
  if (sheet.merges.some(torn))
    throw new ApiError("MergedRangeConflict", "The operation would cut through merged cells.");
  const whole = [
    ...sheet.tables.map((table) => table.area),
    ...sheet.arrays.filter((array) => !array.dynamic).map((array) => array.area),
  ];
  if (whole.some(torn))
    throw new ApiError("InsertDeleteConflict", "The operation would cut through a table or an array formula.");
}

/** An area as wide as whole rows (or columns) of the shift only grows or shrinks. */
function spansAcross(other: Rect, area: Rect): boolean {
  return (
    (other.columnIndex >= area.columnIndex && lastColumn(other) <= lastColumn(area)) ||
    (other.rowIndex >= area.rowIndex && lastRow(other) <= lastRow(area))
  );
}

/** `[first, last]` after `count` lines were inserted at `start` or deleted from there; null when none is left. */
function shiftSpan(
  first: number,
  last: number,
  start: number,
  count: number,
  isInsert: boolean,
  max: number,
): [number, number] | null {
  if (isInsert) {
    const moved: [number, number] = [first >= start ? first + count : first, last >= start ? last + count : last];
    return moved[0] >= max ? null : [moved[0], Math.min(moved[1], max - 1)];
  }
  const end = start + count;
  const after = (line: number, inside: number): number => (line < start ? line : line < end ? inside : line - count);
  const moved: [number, number] = [after(first, start), after(last, start - 1)];
  return moved[0] > moved[1] ? null : moved;
}

function relocationOf(shift: Shift): Relocation {
  const { sheet, area, alongRows, isInsert } = shift;
  return (other, given) => {
    if (other !== sheet) return "same";
    const crosses = alongRows
      ? given.columnIndex >= area.columnIndex && lastColumn(given) <= lastColumn(area)
      : given.rowIndex >= area.rowIndex && lastRow(given) <= lastRow(area);
    const isWhole = alongRows ? isEntireColumn(given) : isEntireRow(given);
    if (!crosses || isWhole) return "same";
    const moved = movedRect(given, area, alongRows, isInsert);
    if (moved && sameRect(moved, given)) return "same";
    return moved && { sheet, area: moved };
  };
}

function movedRect(given: Rect, area: Rect, alongRows: boolean, isInsert: boolean): Rect | null {
  if (alongRows) {
    const span = shiftSpan(given.rowIndex, lastRow(given), area.rowIndex, area.rowCount, isInsert, MAX_ROWS);
    return span && { ...given, rowIndex: span[0], rowCount: span[1] - span[0] + 1 };
  }
  const span = shiftSpan(
    given.columnIndex,
    lastColumn(given),
    area.columnIndex,
    area.columnCount,
    isInsert,
    MAX_COLUMNS,
  );
  return span && { ...given, columnIndex: span[0], columnCount: span[1] - span[0] + 1 };
}

export interface StoredCell {
  readonly position: Rect;
  readonly value: Cell["value"];
  readonly style: Cell["style"];
  readonly note: Cell["note"];
}

/** Takes cells off the sheet. */
export function liftCells(sheet: HostSheet, area: Rect): StoredCell[] {
  return [...sheet.existingCells(area)].map((cell) => {
    const stored = {
      position: rect(Number(cell.row) - 1, Number(cell.col) - 1),
      value: storedValue(cell) as Cell["value"],
      style: cell.style,
      note: cell.note,
    };
    cell.value = null;
    cell.style = {};
    removeNote(cell);
    return stored;
  });
}

export function putCell(sheet: HostSheet, position: Rect, stored: StoredCell): void {
  const cell = sheet.cell(position.rowIndex, position.columnIndex);
  cell.value = stored.value;
  cell.style = stored.style;
  if (stored.note as unknown) cell.note = stored.note;
}

function moveStoredCells(shift: Shift, relocate: Relocation): void {
  const { sheet, area, band, alongRows, isInsert } = shift;
  const lifted = liftCells(sheet, band);
  for (const stored of lifted) {
    const to = relocate(sheet, stored.position);
    if (to !== null) putCell(sheet, to === "same" ? stored.position : to.area, stored);
  }
  if (isInsert) inheritFormats(sheet, area, alongRows);
}

/** Inserted cells look like the ones above or to the left. */
function inheritFormats(sheet: HostSheet, area: Rect, alongRows: boolean): void {
  const from = alongRows
    ? { ...area, rowIndex: area.rowIndex - 1, rowCount: 1 }
    : { ...area, columnIndex: area.columnIndex - 1, columnCount: 1 };
  if (from.rowIndex < 0 || from.columnIndex < 0) return;
  for (const cell of [...sheet.existingCells(from)]) {
    const { style } = cell;
    if (Object.keys(style).length === 0) continue;
    const [row, column] = [Number(cell.row) - 1, Number(cell.col) - 1];
    const count = alongRows ? area.rowCount : area.columnCount;
    for (let step = 1; step <= count; step += 1) {
      sheet.cell(alongRows ? row + step : row, alongRows ? column : column + step).style = style;
    }
  }
}

/** Splits a range at the band's edges, moves what lies in the band, keeps the rest. */
function moveRanges(ranges: readonly Rect[], shift: Shift, relocate: Relocation): Rect[] {
  const { sheet, area, alongRows } = shift;
  const lane = alongRows
    ? { ...area, rowIndex: 0, rowCount: MAX_ROWS }
    : { ...area, columnIndex: 0, columnCount: MAX_COLUMNS };
  return ranges.flatMap((range) => {
    const inside = intersection(range, lane);
    if (!inside) return [range];
    const moved = relocate(sheet, inside);
    const kept = moved === "same" ? [inside] : moved === null ? [] : [moved.area];
    return moved === "same" ? [range] : [...subtract(range, inside), ...kept];
  });
}

function moveAnnotations(sheet: HostSheet, shift: Shift, relocate: Relocation): void {
  const move = (area: Rect): Rect[] => moveRanges([area], shift, relocate);
  sheet.merges = sheet.merges.flatMap(move).filter((area) => area.rowCount * area.columnCount > 1);
  sheet.arrays = sheet.arrays.flatMap((array) => move(array.area).map((area) => ({ ...array, area })));
  moveTables(sheet, shift, move);
  moveFilter(sheet, move);
  sheet.comments = sheet.comments.filter((thread) => {
    const [after] = move(rect(thread.rowIndex, thread.columnIndex));
    if (after) Object.assign(thread, { rowIndex: after.rowIndex, columnIndex: after.columnIndex });
    return after !== undefined;
  });
  for (const list of [sheet.validations, sheet.hyperlinks, sheet.rules]) {
    for (const item of list) item.ranges = moveRanges(item.ranges, shift, relocate);
  }
  const keepsCells = (item: { readonly ranges: readonly Rect[] }): boolean => item.ranges.length > 0;
  sheet.validations = sheet.validations.filter(keepsCells);
  sheet.hyperlinks = sheet.hyperlinks.filter(keepsCells);
  sheet.rules = sheet.rules.filter(keepsCells);
  for (const rule of sheet.rules) {
    const top = Math.min(...rule.ranges.map((range) => range.rowIndex));
    const left = Math.min(...rule.ranges.map((range) => range.columnIndex));
    rule.anchor = { rowIndex: top, columnIndex: left };
  }
}

/** A table grows and shrinks with its rows; a column more or less of it is one of its columns. */
function moveTables(sheet: HostSheet, { area, alongRows, isInsert }: Shift, move: (area: Rect) => Rect[]): void {
  sheet.tables = sheet.tables.filter((table) => {
    const before = table.area;
    const [after] = move(before);
    if (!after) return false;
    table.area = after;
    const at = Math.max(area.columnIndex - before.columnIndex, 0);
    if (!alongRows && isInsert && after.columnCount > before.columnCount)
      insertColumns(sheet, table, at, area.columnCount);
    if (!alongRows && !isInsert) removeColumns(table, at, before.columnCount - after.columnCount);
    return true;
  });
}

function moveFilter(sheet: HostSheet, move: (area: Rect) => Rect[]): void {
  const filter = sheet.elements.get("autoFilter");
  const area = parseRect(filter?.attributes.ref ?? "");
  if (!filter || !area) return;
  const [after] = move(area);
  if (after) filter.attributes.ref = rectAddress(after);
  else sheet.elements.delete("autoFilter");
}

/** References that the add-in holds follow their cells. */
function followCells(session: Session, sheet: HostSheet, relocate: Relocation): void {
  for (const target of session.references.live()) {
    if (!(target instanceof RangeObject) || target.sheet !== sheet) continue;
    const moved = relocate(sheet, target.area);
    if (moved !== "same") target.move(moved?.area ?? null);
  }
}
