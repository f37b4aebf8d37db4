import { parseA1, rectToA1 } from "../domain/address";
import type { BlockDetails, SheetPlan } from "../domain/plan/SheetPlan";
import type { Rect } from "../domain/snapshot";
import { barrierOf, queueBarrier } from "./barriers";
import type { BlockReading } from "./BlockReading";
import { CELL_PROPERTIES, cellFormatOf } from "./blockFormats";
import { formulasOf, valuesOf } from "./cellContents";
import { localAreas, pageOf, printPlanOf, queuePage, type QueuedPage } from "./readPage";

interface QueuedBlock {
  readonly sheetName: string;
  readonly block: Rect;
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merges: Excel.RangeAreas;
  readonly page: QueuedPage;
}

/** Where a block stands, whatever is planned for it. */
type BlockPlace = Pick<SheetPlan, "sheetName" | "block">;

function queueBlock(context: Excel.RequestContext, { sheetName, block }: BlockPlace): QueuedBlock {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  queueBarrier(sheet);
  const range = sheet.getRange(rectToA1(block));
  range.load("values,valueTypes,formulas,numberFormat");
  const merges = range.getMergedAreasOrNullObject();
  merges.load("address");
  return {
    sheetName,
    block,
    sheet,
    range,
    properties: range.getCellProperties(CELL_PROPERTIES),
    rows: range.getRowProperties({ format: { rowHeight: true, useStandardHeight: true } }),
    columns: range.getColumnProperties({ format: { columnWidth: true, useStandardWidth: true } }),
    merges,
    page: queuePage(sheet),
  };
}

function mergesOf(merges: Excel.RangeAreas, sheetName: string): Rect[] {
  if (merges.isNullObject) return [];
  return localAreas(merges.address, sheetName)
    .map(parseA1)
    .filter((rect): rect is Rect => rect !== null);
}

function readingOf(queued: QueuedBlock): BlockReading {
  const { sheetName, block, sheet, range, properties, rows, columns, merges } = queued;
  const cells = {
    values: range.values as unknown[][],
    valueTypes: range.valueTypes as string[][],
    formulas: range.formulas as unknown[][],
  };
  const page = pageOf(queued.page, sheetName);
  const details: BlockDetails = {
    sheetName,
    exists: true,
    block,
    values: valuesOf(cells),
    formulas: formulasOf(cells),
    numberFormats: range.numberFormat as string[][],
    formats: properties.value.map((row) => row.map(cellFormatOf)),
    merges: mergesOf(merges, sheetName),
    rowHeights: rows.value.map((row) => row.format?.rowHeight ?? 0),
    columnWidths: columns.value.map((column) => column.format?.columnWidth ?? 0),
    print: printPlanOf(page),
  };
  const barrier = barrierOf(sheet);
  return {
    details,
    ...(barrier === null ? {} : { barrier }),
    isProtected: sheet.protection.protected,
    properties: properties.value,
    standardRows: rows.value.map((row) => row.format?.useStandardHeight === true),
    standardColumns: columns.value.map((column) => column.format?.useStandardWidth === true),
    page,
  };
}

/** A sheet that is not there yet; protected when the workbook lets no sheet be added. */
function missingBlock({ sheetName, block }: BlockPlace, isProtected: boolean): BlockReading {
  const details: BlockDetails = {
    sheetName,
    exists: false,
    block,
    values: [],
    formulas: [],
    numberFormats: [],
    formats: [],
    merges: [],
    rowHeights: [],
    columnWidths: [],
    print: null,
  };
  return { details, isProtected, properties: [], standardRows: [], standardColumns: [], page: null };
}

/**
 * A sheet that a restore had emptied is as good as none: it is filled anew, and emptied again when that is taken back.
 * Only for a sheet without content.
 */
export function emptiedReading(reading: BlockReading): BlockReading {
  const { details, isProtected, barrier } = reading;
  if (!details.exists) return reading;
  const missing = missingBlock(details, isProtected);
  return { ...missing, ...(barrier === undefined ? {} : { barrier }), isEmptied: true };
}

/** Excel takes two sheet names that differ in case alone for the same. */
export const sameSheetName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * Reads what stands in the blocks of the plans: one sync.
 * @param existing Names of the sheets that the workbook has.
 * @returns One reading for each plan, in the same order.
 * @throws OfficeExtension.Error
 */
export async function readBlocks(
  context: Excel.RequestContext,
  plans: readonly BlockPlace[],
  existing: readonly string[],
): Promise<BlockReading[]> {
  const queued = plans.map((plan) =>
    existing.some((name) => sameSheetName(name, plan.sheetName)) ? queueBlock(context, plan) : null,
  );
  const { protection } = context.workbook;
  protection.load("protected");
  await context.sync();
  return plans.map((plan, index) => {
    const found = queued[index];
    return found === null || found === undefined ? missingBlock(plan, protection.protected) : readingOf(found);
  });
}
