import { rectToA1 } from "../domain/address";
import type { CellValue, Rect } from "../domain/snapshot";
import type { BlockOrder, CellToWrite } from "./appendRows";
import { formulasOf, valuesOf, type RawCells } from "./cellContents";
import type { GridColumn } from "./rowGrid";
import { rowPrints } from "./rowPrints";
import type { UndoneCells } from "./UndoRecord";

/** Cells that are read, and then written, in one sync. */
const CHUNK_CELLS = 10_000;

/** Some rows of a block, with the columns between the first and the last that are written. */
export interface Chunk {
  readonly order: BlockOrder;
  /** The first row, counted from the first of the block. */
  readonly from: number;
  readonly rect: Rect;
}

/** What stands in the cells of a chunk. */
export interface Contents {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

export type RowsToWrite = readonly (readonly CellToWrite[])[];

export function chunksOf(order: BlockOrder): Chunk[] {
  const left = order.columns[0]?.columnIndex ?? 0;
  const right = order.columns.at(-1)?.columnIndex ?? left;
  const columnCount = right - left + 1;
  const step = Math.max(1, Math.floor(CHUNK_CELLS / columnCount));
  return Array.from({ length: Math.ceil(order.rowCount / step) }, (_, at) => {
    const from = at * step;
    const rowCount = Math.min(step, order.rowCount - from);
    return { order, from, rect: { rowIndex: order.firstRowIndex + from, columnIndex: left, rowCount, columnCount } };
  });
}

export const rangeOf = (context: Excel.RequestContext, sheetName: string, rect: Rect): Excel.Range =>
  context.workbook.worksheets.getItem(sheetName).getRange(rectToA1(rect));

/** Queues what stands in a chunk; goes with any sync. */
export function queueChunk(context: Excel.RequestContext, { order, rect }: Chunk): Excel.Range {
  const range = rangeOf(context, order.sheetName, rect);
  range.load("values,valueTypes,formulas,numberFormat");
  return range;
}

/** What was queued, after its sync. */
export function contentsOf(range: Excel.Range): Contents {
  const raw = range as unknown as RawCells;
  return { values: valuesOf(raw), formulas: formulasOf(raw) };
}

export const gridColumns = ({ order, rect }: Chunk): GridColumn[] =>
  order.columns.map(({ columnIndex, numberFormat }) => ({ at: columnIndex - rect.columnIndex, numberFormat }));

export const formatAt = ({ numberFormats }: UndoneCells, row: number, column: number): string =>
  typeof numberFormats === "string" ? numberFormats : (numberFormats[row]?.[column] ?? "General");

/** The block with other contents to go back to, kept as small as they can be: most of what is written over is empty. */
export function withContents(block: UndoneCells, { values, formulas }: Contents): UndoneCells {
  const written = new Set(block.columns);
  const isEmpty = values.every((row) => row.every((value, at) => value === null || !written.has(at)));
  return {
    ...block,
    contents: isEmpty ? null : values.map((row) => row.map((value, at) => (written.has(at) ? value : undefined))),
    formulas: isEmpty ? null : formulas,
  };
}

/** What one step back leads to. */
export function undoneOf(chunk: Chunk, range: Excel.Range, rows: RowsToWrite): UndoneCells {
  const formats = range.numberFormat as string[][];
  const [[first = "General"] = []] = formats;
  const isUniform = formats.every((row) => row.every((format) => format === first));
  const block: UndoneCells = {
    sheetName: chunk.order.sheetName,
    rect: chunk.rect,
    contents: null,
    formulas: null,
    numberFormats: isUniform ? first : formats,
    columns: gridColumns(chunk).map(({ at }) => at),
    prints: rowPrints(rows),
  };
  return withContents(block, contentsOf(range));
}
