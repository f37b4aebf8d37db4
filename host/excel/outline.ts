import { ApiError, invalidArgument } from "../bridge/ApiError";
import { write, type Method } from "../bridge/members";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { outlineLevel, summaryIsAfter, type Axis, type OutlineLine } from "../engine/document/outlineLevels";
import type { RangeObject } from "./RangeObject";

const MAX_LEVEL = 7;

function line(sheet: HostSheet, axis: Axis, index: number): OutlineLine {
  return axis === "row" ? sheet.worksheet.getRow(index + 1) : sheet.column(index);
}

function axisOf(range: RangeObject, option: unknown): Axis {
  const { area } = range;
  const axis = option === "ByRows" ? "row" : option === "ByColumns" ? "column" : null;
  if (axis === null) throw invalidArgument();
  if (axis === "column" && isEntireRow(area) && !isEntireColumn(area)) throw invalidArgument();
  if (axis === "row" && isEntireColumn(area) && !isEntireRow(area)) throw invalidArgument();
  return axis;
}

function spanOf(area: Rect, axis: Axis): [number, number] {
  return axis === "row" ? [area.rowIndex, lastRow(area)] : [area.columnIndex, lastColumn(area)];
}

/** Outlines cannot be changed on a protected sheet at all. */
function changeLevels(range: RangeObject, option: unknown, step: 1 | -1): void {
  const axis = axisOf(range, option);
  const { session, sheet, area } = range;
  session.assertUnprotected(sheet);
  const [first, last] = spanOf(area, axis);
  const levels: number[] = [];
  for (let index = first; index <= last; index += 1) levels.push(outlineLevel(sheet, axis, index));
  if (step > 0 && levels.some((level) => level >= MAX_LEVEL))
    throw new ApiError("InvalidOperation", "An outline has at most eight levels.");
  if (step < 0 && levels.every((level) => level === 0))
    throw new ApiError("InvalidOperation", "There is no group to take away.");
  levels.forEach((level, offset) => {
    if (level + step >= 0) line(sheet, axis, first + offset).outlineLevel = level + step;
  });
  noteDepth(sheet, axis);
}

/** The file says how deep the outline is, for the width of the margin that shows it. */
function noteDepth(sheet: HostSheet, axis: Axis): void {
  const columns = sheet.worksheet.columns as unknown[] | null;
  const count = axis === "row" ? sheet.worksheet.rowCount : (columns?.length ?? 0);
  let depth = 0;
  for (let index = 0; index < count; index += 1) depth = Math.max(depth, outlineLevel(sheet, axis, index));
  const { attributes } = sheet.elementFor("sheetFormatPr");
  const name = axis === "row" ? "outlineLevelRow" : "outlineLevelCol";
  if (depth === 0) Reflect.deleteProperty(attributes, name);
  else attributes[name] = String(depth);
}

/** The lines of the group that the line belongs to, or that it sums up. */
function groupAt(sheet: HostSheet, axis: Axis, index: number): [number, number] | null {
  const own = outlineLevel(sheet, axis, index);
  const inner = summaryIsAfter(sheet, axis) ? index - 1 : index + 1;
  const sumsUp = inner >= 0 && outlineLevel(sheet, axis, inner) > own;
  const start = sumsUp ? inner : index;
  const level = sumsUp ? own + 1 : own;
  if (level === 0) return null;
  const belongs = (at: number): boolean => at >= 0 && outlineLevel(sheet, axis, at) >= level;
  let [first, last] = [start, start];
  while (belongs(first - 1)) first -= 1;
  while (belongs(last + 1)) last += 1;
  return [first, last];
}

function setDetails(range: RangeObject, option: unknown, hidden: boolean): void {
  const axis = axisOf(range, option);
  const { session, sheet, area } = range;
  session.assertUnprotected(sheet);
  const [first, last] = spanOf(area, axis);
  const groups = new Set<string>();
  for (let index = first; index <= last; index += 1) {
    const group = groupAt(sheet, axis, index);
    if (!group || groups.has(group.join())) continue;
    groups.add(group.join());
    for (let at = group[0]; at <= group[1]; at += 1) line(sheet, axis, at).hidden = hidden;
  }
  if (groups.size === 0) throw new ApiError("InvalidOperation", "There is no group here.");
}

const done = (run: (range: RangeObject, option: unknown) => void): Method<RangeObject> =>
  write((range, [option]) => {
    run(range, option);
    return null;
  });

export const RANGE_OUTLINE: Readonly<Record<string, Method<RangeObject>>> = {
  group: done((range, option) => {
    changeLevels(range, option, 1);
  }),
  ungroup: done((range, option) => {
    changeLevels(range, option, -1);
  }),
  hideGroupDetails: done((range, option) => {
    setDetails(range, option, true);
  }),
  showGroupDetails: done((range, option) => {
    setDetails(range, option, false);
  }),
};

/** Levels up to the number show, deeper ones are hidden; 0 leaves the axis as it is. */
export function showOutlineLevels(sheet: HostSheet, rowLevels: number, columnLevels: number): void {
  const columns = sheet.worksheet.columns as unknown[] | null;
  const counts = { row: sheet.worksheet.rowCount, column: columns?.length ?? 0 };
  for (const [axis, shown] of [["row", rowLevels], ["column", columnLevels]] as const) {
    if (shown < 0 || shown > MAX_LEVEL + 1) throw invalidArgument();
    for (let index = 0; shown > 0 && index < counts[axis]; index += 1) {
      const level = outlineLevel(sheet, axis, index);
      if (level > 0) line(sheet, axis, index).hidden = level >= shown;
    }
  }
} // prettier-ignore
