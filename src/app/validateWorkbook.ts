import { isTrackingWorkbook, validateSteps } from "../domain";
import { runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, stepName } from "./messages";
import { countBySeverity, refused, refusedByExcel, resultOf, sentences } from "./results";
import { understand } from "./understand";

/**
 * Checks the workbook and lists every finding; writes nothing. Two syncs, at most three.
 * @throws HostError
 */
export async function validateWorkbook(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "validate", options, watch } as const;
  const messages = messagesOf(options.language);
  const reading = await runExcel((context) => understand(context, command, { onlyLooks: true, keepsNothing: true }));
  if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
  const { ledger, log } = reading;
  if (!isTrackingWorkbook(ledger)) return refused(base, "noTables", messages.noTables, { ledger });
  const findings = await watch.computingInSteps(validateSteps(ledger));
  return resultOf({
    ...base,
    status: "done",
    message: sentences(
      options.language,
      messages.validated(countBySeverity(findings, ledger)),
      log.state === "started" ? messages.stepCutShort(stepName(messages, log.command)) : "",
    ),
    ledger,
    findings,
  });
}
