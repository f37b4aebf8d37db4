import { rectToA1 } from "../domain/address";
import { cellKey, cellsIn, type ArrayCell } from "../domain/plan/arrayFormulas";
import { cellRect, type CellPlace } from "../domain/plan/formulaCells";
import type { Rect } from "../domain/snapshot";
import { barrierOf, queueBarrier } from "./barriers";
import type { ExcelRefusal } from "./ExcelRefusal";

/** Where formulas stand on a sheet: rectangles that hold nothing else. */
export interface FormulaBlocks {
  readonly sheetName: string;
  readonly blocks: readonly Rect[];
}

/** What has to be known of sheets before their formulas are written over. */
export interface ArraysReading {
  /** Of each sheet the cells that may have to do with an array formula. */
  readonly arrays: ReadonlyMap<string, readonly ArrayCell[]>;
  /** Why a sheet cannot be written; sheets that can are left out. */
  readonly obstacles: ReadonlyMap<string, ExcelRefusal>;
}

/** More rectangles than these on a sheet are asked for as one. */
const MAX_BLOCKS = 200;
/** About 300 bytes a cell, both ways: below the 5 MB of Excel on the web. */
const CELLS_A_SYNC = 4_000;
const [LAST_ROW, LAST_COLUMN] = [1_048_575, 16_383];

function around(blocks: readonly Rect[]): Rect {
  const rowIndex = Math.min(...blocks.map((block) => block.rowIndex));
  const columnIndex = Math.min(...blocks.map((block) => block.columnIndex));
  const bottom = Math.max(...blocks.map((block) => block.rowIndex + block.rowCount));
  const right = Math.max(...blocks.map((block) => block.columnIndex + block.columnCount));
  return { rowIndex, columnIndex, rowCount: bottom - rowIndex, columnCount: right - columnIndex };
}

interface QueuedBlock {
  readonly sheetName: string;
  readonly block: Rect;
  readonly range: Excel.Range;
}

function queueBlocks(context: Excel.RequestContext, { sheetName, blocks }: FormulaBlocks): QueuedBlock[] {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  return (blocks.length > MAX_BLOCKS ? [around(blocks)] : blocks).map((block) => {
    const range = sheet.getRange(rectToA1(block));
    range.load("hasSpill,savedAsArray");
    return { sheetName, block, range };
  });
}

/** The block and the cells beside it: an array formula is known by what stands next to it. */
function withNeighbours(block: Rect): Rect {
  const rowIndex = Math.max(0, block.rowIndex - 1);
  const columnIndex = Math.max(0, block.columnIndex - 1);
  const bottom = Math.min(LAST_ROW, block.rowIndex + block.rowCount);
  const right = Math.min(LAST_COLUMN, block.columnIndex + block.columnCount);
  return { rowIndex, columnIndex, rowCount: bottom - rowIndex + 1, columnCount: right - columnIndex + 1 };
}

interface AskedCell extends CellPlace {
  readonly sheetName: string;
}

const rectOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rect => ({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
});

/** One sync for so many cells: there is no call that answers this for a block. */
async function readCells(
  context: Excel.RequestContext,
  cells: readonly AskedCell[],
): Promise<(ArrayCell & AskedCell)[]> {
  if (cells.length === 0) return [];
  const queued = cells.slice(0, CELLS_A_SYNC).map((cell) => {
    const range = context.workbook.worksheets.getItem(cell.sheetName).getRange(rectToA1(cellRect(cell)));
    range.load("hasSpill,savedAsArray");
    const spill = range.getSpillingToRangeOrNullObject();
    spill.load("rowIndex,columnIndex,rowCount,columnCount");
    return { cell, range, spill };
  });
  await context.sync();
  const read = queued.map(({ cell, range, spill }) => ({
    ...cell,
    isArray: range.savedAsArray,
    isSpilled: range.hasSpill,
    spill: spill.isNullObject ? null : rectOf(spill),
  }));
  return [...read, ...(await readCells(context, cells.slice(CELLS_A_SYNC)))];
}

/** The cells of blocks in which there is any array formula, each once. */
function askedCells(blocks: readonly QueuedBlock[]): AskedCell[] {
  const found = blocks.filter(({ range }) => [range.hasSpill, range.savedAsArray].some((all) => (all as boolean | null) !== false)); // prettier-ignore
  const cells = found.flatMap(({ sheetName, block }) =>
    cellsIn(withNeighbours(block)).map((cell) => [`${sheetName}!${cellKey(cell)}`, { ...cell, sheetName }] as const),
  );
  return [...new Map(cells).values()];
}

const obstacleOf = (sheet: Excel.Worksheet): ExcelRefusal["code"] | null =>
  sheet.protection.protected ? "sheetProtected" : barrierOf(sheet);

/**
 * Reads what formulas have to do with array formulas, and what stands in the way of writing to their sheets: one sync,
 * and one more for each 4,000 cells in blocks where there is any array formula.
 * @throws OfficeExtension.Error
 */
export async function readArrays(
  context: Excel.RequestContext,
  places: readonly FormulaBlocks[],
): Promise<ArraysReading> {
  const { workbook } = context;
  const sheets = places.map(({ sheetName }) => ({ sheetName, sheet: workbook.worksheets.getItem(sheetName) }));
  for (const { sheet } of sheets) queueBarrier(sheet);
  const blocks = places.flatMap((place) => queueBlocks(context, place));
  await context.sync();
  const obstacles = sheets.flatMap(({ sheetName, sheet }): (readonly [string, ExcelRefusal])[] => {
    const code = obstacleOf(sheet);
    return code === null ? [] : [[sheetName, { code, details: { sheet: sheetName } }]];
  });
  const cells = await readCells(context, askedCells(blocks));
  const arrays = places.map(({ sheetName }) => [sheetName, cells.filter((cell) => cell.sheetName === sheetName)] as const); // prettier-ignore
  return { arrays: new Map(arrays), obstacles: new Map(obstacles) };
}
