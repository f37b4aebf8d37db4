import { ApiError } from "../bridge/ApiError";
import { contains, intersection, rect, subtract, type Rect } from "../engine/document/a1";
import { reanchor } from "../engine/document/ConditionalRule";
import type { HostSheet } from "../engine/document/HostSheet";
import { moveReferences, type Relocation } from "./moveReferences";
import { RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { liftCells, putCell } from "./shiftCells";
import { subtractRanges } from "./subtractRanges";

interface Move {
  readonly from: HostSheet;
  readonly source: Rect;
  readonly to: HostSheet;
  readonly target: Rect;
}

/** Cut and paste: cells, formats, merges and rules go along, and references follow. */
export function moveCells(session: Session, from: HostSheet, source: Rect, to: HostSheet, destination: Rect): void {
  const target = rect(destination.rowIndex, destination.columnIndex, source.rowCount, source.columnCount);
  const move: Move = { from, source, to, target };
  session.assertContentEditable(from, source);
  session.assertContentEditable(to, target);
  assertWhole(move);
  const lifted = liftCells(from, source);
  moveMerges(move);
  moveRanged(session, move);
  liftCells(to, target);
  for (const stored of lifted) putCell(to, moved(move, stored.position), stored);
  const relocate: Relocation = (sheet, area) =>
    sheet === from && contains(source, area) ? { sheet: to, area: moved(move, area) } : "same";
  moveReferences(session.workbook, relocate);
  followRanges(session, move);
  session.calculation.restructured();
  session.events.changed(from, source, "addin");
  session.events.changed(to, target, "addin");
}

function moved({ source, target }: Move, area: Rect): Rect {
  return {
    ...area,
    rowIndex: area.rowIndex + target.rowIndex - source.rowIndex,
    columnIndex: area.columnIndex + target.columnIndex - source.columnIndex,
  };
}

/** Merges may lie inside what moves or what is overwritten, not across its edge. */
function assertWhole({ from, source, to, target }: Move): void {
  const isTorn = (merge: Rect, area: Rect): boolean => intersection(merge, area) !== null && !contains(area, merge);
  const tornSource = from.merges.some((merge) => isTorn(merge, source));
  const tornTarget = to.merges.some((merge) => isTorn(merge, target) && !(from === to && contains(source, merge)));
  if (tornSource || tornTarget)
    throw new ApiError("MergedRangeConflict", "The operation would cut through merged cells.");
}

function moveMerges(move: Move): void {
  const { from, source, to, target } = move;
  const going = from.merges.filter((merge) => contains(source, merge));
  from.merges = from.merges.filter((merge) => !going.includes(merge));
  to.merges = [...to.merges.filter((merge) => !contains(target, merge)), ...going.map((merge) => moved(move, merge))];
}

/** The part of each range that lies in the source goes; what stood at the destination gives way. */
function moveRanged(session: Session, move: Move): void {
  const { from, source, to, target } = move;
  const arrivals = <T extends { readonly ranges: Rect[] }>(items: readonly T[]): { item: T; ranges: Rect[] }[] =>
    items.flatMap((item) => {
      const inside = item.ranges
        .map((range) => intersection(range, source))
        .filter((area): area is Rect => area !== null);
      return inside.length === 0 ? [] : [{ item, ranges: inside.map((area) => moved(move, area)) }];
    });
  const rules = arrivals(from.rules);
  const validations = arrivals(from.validations);
  const hyperlinks = arrivals(from.hyperlinks);
  for (const sheet of new Set([from, to])) {
    for (const list of ["rules", "validations", "hyperlinks"] as const) {
      if (sheet === from)
        sheet[list].forEach((item) => (item.ranges = item.ranges.flatMap((range) => subtract(range, source))));
      if (sheet === to)
        sheet[list].forEach((item) => (item.ranges = item.ranges.flatMap((range) => subtract(range, target))));
    }
  }
  for (const { item, ranges } of rules) {
    if (from === to) item.ranges.push(...ranges);
    else
      to.rules.push({
        ...item,
        id: session.workbook.newRuleId(),
        ranges,
        filePriority: null,
        block: lastBlock(to) + 1,
      });
  }
  for (const { item, ranges } of validations) addRanges(item, ranges, from === to, to.validations);
  for (const { item, ranges } of hyperlinks) addRanges(item, ranges, from === to, to.hyperlinks);
  for (const sheet of new Set([from, to])) {
    sheet.rules = subtractRanges(sheet.rules, NOWHERE);
    sheet.validations = subtractRanges(sheet.validations, NOWHERE);
    sheet.hyperlinks = subtractRanges(sheet.hyperlinks, NOWHERE);
    sheet.rules.forEach(reanchor);
  }
}

/** Subtracting it leaves everything but what has no cell left. */
const NOWHERE = rect(-1, -1);

function addRanges<T extends { ranges: Rect[] }>(
  item: T,
  ranges: readonly Rect[],
  isSameSheet: boolean,
  list: T[],
): void {
  if (isSameSheet) item.ranges.push(...ranges);
  else list.push({ ...item, ranges: [...ranges] });
}

function lastBlock(sheet: HostSheet): number {
  return Math.max(-1, ...sheet.rules.map((rule) => rule.block));
}

function followRanges(session: Session, move: Move): void {
  const { from, source, to } = move;
  if (from !== to) return;
  for (const live of session.references.live()) {
    if (live instanceof RangeObject && live.sheet === from && contains(source, live.area))
      live.move(moved(move, live.area));
  }
}
