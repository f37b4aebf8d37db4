import { parseA1 } from "../address";
import { sameFormula } from "./sameFormula";
import { sameValue } from "./sameValue";
import type { BlockDetails, PlannedCell, SheetPlan } from "./SheetPlan";

/** What a build leaves in the cells of its block: their formulas, else their values; null under a cell that it leaves alone. */
export type BuiltValues = readonly (readonly PlannedCell["value"][])[];

/**
 * What a plan writes, to be remembered until the next build.
 * Shape: plan → `block.rowCount × block.columnCount`.
 */
export const builtValues = ({ cells }: SheetPlan): BuiltValues =>
  cells.map((row) => row.map(({ value, formula, keepValue }) => (keepValue === true ? null : (formula ?? value))));

/**
 * Whether a person has changed a cell since the last build: it holds something else than that wrote. False where nothing
 * is known of the last build.
 */
export function isHandChanged({ built, values, formulas }: BlockDetails, row: number, column: number): boolean {
  const was = built?.[row]?.[column];
  if (was === undefined || was === null) return false;
  const formula = formulas[row]?.[column] ?? null;
  if (formula !== null) return typeof was !== "string" || !sameFormula(was, formula);
  return !sameValue(was, values[row]?.[column] ?? null);
}

/**
 * The plan with some computed cells left as a person has made them.
 * @param addresses A1, without the sheet.
 */
export function keepCells(plan: SheetPlan, addresses: readonly string[]): SheetPlan {
  const kept = new Set(addresses.flatMap((address) => parseA1(address) ?? []).map(keyOf));
  const { rowIndex, columnIndex } = plan.block;
  const cells = plan.cells.map((row, at) =>
    row.map((cell, column) =>
      kept.has(keyOf({ rowIndex: rowIndex + at, columnIndex: columnIndex + column }))
        ? { ...cell, keepValue: true as const }
        : cell,
    ),
  );
  return { ...plan, cells };
}

const keyOf = ({ rowIndex, columnIndex }: { readonly rowIndex: number; readonly columnIndex: number }): string =>
  `${String(rowIndex)}:${String(columnIndex)}`;
