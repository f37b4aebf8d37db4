import { parseA1 } from "../domain/address";
import type { CellFix } from "../domain/fixes/planFixes";
import { sameValue } from "../domain/plan/sameValue";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { SheetSnapshot } from "../domain/snapshot";
import type { CellEntry } from "./bands";
import { contentOf, standingContentOf } from "./cellContents";
import { HostError, hostErrorOf } from "./HostError";
import { queueWrites } from "./queueWrites";
import { quietly } from "./quietly";
import { sameSheetName } from "./readBlocks";
import type { SheetWrites } from "./SheetWrites";
import type { UndoRecord } from "./UndoRecord";
import { readUsedRanges } from "./usedRanges";

export interface CellsApplied {
  readonly changes: readonly SheetChange[];
  /** The written sheets, read again. */
  readonly sheets: readonly SheetSnapshot[];
}

function entriesOf<T>(cells: readonly CellFix[], read: (cell: CellFix) => T): CellEntry<T>[] {
  return cells.flatMap((cell) => {
    const rect = parseA1(cell.address);
    return rect === null ? [] : [{ rowIndex: rect.rowIndex, columnIndex: rect.columnIndex, value: read(cell) }];
  });
}

const sheetNamesOf = (cells: readonly CellFix[]): string[] => [...new Set(cells.map(({ sheet }) => sheet))];

const isReformatted = ({ numberFormatBefore, numberFormatAfter }: CellFix): boolean =>
  numberFormatBefore !== numberFormatAfter;

/** Contents and number formats of one sheet, forward or back; nothing else of the cells is touched. */
function writesOf(sheetName: string, all: readonly CellFix[], direction: "forward" | "back"): SheetWrites {
  const cells = all.filter(({ sheet }) => sheet === sheetName);
  const isBack = direction === "back";
  return {
    sheetName,
    unmerge: [],
    merge: [],
    unfilled: [],
    formats: [],
    numberFormats: entriesOf(cells.filter(isReformatted), (cell) =>
      isBack ? cell.numberFormatBefore : cell.numberFormatAfter,
    ),
    contents: entriesOf(cells, (cell) =>
      isBack ? standingContentOf(cell.before, cell.numberFormatBefore) : contentOf(cell.after, cell.numberFormatAfter),
    ),
    rowHeights: [],
    columnWidths: [],
    page: null,
  };
}

/**
 * Queues the cells of some sheets, as they are to be or as they were.
 * @param sheetNames Those that are there.
 */
export function queueCells(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
  cells: readonly CellFix[],
  direction: "forward" | "back",
): void {
  for (const name of sheetNames) {
    queueWrites(context.workbook.worksheets.getItem(name), writesOf(name, cells, direction));
  }
}

/** The changes that a preview, a report and the undo list. */
export function changesOfCells(cells: readonly CellFix[]): SheetChange[] {
  return cells.flatMap((cell): SheetChange[] => {
    const { sheet, address, before, after, numberFormatBefore, numberFormatAfter } = cell;
    const value: SheetChange = { sheet, address, kind: "value", before, after };
    if (!isReformatted(cell)) return [value];
    const format: SheetChange = {
      sheet,
      address,
      kind: "format",
      before: { numberFormat: numberFormatBefore },
      after: { numberFormat: numberFormatAfter },
    };
    return [value, format];
  });
}

function mismatchOf(cells: readonly CellFix[], sheets: readonly SheetSnapshot[]): string | null {
  for (const { sheet, address, after } of cells) {
    const rect = parseA1(address);
    const found = sheets.find(({ name }) => sameSheetName(name, sheet));
    const row = (rect?.rowIndex ?? 0) - (found?.used?.rowIndex ?? 0);
    const standing = found?.values[row]?.[(rect?.columnIndex ?? 0) - (found.used?.columnIndex ?? 0)] ?? null;
    if (!sameValue(after, standing)) return `${sheet}!${address}`;
  }
  return null;
}

/** Excel keeps what it had written before the action that failed. */
async function takenBack(
  context: Excel.RequestContext,
  cells: readonly CellFix[],
  failure: HostError,
): Promise<HostError> {
  try {
    await quietly(context, () => {
      queueCells(context, sheetNamesOf(cells), cells, "back");
    });
    return failure;
  } catch (thrown) {
    const { message } = hostErrorOf(thrown);
    return new HostError(failure.code, `${failure.message}; taking back failed too: ${message}`, failure.location);
  }
}

/**
 * Writes single cells: one sync, and one to read their sheets back. Number formats go before values, which are read by
 * them; text that looks like a formula is written as text.
 * @param onWritten Hears of the record as soon as the cells are written.
 * @throws HostError when Excel refuses (what had been written is put back), `ReadBackMismatch` when a cell does not hold
 * what was written.
 */
export async function applyCells(
  context: Excel.RequestContext,
  cells: readonly CellFix[],
  onWritten: (undo: UndoRecord) => void,
): Promise<CellsApplied> {
  const names = sheetNamesOf(cells);
  try {
    await quietly(context, () => {
      queueCells(context, names, cells, "forward");
    });
  } catch (thrown) {
    throw await takenBack(context, cells, hostErrorOf(thrown));
  }
  onWritten({ kind: "cells", cells });
  const heads = names.map((name) => ({ name, visibility: "visible", isProtected: false }) as const);
  const ranges = await readUsedRanges(context, heads);
  if (ranges.kind === "refused") {
    throw new HostError("ReadBackMismatch", "the written sheet has grown too large to read");
  }
  const address = mismatchOf(cells, ranges.sheets);
  if (address !== null) throw new HostError("ReadBackMismatch", "a cell does not hold what was written", address);
  return { changes: changesOfCells(cells), sheets: ranges.sheets };
}
