import { builtWithValues, gridAt, planAnnexes, type Ledger, type ValueCell } from "../domain";
import { toA1 } from "../domain/address";
import type { SheetPlan } from "../domain/plan/SheetPlan";
import type { SheetSnapshot } from "../domain/snapshot";
import { builtSheetsOf, builtText, sameSheetName } from "../excel";

/** A grid of the sheet over the block of a plan. */
const over = <T>(sheet: SheetSnapshot, grid: readonly (readonly T[])[], { block, cells }: SheetPlan): (T | null)[][] =>
  cells.map((row, at) =>
    row.map((_cell, column) =>
      gridAt(sheet, grid, { rowIndex: block.rowIndex + at, columnIndex: block.columnIndex + column }),
    ),
  );

/**
 * What the workbook is to remember of the last build once these cells hold values: where it had written formulas, and
 * they still stood, the next preview must not take the values for somebody's work.
 * @param text As it is remembered now; comes back as it is where nothing of a build is concerned.
 */
export function builtAfterValues(text: string, ledger: Ledger, cells: readonly ValueCell[]): string {
  const built = builtSheetsOf(text);
  const concerned = new Set(cells.map(({ sheet }) => sheet).filter((sheet) => sheet in built));
  if (concerned.size === 0) return text;
  const planning = planAnnexes(ledger);
  if (planning.kind === "refused") return text;
  const valueAt = new Map(cells.map(({ sheet, address, after }) => [`${sheet}!${address}`, after ?? ""]));
  const changed = planning.plans.flatMap((plan) => {
    const was = built[plan.sheetName];
    const sheet = ledger.snapshot.sheets.find(({ name }) => sameSheetName(name, plan.sheetName));
    if (was === undefined || sheet === undefined || !concerned.has(sheet.name)) return [];
    const { rowIndex, columnIndex } = plan.block;
    const block = { values: over(sheet, sheet.values, plan), formulas: over(sheet, sheet.formulas, plan) };
    const fixedAt = (row: number, column: number): string | number | undefined => {
      const value = valueAt.get(`${sheet.name}!${toA1(rowIndex + row, columnIndex + column)}`);
      return typeof value === "string" || typeof value === "number" ? value : undefined;
    };
    return [[plan.sheetName, builtWithValues(was, block, fixedAt)] as const];
  });
  return builtText({ ...built, ...Object.fromEntries(changed) });
}
