import { HostError, hostErrorOf } from "./HostError";
import type { Restored, WayBack } from "./Restored";
import type { StepLog } from "./StepLog";
import type { UndoRecord } from "./UndoRecord";
import { wayBackOfCells } from "./wayBackOfCells";
import { wayBackOfCorrections } from "./wayBackOfCorrections";
import { wayBackOfImport } from "./wayBackOfImport";
import { wayBackOfRules } from "./wayBackOfRules";
import { wayBackOfSheets } from "./wayBackOfSheets";

function wayBack(context: Excel.RequestContext, record: UndoRecord, isCutShort: boolean): Promise<WayBack> {
  switch (record.kind) {
    case "sheets":
      return wayBackOfSheets(context, record, isCutShort);
    case "rules":
      return wayBackOfRules(context, record.sheets, isCutShort);
    case "cells":
      return wayBackOfCells(context, record, isCutShort);
    case "import":
      return wayBackOfImport(context, record, isCutShort);
    case "corrections":
      return wayBackOfCorrections(context, record, isCutShort);
  }
}

export interface Restoring {
  /** As it was read in the same request context, or as the step used it. */
  readonly log: StepLog;
  /** The step did not come to its end. */
  readonly isCutShort: boolean;
  /** Put back also what somebody has changed since. */
  readonly overwrites: boolean;
}

/**
 * One step back: puts back the values, formulas, number formats, formats, merges, sizes, page set-up and colour rules
 * that a step changed. What it did not change, and what the user changed elsewhere since, stays. All of it or nothing:
 * where cells no longer are what the step left, it answers with these, and writes only when it is told to. A batch that
 * fails is tried once more, since every write says how things were; what fails again is left for the next opening.
 * @param record As the step made it.
 * @throws OfficeExtension.Error
 */
export async function restore(
  context: Excel.RequestContext,
  record: UndoRecord,
  { log, isCutShort, overwrites }: Restoring,
): Promise<Restored> {
  const way = await wayBack(context, record, isCutShort);
  const { obstacle, differences, outcome } = way;
  if (obstacle !== null) return { kind: "refused", refusal: obstacle };
  if (differences.length > 0 && !overwrites) return { kind: "differs", differences };
  try {
    await way.write(log);
  } catch (thrown) {
    const again = await wayBack(context, record, true);
    if (again.obstacle !== null) throw thrown;
    await again.write(log);
  }
  return { kind: "restored", ...outcome };
}

/**
 * Puts back what a batch that failed had already written: Excel stops at the first action that fails and keeps the
 * earlier ones. A sheet that it had added stays, empty.
 * @returns The failure, which says so when the workbook could not be put back either; then the log still stands for a
 * step that was cut short.
 */
export async function takenBack(
  context: Excel.RequestContext,
  record: UndoRecord,
  log: StepLog,
  failure: HostError,
): Promise<HostError> {
  const failedToo = (reason: string): HostError =>
    new HostError(failure.code, `${failure.message}; taking back failed too: ${reason}`, failure.location);
  try {
    const restored = await restore(context, record, { log, isCutShort: true, overwrites: true });
    return restored.kind === "refused" ? failedToo(restored.refusal.code) : failure;
  } catch (thrown) {
    return failedToo(hostErrorOf(thrown).message);
  }
}
