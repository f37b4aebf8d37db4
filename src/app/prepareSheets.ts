import { diffBlock } from "../domain/plan/diffBlock";
import type { SheetChange, SheetPlan } from "../domain/plan/SheetPlan";
import type { WorkbookSnapshot } from "../domain/snapshot";
import { readBlocks, sameSheetName, type ExcelContext, type PlannedSheet } from "../excel";
import type { PreviewedSheet } from "./UseCases";

const CELL_KINDS: readonly string[] = ["value", "formula", "format"];

/** How many cells change in value or looks. */
const changedCells = (changes: readonly SheetChange[]): number =>
  new Set(changes.filter(({ kind }) => CELL_KINDS.includes(kind)).map(({ address }) => address)).size;

/** What a confirmation says of the sheets that would be written. */
export const previewOf = (planned: readonly PlannedSheet[]): PreviewedSheet[] =>
  planned
    .filter(({ changes }) => changes.length > 0)
    .map(({ plan, reading, changes }) => ({
      sheet: plan.sheetName,
      cells: changedCells(changes),
      created: !reading.details.exists,
    }));

/** All changes, sheet by sheet. */
export const changesOf = (planned: readonly PlannedSheet[]): SheetChange[] =>
  planned.flatMap(({ changes }) => [...changes]);

/**
 * Reads what stands in the planned blocks (one sync) and compares.
 * @throws OfficeExtension.Error
 */
export async function prepareSheets(
  context: ExcelContext,
  plans: readonly SheetPlan[],
  sheetNames: readonly string[],
): Promise<PlannedSheet[]> {
  const readings = await readBlocks(context, plans, sheetNames);
  return plans.flatMap((plan, index) => {
    const reading = readings[index];
    return reading === undefined ? [] : [{ plan, reading, changes: diffBlock(plan, reading.details) }];
  });
}

/** The snapshot with sheets that were read again in their place; new ones at the end. */
export function patched(
  snapshot: WorkbookSnapshot,
  reread: readonly WorkbookSnapshot["sheets"][number][],
): WorkbookSnapshot {
  const kept = snapshot.sheets.map((sheet) => {
    const again = reread.find(({ name }) => sameSheetName(name, sheet.name));
    return again === undefined
      ? sheet
      : { ...again, name: sheet.name, visibility: sheet.visibility, isProtected: sheet.isProtected };
  });
  const added = reread.filter(({ name }) => !snapshot.sheets.some((sheet) => sameSheetName(sheet.name, name)));
  return { ...snapshot, sheets: [...kept, ...added] };
}
