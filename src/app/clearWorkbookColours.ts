import { clearColours, readAllMarkedRules, runExcel, type Coloured } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, type Messages } from "./messages";
import { resultOf } from "./results";

function sentence(messages: Messages, { changes, protectedSheets }: Coloured): string {
  if (protectedSheets.length > 0 && changes.length === 0) return messages.onlyProtected(protectedSheets);
  const done = changes.length === 0 ? messages.nothingToClear : messages.cleared(changes.length);
  return protectedSheets.length === 0 ? done : `${done}${messages.protectedLeftAlone(protectedSheets)}`;
}

/**
 * Takes our colour rules off every sheet, whichever session set them; the user's own stay. At most four syncs.
 * @throws HostError
 */
export async function clearWorkbookColours({ options, session, watch }: Command): Promise<CommandResult> {
  return runExcel(async (context) => {
    const standing = await watch.reading(readAllMarkedRules(context));
    const cleared = await watch.writing(clearColours(context, standing));
    if (cleared.undo !== null) session.undo = cleared.undo;
    const onlyProtected = cleared.protectedSheets.length > 0 && cleared.changes.length === 0;
    return resultOf({
      command: "clear-colours",
      options,
      watch,
      status: onlyProtected ? "refused" : "done",
      message: sentence(messagesOf(options.language), cleared),
      changes: cleared.changes,
    });
  });
}
