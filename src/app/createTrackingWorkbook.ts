import { planNewWorkbook, readLedger, validate } from "../domain";
import { applyPlans, obstacleTo, readWorkbook, runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { changesOf, patched, prepareSheets } from "./prepareSheets";
import { excelRefusalSentence, resultOf } from "./results";

/**
 * Puts the sheets of a tracking workbook into an empty workbook. Refuses one that holds anything. Five syncs.
 * @throws HostError
 */
export async function createTrackingWorkbook({ options, session, watch }: Command): Promise<CommandResult> {
  const base = { command: "new-workbook", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await watch.reading(readWorkbook(context));
    if (reading.kind === "refused") {
      return resultOf({ ...base, status: "refused", message: excelRefusalSentence(reading.refusal, options.language) });
    }
    const { sheets } = reading.snapshot;
    const filled = sheets.filter(({ used }) => used !== null).map(({ name }) => name);
    if (filled.length > 0) return resultOf({ ...base, status: "refused", message: messages.notEmpty(filled) });
    const plans = watch.computing(() => planNewWorkbook());
    const planned = await watch.reading(
      prepareSheets(
        context,
        plans,
        sheets.map(({ name }) => name),
      ),
    );
    const obstacle = obstacleTo(planned);
    if (obstacle !== null) {
      return resultOf({ ...base, status: "refused", message: excelRefusalSentence(obstacle, options.language) });
    }
    const applied = await watch.writing(
      applyPlans(context, planned, (undo) => {
        session.undo = undo;
      }),
    );
    const ledger = watch.computing(() => readLedger(patched(reading.snapshot, applied.sheets)));
    return resultOf({
      ...base,
      status: "done",
      message: messages.created(plans.map(({ sheetName }) => sheetName)),
      ledger,
      findings: watch.computing(() => validate(ledger)),
      changes: changesOf(planned),
    });
  });
}
