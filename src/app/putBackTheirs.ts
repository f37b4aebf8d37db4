import { isTrackingWorkbook, validateSteps } from "../domain";
import { applyCells, runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { refused, refusedByExcel, resultOf } from "./results";
import { sheetObstacle } from "./sheetObstacle";
import { understand } from "./understand";
import { written } from "./written";

/**
 * Puts back what somebody else had written while the last command did: one click, one step that can be taken back.
 * Afterwards the workbook is read again.
 * @throws HostError
 */
export async function putBackTheirs(command: Command): Promise<CommandResult> {
  const { options, session, watch } = command;
  const base = { command: "put-back", options, watch } as const;
  const messages = messagesOf(options.language);
  const cells = session.overwritten.map(({ putBack }) => putBack);
  if (cells.length === 0) return refused(base, "noTheirs", messages.noTheirs);
  return runExcel(async (context) => {
    const before = await understand(context, command);
    if (before.kind === "refused") return refusedByExcel(base, before.refusal);
    const obstacle = sheetObstacle(
      before.snapshot,
      cells.map(({ sheet }) => sheet),
    );
    if (obstacle !== null) return refusedByExcel(base, obstacle);
    const applied = await watch.writing(applyCells(context, cells, before.log, base.command));
    const reading = await understand(context, command);
    const outcome = { ...base, status: "done", message: messages.theirsPutBack(cells.length) } as const;
    if (reading.kind === "refused") return resultOf({ ...outcome, changes: applied.changes });
    const { ledger } = reading;
    const findings = isTrackingWorkbook(ledger) ? await watch.computingInSteps(validateSteps(ledger)) : [];
    const result = resultOf({ ...outcome, changes: applied.changes, ledger, findings });
    return written(command, before.log, result, applied.overwritten);
  });
}
