import { parseA1, rectToA1, toA1 } from "../domain/address";
import { mergeMap } from "../domain/plan/effectiveFormats";
import { contains } from "../domain/plan/rects";
import { sameFormula } from "../domain/plan/sameFormula";
import { sameValue } from "../domain/plan/sameValue";
import type { PlannedCell, SheetChange, SheetPlan } from "../domain/plan/SheetPlan";
import type { SheetSnapshot } from "../domain/snapshot";
import { queueKeepingBuilt } from "./builtSheets";
import type { BlockReading } from "./BlockReading";
import type { ExcelRefusal } from "./ExcelRefusal";
import { HostError, hostErrorOf } from "./HostError";
import {
  overwrittenCells,
  queueStanding,
  sheetsWithTheirs,
  writtenCellsOf,
  type OverwrittenCell,
} from "./overwrittenCells";
import { queueWrites } from "./queueWrites";
import { quietly } from "./quietly";
import { sameSheetName } from "./readBlocks";
import { takenBack } from "./restore";
import type { StepLog } from "./StepLog";
import type { UndoRecord } from "./UndoRecord";
import { readSheetsAgain } from "./usedRanges";
import { writesForward } from "./writesForward";

/** A plan with what stands in its block and the changes between the two. */
export interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly reading: BlockReading;
  readonly changes: readonly SheetChange[];
}

/**
 * Why these sheets cannot be written, before anything is: one of them, or for a new one the workbook, is protected, a
 * sheet is hidden or filtered, or a merge reaches out of its block.
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
    if (reading.barrier !== undefined) return { code: reading.barrier, details: { sheet: plan.sheetName } };
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
  const isThere = reading.details.exists || reading.isEmptied === true;
  const sheet = isThere ? worksheets.getItem(plan.sheetName) : worksheets.add(plan.sheetName);
  if (plan.looksFrom !== undefined) {
    const { sheetName, block } = plan.looksFrom;
    const source = worksheets.getItem(sheetName).getRange(rectToA1(block));
    sheet.getRange(rectToA1(plan.block)).copyFrom(source, "Formats");
  }
  queueWrites(sheet, writesForward(plan, reading.details, changes));
}

/** Of a formula the text is compared: what it comes to is the sheet's, and in a sheet that is calculated by hand is old. */
function holds(sheet: SheetSnapshot, rowIndex: number, columnIndex: number, cell: PlannedCell): boolean {
  const at = <T>(grid: readonly (readonly T[])[]): T | null =>
    grid[rowIndex - (sheet.used?.rowIndex ?? 0)]?.[columnIndex - (sheet.used?.columnIndex ?? 0)] ?? null;
  if (cell.formula === undefined) return sameValue(cell.value, at(sheet.values));
  const formula = at(sheet.formulas);
  return formula !== null && sameFormula(cell.formula, formula);
}

/**
 * The first cell that does not hold what was written; null when all do. Cells that were left as they stood are not looked
 * at: somebody else may be at work in them.
 */
export function mismatchOf({ plan, changes }: PlannedSheet, sheet: SheetSnapshot): string | null {
  const merges = mergeMap(plan.block, plan.merges);
  const written = new Set(changes.filter(({ kind }) => kind !== "format").map(({ address }) => address));
  for (const [row, cells] of plan.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell.keepValue === true || merges.isCovered(row, column)) continue;
      const rowIndex = plan.block.rowIndex + row;
      const columnIndex = plan.block.columnIndex + column;
      const address = toA1(rowIndex, columnIndex);
      if (written.has(address) && !holds(sheet, rowIndex, columnIndex, cell)) return address;
    }
  }
  return null;
}

/** @throws HostError when a cell does not hold what was written. */
function checkWritten(written: readonly PlannedSheet[], sheets: readonly SheetSnapshot[]): void {
  for (const each of written) {
    const { plan } = each;
    const sheet = sheets.find(({ name }) => sameSheetName(name, plan.sheetName));
    const address = sheet === undefined ? toA1(plan.block.rowIndex, plan.block.columnIndex) : mismatchOf(each, sheet);
    if (address !== null) {
      throw new HostError("ReadBackMismatch", "a cell does not hold what was written", `${plan.sheetName}!${address}`);
    }
  }
}

export interface Applied {
  /** The written sheets, read again. */
  readonly sheets: readonly SheetSnapshot[];
  /** Cells that somebody else had changed between the reading and the writing. */
  readonly overwritten: readonly OverwrittenCell[];
}

export interface Applying {
  /** Told of the step. */
  readonly log: StepLog;
  /** The one that writes, as the report names it. */
  readonly command: string;
  /** What is to be remembered of the build, and was before, as `builtText` has them. */
  readonly built?: { readonly before: string; readonly after: string };
  /** Queues what is to be kept once the sheets are written; goes with the second sync. */
  readonly alongside?: () => void;
}

/**
 * Writes what changed: one sync, and one to read the sheets back. Sheets without changes are not touched. What stood
 * before goes into the workbook ahead of the first write, so that a build that is cut short can be taken back. Check
 * `obstacleTo` first.
 * @throws HostError when Excel refuses (what had been written is put back), `ReadBackMismatch` when a cell does not
 * hold what was written.
 */
export async function applyPlans(
  context: Excel.RequestContext,
  sheets: readonly PlannedSheet[],
  { log, command, built, alongside }: Applying,
): Promise<Applied> {
  const written = sheets.filter(({ changes }) => changes.length > 0);
  let record: Extract<UndoRecord, { kind: "sheets" }> = { kind: "sheets", sheets: written, builtBefore: built?.before };
  let overwritten: readonly OverwrittenCell[] = [];
  let reread: readonly SheetSnapshot[];
  try {
    let standing: ReturnType<typeof queueStanding> = () => [];
    await quietly(context, () => {
      log.start(context, command, record);
      standing = queueStanding(context, written.flatMap(writtenCellsOf));
      for (const sheet of written) queueSheet(context, sheet);
    });
    overwritten = overwrittenCells(standing());
    if (overwritten.length > 0) {
      record = { ...record, sheets: sheetsWithTheirs(written, overwritten) };
      log.amend(context, record);
    }
    const names = written.map(({ plan }) => plan.sheetName);
    reread = await readSheetsAgain(context, names, () => {
      log.finish(context);
      if (built !== undefined) queueKeepingBuilt(context, built.after);
      alongside?.();
    });
  } catch (thrown) {
    throw await takenBack(context, record, log, hostErrorOf(thrown));
  }
  checkWritten(written, reread);
  return { sheets: reread, overwritten };
}
