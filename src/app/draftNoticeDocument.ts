import { draftDocument, isTrackingWorkbook, validate } from "../domain";
import { runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult, DraftResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { countBySeverity, refused, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";

/**
 * Drafts a notice from the cells of the annexes; writes nothing. What still stands in the workbook is listed with it: a
 * draft says what the cells say. Two syncs, at most three.
 * @throws HostError
 */
export async function draftNoticeDocument(command: Command): Promise<DraftResult> {
  const { options, watch } = command;
  const base = { command: "draft-notice", options, watch } as const;
  const messages = messagesOf(options.language);
  const reading = await runExcel((context) => understand(context, command));
  if (reading.kind === "refused") return withoutDraft(refusedByExcel(base, reading.refusal));
  const { ledger } = reading;
  if (!isTrackingWorkbook(ledger)) return withoutDraft(refused(base, "noTables", messages.noTables));
  const draft = watch.computing(() => draftDocument(ledger));
  const findings = watch.computing(() => validate(ledger));
  const message = messages.noticeDrafted(countBySeverity(findings, ledger).hard);
  return { ...resultOf({ ...base, status: "done", message, ledger, findings }), draft };
}

/** What is answered where nothing could be drafted. */
export const withoutDraft = (result: CommandResult): DraftResult => ({ ...result, draft: null });
