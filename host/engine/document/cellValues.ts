import type { Cell, CellValue as FileValue } from "exceljs";
import type { CalcValue } from "../CalcEngine";
import type { HostSheet } from "./HostSheet";
import { fromStorage } from "./formulaStorage";
import { rectAddress, type Rect } from "./a1";

/** What stands in a cell, out of ExcelJS' many shapes. `formula` has its `=`, and no storage prefixes. */
export interface CellContent {
  readonly value: CalcValue;
  readonly formula: string | null;
}

export const EMPTY: CellContent = { value: null, formula: null };

interface FormulaShape {
  readonly formula: string;
  readonly result?: FileValue;
  readonly shareType?: string;
  readonly ref?: string;
}

export function isFormula(value: unknown): value is FormulaShape {
  return typeof value === "object" && value !== null && "formula" in value;
}

/** What ExcelJS holds in the cell. Its own `value` forgets a formula's result when that is 0, FALSE or "". */
export function storedValue(cell: Cell): unknown {
  const stored: unknown = cell.value;
  const isCalculated =
    typeof stored === "object" && stored !== null && ("formula" in stored || "sharedFormula" in stored);
  if (!isCalculated) return stored;
  const result: unknown = cell.result;
  return result === undefined ? stored : { ...stored, result };
}

export function contentOf(cell: Cell | undefined): CellContent {
  if (!cell) return EMPTY;
  const stored = storedValue(cell);
  if (isFormula(stored)) return { value: plainValue(stored.result), formula: `=${stored.formula}` };
  return { value: plainValue(stored), formula: null };
}

/** Rich text and hyperlinks come down to their text. */
export function plainValue(stored: unknown): CalcValue {
  if (stored === undefined || stored === null) return null;
  if (typeof stored === "string" || typeof stored === "number" || typeof stored === "boolean") return stored;
  if (typeof stored !== "object") return null;
  if ("error" in stored) return { error: String(stored.error) };
  if ("richText" in stored && Array.isArray(stored.richText)) {
    return (stored.richText as readonly { readonly text?: string }[]).map((run) => run.text ?? "").join("");
  }
  if ("text" in stored) return plainValue(stored.text);
  return null;
}

/** ExcelJS holds an error in the type of its own list, though it writes any text. */
function fileValue(value: CalcValue): FileValue {
  return value as FileValue;
}

export function writeValue(cell: Cell, value: CalcValue): void {
  cell.value = fileValue(value);
}

/** `formula` starts with `=`. */
export function writeFormula(cell: Cell, formula: string, result: CalcValue = null): void {
  const body = fromStorage(formula.slice(1));
  const shape = result === null ? { formula: body } : { formula: body, result: fileValue(result) };
  cell.value = shape as FileValue;
}

/** Puts the calculated value beside the formula. `spill` is the area of a formula that fills more than its cell. */
export function writeResult(cell: Cell, result: CalcValue, spill: Rect | null): void {
  const stored: unknown = cell.value;
  if (!isFormula(stored)) return;
  const array = spill ? { shareType: "array", ref: rectAddress(spill) } : {};
  const value = result === null ? {} : { result: fileValue(result) };
  cell.value = { formula: stored.formula, ...array, ...value } as FileValue;
}

export function contentAt(sheet: HostSheet, rowIndex: number, columnIndex: number): CellContent {
  return contentOf(sheet.findCell(rowIndex, columnIndex));
}

/** ExcelJS remembers a note in two places once it was saved. */
export function removeNote(cell: Cell): void {
  Reflect.deleteProperty(cell, "_comment");
  const { model } = (cell as unknown as { readonly _value: { readonly model: object } })._value;
  Reflect.deleteProperty(model, "comment");
}
