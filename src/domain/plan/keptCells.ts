import { toA1 } from "../address";
import type { CellValue } from "../snapshot";
import { compactText } from "../values/text";
import { builtValues, keepCells, type BuiltValues } from "./handChanges";
import { sameFormula } from "./sameFormula";
import { sameValue } from "./sameValue";
import type { BlockDetails, SheetPlan } from "./SheetPlan";

/** A computed cell that a person has changed and wants to keep: by the text that heads its row, and its place in it. */
export interface KeptCell {
  readonly row: string;
  /** From the left of the block, 0-based. */
  readonly column: number;
  /** What it held when it was kept, a formula in the place of its value. */
  readonly value: CellValue;
}

/** What the last build left on a sheet. */
export interface BuiltSheet {
  readonly values: BuiltValues;
  readonly kept: readonly KeptCell[];
}

const rowKey = (value: unknown): string => (typeof value === "string" ? compactText(value) : "");

/** The rows of a block by the texts that head them; a text that heads several rows heads none. */
function rowsByKey(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const doubled = new Set<string>();
  for (const [at, row] of rows.entries()) {
    const key = rowKey(row[0]);
    if (found.has(key)) doubled.add(key);
    found.set(key, at);
  }
  for (const key of ["", ...doubled]) found.delete(key);
  return found;
}

/**
 * What the last build wrote, cell by cell of the block as it stands now: rows are known by the text that heads them, so
 * that a row that has moved, or come since, is taken for nothing else.
 * Shape: block → `block.rowCount × block.columnCount`; null where nothing is known.
 */
export function builtInBlock(built: BuiltSheet, { values }: BlockDetails): BuiltValues {
  const known = rowsByKey(built.values);
  const standing = rowsByKey(values);
  return values.map((row, at) => {
    const key = rowKey(row[0]);
    const from = standing.get(key) === at ? known.get(key) : undefined;
    return row.map((_value, column) => (from === undefined ? null : (built.values[from]?.[column] ?? null)));
  });
}

const standingContent = ({ values, formulas }: BlockDetails, row: number, column: number): CellValue =>
  formulas[row]?.[column] ?? values[row]?.[column] ?? null;

const sameContent = (a: CellValue, b: CellValue): boolean =>
  JSON.stringify(a) === JSON.stringify(b) ||
  (typeof a === "string" && typeof b === "string" && a.startsWith("=") && sameFormula(a, b));

/**
 * The cells that are still kept: the row stands where the plan has it, and the cell holds what it held when it was kept.
 * One that has been changed again is a new question.
 * @returns A1 addresses, without the sheet.
 */
export function keptAddresses(plan: SheetPlan, details: BlockDetails, kept: readonly KeptCell[]): readonly string[] {
  const standing = rowsByKey(details.values);
  return kept.flatMap(({ row, column, value }) => {
    const at = standing.get(row);
    if (at === undefined || rowKey(plan.cells[at]?.[0]?.value) !== row) return [];
    const cell = plan.cells[at]?.[column];
    const now = standingContent(details, at, column);
    if (cell === undefined || !sameContent(now, value)) return [];
    if (cell.formula === undefined && sameValue(cell.value, now)) return [];
    return [toA1(plan.block.rowIndex + at, plan.block.columnIndex + column)];
  });
}

/**
 * What is to be remembered of a build.
 * @param plan What is computed, before any cell is kept.
 * @param addresses The cells that are kept; A1, without the sheet.
 */
export function builtSheet(plan: SheetPlan, details: BlockDetails, addresses: readonly string[]): BuiltSheet {
  const isKept = keepCells(plan, addresses).cells;
  const kept = plan.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column): KeptCell[] => {
      if (cell.keepValue === true || isKept[row]?.[column]?.keepValue !== true) return [];
      const key = rowKey(cells[0]?.value);
      return key === "" ? [] : [{ row: key, column, value: standingContent(details, row, column) }];
    }),
  );
  return { values: builtValues(plan), kept };
}

/**
 * What is remembered of a build after its formulas have become values: a cell that held what the build had written, or
 * what a person wanted to keep, still does. One that a person had changed stays changed.
 * @param block What stood in the annex before.
 * @param fixedAt What has come into a cell of the block in the place of its formula; undefined where nothing has.
 */
export function builtWithValues(
  built: BuiltSheet,
  block: Pick<BlockDetails, "values" | "formulas">,
  fixedAt: (row: number, column: number) => string | number | undefined,
): BuiltSheet {
  const known = rowsByKey(built.values);
  const standing = rowsByKey(block.values);
  const nowAt = (key: string, column: number, was: CellValue): string | number | undefined => {
    const row = standing.get(key);
    const formula = row === undefined ? null : (block.formulas[row]?.[column] ?? null);
    const isAsWas = formula !== null && typeof was === "string" && sameFormula(was, formula);
    return isAsWas && row !== undefined ? fixedAt(row, column) : undefined;
  };
  const keyOf = new Map([...known].map(([key, row]) => [row, key]));
  const values = built.values.map((row, at) => {
    const key = keyOf.get(at);
    return key === undefined ? row : row.map((was, column) => nowAt(key, column, was) ?? was);
  });
  const kept = built.kept.map((cell) => ({ ...cell, value: nowAt(cell.row, cell.column, cell.value) ?? cell.value }));
  return { values, kept };
}
