import { toA1 } from "../address";
import type { CellRef } from "../findings/Finding";
import type { CellValue, Rect, SheetSnapshot } from "../snapshot";
import { cellText, compactText } from "../values/text";

/**
 * The value of a cell; `null` outside the used range.
 * Shape: absolute 0-based indexes.
 * @example valueAt(sheet, 0, 0) // "附件1"
 */
export function valueAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): CellValue {
  const { used } = sheet;
  if (used === null) return null;
  return sheet.values[rowIndex - used.rowIndex]?.[columnIndex - used.columnIndex] ?? null;
}

/**
 * The number format of a cell; `General` outside the used range.
 * Shape: absolute 0-based indexes.
 */
export function numberFormatAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): string {
  const { used } = sheet;
  if (used === null) return "General";
  return sheet.numberFormats[rowIndex - used.rowIndex]?.[columnIndex - used.columnIndex] ?? "General";
}

/**
 * The text of a cell without any white space, for comparing.
 * Shape: absolute 0-based indexes → `""` for an empty cell.
 */
export function compactAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): string {
  return compactText(cellText(valueAt(sheet, rowIndex, columnIndex)));
}

/**
 * The place of a cell as findings name it.
 * Shape: absolute 0-based indexes.
 */
export function refAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): CellRef {
  return { sheet: sheet.name, address: toA1(rowIndex, columnIndex) };
}

/** Rows of the used range, absolute. */
export function lastRowIndex(sheet: SheetSnapshot): number {
  return sheet.used === null ? -1 : sheet.used.rowIndex + sheet.used.rowCount - 1;
}

/** Last column of the used range, absolute; -1 for an empty sheet. */
export function lastColumnIndex(sheet: SheetSnapshot): number {
  return sheet.used === null ? -1 : sheet.used.columnIndex + sheet.used.columnCount - 1;
}

/** Whether a row of the used range holds nothing at all. */
export function isBlankRow(sheet: SheetSnapshot, rowIndex: number): boolean {
  const { used } = sheet;
  if (used === null) return true;
  const row = sheet.values[rowIndex - used.rowIndex];
  return row === undefined || row.every((value) => compactText(cellText(value)) === "");
}

/** Rows → the merges that reach into them, made once a sheet: a log may have as many merges as rows. */
const mergesByRow = new WeakMap<SheetSnapshot, ReadonlyMap<number, readonly Rect[]>>();

function mergesOfRow(sheet: SheetSnapshot, rowIndex: number): readonly Rect[] {
  let byRow = mergesByRow.get(sheet);
  if (byRow === undefined) {
    const made = new Map<number, Rect[]>();
    for (const merge of sheet.merges) {
      for (let row = merge.rowIndex; row < merge.rowIndex + merge.rowCount; row += 1)
        made.set(row, [...(made.get(row) ?? []), merge]);
    }
    mergesByRow.set(sheet, made);
    byRow = made;
  }
  return byRow.get(rowIndex) ?? [];
}

/**
 * The merged area that covers a cell, or `null`.
 * Shape: absolute 0-based indexes.
 */
export function mergeAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): Rect | null {
  const covers = (merge: Rect) =>
    columnIndex >= merge.columnIndex && columnIndex < merge.columnIndex + merge.columnCount;
  return mergesOfRow(sheet, rowIndex).find(covers) ?? null;
}
