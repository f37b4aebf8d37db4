import { isTrackingWorkbook, planWordings, readLedger, validateSteps } from "../domain";
import { applyPlans, obstacleTo, runExcel, sameSheetName } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { noticeMessagesOf } from "./noticeMessages";
import { changesOf, patched, prepareSheets } from "./prepareSheets";
import { refused, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";
import { written } from "./written";

/**
 * Adds the sheet 通报模板 with the usual wordings, to be edited. Refuses where the workbook has one, or has something else
 * on a sheet of that name. Five syncs.
 * @throws HostError
 */
export async function addWordings(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "notice-template", options, watch } as const;
  const messages = noticeMessagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger, snapshot, memory } = reading;
    if (!isTrackingWorkbook(ledger))
      return refused(base, "noTables", messagesOf(options.language).noTables, { ledger });
    const plan = planWordings();
    const standing = ledger.tables.find(({ role }) => role === "wordings")?.sheet.name;
    if (standing !== undefined) return refused(base, "hasWordings", messages.hasWordings(standing), { ledger });
    const isFilled = snapshot.sheets.some(({ name, used }) => used !== null && sameSheetName(name, plan.sheetName));
    if (isFilled) return refused(base, "sheetsInUse", messages.wordingsTaken(plan.sheetName), { ledger });
    const names = snapshot.sheets.map(({ name }) => name);
    const planned = await watch.reading(prepareSheets(context, [plan], names));
    const obstacle = obstacleTo(planned);
    if (obstacle !== null) return refusedByExcel(base, obstacle, { ledger });
    const step = { log: reading.log, command: base.command };
    const applied = await watch.writing(applyPlans(context, planned, step));
    const after = watch.computing(() => readLedger(patched(snapshot, applied.sheets), ledger.corrections, memory));
    const result = resultOf({
      ...base,
      status: "done",
      message: messages.wordingsAdded(plan.sheetName),
      ledger: after,
      findings: await watch.computingInSteps(validateSteps(after)),
      changes: changesOf(planned),
    });
    return written(command, reading.log, result, applied.overwritten);
  });
}
