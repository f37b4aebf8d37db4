import type { CellValue } from "../snapshot";
import type { BlockDetails, PlannedCell, PrintPlan, SheetPlan } from "./SheetPlan";

/** What cannot be written as it is: an error would become a text, a truth value another one. Its formula stays. */
const isPlain = (value: CellValue): value is string | number | null =>
  value === null || typeof value === "string" || typeof value === "number";

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

/**
 * 转为数值: the plan with which a block keeps its looks, and holds what its formulas come to now. It goes to people who
 * have neither the add-in nor the other sheets. A formula that comes to an error or a truth value stays as it is.
 * Shape: what stands in a block → plan of the same block; its only changes are formulas that become values.
 */
export function planToValues(details: BlockDetails): SheetPlan {
  const { sheetName, block, values, formulas, numberFormats, formats, merges } = details;
  const cellAt = (row: number, column: number, format: PlannedCell["format"]): PlannedCell => {
    const value = values[row]?.[column] ?? null;
    const numberFormat = numberFormats[row]?.[column] ?? "General";
    const isFixed = (formulas[row]?.[column] ?? null) === null;
    if (isFixed || !isPlain(value)) return { value: null, numberFormat, format, keepValue: true };
    return { value, numberFormat, format };
  };
  return {
    sheetName,
    block,
    cells: formats.map((line, row) => line.map((format, column) => cellAt(row, column, format))),
    merges,
    rowHeights: formats.map(() => null),
    columnWidths: (formats[0] ?? []).map(() => null),
    print: details.print ?? NO_PRINT,
  };
}
