import { invalidArgument } from "../bridge/ApiError";
import { readValues, type Method } from "../bridge/members";
import { boundingRect, contains, MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "../engine/document/a1";
import { contentOf } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import { areaArgument, type RangeObject } from "./RangeObject";
import { isColumnHidden, isRowHidden } from "./sizes";

interface Walk {
  readonly alongRows: boolean;
  readonly step: 1 | -1;
}

const DIRECTIONS: Readonly<Record<string, Walk>> = {
  Up: { alongRows: true, step: -1 },
  Down: { alongRows: true, step: 1 },
  Left: { alongRows: false, step: -1 },
  Right: { alongRows: false, step: 1 },
};

function walkOf(direction: unknown): Walk {
  const walk = DIRECTIONS[String(direction)];
  if (!walk) throw invalidArgument();
  return walk;
}

/** The active cell is the first one unless another cell of the range is named. */
function activeCell(range: RangeObject, given: unknown): Rect {
  const { area } = range;
  if (given === null || given === undefined) return rect(area.rowIndex, area.columnIndex);
  const cell = areaArgument(range, given);
  if (cell.rowCount * cell.columnCount !== 1 || !contains(area, cell)) throw invalidArgument();
  return cell;
}

/** Lines with something in them, in the column (or row) of the cell. */
function filledLines(sheet: HostSheet, cell: Rect, alongRows: boolean): Set<number> {
  const lane = alongRows
    ? rect(0, cell.columnIndex, MAX_ROWS, 1)
    : rect(cell.rowIndex, 0, 1, MAX_COLUMNS);
  const lines = new Set<number>();
  for (const each of sheet.existingCells(lane)) {
    const { value, formula } = contentOf(each);
    if (value !== null || formula !== null) lines.add(Number(alongRows ? each.row : each.col) - 1);
  }
  return lines;
} // prettier-ignore

/** Where Ctrl and an arrow key lead: the end of the filled block, else the next filled cell, else the sheet's edge. */
function edge(sheet: HostSheet, cell: Rect, { alongRows, step }: Walk): Rect {
  const filled = filledLines(sheet, cell, alongRows);
  const isHidden = (line: number): boolean => (alongRows ? isRowHidden(sheet, line) : isColumnHidden(sheet, line));
  const end = step < 0 ? 0 : (alongRows ? MAX_ROWS : MAX_COLUMNS) - 1;
  const start = alongRows ? cell.rowIndex : cell.columnIndex;
  const next = (line: number): number | null => {
    for (let to = line + step; step < 0 ? to >= 0 : to <= end; to += step) if (!isHidden(to)) return to;
    return null;
  };
  let line = start;
  const first = next(line);
  const isInBlock = filled.has(line) && first !== null && filled.has(first);
  for (let to = first; to !== null; to = next(to)) {
    if (isInBlock && !filled.has(to)) break;
    line = to;
    if (!isInBlock && filled.has(to)) break;
  }
  return alongRows ? rect(line, cell.columnIndex) : rect(cell.rowIndex, line);
}

export const RANGE_EDGES: Readonly<Record<string, Method<RangeObject>>> = {
  getRangeEdge: readValues((range, [direction, active]) =>
    range.with(edge(range.sheet, activeCell(range, active), walkOf(direction))),
  ),
  getExtendedRange: readValues((range, [direction, active]) =>
    range.with(boundingRect(range.area, edge(range.sheet, activeCell(range, active), walkOf(direction)))),
  ),
};
