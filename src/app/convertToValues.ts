import { planToValues, validateSteps, type Ledger } from "../domain";
import { diffBlock } from "../domain/plan/diffBlock";
import type { Rect } from "../domain/snapshot";
import { applyPlans, obstacleTo, readBlocks, runExcel, type ExcelContext, type PlannedSheet } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { changesOf } from "./prepareSheets";
import { refused, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";
import { written } from "./written";

interface Place {
  readonly sheetName: string;
  readonly block: Rect;
}

/** Whatever is used on the sheets of the annexes, where any of it is a formula. */
function placesOf({ annex1, annex2 }: Ledger): readonly Place[] {
  return [annex1, annex2].flatMap((annex) => {
    const sheet = annex?.table.sheet;
    if (!sheet?.used || !sheet.formulas.flat().some((formula) => formula !== null)) return [];
    return [{ sheetName: sheet.name, block: sheet.used }];
  });
}

async function prepare(context: ExcelContext, places: readonly Place[]): Promise<readonly PlannedSheet[]> {
  const names = places.map(({ sheetName }) => sheetName);
  const readings = await readBlocks(context, places, names);
  return readings.map((reading) => {
    const plan = planToValues(reading.details);
    return { plan, reading, changes: diffBlock(plan, reading.details) };
  });
}

/**
 * 转为数值: the annexes hold what their formulas come to, for people who have neither the add-in nor the other sheets.
 * Five syncs; two where no formula stands there.
 * @throws HostError
 */
export async function convertToValues(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "to-values", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger } = reading;
    if (ledger.annex1 === null && ledger.annex2 === null)
      return refused(base, "noAnnexes", messages.noAnnexes, { ledger });
    const findings = await watch.computingInSteps(validateSteps(ledger));
    const seen = { ledger, findings };
    const places = placesOf(ledger);
    const planned = places.length === 0 ? [] : await watch.reading(prepare(context, places));
    const obstacle = obstacleTo(planned);
    if (obstacle !== null) return refusedByExcel(base, obstacle, seen);
    const changes = changesOf(planned);
    if (changes.length === 0) return resultOf({ ...base, ...seen, status: "done", message: messages.valuesAlready });
    const applied = await watch.writing(applyPlans(context, planned, { log: reading.log, command: base.command }));
    const result = resultOf({
      ...base,
      ...seen,
      status: "done",
      message: messages.madeValues(changes.length),
      changes,
    });
    return written(command, reading.log, result, applied.overwritten);
  });
}
