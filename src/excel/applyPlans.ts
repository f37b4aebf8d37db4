import { parseA1, toA1 } from "../domain/address";
import { mergeMap } from "../domain/plan/effectiveFormats";
import { contains } from "../domain/plan/rects";
import { sameFormula } from "../domain/plan/sameFormula";
import { sameValue } from "../domain/plan/sameValue";
import type { PlannedCell, SheetChange, SheetPlan } from "../domain/plan/SheetPlan";
import type { SheetSnapshot } from "../domain/snapshot";
import type { BlockReading } from "./BlockReading";
import type { ExcelRefusal } from "./ExcelRefusal";
import { HostError, hostErrorOf } from "./HostError";
import { queueWrites } from "./queueWrites";
import { quietly } from "./quietly";
import { sameSheetName } from "./readBlocks";
import { restore } from "./restore";
import type { UndoRecord } from "./UndoRecord";
import { readUsedRanges, type SheetHead } from "./usedRanges";
import { writesForward } from "./writesForward";

/** A plan with what stands in its block and the changes between the two. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly reading: BlockReading;
  readonly changes: readonly SheetChange[];
}

/**
 * Why these sheets cannot be written, before anything is: one of them, or for a new one the workbook, is protected, or a
 * merge reaches out of its block.
 * @returns null when nothing stands in the way. A sheet without changes is not looked at.
 */
export function obstacleTo(sheets: readonly PlannedSheet[]): ExcelRefusal | null {
  for (const { plan, reading, changes } of sheets) {
    if (changes.length === 0) continue;
    if (reading.isProtected) {
      return {
        code: reading.details.exists ? "sheetProtected" : "workbookProtected",
        details: { sheet: plan.sheetName },
      };
    }
    const outside = changes.find(({ kind, before }) => {
      const rect = kind === "merge" && typeof before === "string" ? parseA1(before) : null;
      return rect !== null && !contains(plan.block, rect);
    });
    if (outside !== undefined) {
      return { code: "mergeAcrossBlock", details: { sheet: plan.sheetName, address: outside.address } };
    }
  }
  return null;
}

function queueSheet(context: Excel.RequestContext, { plan, reading, changes }: PlannedSheet): void {
  const { worksheets } = context.workbook;
  const sheet = reading.details.exists ? worksheets.getItem(plan.sheetName) : worksheets.add(plan.sheetName);
  queueWrites(sheet, writesForward(plan, reading.details, changes));
}

/**
 * Puts back what a failed batch had already written: Excel stops at the first action that fails and keeps the earlier
 * ones. A sheet that it had added stays, empty.
 * @returns The failure, which says so when the sheets could not be put back either.
 */
async function takenBack(context: Excel.RequestContext, undo: UndoRecord, failure: HostError): Promise<HostError> {
  try {
    await restore(context, undo);
    return failure;
  } catch (thrown) {
    const second = hostErrorOf(thrown);
    return new HostError(
      failure.code,
      `${failure.message}; taking back failed too: ${second.message}`,
      failure.location,
    );
  }
}

/** Of a formula the text is compared: what it comes to is the sheet's, and in a sheet that is calculated by hand is old. */
function holds(sheet: SheetSnapshot, rowIndex: number, columnIndex: number, cell: PlannedCell): boolean {
  const at = <T>(grid: readonly (readonly T[])[]): T | null =>
    grid[rowIndex - (sheet.used?.rowIndex ?? 0)]?.[columnIndex - (sheet.used?.columnIndex ?? 0)] ?? null;
  if (cell.formula === undefined) return sameValue(cell.value, at(sheet.values));
  const formula = at(sheet.formulas);
  return formula !== null && sameFormula(cell.formula, formula);
}

/** The first cell that does not hold what was written; null when all do. */
export function mismatchOf(plan: SheetPlan, sheet: SheetSnapshot): string | null {
  const merges = mergeMap(plan.block, plan.merges);
  for (const [row, cells] of plan.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell.keepValue === true || merges.isCovered(row, column)) continue;
      const rowIndex = plan.block.rowIndex + row;
      const columnIndex = plan.block.columnIndex + column;
      if (!holds(sheet, rowIndex, columnIndex, cell)) return toA1(rowIndex, columnIndex);
    }
  }
  return null;
}

async function readBack(context: Excel.RequestContext, written: readonly PlannedSheet[]): Promise<SheetSnapshot[]> {
  const heads = written.map(({ plan }): SheetHead => ({
    name: plan.sheetName,
    visibility: "visible",
    isProtected: false,
  }));
  const ranges = await readUsedRanges(context, heads);
  if (ranges.kind === "refused")
    throw new HostError("ReadBackMismatch", "the written sheet has grown too large to read");
  for (const { plan } of written) {
    const sheet = ranges.sheets.find(({ name }) => sameSheetName(name, plan.sheetName));
    const address = sheet === undefined ? toA1(plan.block.rowIndex, plan.block.columnIndex) : mismatchOf(plan, sheet);
    if (address !== null) {
      throw new HostError("ReadBackMismatch", "a cell does not hold what was written", `${plan.sheetName}!${address}`);
    }
  }
  return [...ranges.sheets];
}

export interface Applied {
  readonly undo: UndoRecord;
  /** The written sheets, read again. */
  readonly sheets: readonly SheetSnapshot[];
}

/**
 * Writes what changed: one sync, and one to read the sheets back. Sheets without changes are not touched. Check
 * `obstacleTo` first.
 * @throws HostError when Excel refuses (what had been written is put back), `ReadBackMismatch` when a cell does not
 * hold what was written.
 */
export async function applyPlans(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
  onWritten: (undo: UndoRecord) => void,
): Promise<Applied> {
  const written = sheets.filter(({ changes }) => changes.length > 0);
  const undo: UndoRecord = { kind: "sheets", sheets: written };
  try {
    await quietly(context, () => {
      for (const sheet of written) queueSheet(context, sheet);
    });
  } catch (thrown) {
    throw await takenBack(context, undo, hostErrorOf(thrown));
  }
  onWritten(undo);
  return { undo, sheets: await readBack(context, written) };
}
