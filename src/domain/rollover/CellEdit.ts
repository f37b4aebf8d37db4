import { valueAt } from "../reading/cells";
import type { CellValue, SheetSnapshot } from "../snapshot";

/** One cell that the new 期 makes another. Indexes are absolute, 0-based. */
export interface CellEdit {
  readonly sheet: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CellValue;
  /** Left out: as it is. */
  readonly numberFormat?: string;
}

/** The formula of a cell; null where a constant stands. */
export function formulaAt({ used, formulas }: SheetSnapshot, rowIndex: number, columnIndex: number): string | null {
  return used === null ? null : (formulas[rowIndex - used.rowIndex]?.[columnIndex - used.columnIndex] ?? null);
}

/**
 * The edit of one cell: none where it says so already, or has a formula, which follows by itself.
 * Shape: sheet, absolute indexes, value → no edit or one.
 */
export function editOf(
  sheet: SheetSnapshot,
  rowIndex: number,
  columnIndex: number,
  value: CellValue,
  numberFormat?: string,
): readonly CellEdit[] {
  if (formulaAt(sheet, rowIndex, columnIndex) !== null) return [];
  if (valueAt(sheet, rowIndex, columnIndex) === value) return [];
  const edit = { sheet: sheet.name, rowIndex, columnIndex, value };
  return [numberFormat === undefined ? edit : { ...edit, numberFormat }];
}
