import { isTrackingWorkbook, planColours, validateSteps } from "../domain";
import type { SheetChange } from "../domain/plan/SheetPlan";
import { applyColours, queueRuleHeads, readRuleDetails, runExcel, type Coloured } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, type Messages } from "./messages";
import { refused, refusedByDomain, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";
import { written } from "./written";

const sheetsOf = (changes: readonly SheetChange[]): string[] => [...new Set(changes.map(({ sheet }) => sheet))];

/** What was coloured, and what was left alone because it is protected. */
function sentence(messages: Messages, { changes, protectedSheets }: Coloured): string {
  const done = changes.length === 0 ? messages.colouredAlready : messages.coloured(changes.length, sheetsOf(changes));
  return protectedSheets.length === 0 ? done : `${done}${messages.protectedLeftAlone(protectedSheets)}`;
}

/**
 * Gives missing submissions and the like their colour, on the tracking sheet and on the annexes. Four syncs: two that
 * read the workbook, one that looks into its conditional formats, one that writes; three when nothing has to change.
 * @throws HostError
 */
export async function colourWorkbook(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "colour", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    let heads: ReturnType<typeof queueRuleHeads> = [];
    const reading = await understand(context, command, {
      alongside: (sheets) => {
        heads = queueRuleHeads(
          context,
          sheets.map(({ name }) => name),
        );
      },
    });
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger } = reading;
    if (!isTrackingWorkbook(ledger)) return refused(base, "noTables", messages.noTables);
    const { plans, refusal } = watch.computing(() => planColours(ledger));
    if (refusal !== null && plans.length === 0) return refusedByDomain(base, refusal, { ledger });
    const standing = await watch.reading(readRuleDetails(context, heads));
    const step = { log: reading.log, command: base.command };
    const coloured = await watch.writing(applyColours(context, standing, plans, step));
    const findings = await watch.computingInSteps(validateSteps(ledger));
    const { changes, protectedSheets } = coloured;
    if (protectedSheets.length > 0 && changes.length === 0) {
      return refused(base, "onlyProtected", messages.onlyProtected(protectedSheets), { ledger, findings });
    }
    const message = sentence(messages, coloured);
    const result = resultOf({ ...base, status: "done", message, ledger, findings, changes });
    return changes.length === 0 ? result : written(command, reading.log, result);
  });
}
