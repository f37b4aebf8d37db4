import { parseA1, rectToA1, toA1 } from "../domain/address";
import type { CellValue, Rect } from "../domain/snapshot";
import { formulasOf, valuesOf, type RawCells } from "./cellContents";
import { HostError, hostErrorOf } from "./HostError";
import { overwrittenCells, type OverwrittenCell } from "./overwrittenCells";
import { restore, takenBack } from "./restore";
import { gridOf, piecesOf, type GridColumn } from "./rowGrid";
import { rowPrints } from "./rowPrints";
import type { StepLog } from "./StepLog";
import type { UndoneCells, UndoRecord, WrittenCell } from "./UndoRecord";

/** What a cell is to hold: null empties it, undefined leaves it alone. */
export type CellToWrite = CellValue | undefined;

/** Rows that are written to one block of one sheet. */
export interface BlockOrder {
  readonly sheetName: string;
  readonly createsSheet: boolean;
  readonly firstRowIndex: number;
  readonly rowCount: number;
  /** From left to right; what lies between them is left alone. */
  readonly columns: readonly { readonly columnIndex: number; readonly numberFormat: string | null }[];
  /** @returns `count` rows, one value a column. */
  readonly rows: (from: number, count: number) => Promise<readonly (readonly CellToWrite[])[]>;
}

/** Told how many rows of all blocks are written; asked whether to stop, after each chunk. */
export interface Watching {
  readonly onProgress: (rowsDone: number, rowsTotal: number) => void;
  readonly isCancelled: () => boolean;
}

export type Appended =
  /** `overwritten` are addresses where somebody else had come first, `sheet!A1`. */
  { readonly kind: "written"; readonly overwritten: readonly OverwrittenCell[] } | { readonly kind: "cancelled" };

/** Cells that are read, and then written, in one sync. */
const CHUNK_CELLS = 10_000;

interface Chunk {
  readonly order: BlockOrder;
  readonly from: number;
  readonly rect: Rect;
}

