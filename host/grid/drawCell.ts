import type { Borders } from "exceljs";

import { cellAddress, lastColumn, lastRow, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { diagonalCss, edgeLine, fillColor } from "./cellStyle";
import { drawText } from "./drawText";
import type { GridSource } from "./GridSource";
import type { SheetLayout } from "./layout";
import { noteOf } from "./notes";

const GRID_LINE = "1px solid var(--grid-line)";

export interface DrawContext {
  readonly source: GridSource;
  readonly sheet: HostSheet;
  readonly layout: SheetLayout;
}

/** One cell, or the merged area that begins there. */
export function drawCell(context: DrawContext, area: Rect): HTMLElement {
  const { source, sheet, layout } = context;
  const { theme } = source.workbook;
  const { rowIndex, columnIndex } = area;
  const style = sheet.styleAt(rowIndex, columnIndex);
  const look = source.conditionalLookAt(sheet, rowIndex, columnIndex);
  const fill = look?.fill ?? fillColor(style.fill, theme);
  const cell = document.createElement("div");
  cell.className = "cell";
  cell.setAttribute("role", "gridcell");
  cell.setAttribute("aria-colindex", String(columnIndex + 1));
  cell.dataset.address = cellAddress(rowIndex, columnIndex);
  Object.assign(cell.style, placeCss(layout, area), bordersCss(context, area, fill !== null));
  if (fill !== null) cell.style.backgroundColor = fill;
  if (look?.bar) cell.append(barOf(look.bar));
  const slash = diagonalCss(style.border, theme);
  if (slash !== "") cell.style.backgroundImage = slash;
  drawText(context, area, style, look, cell);
  drawNote(sheet, area, cell);
  return cell;
}

function placeCss(layout: SheetLayout, area: Rect): Partial<CSSStyleDeclaration> {
  return {
    left: pixels(layout.columns.start(area.columnIndex)),
    top: pixels(layout.rows.start(area.rowIndex)),
    width: pixels(layout.columns.size(area.columnIndex, area.columnCount)),
    height: pixels(layout.rows.size(area.rowIndex, area.rowCount)),
  };
}

function bordersCss(context: DrawContext, area: Rect, isFilled: boolean): Partial<CSSStyleDeclaration> {
  const { sheet, source, layout } = context;
  const { theme } = source.workbook;
  const bordersAt = (row: number, column: number): Partial<Borders> | undefined =>
    row < 0 || column < 0 ? undefined : sheet.styleAt(row, column).border;
  const last = bordersAt(lastRow(area), lastColumn(area));
  const none = isFilled || !layout.showsGridLines ? "" : GRID_LINE;
  const right = edgeLine(last?.right, bordersAt(area.rowIndex, lastColumn(area) + 1)?.left, theme);
  const bottom = edgeLine(last?.bottom, bordersAt(lastRow(area) + 1, area.columnIndex)?.top, theme);
  const first = bordersAt(area.rowIndex, area.columnIndex);
  // Every other line is the right or the bottom one of the cell before.
  const left = area.columnIndex === 0 ? edgeLine(first?.left, undefined, theme) : null;
  const top = area.rowIndex === 0 ? edgeLine(first?.top, undefined, theme) : null;
  return {
    borderRight: right?.css ?? none,
    borderBottom: bottom?.css ?? none,
    borderLeft: left?.css ?? "",
    borderTop: top?.css ?? "",
  };
}

function barOf({ part, color }: { readonly part: number; readonly color: string }): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "data-bar";
  Object.assign(bar.style, { width: `${String(Math.round(part * 1000) / 10)}%`, backgroundColor: color });
  return bar;
}

/** A note shows as Excel shows it: a red corner, and its text while the pointer rests there. */
function drawNote(sheet: HostSheet, area: Rect, cell: HTMLElement): void {
  const note = noteOf(sheet, area.rowIndex, area.columnIndex);
  if (note === null) return;
  cell.classList.add("noted");
  cell.title = note;
  const corner = document.createElement("div");
  corner.className = "note-corner";
  cell.append(corner);
}

export const pixels = (value: number): string => `${String(value)}px`;
