import type { Column, Row } from "exceljs";
import type { Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { outlineLevel } from "../engine/document/outlineLevels";

interface RowSize {
  height: number | undefined;
  hidden: boolean | undefined;
  outlineLevel: number;
  style: object;
  automatic: number | undefined;
}

/** Heights, hiding and formats of whole rows go with their rows. */
export function shiftRows(sheet: HostSheet, area: Rect, isInsert: boolean): void {
  const last = Math.max(sheet.worksheet.rowCount, area.rowIndex + area.rowCount) + area.rowCount;
  const sizes: RowSize[] = [];
  for (let index = 0; index < last; index += 1) sizes.push(rowSize(sheet, index));
  const empty: RowSize = { height: undefined, hidden: undefined, outlineLevel: 0, style: {}, automatic: undefined };
  const inserted = Array.from({ length: area.rowCount }, () => empty);
  sizes.splice(area.rowIndex, isInsert ? 0 : area.rowCount, ...(isInsert ? inserted : []));
  sheet.automaticHeights = new Map();
  for (let index = area.rowIndex; index < last; index += 1) applyRowSize(sheet, index, sizes[index] ?? empty);
  sizes.slice(0, area.rowIndex).forEach((size, index) => {
    if (size.automatic !== undefined) sheet.automaticHeights.set(index + 1, size.automatic);
  });
}

function rowSize(sheet: HostSheet, rowIndex: number): RowSize {
  const row = sheet.findRow(rowIndex) as (Row & { readonly style?: object }) | undefined;
  return {
    height: row?.height,
    hidden: row?.hidden,
    outlineLevel: outlineLevel(sheet, "row", rowIndex),
    style: row?.style ?? {},
    automatic: sheet.automaticHeights.get(rowIndex + 1),
  };
}

function applyRowSize(sheet: HostSheet, rowIndex: number, size: RowSize): void {
  const isPlain =
    size.height === undefined && !size.hidden && size.outlineLevel === 0 && Object.keys(size.style).length === 0;
  if (isPlain && !sheet.findRow(rowIndex)) return;
  const row = sheet.worksheet.getRow(rowIndex + 1) as Row & { style: object; outlineLevel?: number };
  if (size.height === undefined) Reflect.deleteProperty(row, "height");
  else row.height = size.height;
  row.hidden = size.hidden === true;
  row.outlineLevel = size.outlineLevel;
  row.style = size.style;
  if (size.automatic !== undefined) sheet.automaticHeights.set(rowIndex + 1, size.automatic);
}

/** Widths, hiding and formats of whole columns go with their columns. */
export function shiftColumns(sheet: HostSheet, area: Rect, isInsert: boolean): void {
  const count =
    Math.max((sheet.worksheet.columns as Column[] | null)?.length ?? 0, area.columnIndex) + area.columnCount;
  const sizes = Array.from({ length: count }, (_, index) => columnSize(sheet, index));
  const empty = { width: undefined, hidden: false, outlineLevel: 0, style: {} };
  const inserted = Array.from({ length: area.columnCount }, () => ({
    ...(sizes[area.columnIndex - 1] ?? empty),
    outlineLevel: 0,
  }));
  sizes.splice(area.columnIndex, isInsert ? 0 : area.columnCount, ...(isInsert ? inserted : []));
  for (let index = area.columnIndex; index < count; index += 1) {
    const { width, hidden, outlineLevel: level, style } = sizes[index] ?? empty;
    const column = sheet.worksheet.getColumn(index + 1);
    if (width === undefined) Reflect.deleteProperty(column, "width");
    else column.width = width;
    column.hidden = hidden;
    column.outlineLevel = level;
    column.style = style;
  }
}

function columnSize(
  sheet: HostSheet,
  columnIndex: number,
): { width: number | undefined; hidden: boolean; outlineLevel: number; style: Column["style"] } {
  const column = (sheet.worksheet.columns as (Column | undefined)[] | null)?.[columnIndex];
  return {
    width: column?.width,
    hidden: column?.hidden === true,
    outlineLevel: column?.outlineLevel ?? 0,
    style: column?.style ?? {},
  };
}
