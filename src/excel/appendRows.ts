import type { CellValue, WorkbookSnapshot } from "../domain/snapshot";
import { HostError, hostErrorOf } from "./HostError";
import {
  chunksOf,
  contentsOf,
  formatAt,
  gridColumns,
  queueChunk,
  rangeOf,
  undoneOf,
  withContents,
  type Chunk,
  type Contents,
} from "./importChunks";
import type { OverwrittenCell } from "./overwrittenCells";
import { overwrittenRows, type ChunkWriting } from "./overwrittenRows";
import { sameSheetName } from "./readBlocks";
import { restore, takenBack } from "./restore";
import { gridOf, piecesOf } from "./rowGrid";
import type { StepLog } from "./StepLog";
import type { UndoneCells, UndoRecord } from "./UndoRecord";

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
  /** `overwritten` are cells that somebody else had changed since the plan was made. */
  { readonly kind: "written"; readonly overwritten: readonly OverwrittenCell[] } | { readonly kind: "cancelled" };

/** How rows are written: who watches, and who is told of the step. */
export interface Appending extends Watching {
  readonly log: StepLog;
  /** The one that writes, as the report names it. */
  readonly command: string;
  /** The workbook as the orders were made for it: what stands otherwise by now is somebody else's. */
  readonly snapshot: WorkbookSnapshot;
}

/** A sync of its own for each chunk: more than one does not fit into a request of Excel on the web. */
const send = (context: Excel.RequestContext): Promise<void> => context.sync();

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

/**
 * Number formats before values, which are read by them. Long texts need more than one sync: each piece is read in the
 * batch that writes it, so that nothing can come between.
 * @returns What stood in the chunk right before; after the sync.
 */
async function writeChunk(
  context: Excel.RequestContext,
  { chunk, rows, block }: ChunkWriting,
  log: StepLog,
): Promise<() => Contents> {
  const { order, rect } = chunk;
  const grid = gridOf(rows, gridColumns(chunk), rect.columnCount, (row, column) => formatAt(block, row, column));
  log.extend(context, block);
  const standing: Excel.Range[] = [];
  for (const [at, piece] of piecesOf(grid).entries()) {
    if (at > 0) await send(context);
    const place = { ...rect, rowIndex: rect.rowIndex + piece.from, rowCount: piece.rows.length };
    const before = rangeOf(context, order.sheetName, place);
    before.load("values,valueTypes,formulas");
    standing.push(before);
    if (at === 0) queueFormats(context, chunk, block);
    rangeOf(context, order.sheetName, place).values = piece.rows;
  }
  return () => {
    const read = standing.map(contentsOf);
    return { values: read.flatMap(({ values }) => values), formulas: read.flatMap(({ formulas }) => formulas) };
  };
}

/**
 * What somebody else had put where a chunk went: one step back leads to that, in the place of what was read before.
 * @param blocks Of the record; the last is the chunk's.
 */
function keepTheirs(
  context: Excel.RequestContext,
  writing: ChunkWriting,
  standing: Contents,
  { log, blocks }: { readonly log: StepLog; readonly blocks: UndoneCells[] },
): OverwrittenCell[] {
  const found = overwrittenRows(writing, standing);
  if (found.length === 0) return found;
  const block = withContents(writing.block, standing);
  blocks[blocks.length - 1] = block;
  log.amendLastBlock(context, block);
  return found;
}

/** Writes the chunks one by one; each sync also reads what stands in the next one. */
async function writeAll(
  context: Excel.RequestContext,
  chunks: readonly Chunk[],
  blocks: UndoneCells[],
  { onProgress, isCancelled, log, snapshot }: Appending,
): Promise<OverwrittenCell[] | null> {
  const total = chunks.reduce((sum, { rect }) => sum + rect.rowCount, 0);
  const found: OverwrittenCell[] = [];
  let done = 0;
  let reading = chunks[0] === undefined ? null : queueChunk(context, chunks[0]);
  await send(context);
  for (const [at, chunk] of chunks.entries()) {
    if (isCancelled()) return null;
    if (reading === null) break;
    const rows = await chunk.order.rows(chunk.from, chunk.rect.rowCount);
    const block = undoneOf(chunk, reading, rows);
    blocks.push(block);
    const planned = snapshot.sheets.find(({ name }) => sameSheetName(name, chunk.order.sheetName));
    const writing = { chunk, rows, block, planned };
    const standing = await writeChunk(context, writing, log);
    const next = chunks[at + 1];
    reading = next === undefined ? null : queueChunk(context, next);
    if (next === undefined) {
      context.runtime.enableEvents = true;
      log.finish(context);
    }
    await send(context);
    const theirs = keepTheirs(context, writing, standing(), { log, blocks });
    if (theirs.length > 0 && next === undefined) await send(context);
    found.push(...theirs);
    done += chunk.rect.rowCount;
    onProgress(done, total);
  }
  return found;
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
