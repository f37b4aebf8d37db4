import { rectToA1 } from "../domain/address";
import { bandsOf } from "./bands";
import type { PageWrite, SheetWrites, SizeWrite } from "./SheetWrites";

function queueContents(sheet: Excel.Worksheet, contents: SheetWrites["contents"]): void {
  for (const { rect, grid } of bandsOf(contents)) {
    sheet.getRange(rectToA1(rect)).values = grid;
  }
}

function queueFormats(sheet: Excel.Worksheet, writes: SheetWrites): void {
  for (const { rect, grid } of bandsOf(writes.formats)) {
    sheet.getRange(rectToA1(rect)).setCellProperties(grid.map((row) => row.map((cell) => cell ?? {})));
  }
  for (const { rect, grid } of bandsOf(writes.numberFormats)) {
    sheet.getRange(rectToA1(rect)).numberFormat = grid;
  }
}

function queueSizes(sheet: Excel.Worksheet, rows: readonly SizeWrite[], columns: readonly SizeWrite[]): void {
  for (const { address, size } of rows) {
    const { format } = sheet.getRange(address);
    if (size === "standard") format.useStandardHeight = true;
    else format.rowHeight = size;
  }
  for (const { address, size } of columns) {
    const { format } = sheet.getRange(address);
    if (size === "standard") format.useStandardWidth = true;
    else format.columnWidth = size;
  }
}

function queuePage(sheet: Excel.Worksheet, page: PageWrite): void {
  const layout = sheet.pageLayout;
  if (Object.keys(page.layout).length > 0) layout.set(page.layout as Excel.Interfaces.PageLayoutUpdateData);
  if (page.zoom !== undefined) layout.zoom = page.zoom;
  if (page.printArea !== undefined) layout.setPrintArea(page.printArea);
  if (page.titleRows !== undefined) layout.setPrintTitleRows(page.titleRows);
  if (page.centerFooter !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = page.centerFooter;
}

/**
 * Queues the writes of one sheet, in the order that Excel needs: merges first, since merging copies the format of the
 * top-left cell; number formats before values, which are read by them; sizes after fonts and wrapping, which change
 * automatic heights.
 */
export function queueWrites(sheet: Excel.Worksheet, writes: SheetWrites): void {
  for (const address of writes.unmerge) sheet.getRange(address).unmerge();
  for (const address of writes.merge) sheet.getRange(address).merge();
  for (const address of writes.unfilled) sheet.getRange(address).format.fill.clear();
  queueFormats(sheet, writes);
  queueContents(sheet, writes.contents);
  queueSizes(sheet, writes.rowHeights, writes.columnWidths);
  if (writes.page !== null) queuePage(sheet, writes.page);
}
