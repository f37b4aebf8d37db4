import {
  checkNoticeSteps,
  documentText,
  draftDocument,
  isTrackingWorkbook,
  keepNoticeEdits,
  memoryText,
  validateSteps,
  type Ledger,
  type NoticeEdit,
} from "../domain";
import { keepInWorkbook, runExcel } from "../excel";
import { NO_COVERAGE } from "./checkNoticeText";
import type { Command } from "./Command";
import type { CommandResult, DraftResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { noticeMessagesOf } from "./noticeMessages";
import { countBySeverity, refused, refusedByExcel, resultOf, type Answering } from "./results";
import { understand } from "./understand";

const answering = ({ options, watch }: Command): Answering => ({ command: "draft-notice", options, watch });

/** The draft of a ledger, with what comes of holding its text, hand edits and all, against the same cells. */
async function draftOf(command: Command, ledger: Ledger): Promise<DraftResult> {
  const { options, watch } = command;
  const draft = watch.computing(() => draftDocument(ledger));
  const text = documentText(draft);
  const { claims, coverage } = await watch.computingInSteps(checkNoticeSteps(text, ledger));
  const findings = await watch.computingInSteps(validateSteps(ledger));
  const contradicted = claims.filter(({ verdict }) => verdict === "contradicts").length;
  const message = noticeMessagesOf(options.language).drafted(countBySeverity(findings, ledger).hard, contradicted);
  const result = resultOf({ ...answering(command), status: "done", message, ledger, findings });
  return { ...result, draft, text, claims, coverage };
}

/**
 * Drafts a notice from the cells of the annexes, with the paragraphs that a person wrote otherwise, and checks it; writes
 * nothing. What still stands in the workbook is listed with it: a draft says what the cells say. Two syncs, at most three.
 * @throws HostError
 */
export async function draftNoticeDocument(command: Command): Promise<DraftResult> {
  const reading = await runExcel((context) => understand(context, command, { keepsNothing: true }));
  if (reading.kind === "refused") return withoutDraft(refusedByExcel(answering(command), reading.refusal));
  const { ledger } = reading;
  if (isTrackingWorkbook(ledger)) return draftOf(command, ledger);
  return withoutDraft(refused(answering(command), "noTables", messagesOf(command.options.language).noTables));
}

/**
 * Keeps paragraphs of the draft as a person wrote them in the workbook, and drafts anew. Three syncs, at most four.
 * @throws HostError
 */
export async function keepDraftEdits(command: Command, edits: readonly NoticeEdit[]): Promise<DraftResult> {
  const { options, watch } = command;
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return withoutDraft(refusedByExcel(answering(command), reading.refusal));
    const { ledger, memory } = reading;
    if (!isTrackingWorkbook(ledger)) {
      return withoutDraft(refused(answering(command), "noTables", messagesOf(options.language).noTables));
    }
    const kept = keepNoticeEdits(memory, ledger.settings.issue.value, edits);
    await watch.writing(keepInWorkbook(context, memoryText(kept)));
    return draftOf(command, { ...ledger, memory: { ...kept, isUnreadable: false } });
  });
}

/** What is answered where nothing could be drafted. */
export const withoutDraft = (result: CommandResult): DraftResult => ({
  ...result,
  draft: null,
  text: "",
  claims: [],
  coverage: NO_COVERAGE,
});
