import type { Column } from "exceljs";

import { MAX_COLUMNS, MAX_ROWS } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { standardWidth } from "../engine/document/HostSheet";
import { childElement, childElements, type XmlElement } from "../engine/document/xml";
import { standardHeight } from "../excel/sizes";
import { Axis } from "./Axis";
import { linesOf } from "./measureText";

/** Drawn beyond the last used row and column, to type in; scrolling on brings more. */
export const SPARE_ROWS = 40;
export const SPARE_COLUMNS = 8;
const FEWEST_ROWS = 60;
const FEWEST_COLUMNS = 26;
/** Browsers stop laying out at some 33 million pixels. */
const MOST_PIXELS = 30_000_000;
/** Beyond this, rows without a height of their own are not measured. */
const MEASURED_ROWS = 10_000;

const PIXELS_PER_POINT = 4 / 3;
/** Width of a digit of the default font at 100 %; column widths are counted in it. */
const PIXELS_PER_CHARACTER = 7;
const LINE_HEIGHT = 1.36;

/** Where everything on a sheet lies, in pixels of the page. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** The first so many stay in view. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridLines: boolean;
  /** 1 is 100 %. */
  readonly zoom: number;
}

/** How many rows and columns are wanted at least. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export type TextAt = (rowIndex: number, columnIndex: number) => string;

export function sheetLayout(sheet: HostSheet, extent: Extent, zoom: number, textAt: TextAt): SheetLayout {
  const { rowCount, columnCount } = sheet.worksheet;
  const columnTotal = Math.min(Math.max(columnCount + SPARE_COLUMNS, FEWEST_COLUMNS, extent.columns), MAX_COLUMNS);
  const rowTotal = Math.min(Math.max(rowCount + SPARE_ROWS, FEWEST_ROWS, extent.rows), MAX_ROWS);
  const columns = axisOf(columnTotal, (index) => Math.round(columnPixels(sheet, index) * zoom));
  const usual = standardHeight(sheet) * PIXELS_PER_POINT;
  const unzoomed = (columnIndex: number): number => columns.size(columnIndex) / zoom;
  const rows = axisOf(rowTotal, (index) => Math.round(rowPixels(sheet, index, usual, unzoomed, textAt) * zoom));
  const view = sheetViewOf(sheet);
  const pane = view && childElement(view, "pane");
  const isFrozen = pane?.attributes.state === "frozen" || pane?.attributes.state === "frozenSplit";
  return {
    rows,
    columns,
    frozenRows: isFrozen ? Number(pane.attributes.ySplit ?? 0) : 0,
    frozenColumns: isFrozen ? Number(pane.attributes.xSplit ?? 0) : 0,
    showsGridLines: view?.attributes.showGridLines !== "0" && view?.attributes.showGridLines !== "false",
    zoom,
  };
}

/** The zoom that the file was left at. */
export function storedZoom(sheet: HostSheet): number {
  const percent = Number(sheetViewOf(sheet)?.attributes.zoomScale ?? 100);
  return Number.isFinite(percent) && percent >= 10 && percent <= 400 ? percent / 100 : 1;
}

function sheetViewOf(sheet: HostSheet): XmlElement | undefined {
  const views = sheet.elements.get("sheetViews");
  return views && childElements(views, "sheetView")[0];
}

function axisOf(count: number, sizeAt: (index: number) => number): Axis {
  const sizes: number[] = [];
  let total = 0;
  for (let index = 0; index < count && total < MOST_PIXELS; index += 1) {
    const size = sizeAt(index);
    sizes.push(size);
    total += size;
  }
  return new Axis(sizes);
}

function columnPixels(sheet: HostSheet, columnIndex: number): number {
  // ExcelJS says null for a sheet without columns, and leaves gaps; its types know neither.
  const columns = sheet.worksheet.columns as readonly (Partial<Column> | undefined)[] | null;
  const column = columns?.[columnIndex];
  if (column?.hidden === true) return 0;
  return (column?.width ?? standardWidth(sheet)) * PIXELS_PER_CHARACTER;
}

function rowPixels(
  sheet: HostSheet,
  rowIndex: number,
  usual: number,
  columnWidth: (columnIndex: number) => number,
  textAt: TextAt,
): number {
  const row = sheet.findRow(rowIndex);
  if (row === undefined) return usual;
  if (row.hidden) return 0;
  // ExcelJS has no height for a row that states none; its types say a number.
  const { height } = row as { readonly height?: number };
  const stated = height ?? sheet.automaticHeights.get(rowIndex + 1);
  if (stated !== undefined) return stated * PIXELS_PER_POINT;
  return rowIndex < MEASURED_ROWS ? Math.max(usual, neededPixels(sheet, rowIndex, columnWidth, textAt)) : usual;
}

/** What fonts and wrapped lines ask for, as Excel does for a row whose height nobody set. */
function neededPixels(
  sheet: HostSheet,
  rowIndex: number,
  columnWidth: (columnIndex: number) => number,
  textAt: TextAt,
): number {
  let highest = 0;
  for (const cell of sheet.existingCells({ rowIndex, columnIndex: 0, rowCount: 1, columnCount: MAX_COLUMNS })) {
    const { font, alignment } = cell.style;
    const wraps = alignment?.wrapText === true;
    if (!wraps && font?.size === undefined) continue;
    const columnIndex = Number(cell.col) - 1;
    const merge = sheet.mergeAt(rowIndex, columnIndex);
    // Over several rows a merge says nothing about the height of one; in one row its font does, its wrapping does not.
    if (merge !== null && merge.rowCount > 1) continue;
    const lines = wraps && merge === null ? linesOf(textAt(rowIndex, columnIndex), font, columnWidth(columnIndex)) : 1;
    highest = Math.max(highest, Math.ceil(lines * (font?.size ?? 11) * PIXELS_PER_POINT * LINE_HEIGHT));
  }
  return highest;
}
