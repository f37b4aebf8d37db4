import { rectToA1 } from "../domain/address";
import type { CellValue, Rect } from "../domain/snapshot";
import { contentOf, formulasOf, valuesOf, type RawCells } from "./cellContents";
import { HostError, hostErrorOf } from "./HostError";
import { restore } from "./restore";
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

export type Appended = { readonly kind: "written"; readonly undo: UndoRecord } | { readonly kind: "cancelled" };

/** Cells that are read, and then written, in one sync. */
const CHUNK_CELLS = 10_000;
/** At three bytes a character, and what JSON adds, well below the 5 MB that Excel on the web takes. */
const CHUNK_CHARS = 800_000;

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

/** What stands in the chunk, kept as small as it can be: most of what is written over is empty. */
function undoneOf({ order, rect }: Chunk, range: Excel.Range): UndoneCells {
  const raw = range as unknown as RawCells;
  const formats = range.numberFormat as string[][];
  const [[first = "General"] = []] = formats;
  const isUniform = formats.every((row) => row.every((format) => format === first));
  const written = new Set(order.columns.map(({ columnIndex }) => columnIndex - rect.columnIndex));
  const values = valuesOf(raw);
  const isEmpty = values.every((row) => row.every((value) => value === null));
  return {
    sheetName: order.sheetName,
    rect,
    contents: isEmpty ? null : values.map((row) => row.map((value, at) => (written.has(at) ? value : undefined))),
    formulas: isEmpty ? null : formulasOf(raw),
    numberFormats: isUniform ? first : formats,
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

type Grid = (string | number | boolean | null)[][];

/** The rows as Excel takes them, as wide as the chunk; null leaves a cell as it is. */
function gridOf(rows: readonly (readonly CellToWrite[])[], { order, rect }: Chunk, before: UndoneCells): Grid {
  const { numberFormats } = before;
  const standing = (row: number, at: number): string =>
    typeof numberFormats === "string" ? numberFormats : (numberFormats[row]?.[at] ?? "General");
  return rows.map((row, rowAt) => {
    const cells: Grid[number] = Array.from<null>({ length: rect.columnCount }).fill(null);
    for (const [at, { columnIndex, numberFormat }] of order.columns.entries()) {
      const value = row[at];
      const place = columnIndex - rect.columnIndex;
      if (value !== undefined) cells[place] = contentOf(value, numberFormat ?? standing(rowAt, place));
    }
    return cells;
  });
}

const charsOf = (row: Grid[number]): number =>
  row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);

/** Cuts rows into pieces that one request can carry. */
export function piecesOf(grid: Grid, maxChars = CHUNK_CHARS): { readonly from: number; readonly rows: Grid }[] {
  const pieces: { from: number; rows: Grid }[] = [];
  let room = -1;
  for (const [at, row] of grid.entries()) {
    const chars = charsOf(row);
    if (chars > room) {
      pieces.push({ from: at, rows: [] });
      room = maxChars;
    }
    pieces.at(-1)?.rows.push(row);
    room -= chars;
  }
  return pieces;
}

/** Number formats before values, which are read by them. Long texts need more than one sync. */
async function writeChunk(context: Excel.RequestContext, chunk: Chunk, before: UndoneCells): Promise<void> {
  const { order, rect, from } = chunk;
  const grid = gridOf(await order.rows(from, rect.rowCount), chunk, before);
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
}

/** A sync of its own for each chunk: more than one does not fit into a request of Excel on the web. */
const send = (context: Excel.RequestContext): Promise<void> => context.sync();

/** Writes the chunks one by one; each sync also reads what stands in the next one. */
async function writeAll(
  context: Excel.RequestContext,
  chunks: readonly Chunk[],
  undone: UndoneCells[],
  { onProgress, isCancelled }: Watching,
): Promise<boolean> {
  const total = chunks.reduce((sum, { rect }) => sum + rect.rowCount, 0);
  let done = 0;
  let reading = chunks[0] === undefined ? null : queueReading(context, chunks[0]);
  await send(context);
  for (const [at, chunk] of chunks.entries()) {
    if (isCancelled()) return false;
    if (reading === null) break;
    const before = undoneOf(chunk, reading);
    undone.push(before);
    await writeChunk(context, chunk, before);
    const next = chunks[at + 1];
    reading = next === undefined ? null : queueReading(context, next);
    if (next === undefined) context.runtime.enableEvents = true;
    await send(context);
    done += chunk.rect.rowCount;
    onProgress(done, total);
  }
  return true;
}

async function takenBack(context: Excel.RequestContext, undo: UndoRecord, failure: HostError): Promise<HostError> {
  try {
    await restore(context, undo);
    return failure;
  } catch (thrown) {
    const { message } = hostErrorOf(thrown);
    return new HostError(failure.code, `${failure.message}; taking back failed too: ${message}`, failure.location);
  }
}

/**
 * Writes many rows: one sync to read what stands there, then one for each 10,000 cells. When Excel refuses, or the user
 * cancels, what had been written is put back; a sheet that was added stays, empty.
 * @throws HostError when Excel refuses.
 */
export async function appendRows(
  context: Excel.RequestContext,
  orders: readonly BlockOrder[],
  watching: Watching,
): Promise<Appended> {
  const addedSheets = orders.filter(({ createsSheet }) => createsSheet).map(({ sheetName }) => sheetName);
  const blocks: UndoneCells[] = [];
  const undo: UndoRecord = { kind: "import", blocks, addedSheets };
  try {
    context.runtime.enableEvents = false;
    for (const name of addedSheets) context.workbook.worksheets.add(name);
    if (await writeAll(context, orders.flatMap(chunksOf), blocks, watching)) return { kind: "written", undo };
    await restore(context, undo);
    return { kind: "cancelled" };
  } catch (thrown) {
    throw await takenBack(context, undo, hostErrorOf(thrown));
  }
}
