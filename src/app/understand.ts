import {
  correctionsOf,
  fontQuestions,
  mergeCorrections,
  readLedgerSteps,
  readMemory,
  type Ledger,
  type Memory,
} from "../domain";
import type { WorkbookSnapshot } from "../domain/snapshot";
import { readFonts, readWorkbook, StepLog, type ExcelContext, type ExcelRefusal } from "../excel";
import type { Command } from "./Command";

/** A workbook that was read and understood. */
export interface Understood {
  readonly kind: "understood";
  readonly snapshot: WorkbookSnapshot;
  readonly ledger: Ledger;
  readonly memory: Memory;
  /** The last step, for the command to begin the next one with. */
  readonly log: StepLog;
}

type Alongside = Parameters<typeof readWorkbook>[1];

/** What else goes with the reading. */
export interface Wishes {
  /** Queues further loads of the caller, which go with the second sync. */
  readonly alongside?: Alongside;
  /** What the workbook is to remember from now on; the ledger is read with it. Keeping it is the caller's. */
  readonly revise?: (kept: Memory) => Memory;
  /** The command writes no cells: it may look at a workbook in which a step was cut short. */
  readonly onlyLooks?: true;
}

/**
 * The read phase and the understanding of what was read: two syncs, a third where a mark hangs on its font.
 * @returns A refusal where a step was cut short and the command would write on top of it.
 * @throws OfficeExtension.Error
 */
export async function understand(
  context: ExcelContext,
  { options, session, watch }: Command,
  { alongside, revise = (kept) => kept, onlyLooks }: Wishes = {},
): Promise<Understood | { readonly kind: "refused"; readonly refusal: ExcelRefusal }> {
  const reading = await watch.reading(readWorkbook(context, alongside));
  if (reading.kind === "refused") return reading;
  const log = new StepLog(reading.step, session.log.unkeptStep);
  session.log = log;
  if (log.state === "started" && onlyLooks !== true) {
    return { kind: "refused", refusal: { code: "stepUnfinished", details: { command: log.command } } };
  }
  const memory = revise(readMemory(reading.memoryText));
  const corrections = mergeCorrections(memory.corrections, correctionsOf(options.answers));
  const first = await watch.computingInSteps(readLedgerSteps(reading.snapshot, corrections, memory));
  const questions = watch.computing(() => fontQuestions(first));
  if (questions.length === 0) return { kind: "understood", snapshot: reading.snapshot, ledger: first, memory, log };
  const snapshot = await watch.reading(readFonts(context, reading.snapshot, questions));
  const ledger = await watch.computingInSteps(readLedgerSteps(snapshot, corrections, memory));
  return { kind: "understood", snapshot, ledger, memory, log };
}
