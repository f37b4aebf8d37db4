import { parseA1 } from "../domain/address";
import type { PrintPlan } from "../domain/plan/SheetPlan";
import type { PageReading } from "./BlockReading";

/** A page set-up whose loads are queued. */
export interface QueuedPage {
  readonly layout: Excel.PageLayout;
  readonly printArea: Excel.RangeAreas;
  readonly titleRows: Excel.Range;
  readonly footer: Excel.HeaderFooter;
}

/** Queues what a plan states of the page set-up. */
export function queuePage(sheet: Excel.Worksheet): QueuedPage {
  const layout = sheet.pageLayout;
  layout.load("orientation,paperSize,leftMargin,rightMargin,topMargin,bottomMargin,centerHorizontally,zoom");
  const printArea = layout.getPrintAreaOrNullObject();
  printArea.load("address");
  const titleRows = layout.getPrintTitleRowsOrNullObject();
  titleRows.load("address");
  const footer = layout.headersFooters.defaultForAllPages;
  footer.load("centerFooter");
  return { layout, printArea, titleRows, footer };
}

/**
 * Takes the sheet's name off each area of an address such as `'附件 1'!A1:B2,'附件 1'!D4`.
 * @returns The areas, without `$`.
 */
export function localAreas(address: string, sheetName: string): string[] {
  const quoted = `'${sheetName.replace(/'/g, "''")}'!`;
  const local = address.split(quoted).join("").split(`${sheetName}!`).join("");
  return local
    .split(",")
    .map((area) => area.trim().replace(/\$/g, ""))
    .filter((area) => area !== "");
}

/** What Excel answered; call after the sync. */
export function pageOf({ layout, printArea, titleRows, footer }: QueuedPage, sheetName: string): PageReading {
  return {
    orientation: layout.orientation,
    paperSize: layout.paperSize,
    leftMargin: layout.leftMargin,
    rightMargin: layout.rightMargin,
    topMargin: layout.topMargin,
    bottomMargin: layout.bottomMargin,
    centerHorizontally: layout.centerHorizontally,
    zoom: layout.zoom,
    printArea: printArea.isNullObject ? null : localAreas(printArea.address, sheetName).join(","),
    titleRows: titleRows.isNullObject ? null : localAreas(titleRows.address, sheetName).join(","),
    centerFooter: footer.centerFooter,
  };
}

/** The page set-up in the words of a plan. Paper that a plan cannot state keeps Excel's word; no area has no rows. */
export function printPlanOf(page: PageReading): PrintPlan {
  const area = page.printArea === null ? null : parseA1(page.printArea);
  const rows = /^(\d+):(\d+)$/.exec(page.titleRows ?? "");
  return {
    orientation: page.orientation === "Landscape" ? "Landscape" : "Portrait",
    paperSize: page.paperSize as PrintPlan["paperSize"],
    leftMargin: page.leftMargin,
    rightMargin: page.rightMargin,
    topMargin: page.topMargin,
    bottomMargin: page.bottomMargin,
    centerHorizontally: page.centerHorizontally,
    pagesWide: page.zoom.horizontalFitToPages ?? 0,
    centerFooter: page.centerFooter,
    printArea: area ?? { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 },
    titleRows:
      rows === null
        ? { firstRowIndex: -1, lastRowIndex: -1 }
        : { firstRowIndex: Number(rows[1]) - 1, lastRowIndex: Number(rows[2]) - 1 },
  };
}
