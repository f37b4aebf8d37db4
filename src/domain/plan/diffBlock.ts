import { columnLetters, rectToA1, toA1 } from "../address";
import type { CellValue } from "../snapshot";
import { effectiveFormat, mergeMap, type MergeMap } from "./effectiveFormats";
import { isHandChanged } from "./handChanges";
import { sameRect } from "./rects";
import { sameFormula } from "./sameFormula";
import { sameValue } from "./sameValue";
import type { BlockDetails, PlannedCell, PrintPlan, SheetChange, SheetPlan } from "./SheetPlan";

/** Points. Excel rounds sizes to whole pixels of the screen at hand, so a closer comparison would never settle. */
export const SIZE_TOLERANCE_POINTS = 0.75;

type Fields = Record<string, string | number | boolean | null>;

interface Comparison {
  readonly plan: SheetPlan;
  readonly details: BlockDetails;
  readonly plannedFormats: SheetPlan["cells"][number][number]["format"][][];
  readonly merges: MergeMap;
}

/** A merge swallows what stands in the cells that it covers, hand-made or not: then it is a change, to be shown and undone. */
function valueChange(comparison: Comparison, row: number, column: number, cell: PlannedCell): SheetChange[] {
  const { plan, details, merges } = comparison;
  if (cell.keepValue === true && !merges.isCovered(row, column)) return [];
  const formula = details.formulas[row]?.[column] ?? null;
  const standing = details.exists ? (details.values[row]?.[column] ?? null) : null;
  if (isStanding(cell, formula, standing)) return [];
  const address = toA1(plan.block.rowIndex + row, plan.block.columnIndex + column);
  const kind = formula === null && cell.formula === undefined ? "value" : "formula";
  const after = cell.formula ?? cell.value;
  const byHand = isHandChanged(details, row, column) ? ({ handChanged: true } as const) : {};
  return [{ sheet: plan.sheetName, address, kind, before: formula ?? standing, after, ...byHand }];
}

/** A formula that stands is as planned whatever it comes to: the sheet calculates it. */
function isStanding(cell: PlannedCell, formula: string | null, standing: CellValue): boolean {
  if (cell.formula !== undefined) return formula !== null && sameFormula(cell.formula, formula);
  return formula === null && sameValue(cell.value, standing);
}

const sameField = (field: string, planned: unknown, standing: unknown): boolean =>
  field === "fontSize" ? Math.abs(Number(planned) - Number(standing)) < 0.01 : planned === standing;

/** Only the fields that differ, on both sides; null when none does. */
function differing(planned: Fields, standing: Fields | null): { before: Fields | null; after: Fields } | null {
  const names = Object.keys(planned).filter(
    (name) => standing === null || !sameField(name, planned[name], standing[name]),
  );
  if (names.length === 0) return null;
  const pick = (fields: Fields): Fields => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: standing === null ? null : pick(standing), after: pick(planned) };
}

/** A sheet that takes its looks from another one gets them, its merges too, as a whole. */
const takesLooks = ({ plan }: Comparison): boolean => plan.looksFrom !== undefined;

function formatChange(comparison: Comparison, row: number, column: number, cell: PlannedCell): SheetChange[] {
  const { plan, details, plannedFormats, merges } = comparison;
  if (takesLooks(comparison)) return [];
  const numberFormat = (text: string): Fields => (merges.isCovered(row, column) ? {} : { numberFormat: text });
  const planned: Fields = {
    ...effectiveFormat(plannedFormats, merges, row, column),
    ...numberFormat(cell.numberFormat),
  };
  const standing: Fields | null = details.exists
    ? {
        ...effectiveFormat(details.formats, merges, row, column),
        ...numberFormat(details.numberFormats[row]?.[column] ?? "General"),
      }
    : null;
  const difference = differing(planned, standing);
  if (difference === null) return [];
  const address = toA1(plan.block.rowIndex + row, plan.block.columnIndex + column);
  return [{ sheet: plan.sheetName, address, kind: "format", ...difference }];
}

function cellChanges(comparison: Comparison): SheetChange[] {
  return comparison.plan.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => [
      ...valueChange(comparison, row, column, cell),
      ...formatChange(comparison, row, column, cell),
    ]),
  );
}

