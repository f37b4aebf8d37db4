import { rectToA1 } from "../domain/address";
import type { CellValue, Rect } from "../domain/snapshot";
import { standingContentOf, valuesOf } from "./cellContents";
import { findSheets, obstacleOn } from "./findSheets";
import type { StepDifference, WayBack } from "./Restored";
import { ROWS_A_PRINT, rowPrints } from "./rowPrints";
import type { StepLog } from "./StepLog";
import type { UndoneCells, UndoRecord } from "./UndoRecord";

type Grid = (string | number | boolean | null)[][];

function contentsOf({ contents, formulas, numberFormats }: UndoneCells): Grid | null {
  if (contents === null) return null;
  const formatAt = (row: number, column: number): string =>
    typeof numberFormats === "string" ? numberFormats : (numberFormats[row]?.[column] ?? "General");
  return contents.map((cells, row) =>
    cells.map((value, column) => {
      if (value === undefined) return null;
      return formulas?.[row]?.[column] ?? standingContentOf(value, formatAt(row, column));
    }),
  );
}

function formatsOf({ rect, numberFormats }: UndoneCells): string[][] {
  if (typeof numberFormats !== "string") return numberFormats.map((row) => [...row]);
  return Array.from({ length: rect.rowCount }, () => Array.from({ length: rect.columnCount }, () => numberFormats));
}

const rangeOf = (context: Excel.RequestContext, { sheetName, rect }: UndoneCells): Excel.Range =>
  context.workbook.worksheets.getItem(sheetName).getRange(rectToA1(rect));

/** The columns that were written, neighbours in one: what stands between them is not the import's. */
function columnRuns({ rect, columns }: UndoneCells): Rect[] {
  const runs: { from: number; count: number }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run !== undefined && run.from + run.count === column) run.count += 1;
    else runs.push({ from: column, count: 1 });
  }
  return runs.map(({ from, count }) => ({ ...rect, columnIndex: rect.columnIndex + from, columnCount: count }));
}

const runOf = (context: Excel.RequestContext, { sheetName }: UndoneCells, rect: Rect): Excel.Range =>
  context.workbook.worksheets.getItem(sheetName).getRange(rectToA1(rect));

/** Queues what stood in a block before an import wrote there. */
function queueBlock(context: Excel.RequestContext, block: UndoneCells): void {
  const range = rangeOf(context, block);
  const contents = contentsOf(block);
  if (contents === null) for (const rect of columnRuns(block)) runOf(context, block, rect).clear("Contents");
  range.numberFormat = formatsOf(block);
  if (contents !== null) range.values = contents;
}

/** A sync of its own for each block: more than one does not fit into a request of Excel on the web. */
const send = (context: Excel.RequestContext): Promise<void> => context.sync();

/** Puts blocks back, the last one first, as they were written. */
async function writeBlocks(context: Excel.RequestContext, blocks: readonly UndoneCells[], log: StepLog): Promise<void> {
  context.runtime.enableEvents = false;
  log.reopen(context);
  for (const block of [...blocks].reverse()) {
    queueBlock(context, block);
    await send(context);
  }
  log.forget(context);
  context.runtime.enableEvents = true;
  await send(context);
}

/** The rows of a block that no longer are what was written, as bands of `ROWS_A_PRINT`. */
function bandsChanged(block: UndoneCells, now: readonly (readonly CellValue[])[]): StepDifference[] {
  const { sheetName, rect, columns, prints } = block;
  const standing = rowPrints(now.map((row) => columns.map((column) => row[column] ?? null)));
  return prints.flatMap((print, at): StepDifference[] => {
    if (standing[at] === print) return [];
    const from = at * ROWS_A_PRINT;
    const rowCount = Math.min(ROWS_A_PRINT, rect.rowCount - from);
    const address = rectToA1({ ...rect, rowIndex: rect.rowIndex + from, rowCount });
    return [{ sheet: sheetName, address, left: null, now: null }];
  });
}

async function readDifferences(
  context: Excel.RequestContext,
  blocks: readonly UndoneCells[],
): Promise<StepDifference[]> {
  const differences: StepDifference[] = [];
  for (const block of blocks) {
    const range = rangeOf(context, block);
    range.load("values,valueTypes,formulas");
    await send(context);
    differences.push(...bandsChanged(block, valuesOf(range)));
  }
  return differences;
}

type ImportRecord = Extract<UndoRecord, { kind: "import" }>;

/**
 * How imported rows are taken back: a sync for the look and one for each block, then as many to write.
 * @param isCutShort The import did not come to its end: what stands is not looked at, since a block is written whole or
 * not at all.
 */
export async function wayBackOfImport(
  context: Excel.RequestContext,
  { blocks, addedSheets }: ImportRecord,
  isCutShort: boolean,
): Promise<WayBack> {
  const found = await findSheets(context, [...new Set(blocks.map(({ sheetName }) => sheetName))]);
  const missing = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  const standing = blocks.filter(({ sheetName }) => !missing.includes(sheetName));
  return {
    obstacle: obstacleOn(found),
    differences: isCutShort ? [] : await readDifferences(context, standing),
    outcome: {
      changes: standing.map(({ sheetName, rect }) => ({
        sheet: sheetName,
        address: rectToA1(rect),
        kind: "value",
        before: null,
        after: null,
      })),
      emptied: addedSheets.filter((name) => !missing.includes(name)),
      missing,
    },
    write: (log) => writeBlocks(context, standing, log),
  };
}
