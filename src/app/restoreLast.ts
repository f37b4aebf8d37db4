import { validateSteps } from "../domain";
import { restore, runExcel, type Restored } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, type Messages } from "./messages";
import { refused, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";

type Done = Extract<Restored, { kind: "restored" }>;

function sentence(messages: Messages, { changes, emptied, missing }: Done): string {
  const parts = [
    messages.restored(changes.length),
    emptied.length === 0 ? "" : messages.emptied(emptied),
    missing.length === 0 ? "" : messages.missing(missing),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/**
 * Undoes the last command of this session that wrote: once, and then there is nothing to undo. Afterwards the workbook
 * is read again, so that the findings are those that stand.
 * @throws HostError
 */
export async function restoreLast(command: Command): Promise<CommandResult> {
  const { options, session, watch } = command;
  const base = { command: "restore", options, watch } as const;
  const messages = messagesOf(options.language);
  const { undo } = session;
  if (undo === null) return refused(base, "nothingToRestore", messages.nothingToRestore);
  return runExcel(async (context) => {
    const restored = await watch.writing(restore(context, undo));
    if (restored.kind === "refused") return refusedByExcel(base, restored.refusal);
    session.undo = null;
    const outcome = {
      ...base,
      status: "done",
      message: sentence(messages, restored),
      changes: restored.changes,
    } as const;
    const reading = await understand(context, command);
    if (reading.kind === "refused") return resultOf(outcome);
    const { ledger } = reading;
    return resultOf({ ...outcome, ledger, findings: await watch.computingInSteps(validateSteps(ledger)) });
  });
}
