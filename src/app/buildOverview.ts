import { isTrackingWorkbook, planOverview, validateSteps } from "../domain";
import { applyPlans, obstacleTo, runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { changesOf, prepareSheets } from "./prepareSheets";
import { refused, refusedByDomain, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";
import { written } from "./written";

/**
 * Writes 报送一览, what became of each unit's material according to the log. Five syncs; three when it is up to date
 * already. 标色 then colours it like a matrix.
 * @throws HostError
 */
export async function buildOverview(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "overview", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger, snapshot } = reading;
    if (!isTrackingWorkbook(ledger)) return refused(base, "noTables", messages.noTables, { ledger });
    if (ledger.submissions?.kind !== "log") return refused(base, "noLog", messages.noLog, { ledger });
    const findings = await watch.computingInSteps(validateSteps(ledger));
    const seen = { ledger, findings };
    const overview = watch.computing(() => planOverview(ledger));
    if ("refusal" in overview) return refusedByDomain(base, overview.refusal, seen);
    const names = snapshot.sheets.map(({ name }) => name);
    const planned = await watch.reading(prepareSheets(context, [overview.plan], names));
    const obstacle = obstacleTo(planned);
    if (obstacle !== null) return refusedByExcel(base, obstacle, seen);
    const changes = changesOf(planned);
    if (changes.length === 0) return resultOf({ ...base, ...seen, status: "done", message: messages.overviewAlready });
    const applied = await watch.writing(applyPlans(context, planned, { log: reading.log, command: base.command }));
    const message = messages.overviewMade(overview.plan.sheetName);
    return written(
      command,
      reading.log,
      resultOf({ ...base, ...seen, status: "done", message, changes }),
      applied.overwritten,
    );
  });
}
