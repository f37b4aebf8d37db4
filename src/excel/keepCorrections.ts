import type { Corrections } from "../domain/memory/Memory";
import { hostErrorOf } from "./HostError";
import { quietly } from "./quietly";
import { takenBack } from "./restore";
import type { StepLog } from "./StepLog";
import type { UndoRecord } from "./UndoRecord";
import { queueKeeping } from "./workbookMemory";

/** What of the reading a person has corrected, before and after. */
export interface Corrected {
  readonly before: Corrections;
  readonly after: Corrections;
}

/**
 * Keeps what the workbook is to remember, with the corrections as a step that can be taken back: one sync.
 * @param text Everything that is to be remembered.
 * @throws HostError when Excel refuses.
 */
export async function keepCorrections(
  context: Excel.RequestContext,
  text: string,
  { before, after }: Corrected,
  log: StepLog,
  command: string,
): Promise<void> {
  const record: UndoRecord = { kind: "corrections", before, after };
  try {
    await quietly(context, () => {
      log.start(context, command, record);
      queueKeeping(context, text);
      log.finish(context);
    });
  } catch (thrown) {
    throw await takenBack(context, record, log, hostErrorOf(thrown));
  }
}
