import type { Column } from "exceljs";
import { invalidArgument } from "../bridge/ApiError";
import { lastColumn, lastRow, type Rect } from "../engine/document/a1";
import { standardWidth, type HostSheet } from "../engine/document/HostSheet";

/**
 * Widths: the file counts characters of the standard font, Office.js points. This host takes 7 pixels a character (Calibri
 * and 宋体 at 11 points) and 0.75 points a pixel, and rounds nothing, so that a width read can be written back.
 */
const POINTS_A_CHARACTER = 7 * 0.75;
const MAX_CHARACTERS = 255;
const MAX_ROW_HEIGHT = 409;

export function standardHeight(sheet: HostSheet): number {
  const stated = Number(sheet.elements.get("sheetFormatPr")?.attributes.defaultRowHeight);
  return Number.isFinite(stated) && stated > 0 ? stated : 15;
}

/** The file keeps more digits than are read, so that reading gives what was written. */
function rounded(size: number, digits: 6 | 10): number {
  return Math.round(size * 10 ** digits) / 10 ** digits;
}

function findColumn(sheet: HostSheet, columnIndex: number): Column | undefined {
  return (sheet.worksheet.columns as (Column | undefined)[] | null)?.[columnIndex];
}

export function columnPoints(sheet: HostSheet, columnIndex: number): number {
  const column = findColumn(sheet, columnIndex);
  if (column?.hidden === true) return 0;
  return rounded((column?.width ?? standardWidth(sheet)) * POINTS_A_CHARACTER, 6);
}

export function hasStandardWidth(sheet: HostSheet, columnIndex: number): boolean {
  return findColumn(sheet, columnIndex)?.width === undefined;
}

/** `undefined` gives the standard width back. */
export function setColumnPoints(sheet: HostSheet, area: Rect, points: number | undefined): void {
  const characters = points === undefined ? undefined : rounded(points / POINTS_A_CHARACTER, 10);
  if (characters !== undefined && (characters < 0 || characters > MAX_CHARACTERS)) throw invalidArgument();
  for (let index = area.columnIndex; index <= lastColumn(area); index += 1) {
    if (characters === undefined && !findColumn(sheet, index)) continue;
    const column = sheet.worksheet.getColumn(index + 1);
    if (characters === undefined) Reflect.deleteProperty(column, "width");
    else column.width = characters;
  }
}

export function isColumnHidden(sheet: HostSheet, columnIndex: number): boolean {
  return findColumn(sheet, columnIndex)?.hidden === true;
}

export function setColumnsHidden(sheet: HostSheet, area: Rect, hidden: boolean): void {
  for (let index = area.columnIndex; index <= lastColumn(area); index += 1) {
    if (hidden || isColumnHidden(sheet, index)) sheet.worksheet.getColumn(index + 1).hidden = hidden;
  }
}

export function rowPoints(sheet: HostSheet, rowIndex: number): number {
  const row = sheet.findRow(rowIndex);
  if (row?.hidden === true) return 0;
  return row?.height ?? standardHeight(sheet);
}

/** Automatic: no height was set for it. */
export function hasStandardHeight(sheet: HostSheet, rowIndex: number): boolean {
  return sheet.findRow(rowIndex)?.height === undefined || sheet.automaticHeights.has(rowIndex + 1);
}

/** `undefined` makes the heights automatic again. */
export function setRowPoints(sheet: HostSheet, area: Rect, points: number | undefined): void {
  if (points !== undefined && (points < 0 || points > MAX_ROW_HEIGHT)) throw invalidArgument();
  const last = points === undefined ? Math.min(lastRow(area), sheet.worksheet.rowCount - 1) : lastRow(area);
  for (let index = area.rowIndex; index <= last; index += 1) {
    if (points === undefined && hasStandardHeight(sheet, index)) continue;
    sheet.automaticHeights.delete(index + 1);
    const row = sheet.worksheet.getRow(index + 1);
    if (points === undefined) Reflect.deleteProperty(row, "height");
    else row.height = points;
  }
}

export function isRowHidden(sheet: HostSheet, rowIndex: number): boolean {
  return sheet.findRow(rowIndex)?.hidden === true;
}

export function setRowsHidden(sheet: HostSheet, area: Rect, hidden: boolean): void {
  for (let index = area.rowIndex; index <= lastRow(area); index += 1) {
    if (hidden || isRowHidden(sheet, index)) sheet.worksheet.getRow(index + 1).hidden = hidden;
  }
}

/** One value for all lines of the area, or null when they differ. */
export function common<T>(first: number, count: number, read: (index: number) => T): T | null {
  const value = read(first);
  for (let index = first + 1; index < first + count; index += 1) if (read(index) !== value) return null;
  return value;
}
