import { clearColours, queueReadOnly, queueStep, readAllMarkedRules, runExcel, StepLog, type Coloured } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, type Messages } from "./messages";
import { refused, refusedByExcel, resultOf } from "./results";
import { workbookBarrier } from "./workbookBarrier";
import { written } from "./written";

function sentence(messages: Messages, { changes, protectedSheets }: Coloured): string {
  const done = changes.length === 0 ? messages.nothingToClear : messages.cleared(changes.length);
  return protectedSheets.length === 0 ? done : `${done}${messages.protectedLeftAlone(protectedSheets)}`;
}

/**
 * Takes our colour rules off every sheet, whichever session set them; the user's own stay. At most four syncs.
 * @throws HostError
 */
export async function clearWorkbookColours(command: Command): Promise<CommandResult> {
  const { options, session, watch } = command;
  const base = { command: "clear-colours", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const stepOf = queueStep(context);
    const isReadOnly = queueReadOnly(context);
    const standing = await watch.reading(readAllMarkedRules(context));
    const log = new StepLog(stepOf(), session.log.unkeptStep);
    session.log = log;
    const barrier = workbookBarrier(log, isReadOnly());
    if (barrier !== null) return refusedByExcel(base, barrier);
    const cleared = await watch.writing(clearColours(context, standing, { log, command: base.command }));
    const { changes, protectedSheets } = cleared;
    if (protectedSheets.length > 0 && changes.length === 0) {
      return refused(base, "onlyProtected", messages.onlyProtected(protectedSheets));
    }
    const result = resultOf({ ...base, status: "done", message: sentence(messages, cleared), changes });
    return changes.length === 0 ? result : written(command, log, result);
  });
}
