import type { Borders, Style } from "exceljs";

import { cellAddress, lastColumn, lastRow, rect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { Axis } from "./Axis";
import { diagonalCss, edgeLine, fillColor, textCss } from "./cellStyle";
import type { GridSource } from "./GridSource";
import { CELL_PADDING, fittedNumber, textWidth } from "./measureText";
import type { SheetAxes } from "./sheetAxes";

const GRID_LINE = "1px solid var(--grid-line)";
/** Text does not run over more empty cells than this. */
const MOST_OVERFLOW = 30;

export interface DrawContext {
  readonly source: GridSource;
  readonly sheet: HostSheet;
  readonly axes: SheetAxes;
  readonly showsGridLines: boolean;
}

/** One cell, or the merged area that begins there. */
export function drawCell(context: DrawContext, area: Rect): HTMLElement {
  const { source, sheet, axes } = context;
  const { theme } = source.workbook;
  const { rowIndex, columnIndex } = area;
  const style = sheet.styleAt(rowIndex, columnIndex);
  const fill = source.conditionalFillAt(sheet, rowIndex, columnIndex) ?? fillColor(style.fill, theme);
  const cell = document.createElement("div");
  cell.className = "cell";
  cell.setAttribute("role", "gridcell");
  cell.setAttribute("aria-colindex", String(columnIndex + 1));
  cell.dataset.address = cellAddress(rowIndex, columnIndex);
  Object.assign(cell.style, placeCss(axes, area), bordersCss(context, area, fill !== null));
  if (fill !== null) cell.style.backgroundColor = fill;
  const slash = diagonalCss(style.border, theme);
  if (slash !== "") cell.style.backgroundImage = slash;
  drawText(context, area, style, cell);
  return cell;
}

function placeCss(axes: SheetAxes, area: Rect): Partial<CSSStyleDeclaration> {
  return {
    left: pixels(axes.columns.start(area.columnIndex)),
    top: pixels(axes.rows.start(area.rowIndex)),
    width: pixels(axes.columns.size(area.columnIndex, area.columnCount)),
    height: pixels(axes.rows.size(area.rowIndex, area.rowCount)),
  };
}

function bordersCss(context: DrawContext, area: Rect, isFilled: boolean): Partial<CSSStyleDeclaration> {
  const { sheet, source } = context;
  const { theme } = source.workbook;
  const bordersAt = (row: number, column: number): Partial<Borders> | undefined =>
    row < 0 || column < 0 ? undefined : sheet.styleAt(row, column).border;
  const last = bordersAt(lastRow(area), lastColumn(area));
  const none = isFilled || !context.showsGridLines ? "" : GRID_LINE;
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

function drawText(context: DrawContext, area: Rect, style: Partial<Style>, cell: HTMLElement): void {
  const { source, sheet, axes } = context;
  const { rowIndex, columnIndex } = area;
  const shown = source.textAt(sheet, rowIndex, columnIndex);
  if (shown === "") return;
  const value = source.valueAt(sheet, rowIndex, columnIndex);
  const width = axes.columns.size(columnIndex, area.columnCount);
  const isGeneral = style.numFmt === undefined || style.numFmt === "General";
  const text = typeof value === "number" ? fittedNumber(shown, value, isGeneral, style.font, width) : shown;
  const box = document.createElement("div");
  box.className = style.alignment?.wrapText === true ? "text wrap" : "text";
  Object.assign(box.style, textCss(style, value, source.workbook.theme));
  const span = document.createElement("span");
  span.textContent = text;
  box.append(span);
  const overflows =
    typeof value === "string" && isFree(area, style) && overflow(context, area, box, textWidth(text, style.font));
  // Grid lines do not cross text that runs over them; the colour of the cell itself goes on showing through.
  if (overflows) cell.classList.add("overflowing");
  cell.append(box);
}

const isFree = (area: Rect, style: Partial<Style>): boolean =>
  area.columnCount === 1 && style.alignment?.wrapText !== true && style.alignment?.shrinkToFit !== true;

/** Long text runs over the empty cells beside it, on the side that its alignment leaves open. */
function overflow(context: DrawContext, area: Rect, box: HTMLElement, wanted: number): boolean {
  const { columns } = context.axes;
  const own = columns.size(area.columnIndex);
  const missing = wanted + CELL_PADDING - own;
  if (missing <= 0) return false;
  const align = box.style.textAlign;
  const toLeft = align === "right" ? missing : align === "center" ? missing / 2 : 0;
  const toRight = align === "left" ? missing : align === "center" ? missing / 2 : 0;
  const [left, right] = [roomBeside(context, area, -1, toLeft), roomBeside(context, area, 1, toRight)];
  box.style.left = pixels(-left);
  box.style.right = pixels(-right);
  return left + right > 0;
}

function roomBeside(context: DrawContext, area: Rect, step: 1 | -1, wanted: number): number {
  const { source, sheet, axes } = context;
  let room = 0;
  for (let distance = 1; distance <= MOST_OVERFLOW && room < wanted; distance += 1) {
    const column = area.columnIndex + step * distance;
    const isOccupied =
      column < 0 ||
      column >= axes.columns.count ||
      source.textAt(sheet, area.rowIndex, column) !== "" ||
      sheet.mergeAt(area.rowIndex, column) !== null;
    if (isOccupied) break;
    room += axes.columns.size(column);
  }
  return Math.min(room, wanted);
}

/** The cells of the window, merged areas as one; areas that only reach into the window are drawn as well. */
export function cellsOf(sheet: HostSheet, window: Rect): Rect[] {
  const merges = sheet.mergesIn(window);
  const covered = new Set<string>();
  for (const merge of merges) {
    for (let row = merge.rowIndex; row <= Math.min(lastRow(merge), lastRow(window)); row += 1) {
      for (let column = merge.columnIndex; column <= Math.min(lastColumn(merge), lastColumn(window)); column += 1) {
        covered.add(`${String(row)} ${String(column)}`);
      }
    }
  }
  const single: Rect[] = [];
  for (let row = window.rowIndex; row <= lastRow(window); row += 1) {
    for (let column = window.columnIndex; column <= lastColumn(window); column += 1) {
      if (!covered.has(`${String(row)} ${String(column)}`)) single.push(rect(row, column));
    }
  }
  return [...single, ...merges];
}

export const isHidden = (axes: SheetAxes, area: Rect): boolean =>
  sizeOf(axes.rows, area.rowIndex, area.rowCount) === 0 ||
  sizeOf(axes.columns, area.columnIndex, area.columnCount) === 0;

const sizeOf = (axis: Axis, index: number, span: number): number => axis.size(index, span);

export const pixels = (value: number): string => `${String(value)}px`;
