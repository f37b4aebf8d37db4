import { parseA1, rectToA1 } from "../domain/address";
import type { Rect, SheetSnapshot, SheetVisibility } from "../domain/snapshot";
import { formulasOf, valuesOf, type RawCells } from "./cellContents";
import type { ExcelRefusal } from "./ExcelRefusal";
import { HostError } from "./HostError";
import { localAreas } from "./readPage";

/** A sheet as the sheet list names it. */
export interface SheetHead {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly isFiltered?: true;
}

/** Office.js reads at most this many cells of one range. */
export const CELL_LIMIT = 5_000_000;
/** What is read together with the size of the used range, so that an office's workbook needs one sync for all. */
const FIRST_WINDOW: Rect = { rowIndex: 0, columnIndex: 0, rowCount: 1_000, columnCount: 40 };
/** At about 100 bytes a cell (five properties) well below the 5 MB that a response of Excel on the web may have. */
export const CHUNK_CELLS = 20_000;

/** Queues loads of the caller; called again when the sync that they went with has to be repeated. */
export type Alongside = (heads: readonly SheetHead[]) => void;

interface Grids extends RawCells {
  readonly text: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

interface Probe {
  readonly head: SheetHead;
  readonly used: Excel.Range;
  readonly merges: Excel.RangeAreas;
  readonly first: Excel.Range | null;
}

const rectOfRange = (range: Excel.Range): Rect => ({
  rowIndex: range.rowIndex,
  columnIndex: range.columnIndex,
  rowCount: range.rowCount,
  columnCount: range.columnCount,
});

const cellCount = (rect: Rect): number => rect.rowCount * rect.columnCount;

function probe(context: Excel.RequestContext, head: SheetHead, withCells: boolean): Probe {
  const sheet = context.workbook.worksheets.getItem(head.name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const merges = used.getMergedAreasOrNullObject();
  merges.load("address");
  if (!withCells) return { head, used, merges, first: null };
  const first = used.getIntersectionOrNullObject(sheet.getRange(rectToA1(FIRST_WINDOW)));
  first.load("rowCount,columnCount,values,valueTypes,formulas,text,numberFormat");
  return { head, used, merges, first };
}

const isOverPayload = (thrown: unknown): boolean =>
  typeof thrown === "object" &&
  thrown !== null &&
  (thrown as { code?: unknown }).code === "ResponsePayloadSizeLimitExceeded";

/** Excel on the web refuses a response over 5 MB: then the sizes are asked for alone, and the cells come in chunks. */
async function probeAll(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
  alongside: Alongside,
): Promise<Probe[]> {
  alongside(heads);
  const whole = heads.map((head) => probe(context, head, true));
  try {
    await context.sync();
    return whole;
  } catch (thrown) {
    if (!isOverPayload(thrown)) throw thrown;
  }
  alongside(heads);
  const sizes = heads.map((head) => probe(context, head, false));
  await context.sync();
  return sizes;
}

/** Cuts a rectangle into bands of whole rows (of cells, where one row is longer than a chunk). */
export function chunksOf(rect: Rect, chunkCells = CHUNK_CELLS): Rect[] {
  const columnCount = Math.min(rect.columnCount, chunkCells);
  const rowCount = Math.max(1, Math.floor(chunkCells / columnCount));
  const chunks: Rect[] = [];
  for (let row = 0; row < rect.rowCount; row += rowCount) {
    for (let column = 0; column < rect.columnCount; column += columnCount) {
      chunks.push({
        rowIndex: rect.rowIndex + row,
        columnIndex: rect.columnIndex + column,
        rowCount: Math.min(rowCount, rect.rowCount - row),
        columnCount: Math.min(columnCount, rect.columnCount - column),
      });
    }
  }
  return chunks;
}

interface Piece {
  readonly sheetName: string;
  readonly rect: Rect;
}

/** Fills syncs up to the size of a chunk. */
function packed(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const cells = cellCount(piece.rect);
    if (cells > room) {
      batches.push([]);
      room = CHUNK_CELLS;
    }
    batches[batches.length - 1]?.push(piece);
    room -= cells;
  }
  return batches;
}

type Loaded = Piece & { readonly range: Excel.Range };

/** One sync a batch: the payload limit of Excel on the web leaves no other way for a large sheet. */
async function readBatches(context: Excel.RequestContext, batches: readonly Piece[][]): Promise<Loaded[]> {
  const [batch, ...others] = batches;
  if (batch === undefined) return [];
  const loaded = batch.map((piece): Loaded => {
    const { rowIndex, columnIndex, rowCount, columnCount } = piece.rect;
    const sheet = context.workbook.worksheets.getItem(piece.sheetName);
    const range = sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
    range.load("values,valueTypes,formulas,text,numberFormat");
    return { ...piece, range };
  });
  await context.sync();
  return [...loaded, ...(await readBatches(context, others))];
}

function gridsOf(range: Excel.Range): Grids {
  return {
    values: range.values as unknown[][],
    valueTypes: range.valueTypes,
    formulas: range.formulas as unknown[][],
    text: range.text,
    numberFormat: range.numberFormat as string[][],
  };
}

/** Joins chunks: those that start on the same row stand side by side. */
function joined(loaded: readonly Loaded[]): Grids {
  const rows: { [name in keyof Grids]: unknown[][] } = {
    values: [],
    valueTypes: [],
    formulas: [],
    text: [],
    numberFormat: [],
  };
  const top = loaded[0]?.rect.rowIndex ?? 0;
  for (const { rect, range } of loaded) {
    const grids = gridsOf(range);
    for (const name of Object.keys(rows) as (keyof Grids)[]) {
      grids[name].forEach((cells, index) => {
        const row = (rows[name][rect.rowIndex - top + index] ??= []);
        for (const cell of cells) row.push(cell);
      });
    }
  }
  return rows as unknown as Grids;
}

function mergesOf({ head, merges }: Probe): Rect[] {
  if (merges.isNullObject) return [];
  return localAreas(merges.address, head.name)
    .map(parseA1)
    .filter((rect): rect is Rect => rect !== null);
}

function snapshotOf(probed: Probe, used: Rect | null, grids: Grids | null): SheetSnapshot {
  const { head } = probed;
  if (used === null || grids === null) {
    return { ...head, used: null, values: [], text: [], formulas: [], numberFormats: [], merges: [], fonts: {} };
  }
  return {
    ...head,
    used,
    merges: mergesOf(probed),
    fonts: {},
    values: valuesOf(grids),
    text: grids.text,
    formulas: formulasOf(grids),
    numberFormats: grids.numberFormat,
  };
}

const isWhole = ({ used, first }: Probe): boolean =>
  first !== null && !first.isNullObject && first.rowCount * first.columnCount === cellCount(rectOfRange(used));

function tooLarge(probes: readonly Probe[]): ExcelRefusal | null {
  const found = probes.find(({ used }) => !used.isNullObject && cellCount(rectOfRange(used)) > CELL_LIMIT);
  if (found === undefined) return null;
  const cells = cellCount(rectOfRange(found.used));
  return { code: "sheetTooLarge", details: { sheet: found.head.name, cells, limit: CELL_LIMIT } };
}

export type UsedRanges =
  | { readonly kind: "read"; readonly sheets: readonly SheetSnapshot[] }
  | { readonly kind: "refused"; readonly refusal: ExcelRefusal };

/**
 * Reads what the sheets hold: one sync, and one more for each 20,000 cells of sheets that go beyond 1,000 rows or 40
 * columns. Cells that are only formatted do not count as used.
 * @param alongside Queues loads of the caller, which go with the first sync.
 * @throws OfficeExtension.Error
 */
export async function readUsedRanges(
  context: Excel.RequestContext,
  heads: readonly SheetHead[],
  alongside: Alongside = () => undefined,
): Promise<UsedRanges> {
  const probes = await probeAll(context, heads, alongside);
  const refusal = tooLarge(probes);
  if (refusal !== null) return { kind: "refused", refusal };
  const split = probes.filter((each) => !each.used.isNullObject && !isWhole(each));
  const pieces = split.flatMap(({ head, used }) =>
    chunksOf(rectOfRange(used)).map((rect) => ({ sheetName: head.name, rect })),
  );
  const loaded = await readBatches(context, packed(pieces));
  const sheets = probes.map((each) => {
    if (each.used.isNullObject) return snapshotOf(each, null, null);
    const used = rectOfRange(each.used);
    if (each.first !== null && isWhole(each)) return snapshotOf(each, used, gridsOf(each.first));
    return snapshotOf(each, used, joined(loaded.filter(({ sheetName }) => sheetName === each.head.name)));
  });
  return { kind: "read", sheets };
}

/**
 * Reads sheets anew that have been written or are to be: one sync.
 * @param alongside Queues what goes with that sync, before the reading.
 * @throws OfficeExtension.Error, HostError when a sheet has grown too large to be read.
 */
export async function readSheetsAgain(
  context: Excel.RequestContext,
  names: readonly string[],
  alongside?: () => void,
): Promise<readonly SheetSnapshot[]> {
  const heads = names.map((name): SheetHead => ({ name, visibility: "visible", isProtected: false }));
  const ranges = await readUsedRanges(context, heads, alongside);
  if (ranges.kind === "read") return ranges.sheets;
  throw new HostError("ReadBackMismatch", "the written sheet has grown too large to read");
}