function mergeChanges(comparison: Comparison): SheetChange[] {
  if (takesLooks(comparison)) return [];
  const { plan, details } = comparison;
  const standing = details.exists ? details.merges : [];
  const removed = standing.filter((merge) => !plan.merges.some((planned) => sameRect(planned, merge)));
  const added = plan.merges.filter((planned) => !standing.some((merge) => sameRect(planned, merge)));
  const change = (address: string, before: string | null, after: string | null): SheetChange => ({
    sheet: plan.sheetName,
    address,
    kind: "merge",
    before,
    after,
  });
  return [
    ...removed.map(rectToA1).map((address) => change(address, address, null)),
    ...added.map(rectToA1).map((address) => change(address, null, address)),
  ];
}

function sizeChanges({ plan, details }: Comparison): SheetChange[] {
  const change = (address: string, before: number | null, after: number | null): SheetChange[] =>
    after === null || (before !== null && Math.abs(before - after) <= SIZE_TOLERANCE_POINTS)
      ? []
      : [{ sheet: plan.sheetName, address, kind: "size", before, after }];
  const standing = (sizes: readonly number[], index: number): number | null =>
    details.exists ? (sizes[index] ?? null) : null;
  const rows = plan.rowHeights.flatMap((height, index) => {
    const rowNumber = String(plan.block.rowIndex + index + 1);
    return change(`${rowNumber}:${rowNumber}`, standing(details.rowHeights, index), height);
  });
  const columns = plan.columnWidths.flatMap((width, index) => {
    const letters = columnLetters(plan.block.columnIndex + index);
    return change(`${letters}:${letters}`, standing(details.columnWidths, index), width);
  });
  return [...rows, ...columns];
}

/**
 * A page set-up as flat fields: what a change of kind `print` lists. `printArea` and `titleRows` are addresses, null
 * where none is set.
 */
export function printFields(print: PrintPlan): Fields {
  const { printArea, titleRows, ...scalars } = print;
  return {
    ...scalars,
    printArea: printArea.rowCount === 0 ? null : rectToA1(printArea),
    titleRows:
      titleRows.firstRowIndex < 0
        ? null
        : `${String(titleRows.firstRowIndex + 1)}:${String(titleRows.lastRowIndex + 1)}`,
  };
}

function printChanges({ plan, details }: Comparison): SheetChange[] {
  const planned = printFields(plan.print);
  const standing = details.exists && details.print !== null ? printFields(details.print) : null;
  const near = (name: string): boolean =>
    name.endsWith("Margin") &&
    standing !== null &&
    Math.abs(Number(planned[name]) - Number(standing[name])) <= SIZE_TOLERANCE_POINTS;
  // A new sheet has neither print area nor repeated rows: there is nothing to take away.
  const isAbsent = (value: unknown): boolean => standing === null && value === null;
  const compared = Object.fromEntries(
    Object.entries(planned).filter(([name, value]) => !near(name) && !isAbsent(value)),
  );
  const difference = differing(compared, standing);
  return difference === null
    ? []
    : [{ sheet: plan.sheetName, address: rectToA1(plan.block), kind: "print", ...difference }];
}

/**
 * What has to change for the sheet to be as planned: one entry for each cell and kind, in a fixed order (cells row by
 * row, value or formula before format; then merges, row heights, column widths, page set-up). Both sides are plain
 * JSON; a format or page set-up lists only the fields that differ. Empty means: nothing is to be written.
 * The value of a cell with `keepValue` never appears, unless a merge would swallow it.
 * @param plan What the sheet should look like inside its block.
 * @param details What stands in the same block; `exists: false` stands for a sheet that is not there yet.
 */
export function diffBlock(plan: SheetPlan, details: BlockDetails): SheetChange[] {
  const comparison: Comparison = {
    plan,
    details,
    plannedFormats: plan.cells.map((cells) => cells.map((cell) => cell.format)),
    merges: mergeMap(plan.block, plan.merges),
  };
  return [
    ...cellChanges(comparison),
    ...mergeChanges(comparison),
    ...sizeChanges(comparison),
    ...printChanges(comparison),
  ];
}