function chunksOf(order: BlockOrder): Chunk[] {
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

const rangeOf = (context: Excel.RequestContext, sheetName: string, rect: Rect): Excel.Range =>
  context.workbook.worksheets.getItem(sheetName).getRange(rectToA1(rect));

function queueReading(context: Excel.RequestContext, { order, rect }: Chunk): Excel.Range {
  const range = rangeOf(context, order.sheetName, rect);
  range.load("values,valueTypes,formulas,numberFormat");
  return range;
}

const gridColumns = ({ order, rect }: Chunk): GridColumn[] =>
  order.columns.map(({ columnIndex, numberFormat }) => ({ at: columnIndex - rect.columnIndex, numberFormat }));

/** What stands in the chunk, kept as small as it can be: most of what is written over is empty. */
function undoneOf(chunk: Chunk, range: Excel.Range, rows: readonly (readonly CellToWrite[])[]): UndoneCells {
  const raw = range as unknown as RawCells;
  const formats = range.numberFormat as string[][];
  const [[first = "General"] = []] = formats;
  const isUniform = formats.every((row) => row.every((format) => format === first));
  const columns = gridColumns(chunk).map(({ at }) => at);
  const written = new Set(columns);
  const values = valuesOf(raw);
  const isEmpty = values.every((row) => row.every((value, at) => value === null || !written.has(at)));
  return {
    sheetName: chunk.order.sheetName,
    rect: chunk.rect,
    contents: isEmpty ? null : values.map((row) => row.map((value, at) => (written.has(at) ? value : undefined))),
    formulas: isEmpty ? null : formulasOf(raw),
    numberFormats: isUniform ? first : formats,
    columns,
    prints: rowPrints(rows),
  };
}

/** Only the columns whose cells have another format now. */
function queueFormats(context: Excel.RequestContext, { order, rect }: Chunk, { numberFormats }: UndoneCells): void {
  for (const { columnIndex, numberFormat } of order.columns) {
    if (numberFormat === null) continue;
    const at = columnIndex - rect.columnIndex;
    const isSo = typeof numberFormats === "string" ? numberFormats === numberFormat : numberFormats.every((row) => row[at] === numberFormat); // prettier-ignore
    if (isSo) continue;
    const column = { ...rect, columnIndex, columnCount: 1 };
    rangeOf(context, order.sheetName, column).numberFormat = Array.from({ length: rect.rowCount }, () => [
      numberFormat,
    ]);
  }
}

const formatAt = ({ numberFormats }: UndoneCells, row: number, column: number): string =>
  typeof numberFormats === "string" ? numberFormats : (numberFormats[row]?.[column] ?? "General");

/** What a chunk writes, cell by cell, to be held against what stood there when it was written. */
function* cellsOf(
  chunk: Chunk,
  before: UndoneCells,
  rows: readonly (readonly CellToWrite[])[],
): Generator<WrittenCell> {
  const { order, rect } = chunk;
  for (const [row, cells] of rows.entries()) {
    for (const [index, { at, numberFormat }] of gridColumns(chunk).entries()) {
      const after = cells[index];
      if (after === undefined) continue;
      const formula = before.formulas?.[row]?.[at] ?? null;
      const standing = formatAt(before, row, at);
      yield {
        sheet: order.sheetName,
        address: toA1(rect.rowIndex + row, rect.columnIndex + at),
        before: before.contents?.[row]?.[at] ?? null,
        after,
        numberFormatBefore: standing,
        numberFormatAfter: numberFormat ?? standing,
        ...(formula === null ? {} : { formulaBefore: formula }),
      };
    }
  }
}

interface ChunkWriting {
  readonly chunk: Chunk;
  readonly rows: readonly (readonly CellToWrite[])[];
  readonly before: UndoneCells;
}

/** Queues what stands in the chunk right before it is written; the cells that somebody else has changed, after the sync. */
function queueOverwritten(context: Excel.RequestContext, writing: ChunkWriting): () => OverwrittenCell[] {
  const { chunk, rows, before } = writing;
  const range = rangeOf(context, chunk.order.sheetName, chunk.rect);
  range.load("values,valueTypes,formulas");
  return () => {
    const raw = range as unknown as RawCells;
    const [values, formulas] = [valuesOf(raw), formulasOf(raw)];
    const found: OverwrittenCell[] = [];
    for (const cell of cellsOf(chunk, before, rows)) {
      const rect = parseA1(cell.address);
      const [row, column] = [(rect?.rowIndex ?? 0) - chunk.rect.rowIndex, (rect?.columnIndex ?? 0) - chunk.rect.columnIndex]; // prettier-ignore
      const standing = { value: values[row]?.[column] ?? null, formula: formulas[row]?.[column] ?? null };
      found.push(...overwrittenCells([[cell, standing]]));
    }
    return found;
  };
}

/** Number formats before values, which are read by them. Long texts need more than one sync. */
async function writeChunk(
  context: Excel.RequestContext,
  writing: ChunkWriting,
  log: StepLog,
): Promise<() => OverwrittenCell[]> {
  const { chunk, rows, before } = writing;
  const { order, rect } = chunk;
  const grid = gridOf(rows, gridColumns(chunk), rect.columnCount, (row, column) => formatAt(before, row, column));
  log.extend(context, before);
  const overwritten = queueOverwritten(context, writing);
  queueFormats(context, chunk, before);
  const [first, ...others] = piecesOf(grid);
  const queue = (piece: typeof first): void => {
    if (piece === undefined) return;
    const place = { ...rect, rowIndex: rect.rowIndex + piece.from, rowCount: piece.rows.length };
    rangeOf(context, order.sheetName, place).values = piece.rows;
  };
  queue(first);
  for (const piece of others) {
    await send(context);
    queue(piece);
  }
  return overwritten;
}

/** A sync of its own for each chunk: more than one does not fit into a request of Excel on the web. */
const send = (context: Excel.RequestContext): Promise<void> => context.sync();

/** Writes the chunks one by one; each sync also reads what stands in the next one. */
async function writeAll(
  context: Excel.RequestContext,
  chunks: readonly Chunk[],
  undone: UndoneCells[],
  { onProgress, isCancelled, log }: Appending,
): Promise<OverwrittenCell[] | null> {
  const total = chunks.reduce((sum, { rect }) => sum + rect.rowCount, 0);
  const found: OverwrittenCell[] = [];
  let done = 0;
  let reading = chunks[0] === undefined ? null : queueReading(context, chunks[0]);
  await send(context);
  for (const [at, chunk] of chunks.entries()) {
    if (isCancelled()) return null;
    if (reading === null) break;
    const rows = await chunk.order.rows(chunk.from, chunk.rect.rowCount);
    const before = undoneOf(chunk, reading, rows);
    undone.push(before);
    const overwritten = await writeChunk(context, { chunk, rows, before }, log);
    const next = chunks[at + 1];
    reading = next === undefined ? null : queueReading(context, next);
    if (next === undefined) {
      context.runtime.enableEvents = true;
      log.finish(context);
    }
    await send(context);
    found.push(...overwritten());
    done += chunk.rect.rowCount;
    onProgress(done, total);
  }
  return found;
}

/** How rows are written: who watches, and who is told of the step. */
export interface Appending extends Watching {
  readonly log: StepLog;
  /** The one that writes, as the report names it. */
  readonly command: string;
}

/**
 * Writes many rows: one sync to read what stands there, then one for each 10,000 cells. When Excel refuses, or the user
 * cancels, what had been written is put back; a sheet that was added stays, empty.
 * @throws HostError when Excel refuses.
 */
export async function appendRows(
  context: Excel.RequestContext,
  orders: readonly BlockOrder[],
  appending: Appending,
): Promise<Appended> {
  const { log, command } = appending;
  const addedSheets = orders.filter(({ createsSheet }) => createsSheet).map(({ sheetName }) => sheetName);
  const blocks: UndoneCells[] = [];
  const undo: UndoRecord = { kind: "import", blocks, addedSheets };
  try {
    context.runtime.enableEvents = false;
    log.start(context, command, { ...undo, blocks: [] });
    for (const name of addedSheets) context.workbook.worksheets.add(name);
    const overwritten = await writeAll(context, orders.flatMap(chunksOf), blocks, appending);
    if (overwritten !== null) return { kind: "written", overwritten };
  } catch (thrown) {
    throw await takenBack(context, undo, log, hostErrorOf(thrown));
  }
  const restored = await restore(context, undo, { log, isCutShort: true, overwrites: true });
  if (restored.kind === "restored") return { kind: "cancelled" };
  throw new HostError("AccessDenied", "what had been written before the import was cancelled could not be put back");
}
