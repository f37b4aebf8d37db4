import { isTrackingWorkbook, planNewWorkbook, readLedger, validateSteps } from "../domain";
import type { WorkbookSnapshot } from "../domain/snapshot";
import { applyPlans, obstacleTo, runExcel, sameSheetName } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { changesOf, patched, prepareSheets } from "./prepareSheets";
import { refused, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";
import { written } from "./written";

/**
 * Adds the sheets of a tracking workbook, filled in as far as they can be. Refuses a workbook that is one already, and
 * one with something on a sheet of such a name; its other sheets stay as they are. Five syncs.
 * @throws HostError
 */
export async function createTrackingWorkbook(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "new-workbook", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { snapshot, ledger: standing } = reading;
    if (isTrackingWorkbook(standing)) return refused(base, "hasLedger", messages.hasLedger, { ledger: standing });
    const plans = watch.computing(() => planNewWorkbook());
    const inUse = plans.map(({ sheetName }) => sheetName).filter((name) => isFilled(snapshot, name));
    if (inUse.length > 0) return refused(base, "sheetsInUse", messages.sheetsInUse(inUse));
    const sheetNames = snapshot.sheets.map(({ name }) => name);
    const planned = await watch.reading(prepareSheets(context, plans, sheetNames));
    const obstacle = obstacleTo(planned);
    if (obstacle !== null) return refusedByExcel(base, obstacle);
    const { command: name } = base;
    const applied = await watch.writing(applyPlans(context, planned, { log: reading.log, command: name }));
    const ledger = watch.computing(() => readLedger(patched(snapshot, applied.sheets)));
    const result = resultOf({
      ...base,
      status: "done",
      message: messages.created(plans.map(({ sheetName }) => sheetName)),
      ledger,
      findings: await watch.computingInSteps(validateSteps(ledger)),
      changes: changesOf(planned),
    });
    return written(command, reading.log, result, applied.overwritten);
  });
}

const isFilled = ({ sheets }: WorkbookSnapshot, sheetName: string): boolean =>
  sheets.some(({ name, used }) => used !== null && sameSheetName(name, sheetName));
