import type { Style } from "exceljs";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { apiNumberFormat, storedNumberFormat } from "./numberFormats";
import { forEachCell } from "./RangeObject";
import type { Session } from "./Session";

export type StyleChange = (before: Partial<Style>) => Partial<Style>;

/** A cell without a style has the workbook's own, which a changed one must go on from. */
function changed(session: Session, before: Partial<Style>, change: StyleChange): Partial<Style> {
  const start = Object.keys(before).length === 0 ? session.workbook.defaultStyle : before;
  return change(start);
}

/** The style as it shows, the workbook's own where the cell has none. */
export function shownStyle(session: Session, sheet: HostSheet, rowIndex: number, columnIndex: number): Partial<Style> {
  const style = sheet.styleAt(rowIndex, columnIndex);
  return Object.keys(style).length === 0 ? session.workbook.defaultStyle : style;
}

/**
 * Changes the style of all cells of the area. Cells share style objects (ExcelJS gives equal ones out by reference), so
 * a style is never changed in place. Whole columns and rows keep it in the column or row, and in the cells they have.
 */
export function changeStyle(session: Session, sheet: HostSheet, area: Rect, change: StyleChange): void {
  session.events.formatChanged(sheet, area);
  if (isEntireColumn(area)) changeColumns(session, sheet, area, change);
  else if (isEntireRow(area)) changeRows(session, sheet, area, change);
  else {
    forEachCell(area, (row, column) => {
      const cell = sheet.cell(row, column);
      cell.style = changed(session, cell.style, change);
    });
  }
}

function changeColumns(session: Session, sheet: HostSheet, area: Rect, change: StyleChange): void {
  for (let column = area.columnIndex; column <= lastColumn(area); column += 1) {
    const styled = sheet.column(column);
    styled.style = changed(session, styled.style, change);
  }
  changeExisting(session, sheet, area, change);
}

interface StyledRow {
  style: Partial<Style>;
}

function changeRows(session: Session, sheet: HostSheet, area: Rect, change: StyleChange): void {
  for (let row = area.rowIndex; row <= lastRow(area); row += 1) {
    const target = sheet.worksheet.getRow(row + 1) as unknown as StyledRow;
    target.style = changed(session, target.style, change);
  }
  changeExisting(session, sheet, area, change);
}

function changeExisting(session: Session, sheet: HostSheet, area: Rect, change: StyleChange): void {
  for (const cell of sheet.existingCells(area)) cell.style = changed(session, cell.style, change);
}

export function changeNumberFormat(session: Session, sheet: HostSheet, area: Rect, numberFormat: string): void {
  const numFmt = storedNumberFormat(numberFormat);
  changeStyle(session, sheet, area, ({ numFmt: _before, ...rest }) =>
    numFmt === undefined ? rest : { ...rest, numFmt },
  );
}

export function numberFormatAt(sheet: HostSheet, rowIndex: number, columnIndex: number): string {
  return apiNumberFormat(sheet.styleAt(rowIndex, columnIndex).numFmt);
}
