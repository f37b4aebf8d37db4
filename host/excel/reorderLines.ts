import { contains, intersection, rect, subtract, type Rect } from "../engine/document/a1";
import type { Cell } from "exceljs";
import { isFormula } from "../engine/document/cellValues";
import { slideFormula } from "../engine/document/formulaText";
import type { HostSheet, RangedElement } from "../engine/document/HostSheet";
import type { Session } from "./Session";
import { liftCells, putCell, type StoredCell } from "./shiftCells";

/**
 * Puts what stands in the lines `sources` into the lines `places`, one for one: cells with their formats, notes and
 * hyperlinks go; conditional formats and validations stay, as in Excel. References slide with their formulas.
 */
export function reorderLines(
  session: Session,
  sheet: HostSheet,
  area: Rect,
  places: readonly number[],
  sources: readonly number[],
  alongRows: boolean,
): void {
  const placeOf = new Map(sources.map((source, index) => [source, places[index] ?? source]));
  const moving = sources.filter((source) => placeOf.get(source) !== source);
  const line = (index: number): Rect =>
    alongRows ? { ...area, rowIndex: index, rowCount: 1 } : { ...area, columnIndex: index, columnCount: 1 };
  const lifted = moving.map((source) => ({ source, cells: liftCells(sheet, line(source)) }));
  const links = moving.map((source) => ({ source, links: liftLinks(sheet, line(source)) }));
  for (const { source, cells } of lifted) {
    const distance = (placeOf.get(source) ?? source) - source;
    for (const cell of cells) placeCell(sheet, cell, alongRows ? distance : 0, alongRows ? 0 : distance);
  }
  for (const { source, links: own } of links) {
    const distance = (placeOf.get(source) ?? source) - source;
    for (const link of own) sheet.hyperlinks.push(slidLink(link, alongRows ? distance : 0, alongRows ? 0 : distance));
  }
  // Many cells moved, and none of those that refer to them followed.
  if (moving.length > 0) session.calculation.restructured();
}

function placeCell(sheet: HostSheet, stored: StoredCell, rows: number, columns: number): void {
  const { rowIndex, columnIndex } = stored.position;
  const value: unknown = stored.value;
  const slid = isFormula(value) ? { ...value, formula: slideFormula(value.formula, rows, columns) } : value;
  putCell(sheet, rect(rowIndex + rows, columnIndex + columns), { ...stored, value: slid as Cell["value"] });
}

function liftLinks(sheet: HostSheet, line: Rect): RangedElement[] {
  const inside = sheet.hyperlinks.flatMap((link) =>
    link.ranges.flatMap((range) => {
      const common = intersection(range, line);
      return common ? [{ node: link.node, ranges: [common] }] : [];
    }),
  );
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
    const ranges = link.ranges.flatMap((range) => (contains(line, range) ? [] : subtract(range, line)));
    return ranges.length === 0 ? [] : ranges.map((range) => ({ node: link.node, ranges: [range] }));
  });
  return inside;
}

function slidLink({ node, ranges }: RangedElement, rows: number, columns: number): RangedElement {
  return {
    node,
    ranges: ranges.map((range) => ({
      ...range,
      rowIndex: range.rowIndex + rows,
      columnIndex: range.columnIndex + columns,
    })),
  };
}
