import type { SheetVisibility, WorkbookSnapshot } from "../domain/snapshot";
import { FILTERS, isFiltered } from "./barriers";
import type { ExcelRefusal } from "./ExcelRefusal";
import { inferDateSystem } from "./inferDateSystem";
import { queueReadOnly } from "./readOnly";
import { queueStep, type StepHead } from "./stepSettings";
import { memoryTextOf, queueMemory } from "./workbookMemory";
import { readUsedRanges, type Alongside, type SheetHead } from "./usedRanges";

export type WorkbookReading =
  | {
      readonly kind: "read";
      readonly snapshot: WorkbookSnapshot;
      /** What the add-in keeps in the workbook; null where that is nothing. */
      readonly memoryText: string | null;
      /** The last step, as the workbook keeps it. */
      readonly step: StepHead;
      /** Nothing that is written to it could be saved. */
      readonly isReadOnly: boolean;
    }
  | { readonly kind: "refused"; readonly refusal: ExcelRefusal };

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/**
 * Reads the sheet list: one sync.
 * @throws OfficeExtension.Error
 */
export async function readSheetList(context: Excel.RequestContext): Promise<SheetHead[]> {
  const sheets = context.workbook.worksheets;
  const asked = ["name", "visibility", "protection/protected", ...FILTERS];
  sheets.load(asked.map((path) => `items/${path}`).join());
  await context.sync();
  return sheets.items.map((sheet) => ({
    name: sheet.name,
    visibility: VISIBILITIES[sheet.visibility] ?? "visible",
    isProtected: sheet.protection.protected,
    ...(isFiltered(sheet) ? { isFiltered: true as const } : {}),
  }));
}

/**
 * The read phase: the workbook as plain data, in two syncs (sheet list; used ranges); a very large sheet adds one for
 * each chunk.
 * @param alongside Queues further loads of the caller, which then go with the second sync.
 * @returns A refusal when a used range goes beyond what Office.js can read.
 * @throws OfficeExtension.Error
 */
export async function readWorkbook(context: Excel.RequestContext, alongside?: Alongside): Promise<WorkbookReading> {
  const memory = queueMemory(context);
  const step = queueStep(context);
  const isReadOnly = queueReadOnly(context);
  const heads = await readSheetList(context);
  const ranges = await readUsedRanges(context, heads, alongside);
  if (ranges.kind === "refused") return ranges;
  const snapshot = { sheets: ranges.sheets, uses1904Dates: inferDateSystem(ranges.sheets) };
  return { kind: "read", snapshot, memoryText: memoryTextOf(memory), step: step(), isReadOnly: isReadOnly() };
}
