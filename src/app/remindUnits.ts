import {
  isTrackingWorkbook,
  planReminderLog,
  reminders,
  serialOfIso,
  signatureOf,
  validateSteps,
  type Ledger,
  type ReminderLogPlan,
} from "../domain";
import { appendRows, runExcel, type BlockOrder, type ExcelContext } from "../excel";
import type { Command } from "./Command";
import type { CommandResult, RemindersResult } from "./CommandResult";
import { changesOfOrders } from "./importOrders";
import { messagesOf } from "./messages";
import { noticeMessagesOf } from "./noticeMessages";
import { refused, refusedByExcel, resultOf, type Answering, type Seen } from "./results";
import { sheetObstacle } from "./sheetObstacle";
import { understand, type Understood } from "./understand";
import { written } from "./written";

/** What a person says of the reminders that went out. */
export interface SentReminders {
  /** Names on the annexes. */
  readonly units: readonly string[];
  /** ISO date. */
  readonly date: string;
  readonly way: string;
  readonly person: string;
}

const answering = ({ options, watch }: Command, command: string): Answering => ({ command, options, watch });

/** What is answered where nobody could be reminded. */
export const withoutReminders = (result: CommandResult): RemindersResult => ({
  ...result,
  reminders: [],
  signature: "",
});

async function answerOf(answer: Answering, ledger: Ledger, message: string, seen: Seen = {}): Promise<RemindersResult> {
  const findings = await answer.watch.computingInSteps(validateSteps(ledger));
  const result = resultOf({ ...answer, status: "done", message, ...seen, ledger, findings });
  return { ...result, reminders: answer.watch.computing(() => reminders(ledger)), signature: signatureOf(ledger) };
}

/**
 * Says who is to be reminded of what; writes nothing. Two syncs, at most three.
 * @throws HostError
 */
export async function remindUnits(command: Command): Promise<RemindersResult> {
  const base = answering(command, "remind");
  const { language } = command.options;
  const reading = await runExcel((context) => understand(context, command, { keepsNothing: true }));
  if (reading.kind === "refused") return withoutReminders(refusedByExcel(base, reading.refusal));
  const { ledger } = reading;
  if (!isTrackingWorkbook(ledger))
    return withoutReminders(refused(base, "noTables", messagesOf(language).noTables, { ledger }));
  return answerOf(base, ledger, noticeMessagesOf(language).toRemind(reminders(ledger).length));
}

function orderOf(plan: ReminderLogPlan): BlockOrder {
  const { sheetName, createsSheet, firstRowIndex, columns, rows } = plan;
  return {
    sheetName,
    createsSheet,
    firstRowIndex,
    rowCount: rows.length,
    columns,
    rows: (from, count) => Promise.resolve(rows.slice(from, from + count)),
  };
}

/** Writes the rows, reads the workbook again and says who is to be reminded now. */
async function writeLog(
  context: ExcelContext,
  command: Command,
  { log, snapshot }: Understood,
  plan: ReminderLogPlan,
): Promise<RemindersResult> {
  const { watch, options } = command;
  const base = answering(command, "log-reminders");
  const orders = [orderOf(plan)];
  const unwatched = { onProgress: () => undefined, isCancelled: () => false };
  const appended = await watch.writing(
    appendRows(context, orders, { ...unwatched, log, command: base.command, snapshot }),
  );
  const again = await understand(context, command);
  if (again.kind === "refused") return withoutReminders(refusedByExcel(base, again.refusal));
  const message = noticeMessagesOf(options.language).remindersLogged(plan.sheetName, plan.rows.length, plan.known);
  const answer = await answerOf(base, again.ledger, message, { changes: changesOfOrders(orders) });
  const overwritten = appended.kind === "written" ? appended.overwritten : [];
  return { ...answer, ...written(command, log, answer, overwritten) };
}

/**
 * Writes into 催办记录 that units were reminded: a row for each material that they owe. What is there already for that day
 * is not written twice. Six syncs.
 * @throws HostError
 */
export async function logReminders(command: Command, sent: SentReminders): Promise<RemindersResult> {
  const { options } = command;
  const base = answering(command, "log-reminders");
  const messages = noticeMessagesOf(options.language);
  const dateSerial = serialOfIso(sent.date);
  if (dateSerial === null) return withoutReminders(refused(base, "reminderUndated", messages.reminderUndated));
  return runExcel(async (context) => {
    const reading = await understand(context, command);
    if (reading.kind === "refused") return withoutReminders(refusedByExcel(base, reading.refusal));
    const { ledger } = reading;
    const plan = planReminderLog(ledger, reminders(ledger), { ...sent, dateSerial });
    if (plan.kind === "refused") {
      return withoutReminders(refused(base, plan.code, messages[plan.code](plan.sheetName), { ledger }));
    }
    const obstacle = sheetObstacle(reading.snapshot, [plan.sheetName]);
    if (obstacle !== null) return withoutReminders(refusedByExcel(base, obstacle, { ledger }));
    if (plan.rows.length === 0) return answerOf(base, ledger, messages.remindersKnown);
    return writeLog(context, command, reading, plan);
  });
}
