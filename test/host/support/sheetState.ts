import { rectAddress } from "../../../host/engine/document/a1";
import { contentAt } from "../../../host/engine/document/cellValues";
import type { HostSheet } from "../../../host/engine/document/HostSheet";
import type { HostWorkbook } from "../../../host/engine/document/HostWorkbook";
import { outlineLevel } from "../../../host/engine/document/outlineLevels";
import { renderXml } from "../../../host/engine/document/xml";
import { isColumnHidden, isRowHidden, columnPoints, rowPoints } from "../../../host/excel/sizes";
import { borderTable } from "../../../host/excel/borderProperties";
import { ALIGNMENT, FILL, FONT } from "../../../host/excel/styleProperties";
import { numberFormatAt } from "../../../host/excel/styles";

const ROWS = 24;
const COLUMNS = 16;

const TABLES = { ...FILL, ...FONT, ...ALIGNMENT };
const SHOWN = ["color", "bold", "size", "name", "underline", "horizontalAlignment"] as const;

function styleOf(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number): string {
  const own = sheet.styleAt(row, column);
  const style = Object.keys(own).length === 0 ? workbook.defaultStyle : own;
  const fill = FILL.color?.get(style, workbook.theme);
  const border = borderTable("bottom").style?.get(style, workbook.theme);
  return JSON.stringify([fill, border, ...SHOWN.map((name) => TABLES[name]?.get(style, workbook.theme))]);
}

function grid<T>(read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (__, column) => read(row, column)));
}

const line = <T>(count: number, read: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => read(index));

/** Everything of the first sheet that a file must keep. */
export function sheetState(workbook: HostWorkbook): Readonly<Record<string, unknown>> {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("The workbook has no sheet.");
  const places = (items: readonly { ranges: readonly Parameters<typeof rectAddress>[0][] }[]): string[] =>
    items.flatMap(({ ranges }) => ranges.map(rectAddress)).sort();
  return {
    contents: grid((row, column) => contentAt(sheet, row, column)),
    numberFormats: grid((row, column) => numberFormatAt(sheet, row, column)),
    styles: grid((row, column) => styleOf(workbook, sheet, row, column)),
    merges: sheet.merges.map(rectAddress).sort(),
    hyperlinks: places(sheet.hyperlinks),
    validations: sheet.validations.map(({ node }) => renderXml({ ...node, attributes: { ...node.attributes, sqref: "" } })).sort(),
    validated: places(sheet.validations),
    heights: line(ROWS, (row) => rowPoints(sheet, row)),
    widths: line(COLUMNS, (column) => columnPoints(sheet, column)),
    hidden: [line(ROWS, (row) => isRowHidden(sheet, row)), line(COLUMNS, (column) => isColumnHidden(sheet, column))],
    levels: line(ROWS, (row) => outlineLevel(sheet, "row", row)),
  };
} // prettier-ignore
