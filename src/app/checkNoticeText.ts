import { checkNoticeSteps, isTrackingWorkbook, type NoticeCoverage } from "../domain";
import { runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult, NoticeResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { refused, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";

export const NO_COVERAGE: NoticeCoverage = { sentences: 0, stating: 0, judged: 0, notJudged: 0 };

/**
 * Holds a notice against the annexes of the workbook; writes nothing. Two syncs, at most three.
 * @param text The decoded text; places are UTF-16 units of it, a BOM in front not counted.
 * @throws HostError
 */
export async function checkNoticeText(command: Command, text: string): Promise<NoticeResult> {
  const { options, watch } = command;
  const base = { command: "check-notice", options, watch } as const;
  const messages = messagesOf(options.language);
  const reading = await runExcel((context) => understand(context, command, { onlyLooks: true, keepsNothing: true }));
  if (reading.kind === "refused") return withoutClaims(refusedByExcel(base, reading.refusal));
  const { ledger } = reading;
  if (!isTrackingWorkbook(ledger)) return withoutClaims(refused(base, "noTables", messages.noTables));
  const { claims, findings, coverage } = await watch.computingInSteps(checkNoticeSteps(text, ledger));
  const contradicted = claims.filter(({ verdict }) => verdict === "contradicts").length;
  const message = messages.noticeChecked(coverage, contradicted);
  const result = resultOf({ ...base, status: "done", message, ledger, findings });
  return { ...result, claims, coverage };
}

/** What a check answers that did not come to the text. */
export const withoutClaims = (result: CommandResult): NoticeResult => ({
  ...result,
  claims: [],
  coverage: NO_COVERAGE,
});
