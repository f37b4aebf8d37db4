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
import { workbookBarrier, type Intent } from "./workbookBarrier";

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
export interface Wishes extends Intent {
  /** Queues further loads of the caller, which go with the second sync. */
  readonly alongside?: Alongside;
  /** What the workbook is to remember from now on; the ledger is read with it. Keeping it is the caller's. */
  readonly revise?: (kept: Memory) => Memory;
}

/**
 * The read phase and the understanding of what was read: two syncs, a third where a mark hangs on its font.
 * @returns A refusal where the command would write on top of a step that was cut short, or to a read-only workbook.
 * @throws OfficeExtension.Error
 */
export async function understand(
  context: ExcelContext,
  { options, session, watch }: Command,
  { alongside, revise = (kept) => kept, ...intent }: Wishes = {},
): Promise<Understood | { readonly kind: "refused"; readonly refusal: ExcelRefusal }> {
  const reading = await watch.reading(readWorkbook(context, alongside));
  if (reading.kind === "refused") return reading;
  const log = new StepLog(reading.step, session.log.unkeptStep);
  session.log = log;
  const refusal = workbookBarrier(log, reading.isReadOnly, intent);
  if (refusal !== null) return { kind: "refused", refusal };
  const memory = revise(readMemory(reading.memoryText));
  const corrections = mergeCorrections(memory.corrections, correctionsOf(options.answers));
  const first = await watch.computingInSteps(readLedgerSteps(reading.snapshot, corrections, memory));
  const questions = watch.computing(() => fontQuestions(first));
  if (questions.length === 0) return { kind: "understood", snapshot: reading.snapshot, ledger: first, memory, log };
  const snapshot = await watch.reading(readFonts(context, reading.snapshot, questions));
  const ledger = await watch.computingInSteps(readLedgerSteps(snapshot, corrections, memory));
  return { kind: "understood", snapshot, ledger, memory, log };
}
