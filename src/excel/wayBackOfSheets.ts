import { rectToA1, toA1 } from "../domain/address";
import { diffBlock } from "../domain/plan/diffBlock";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { CellValue } from "../domain/snapshot";
import type { BlockReading } from "./BlockReading";
import { queueKeepingBuilt } from "./builtSheets";
import { sameContent } from "./cellContents";
import type { ExcelRefusal } from "./ExcelRefusal";
import { fieldsOf } from "./changeEntries";
import { findSheets } from "./findSheets";
import { queueWrites } from "./queueWrites";
import { quietly } from "./quietly";
import { readBlocks } from "./readBlocks";
import { reversed, type StepDifference, type WayBack } from "./Restored";
import type { UndoneSheet, UndoRecord } from "./UndoRecord";
import { writesBack } from "./writesBack";

/** Empties the block of a sheet that the build had added; its page set-up stays, and prints nothing. */
function queueEmptying(sheet: Excel.Worksheet, { plan }: UndoneSheet): void {
  const range = sheet.getRange(rectToA1(plan.block));
  range.unmerge();
  range.clear("All");
  range.format.useStandardHeight = true;
  range.format.useStandardWidth = true;
}

const isContent = ({ kind }: SheetChange): boolean => kind === "value" || kind === "formula";

const differenceOf = ({ sheet, address, before, after }: SheetChange): StepDifference => ({
  sheet,
  address,
  left: after,
  now: before,
});

/** A format that the step set, and somebody has set anew: only the fields that both have touched. */
function formatDifference(step: SheetChange, { sheet, address, before, after }: SheetChange): StepDifference[] {
  const touched = Object.keys(fieldsOf(step.after));
  const pick = (side: unknown) => Object.fromEntries(Object.entries(fieldsOf(side)).filter(([name]) => touched.includes(name))); // prettier-ignore
  const left = pick(after);
  return Object.keys(left).length === 0 ? [] : [{ sheet, address, left, now: pick(before) }];
}

/** What people have put into the cells that a build leaves to them, on a sheet that is to be emptied. */
function handMade({ plan }: UndoneSheet, { details }: BlockReading): StepDifference[] {
  return plan.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column): StepDifference[] => {
      const now = details.values[row]?.[column] ?? null;
      if (cell.keepValue !== true || now === null) return [];
      const address = toA1(plan.block.rowIndex + row, plan.block.columnIndex + column);
      return [{ sheet: plan.sheetName, address, left: null, now }];
    }),
  );
}

/**
 * What is neither what the step left nor, where it was cut short, what stood before it. Nothing else is looked at: what
 * the step did not change is not put back either.
 */
function differencesOf(undone: UndoneSheet, now: BlockReading, isCutShort: boolean): StepDifference[] {
  const { plan, reading, changes } = undone;
  const stepAt = new Map(changes.map((change) => [`${change.kind} ${change.address}`, change]));
  const contentAt = new Map(changes.filter(isContent).map((change) => [change.address, change]));
  const isNew = !reading.details.exists;
  const since = diffBlock(plan, now.details).flatMap((change): StepDifference[] => {
    if (isContent(change)) {
      const step = contentAt.get(change.address);
      if (step === undefined && !isNew) return [];
      const before = step?.before ?? null;
      return isCutShort && sameContent(before as CellValue, change.before as CellValue) ? [] : [differenceOf(change)];
    }
    const step = stepAt.get(`${change.kind} ${change.address}`);
    if (step === undefined || isCutShort) return [];
    if (change.kind === "format") return formatDifference(step, change);
    return change.kind === "merge" ? [differenceOf(change)] : [];
  });
  return [...since, ...(isNew ? handMade(undone, now) : [])];
}

/** Whether the step, which was cut short, has not come to this sheet. */
const isUntouched = ({ reading }: UndoneSheet, now: BlockReading): boolean => {
  const { exists, values, formulas, numberFormats, merges } = reading.details;
  const standing = now.details;
  return (
    exists &&
    JSON.stringify([values, formulas, numberFormats, merges, reading.properties, reading.page]) ===
      JSON.stringify([
        standing.values,
        standing.formulas,
        standing.numberFormats,
        standing.merges,
        now.properties,
        now.page,
      ]) &&
    JSON.stringify([reading.details.rowHeights, reading.details.columnWidths]) ===
      JSON.stringify([standing.rowHeights, standing.columnWidths])
  );
};

/** What stands in the way of writing to these sheets; null where nothing does. A hidden one can be put back unseen. */
function obstacleTo(
  touched: readonly { readonly each: UndoneSheet; readonly now: BlockReading }[],
): ExcelRefusal | null {
  for (const { each, now } of touched) {
    const details = { sheet: each.plan.sheetName };
    if (now.isProtected) return { code: "sheetProtected", details };
    if (now.barrier === "sheetFiltered") return { code: "sheetFiltered", details };
  }
  return null;
}

type SheetsRecord = Extract<UndoRecord, { kind: "sheets" }>;

/**
 * How sheets that were built are put back: two syncs for the look, one to write.
 * @param isCutShort The build did not come to its end.
 */
export async function wayBackOfSheets(
  context: Excel.RequestContext,
  { sheets: undone, builtBefore }: SheetsRecord,
  isCutShort: boolean,
): Promise<WayBack> {
  const names = undone.map(({ plan }) => plan.sheetName);
  const found = await findSheets(context, names);
  const missing = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  const standing = undone.filter(({ plan }) => !missing.includes(plan.sheetName));
  const existing = standing.map(({ plan }) => plan.sheetName);
  const plans = standing.map(({ plan }) => plan);
  const readings = plans.length === 0 ? [] : await readBlocks(context, plans, existing);
  const seen = standing.flatMap((each, at) => {
    const now = readings[at];
    return now === undefined || (isCutShort && isUntouched(each, now))
      ? []
      : [{ each, now, differences: differencesOf(each, now, isCutShort) }];
  });
  // Somebody else may have made a sheet of that name just before the build would have: that one is not ours to empty.
  const touched = seen.filter(
    ({ each, differences }) => !isCutShort || each.reading.details.exists || differences.length === 0,
  );
  const sheets = touched.map(({ each }) => each);
  return {
    obstacle: obstacleTo(touched),
    differences: touched.flatMap(({ differences }) => differences),
    outcome: {
      changes: sheets.flatMap(({ changes }) => reversed(changes)),
      emptied: sheets.filter(({ reading }) => !reading.details.exists).map(({ plan }) => plan.sheetName),
      missing: isCutShort ? missing.filter((name) => stoodBefore(undone, name)) : missing,
    },
    write: (log) =>
      quietly(context, () => {
        log.reopen(context);
        for (const each of sheets) {
          const sheet = context.workbook.worksheets.getItem(each.plan.sheetName);
          if (each.reading.details.exists) queueWrites(sheet, writesBack(each.reading, each.changes));
          else queueEmptying(sheet, each);
        }
        if (builtBefore !== undefined) queueKeepingBuilt(context, builtBefore);
        log.forget(context);
      }),
  };
}

const stoodBefore = (undone: readonly UndoneSheet[], name: string): boolean =>
  undone.some(({ plan, reading }) => plan.sheetName === name && reading.details.exists);
