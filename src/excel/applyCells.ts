import type { SheetChange } from "../domain/plan/SheetPlan";
import type { SheetSnapshot } from "../domain/snapshot";
import type { Applying } from "./applyPlans";
import { queueKeepingBuilt } from "./builtSheets";
import { HostError, hostErrorOf } from "./HostError";
import { overwrittenCells, queueStanding, withTheirs, type OverwrittenCell } from "./overwrittenCells";
import { quietly } from "./quietly";
import { takenBack } from "./restore";
import type { StepLog } from "./StepLog";
import type { UndoRecord, WrittenCell } from "./UndoRecord";
import { readSheetsAgain } from "./usedRanges";
import { changesOfCells, holdsContent, queueCells, sheetNamesOf, standingAt, type StandingCell } from "./writtenCells";

interface Written {
  /** Cells that somebody else had changed between the reading and the writing. */
  readonly overwritten: readonly OverwrittenCell[];
}

export interface CellsApplied extends Written {
  readonly changes: readonly SheetChange[];
  /** The written sheets, read again. */
  readonly sheets: readonly SheetSnapshot[];
}

interface Ways {
  /** Cells in which somebody else's work is looked for. */
  readonly watched: readonly WrittenCell[];
  /** How what was written is read back: one sync, with which goes what `alongside` queues. */
  readonly readBack: (alongside: () => void) => Promise<(cell: WrittenCell) => StandingCell>;
}

async function write(
  context: Excel.RequestContext,
  cells: readonly WrittenCell[],
  { log, command, built }: Applying,
  { watched, readBack }: Ways,
): Promise<Written> {
  let record: Extract<UndoRecord, { kind: "cells" }> = { kind: "cells", cells, builtBefore: built?.before };
  let overwritten: readonly OverwrittenCell[] = [];
  let standingOf: (cell: WrittenCell) => StandingCell;
  try {
    let standing: ReturnType<typeof queueStanding> = () => [];
    await quietly(context, () => {
      log.start(context, command, record);
      standing = queueStanding(context, watched);
      queueCells(context, sheetNamesOf(cells), cells, "forward");
    });
    overwritten = overwrittenCells(standing());
    if (overwritten.length > 0) {
      record = { ...record, cells: withTheirs(cells, overwritten) };
      log.amend(context, record);
    }
    standingOf = await readBack(() => {
      log.finish(context);
      if (built !== undefined) queueKeepingBuilt(context, built.after);
    });
  } catch (thrown) {
    throw await takenBack(context, record, log, hostErrorOf(thrown));
  }
  const wrong = cells.find((cell) => !holdsContent(standingOf(cell), cell.after, cell.formulaAfter));
  if (wrong === undefined) return { overwritten };
  const place = `${wrong.sheet}!${wrong.address}`;
  throw new HostError("ReadBackMismatch", "a cell does not hold what was written", place);
}

/**
 * Writes single cells: one sync, and one to read their sheets back. Number formats go before values, which are read by
 * them; text that looks like a formula is written as text.
 * @param log Told of the step; the command is the one that writes.
 * @throws HostError when Excel refuses (what had been written is put back), `ReadBackMismatch` when a cell does not hold
 * what was written.
 */
export async function applyCells(
  context: Excel.RequestContext,
  cells: readonly WrittenCell[],
  log: StepLog,
  command: string,
): Promise<CellsApplied> {
  const names = sheetNamesOf(cells);
  let sheets: readonly SheetSnapshot[] = [];
  const { overwritten } = await write(
    context,
    cells,
    { log, command },
    {
      watched: cells,
      readBack: async (alongside) => {
        sheets = await readSheetsAgain(context, names, alongside);
        return (cell) => standingAt(sheets, cell);
      },
    },
  );
  return { changes: changesOfCells(cells), sheets, overwritten };
}

/**
 * The same for formulas that become values: these cells alone are read back. What a spill fills holds nothing of its own
 * before, so that nobody can have changed it.
 * @throws HostError as `applyCells` does.
 */
export function applyValues(
  context: Excel.RequestContext,
  cells: readonly WrittenCell[],
  applying: Applying,
): Promise<Written> {
  return write(context, cells, applying, {
    watched: cells.filter(({ formulaBefore }) => formulaBefore !== undefined),
    readBack: async (alongside) => {
      alongside();
      const standing = queueStanding(context, cells);
      await context.sync();
      const found = new Map(standing());
      return (cell) => found.get(cell) ?? { value: null, formula: null };
    },
  });
}
