import { validateSteps } from "../domain";
import {
  forgetStep,
  queueReadOnly,
  readStep,
  readStepHead,
  restore,
  runExcel,
  StepLog,
  type ExcelContext,
  type Restored,
  type StepDifference,
  type TakenBack,
  type UndoRecord,
} from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf, type Messages, type ShownDifference } from "./messages";
import { refused, refusedByExcel, resultOf, sentences, type Answering } from "./results";
import { understand } from "./understand";
import { workbookBarrier } from "./workbookBarrier";
import { NAMED_CELLS, shownContent } from "./written";

/** The step that a restore would take back. */
export interface LastStep {
  /** `started`: it was cut short, and the workbook may have changed in part only. */
  readonly state: "none" | "started" | "done";
  /** As the report names commands; "" for none. */
  readonly command: string;
}

export const lastStepOf = ({ state, command }: StepLog): LastStep => ({ state, command });

/**
 * Looks into the workbook for a step that can be taken back: for a pane that opens. One sync.
 * @throws HostError
 */
export async function lookAtLastStep({ session }: Pick<Command, "session">): Promise<LastStep> {
  const head = await runExcel(readStepHead);
  session.log = new StepLog(head, session.log.unkeptStep);
  return lastStepOf(session.log);
}

const partsOf = (messages: Messages, { changes, emptied, missing }: TakenBack): string[] => [
  messages.restored(changes.length),
  emptied.length === 0 ? "" : messages.emptied(emptied),
  missing.length === 0 ? "" : messages.missing(missing),
];

const shown = ({ sheet, address, left, now }: StepDifference): ShownDifference => ({
  place: `${sheet}!${address}`,
  left: shownContent(left),
  now: shownContent(now),
});

function differing(base: Answering, differences: readonly StepDifference[]): CommandResult {
  const messages = messagesOf(base.options.language);
  const placed = differences.filter(({ sheet }) => sheet !== "");
  const message = messages.changedSinceStep(placed.slice(0, NAMED_CELLS).map(shown), differences.length);
  return { ...refused(base, "changedSinceStep", message), differences };
}

/** The record of the last step, from the workbook or, where it was too large for it, from this session. */
async function findStep(
  context: ExcelContext,
  { session, watch }: Command,
): Promise<{ readonly log: StepLog; readonly record: UndoRecord | null }> {
  const { head, record } = await watch.reading(readStep(context));
  const log = new StepLog(head, session.log.unkeptStep);
  session.log = log;
  return { log, record: log.unkeptStep?.record ?? record };
}

/**
 * Takes the last step back: once, and then there is nothing to take back. One that was cut short goes back without being
 * asked about; where cells have been changed since, it answers with these and writes nothing, until it is told to.
 * Afterwards the workbook is read again, so that the findings are those that stand.
 * @throws HostError
 */
export async function restoreLast(command: Command): Promise<CommandResult> {
  const { options, session, watch } = command;
  const base = { command: "restore", options, watch } as const;
  const messages = messagesOf(options.language);
  return runExcel(async (context) => {
    const isReadOnly = queueReadOnly(context);
    const { log, record } = await findStep(context, command);
    if (log.state === "none") return refused(base, "nothingToRestore", messages.nothingToRestore);
    const barrier = workbookBarrier(log, isReadOnly(), { onlyLooks: true });
    if (barrier !== null) return refusedByExcel(base, barrier);
    if (record === null) {
      await watch.writing(forgetStep(context, log));
      return refused(base, "stepUnreadable", messages.stepUnreadable);
    }
    const isCutShort = log.state === "started";
    const overwrites = options.restoresAnyway === true;
    const restored: Restored = await watch.writing(restore(context, record, { log, isCutShort, overwrites }));
    if (restored.kind === "refused") return refusedByExcel(base, restored.refusal);
    if (restored.kind === "differs") return differing(base, restored.differences);
    session.overwritten = [];
    const message = sentences(options.language, ...partsOf(messages, restored));
    const outcome = { ...base, status: "done", message, changes: restored.changes } as const;
    const reading = await understand(context, command);
    if (reading.kind === "refused") return resultOf(outcome);
    const { ledger } = reading;
    return resultOf({ ...outcome, ledger, findings: await watch.computingInSteps(validateSteps(ledger)) });
  });
}
