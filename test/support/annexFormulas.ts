import type { SheetPlan } from "../../src/domain/plan/SheetPlan";
import type { WorkbookSnapshot } from "../../src/domain/snapshot";
import { bookOf, plansOf, sheetsOf, type Rows } from "./bookOf";

/** The same workbook with one more setting at the end of 参数. */
export function withSetting(book: WorkbookSnapshot, name: string, value: string): WorkbookSnapshot {
  const sheets = sheetsOf(book);
  const rows: Rows = [...(sheets["参数"] ?? []), [name, value]];
  const changed = bookOf({ ...sheets, 参数: rows }, book.uses1904Dates);
  const merges = new Map(book.sheets.map((sheet) => [sheet.name, sheet.merges]));
  return { ...changed, sheets: changed.sheets.map((sheet) => ({ ...sheet, merges: merges.get(sheet.name) ?? [] })) };
}

/** Both annexes with formulas, and with the values that these should come to. */
export const livePlansOf = (book: WorkbookSnapshot): readonly SheetPlan[] =>
  plansOf(withSetting(book, "附件取数", "公式"));

/** Cells with a formula: `附件1!B4` → formula and value. */
export const formulaCells = (plans: readonly SheetPlan[]) =>
  plans.flatMap(({ sheetName, block, cells }) =>
    cells.flatMap((row, at) =>
      row.flatMap(({ formula, value }, column) =>
        formula === undefined
          ? []
          : [
              {
                sheetName,
                rowIndex: block.rowIndex + at,
                columnIndex: block.columnIndex + column,
                formula,
                value,
              },
            ],
      ),
    ),
  );
