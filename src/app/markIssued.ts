import {
  annexChangesSince,
  currentMark,
  issuedMark,
  isTrackingWorkbook,
  memoryText,
  serialOfIso,
  sourceChangesSince,
  validateSteps,
  withMark,
  withoutMark,
  type IssuedMark,
  type Ledger,
  type Memory,
} from "../domain";
import { keepInWorkbook, runExcel, type ExcelContext } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { countBySeverity, refused, refusedByExcel, resultOf, type Answering } from "./results";
import { understand, type Understood } from "./understand";

type Reading = Pick<Understood, "ledger" | "memory">;

/** Why there is no 期 to speak of; null where there is one. */
function noIssue(base: Answering, ledger: Ledger): CommandResult | null {
  const messages = messagesOf(base.options.language);
  if (!isTrackingWorkbook(ledger)) return refused(base, "noTables", messages.noTables, { ledger });
  return ledger.settings.issue.value === "" ? refused(base, "noIssue", messages.noIssue, { ledger }) : null;
}

/** Keeps the memory in one sync, and checks what stands with it. What could not be read has just been written anew. */
async function keep(context: ExcelContext, { watch }: Command, { ledger }: Reading, memory: Memory) {
  await watch.writing(keepInWorkbook(context, memoryText(memory)));
  const standing = { ...ledger, memory: { ...memory, isUnreadable: false } };
  return { ledger: standing, findings: await watch.computingInSteps(validateSteps(standing)) };
}

const changesSince = (ledger: Ledger, mark: IssuedMark): number =>
  sourceChangesSince(ledger, mark).reduce((sum, { count }) => sum + count, annexChangesSince(ledger, mark).length);

async function mark(
  context: ExcelContext,
  command: Command,
  base: Answering,
  reading: Reading,
): Promise<CommandResult> {
  const { options, watch } = command;
  const { ledger, memory } = reading;
  const messages = messagesOf(options.language);
  const findings = await watch.computingInSteps(validateSteps(ledger));
  const last = currentMark(ledger);
  const changes = last === null ? 0 : watch.computing(() => changesSince(ledger, last));
  const seen = { ...base, ledger, findings };
  if (last !== null && changes === 0) {
    return resultOf({ ...seen, status: "done", message: messages.markedAlready(last.issue, last.date) });
  }
  const { hard } = countBySeverity(findings, ledger);
  if (hard > 0) return resultOf({ ...seen, status: "blocked", message: messages.markBlocked(hard) });
  const made = watch.computing(() => issuedMark(ledger, options.now));
  const kept = await keep(context, command, reading, withMark(memory, made));
  const message =
    last === null ? messages.marked(made.issue, made.date) : messages.markedAgain(made.issue, made.date, changes);
  return resultOf({ ...base, ...kept, status: "done", message });
}

/**
 * 标记印发: keeps in the workbook what the annexes of this 期 say and what they were made from, so that every change
 * after it is a finding. Marking again takes the changes as issued; the older mark stays as history. Three syncs: two
 * that read, one that keeps; two where nothing has changed since the last mark.
 * @returns `blocked` where hard findings are open: what is wrong must not go out.
 * @throws HostError
 */
export async function markIssued(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "mark-issued", options, watch } as const;
  return runExcel(async (context) => {
    // Not `onlyLooks`: an annex of which a step was cut short is not what goes out.
    const reading = await understand(context, command);
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger } = reading;
    const messages = messagesOf(options.language);
    const refusal = noIssue(base, ledger);
    if (refusal !== null) return refusal;
    if (serialOfIso(options.now) === null) return refused(base, "issueUndated", messages.issueUndated, { ledger });
    if (ledger.annex1 === null && ledger.annex2 === null) {
      return refused(base, "noAnnexes", messages.noAnnexesToIssue, { ledger });
    }
    return mark(context, command, base, reading);
  });
}

/**
 * 取消印发标记: takes the newest mark of this 期 back; an older one of the same 期 holds again. Three syncs.
 * @throws HostError
 */
export async function unmarkIssued(command: Command): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "unmark-issued", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const reading = await understand(context, command, { onlyLooks: true });
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger, memory } = reading;
    const refusal = noIssue(base, ledger);
    if (refusal !== null) return refusal;
    const last = currentMark(ledger);
    if (last === null) {
      return refused(base, "notIssued", messages.notIssued(ledger.settings.issue.value), { ledger });
    }
    const kept = await keep(context, command, reading, withoutMark(memory, last));
    const older = currentMark(kept.ledger);
    const message = messages.unmarked(last.issue, last.date, older?.date ?? null);
    return resultOf({ ...base, ...kept, status: "done", message });
  });
}
