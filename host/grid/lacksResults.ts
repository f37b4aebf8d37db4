import { contentOf } from "../engine/document/cellValues";
import type { HostWorkbook } from "../engine/document/HostWorkbook";

/** A program wrote formulas without their results (ExcelJS does): Excel calculates such a file when it opens it. */
export function lacksResults(workbook: HostWorkbook): boolean {
  return workbook.sheets.some((sheet) => {
    for (const cell of sheet.existingCells()) {
      const stored: unknown = cell.value;
      if (typeof stored !== "object" || stored === null) continue;
      const { formula, value } = contentOf(cell);
      if (formula !== null && value === null) return true;
    }
    return false;
  });
}
