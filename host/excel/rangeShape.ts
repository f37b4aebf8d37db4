import { ApiError, invalidArgument } from "../bridge/ApiError";
import { write, type Method } from "../bridge/members";
import { contains, intersection, lastRow, parseRect, splitSheet, type Rect } from "../engine/document/a1";
import { contentOf } from "../engine/document/cellValues";
import { reanchor } from "../engine/document/ConditionalRule";
import { setContent } from "./cellWrites";
import { RangeObject } from "./RangeObject";
import { removeHyperlinks } from "./rangeHyperlink";
import { moveCells } from "./moveCells";
import { shiftCells } from "./shiftCells";
import { text } from "./apiValues";
import { subtractRanges } from "./subtractRanges";

function merge(range: RangeObject, across: boolean): void {
  const { session, sheet, area } = range;
  session.assertAllowed(sheet, "formatCells");
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw new ApiError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  const parts = across
    ? Array.from({ length: area.rowCount }, (_, row) => ({ ...area, rowIndex: area.rowIndex + row, rowCount: 1 }))
    : [area];
  for (const part of parts) mergeOne(range, part);
  session.events.changed(sheet, area, "addin");
}

/** Excel keeps the first cell that holds something, in the first cell, and empties the others. */
function mergeOne({ session, sheet }: RangeObject, area: Rect): void {
  if (area.rowCount * area.columnCount === 1) return;
  const inside = sheet.mergesIn(area);
  if (inside.some((other) => !contains(area, other))) throw mergedRangeConflict();
  sheet.merges = sheet.merges.filter((other) => !inside.includes(other));
  const filled = [...sheet.existingCells(area)].filter(
    (cell) => contentOf(cell).value !== null || contentOf(cell).formula !== null,
  );
  const first = sheet.cell(area.rowIndex, area.columnIndex);
  const [source, ...others] = filled;
  for (const cell of [...(source && source !== first ? [source] : []), ...others]) {
    const content = contentOf(cell);
    setContent(session, sheet, Number(cell.row) - 1, Number(cell.col) - 1, { value: null });
    if (cell === source) {
      const { value, formula } = content;
      setContent(session, sheet, area.rowIndex, area.columnIndex, formula === null ? { value } : { value, formula });
    }
  }
  for (let row = area.rowIndex; row <= lastRow(area); row += 1) {
    for (let column = area.columnIndex; column < area.columnIndex + area.columnCount; column += 1) {
      sheet.cell(row, column).style = first.style;
    }
  }
  sheet.merges.push(area);
}

function mergedRangeConflict(): ApiError {
  return new ApiError("MergedRangeConflict", "This operation is not allowed: it would cut through merged cells.");
}

function unmerge({ session, sheet, area }: RangeObject): void {
  session.assertAllowed(sheet, "formatCells");
  sheet.merges = sheet.merges.filter((other) => !intersection(other, area));
}

const APPLY_TO = ["all", "formats", "contents", "hyperlinks", "removehyperlinks", "resetcontents"];

function clear(range: RangeObject, applyTo: unknown): void {
  const { session, sheet, area } = range;
  const mode = applyTo === null || applyTo === undefined ? "all" : text(applyTo).toLowerCase();
  if (!APPLY_TO.includes(mode)) throw invalidArgument();
  if (mode === "all" || mode === "contents" || mode === "resetcontents") clearContents(range);
  if (mode === "all" || mode === "formats") clearFormats(range);
  if (mode === "removehyperlinks") removeHyperlinks(range);
  if (mode === "all" || mode === "hyperlinks") sheet.hyperlinks = subtractRanges(sheet.hyperlinks, area);
  if (mode === "all") sheet.validations = subtractRanges(sheet.validations, area);
  session.events.changed(sheet, area, "addin");
}

function clearContents({ session, sheet, area }: RangeObject): void {
  session.assertContentEditable(sheet, area);
  for (const cell of [...sheet.existingCells(area)]) {
    const { value, formula } = contentOf(cell);
    if (value === null && formula === null) continue;
    setContent(session, sheet, Number(cell.row) - 1, Number(cell.col) - 1, { value: null });
  }
}

/** Takes formats, merges and conditional formats away. */
function clearFormats({ session, sheet, area }: RangeObject): void {
  session.assertAllowed(sheet, "formatCells");
  for (const cell of sheet.existingCells(area)) cell.style = {};
  if (area.rowCount === 1_048_576) {
    for (
      let column = area.columnIndex;
      column < Math.min(area.columnIndex + area.columnCount, sheet.worksheet.columnCount);
      column += 1
    ) {
      sheet.worksheet.getColumn(column + 1).style = {};
    }
  }
  sheet.merges = sheet.merges.filter((other) => !contains(area, other));
  sheet.rules = subtractRanges(sheet.rules, area);
  for (const rule of sheet.rules) reanchor(rule);
}

function insert(range: RangeObject, shift: unknown): RangeObject {
  const { session, sheet, area } = range;
  const word = String(shift).toLowerCase();
  if (word !== "down" && word !== "right") throw invalidArgument();
  session.assertAllowed(sheet, word === "down" ? "insertRows" : "insertColumns");
  shiftCells(session, sheet, area, word === "down" ? "down" : "right");
  return new RangeObject(session, sheet, area);
}

function remove(range: RangeObject, shift: unknown): void {
  const { session, sheet, area } = range;
  const word = String(shift).toLowerCase();
  if (word !== "up" && word !== "left") throw invalidArgument();
  session.assertAllowed(sheet, word === "up" ? "deleteRows" : "deleteColumns");
  shiftCells(session, sheet, area, word === "up" ? "up" : "left");
}

function moveTo(range: RangeObject, destination: unknown): void {
  const { session, sheet } = range;
  if (destination instanceof RangeObject) {
    moveCells(session, sheet, range.area, destination.sheet, destination.area);
    return;
  }
  if (typeof destination !== "string") throw invalidArgument();
  const { sheetName, address } = splitSheet(destination);
  const target = sheetName === null ? sheet : session.workbook.findSheet(sheetName);
  const area = parseRect(address);
  if (!target || !area) throw invalidArgument();
  moveCells(session, sheet, range.area, target, area);
}

const done = (run: (range: RangeObject, args: readonly unknown[]) => void): Method<RangeObject> =>
  write((range, args) => {
    run(range, args);
    return null;
  });

export const RANGE_SHAPE: Readonly<Record<string, Method<RangeObject>>> = {
  merge: done((range, [across]) => {
    merge(range, across === true);
  }),
  unmerge: done(unmerge),
  clear: done((range, [applyTo]) => {
    clear(range, applyTo);
  }),
  insert: write((range, [shift]) => insert(range, shift)),
  delete: done((range, [shift]) => {
    remove(range, shift);
  }),
  moveTo: done((range, [destination]) => {
    moveTo(range, destination);
  }),
};
