import type { BlockDetails, CellFormat, PlannedCell, PrintPlan, SheetPlan } from "../../../src/domain/plan/SheetPlan";
import type { Rect } from "../../../src/domain/snapshot";

export const FORMAT: CellFormat = {
  fontName: "仿宋",
  fontSize: 12,
  bold: false,
  horizontalAlignment: "Center",
  verticalAlignment: "Center",
  wrapText: true,
  borderTop: "Thin",
  borderBottom: "Thin",
  borderLeft: "Thin",
  borderRight: "Thin",
};

export const BARE_FORMAT: CellFormat = {
  ...FORMAT,
  borderTop: "None",
  borderBottom: "None",
  borderLeft: "None",
  borderRight: "None",
};

export const printOf = (block: Rect): PrintPlan => ({
  orientation: "Landscape",
  paperSize: "A4",
  leftMargin: 79,
  rightMargin: 74,
  topMargin: 105,
  bottomMargin: 99,
  centerHorizontally: true,
  pagesWide: 1,
  printArea: block,
  titleRows: { firstRowIndex: block.rowIndex, lastRowIndex: block.rowIndex },
});

export const cell = (value: PlannedCell["value"], more: Partial<PlannedCell> = {}): PlannedCell => ({
  value,
  numberFormat: "General",
  format: FORMAT,
  ...more,
});

/** A plan of these cells, at the top-left corner given. */
export function planOf(cells: readonly (readonly PlannedCell[])[], more: Partial<SheetPlan> = {}): SheetPlan {
  const block = more.block ?? {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: cells.length,
    columnCount: cells[0]?.length ?? 0,
  };
  return {
    sheetName: "附件1",
    block,
    cells,
    merges: [],
    rowHeights: cells.map(() => 24),
    columnWidths: (cells[0] ?? []).map(() => 80),
    print: printOf(block),
    ...more,
  };
}

/** What stands once the plan has been applied. */
export function appliedDetails(plan: SheetPlan, more: Partial<BlockDetails> = {}): BlockDetails {
  return {
    sheetName: plan.sheetName,
    exists: true,
    block: plan.block,
    values: plan.cells.map((row) => row.map(({ value }) => value)),
    formulas: plan.cells.map((row) => row.map(() => null)),
    numberFormats: plan.cells.map((row) => row.map(({ numberFormat }) => numberFormat)),
    formats: plan.cells.map((row) => row.map(({ format }) => format)),
    merges: plan.merges,
    rowHeights: plan.rowHeights.map((height) => height ?? 0),
    columnWidths: plan.columnWidths.map((width) => width ?? 0),
    print: plan.print,
    ...more,
  };
}

/** A sheet that is not there yet. */
export const missingDetails = (plan: SheetPlan): BlockDetails => ({
  sheetName: plan.sheetName,
  exists: false,
  block: plan.block,
  values: [],
  formulas: [],
  numberFormats: [],
  formats: [],
  merges: [],
  rowHeights: [],
  columnWidths: [],
  print: null,
});
