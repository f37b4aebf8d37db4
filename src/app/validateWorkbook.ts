import { isTrackingWorkbook, readLedger, validate } from "../domain";
import { readWorkbook, runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { countBySeverity, refused, refusedByExcel, resultOf } from "./results";

/**
 * Checks the workbook and lists every finding; writes nothing. Two syncs.
 * @throws HostError
 */
export async function validateWorkbook({ options, watch }: Command): Promise<CommandResult> {
  const base = { command: "validate", options, watch } as const;
  const messages = messagesOf(options.language);
  const reading = await watch.reading(runExcel((context) => readWorkbook(context)));
  if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
  const ledger = watch.computing(() => readLedger(reading.snapshot));
  if (!isTrackingWorkbook(ledger)) return refused(base, "noTables", messages.noTables);
  const findings = watch.computing(() => validate(ledger));
  return resultOf({
    ...base,
    status: "done",
    message: messages.validated(countBySeverity(findings)),
    ledger,
    findings,
  });
}
