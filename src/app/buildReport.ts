import { isTrackingWorkbook, judgeFindings, planReport, validateSteps } from "../domain";
import { applyPlans, obstacleTo, queueWorkbookName, runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { changesOf, prepareSheets } from "./prepareSheets";
import { refused, refusedByDomain, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";
import { written } from "./written";

/**
 * Writes the sheet 校验报告: what was found, what was not checked, what people said. Five syncs; three when it is up to
 * date already.
 * @throws HostError
 */
export async function buildReport(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const { language, now } = options;
  const base = { command: "report", options, watch } as const;
  const messages = messagesOf(language);
  return runExcel(async (context) => {
    const nameOf = queueWorkbookName(context);
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger, snapshot, memory } = reading;
    if (!isTrackingWorkbook(ledger)) return refused(base, "noTables", messages.noTables, { ledger });
    const findings = await watch.computingInSteps(validateSteps(ledger));
    const seen = { ledger, findings };
    const about = { findings: judgeFindings(findings, memory), workbookName: nameOf(), now, language };
    const planning = watch.computing(() => planReport(ledger, about));
    if (planning.kind === "refused") return refusedByDomain(base, planning.refusal, seen);
    const names = snapshot.sheets.map(({ name }) => name);
    const planned = await watch.reading(prepareSheets(context, [planning.plan], names));
    const obstacle = obstacleTo(planned);
    if (obstacle !== null) return refusedByExcel(base, obstacle, seen);
    const changes = changesOf(planned);
    if (changes.length === 0) return resultOf({ ...base, ...seen, status: "done", message: messages.reportedAlready });
    const applied = await watch.writing(applyPlans(context, planned, { log: reading.log, command: base.command }));
    const message = messages.reported(planning.plan.sheetName);
    const result = resultOf({ ...base, ...seen, status: "done", message, changes });
    return written(command, reading.log, result, applied.overwritten);
  });
}
