import { clearColours, readAllMarkedRules, runExcel, type Coloured } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, type Messages } from "./messages";
import { refused, resultOf } from "./results";

function sentence(messages: Messages, { changes, protectedSheets }: Coloured): string {
  const done = changes.length === 0 ? messages.nothingToClear : messages.cleared(changes.length);
  return protectedSheets.length === 0 ? done : `${done}${messages.protectedLeftAlone(protectedSheets)}`;
}

/**
 * Takes our colour rules off every sheet, whichever session set them; the user's own stay. At most four syncs.
 * @throws HostError
 */
export async function clearWorkbookColours({ options, session, watch }: Command): Promise<CommandResult> {
  const base = { command: "clear-colours", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const standing = await watch.reading(readAllMarkedRules(context));
    const cleared = await watch.writing(clearColours(context, standing));
    if (cleared.undo !== null) session.undo = cleared.undo;
    const { changes, protectedSheets } = cleared;
    if (protectedSheets.length > 0 && changes.length === 0) {
      return refused(base, "onlyProtected", messages.onlyProtected(protectedSheets));
    }
    return resultOf({ ...base, status: "done", message: sentence(messages, cleared), changes });
  });
}
