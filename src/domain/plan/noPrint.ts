import type { PrintPlan } from "./SheetPlan";

/** The page set-up of a sheet of which nothing is known. */
export const NO_PRINT: PrintPlan = {
  orientation: "Portrait",
  paperSize: "A4",
  leftMargin: 0,
  rightMargin: 0,
  topMargin: 0,
  bottomMargin: 0,
  centerHorizontally: false,
  pagesWide: 0,
  printArea: { rowIndex: 0, columnIndex: 0, rowCount: 0, columnCount: 0 },
  titleRows: { firstRowIndex: -1, lastRowIndex: -1 },
};
