import type { SheetChange } from "../domain/plan/SheetPlan";
import type { SheetSnapshot } from "../domain/snapshot";
import { HostError, hostErrorOf } from "./HostError";
import { overwrittenCells, queueStanding, withTheirs, type OverwrittenCell } from "./overwrittenCells";
import { quietly } from "./quietly";
import { takenBack } from "./restore";
import type { StepLog } from "./StepLog";
import type { UndoRecord, WrittenCell } from "./UndoRecord";
import { readSheetsAgain } from "./usedRanges";
import { changesOfCells, holdsContent, queueCells, sheetNamesOf, standingAt } from "./writtenCells";

export interface CellsApplied {
  readonly changes: readonly SheetChange[];
  /** The written sheets, read again. */
  readonly sheets: readonly SheetSnapshot[];
  /** Cells that somebody else had changed between the reading and the writing. */
  readonly overwritten: readonly OverwrittenCell[];
}

function mismatchOf(cells: readonly WrittenCell[], sheets: readonly SheetSnapshot[]): string | null {
  const found = cells.find((cell) => !holdsContent(standingAt(sheets, cell), cell.after, cell.formulaAfter));
  return found === undefined ? null : `${found.sheet}!${found.address}`;
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
  let record: UndoRecord = { kind: "cells", cells };
  let overwritten: readonly OverwrittenCell[] = [];
  let sheets: readonly SheetSnapshot[];
  try {
    let standing: ReturnType<typeof queueStanding> = () => [];
    await quietly(context, () => {
      log.start(context, command, record);
      standing = queueStanding(context, cells);
      queueCells(context, names, cells, "forward");
    });
    overwritten = overwrittenCells(standing());
    if (overwritten.length > 0) {
      record = { kind: "cells", cells: withTheirs(cells, overwritten) };
      log.amend(context, record);
    }
    sheets = await readSheetsAgain(context, names, () => {
      log.finish(context);
    });
  } catch (thrown) {
    throw await takenBack(context, record, log, hostErrorOf(thrown));
  }
  const address = mismatchOf(cells, sheets);
  if (address !== null) throw new HostError("ReadBackMismatch", "a cell does not hold what was written", address);
  return { changes: changesOfCells(cells), sheets, overwritten };
}
