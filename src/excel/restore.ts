import { rectToA1 } from "../domain/address";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { ExcelRefusal } from "./ExcelRefusal";
import { findSheets, lockedSheet } from "./findSheets";
import { queueWrites } from "./queueWrites";
import { quietly } from "./quietly";
import { restoreBlocks } from "./restoreBlocks";
import { restoreCells } from "./restoreCells";
import { readMarkedRules, replaceRules } from "./markedRules";
import type { UndoneRules, UndoneSheet, UndoRecord } from "./UndoRecord";
import { writesBack } from "./writesBack";

export type Restored =
  | {
      readonly kind: "restored";
      readonly changes: readonly SheetChange[];
      /** Sheets that the build had added: emptied, not deleted. */
      readonly emptied: readonly string[];
      /** Sheets that are no longer there, under that name. */
      readonly missing: readonly string[];
    }
  | { readonly kind: "refused"; readonly refusal: ExcelRefusal };

/** Empties the block of a sheet that the build had added; its page set-up stays, and prints nothing. */
function queueEmptying(sheet: Excel.Worksheet, { plan }: UndoneSheet): void {
  const range = sheet.getRange(rectToA1(plan.block));
  range.unmerge();
  range.clear("All");
  range.format.useStandardHeight = true;
  range.format.useStandardWidth = true;
}

const reversed = (change: SheetChange): SheetChange => ({ ...change, before: change.after, after: change.before });

async function restoreSheets(context: Excel.RequestContext, undone: readonly UndoneSheet[]): Promise<Restored> {
  const found = await findSheets(
    context,
    undone.map(({ plan }) => plan.sheetName),
  );
  const missing = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  const locked = lockedSheet(found);
  if (locked !== null) return { kind: "refused", refusal: { code: "sheetProtected", details: { sheet: locked } } };
  const standing = undone.filter(({ plan }) => !missing.includes(plan.sheetName));
  await quietly(context, () => {
    for (const each of standing) {
      const sheet = context.workbook.worksheets.getItem(each.plan.sheetName);
      if (each.reading.details.exists) queueWrites(sheet, writesBack(each.reading, each.changes));
      else queueEmptying(sheet, each);
    }
  });
  return {
    kind: "restored",
    changes: standing.flatMap(({ changes }) => changes.map(reversed)),
    emptied: standing.filter(({ reading }) => !reading.details.exists).map(({ plan }) => plan.sheetName),
    missing,
  };
}

async function restoreRules(context: Excel.RequestContext, undone: readonly UndoneRules[]): Promise<Restored> {
  const found = await findSheets(
    context,
    undone.map(({ sheetName }) => sheetName),
  );
  const missing = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  const locked = lockedSheet(found);
  if (locked !== null) return { kind: "refused", refusal: { code: "sheetProtected", details: { sheet: locked } } };
  const standing = undone.filter(({ sheetName }) => !missing.includes(sheetName));
  const rules = await readMarkedRules(
    context,
    standing.map(({ sheetName }) => sheetName),
  );
  const wanted = standing.map(({ sheetName, rules: before }) => ({ sheetName, rules: before }));
  const changes = await replaceRules(context, rules, wanted);
  return { kind: "restored", changes, emptied: [], missing };
}

type CellsRecord = Extract<UndoRecord, { kind: "import" }>;

async function restoreImport(context: Excel.RequestContext, { blocks, addedSheets }: CellsRecord): Promise<Restored> {
  const found = await findSheets(context, [...new Set(blocks.map(({ sheetName }) => sheetName))]);
  const missing = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  const locked = lockedSheet(found);
  if (locked !== null) return { kind: "refused", refusal: { code: "sheetProtected", details: { sheet: locked } } };
  const standing = blocks.filter(({ sheetName }) => !missing.includes(sheetName));
  await restoreBlocks(context, standing);
  return {
    kind: "restored",
    changes: standing.map(({ sheetName, rect }) => ({
      sheet: sheetName,
      address: rectToA1(rect),
      kind: "value",
      before: null,
      after: null,
    })),
    emptied: addedSheets.filter((name) => !missing.includes(name)),
    missing,
  };
}

/**
 * One step back: puts back the values, formulas, number formats, formats, merges, sizes, page set-up and colour rules
 * that a step changed. What it did not change, and what the user changed elsewhere since, stays.
 * @param record As the step returned it.
 * @throws OfficeExtension.Error
 */
export function restore(context: Excel.RequestContext, record: UndoRecord): Promise<Restored> {
  switch (record.kind) {
    case "sheets":
      return restoreSheets(context, record.sheets);
    case "rules":
      return restoreRules(context, record.sheets);
    case "cells":
      return restoreCells(context, record.cells);
    case "import":
      return restoreImport(context, record);
  }
}
