import type { Column } from "exceljs";

import type { HostSheet } from "../engine/document/HostSheet";
import { Axis } from "./Axis";
import { linesOf } from "./measureText";

/** Drawn beyond the last used row and column, to type in. */
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const FEWEST_ROWS = 60;
const FEWEST_COLUMNS = 20;
/** Browsers stop laying out at some 30 million pixels. */
export const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1_000;
/** Beyond this, rows without a height of their own are not measured. */
const MEASURED_ROWS = 2_000;

const PIXELS_PER_POINT = 4 / 3;
/** Width of a digit of the default font at 100 %; column widths are counted in it. */
const PIXELS_PER_CHARACTER = 7;
const DEFAULT_ROW_POINTS = 15;
const DEFAULT_COLUMN_PIXELS = 64;

export interface SheetAxes {
  readonly rows: Axis;
  readonly columns: Axis;
}

export function sheetAxes(sheet: HostSheet, textAt: (rowIndex: number, columnIndex: number) => string): SheetAxes {
  const used = sheet.usedRect(false);
  const lastRow = used === null ? 0 : used.rowIndex + used.rowCount;
  const lastColumn = used === null ? 0 : used.columnIndex + used.columnCount;
  const columnCount = Math.min(Math.max(lastColumn + SPARE_COLUMNS, FEWEST_COLUMNS), MOST_COLUMNS);
  const columns = new Axis(Array.from({ length: columnCount }, (_, index) => columnPixels(sheet, index)));
  const rowCount = Math.min(Math.max(lastRow + SPARE_ROWS, FEWEST_ROWS), MOST_ROWS);
  const rows = new Axis(Array.from({ length: rowCount }, (_, index) => rowPixels(sheet, index, columns, textAt)));
  return { rows, columns };
}

function columnPixels(sheet: HostSheet, columnIndex: number): number {
  // ExcelJS says null for a sheet without columns, and leaves gaps; its types know neither.
  const columns = sheet.worksheet.columns as readonly (Partial<Column> | undefined)[] | null;
  const column = columns?.[columnIndex];
  if (column?.hidden === true) return 0;
  const format = sheet.elements.get("sheetFormatPr")?.attributes.defaultColWidth;
  const width = column?.width ?? (format === undefined ? undefined : Number(format));
  return width === undefined ? DEFAULT_COLUMN_PIXELS : Math.round(width * PIXELS_PER_CHARACTER);
}

function rowPixels(
  sheet: HostSheet,
  rowIndex: number,
  columns: Axis,
  textAt: (rowIndex: number, columnIndex: number) => string,
): number {
  const row = sheet.findRow(rowIndex);
  if (row?.hidden === true) return 0;
  const stated: number | undefined = row?.height ?? sheet.automaticHeights.get(rowIndex + 1);
  if (stated !== undefined) return Math.round(stated * PIXELS_PER_POINT);
  const format = sheet.elements.get("sheetFormatPr")?.attributes.defaultRowHeight;
  const usual = Math.round((format === undefined ? DEFAULT_ROW_POINTS : Number(format)) * PIXELS_PER_POINT);
  if (row === undefined || rowIndex >= MEASURED_ROWS) return usual;
  return Math.max(usual, fittingPixels(sheet, rowIndex, columns, textAt));
}

/** A row whose height nobody has set is as high as its text, as in Excel; merged cells do not count there either. */
function fittingPixels(
  sheet: HostSheet,
  rowIndex: number,
  columns: Axis,
  textAt: (rowIndex: number, columnIndex: number) => string,
): number {
  let highest = 0;
  for (const cell of sheet.existingCells({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: columns.count })) {
    const columnIndex = Number(cell.col) - 1;
    const text = textAt(rowIndex, columnIndex);
    if (text === "" || sheet.mergeAt(rowIndex, columnIndex) !== null) continue;
    const { font, alignment } = cell.style;
    const linePixels = (font?.size ?? 11) * PIXELS_PER_POINT * 1.36;
    const lines = alignment?.wrapText === true ? linesOf(text, font, columns.size(columnIndex)) : 1;
    highest = Math.max(highest, Math.ceil(lines * linePixels));
  }
  return highest;
}
