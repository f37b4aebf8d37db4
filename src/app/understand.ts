import {
  correctionsOf,
  fontQuestions,
  mergeCorrections,
  readLedger,
  readMemory,
  type Ledger,
  type Memory,
} from "../domain";
import type { WorkbookSnapshot } from "../domain/snapshot";
import { readFonts, readWorkbook, type ExcelContext, type ExcelRefusal } from "../excel";
import type { Command } from "./Command";

/** A workbook that was read and understood. */
export interface Understood {
  readonly kind: "understood";
  readonly snapshot: WorkbookSnapshot;
  readonly ledger: Ledger;
  readonly memory: Memory;
}

type Alongside = Parameters<typeof readWorkbook>[1];

/** What else goes with the reading. */
export interface Wishes {
  /** Queues further loads of the caller, which go with the second sync. */
  readonly alongside?: Alongside;
  /** What the workbook is to remember from now on; the ledger is read with it. Keeping it is the caller's. */
  readonly revise?: (kept: Memory) => Memory;
}

/**
 * The read phase and the understanding of what was read: two syncs, a third where a mark hangs on its font.
 * @throws OfficeExtension.Error
 */
export async function understand(
  context: ExcelContext,
  { options, watch }: Command,
  { alongside, revise = (kept) => kept }: Wishes = {},
): Promise<Understood | { readonly kind: "refused"; readonly refusal: ExcelRefusal }> {
  const reading = await watch.reading(readWorkbook(context, alongside));
  if (reading.kind === "refused") return reading;
  const memory = revise(readMemory(reading.memoryText));
  const corrections = mergeCorrections(memory.corrections, correctionsOf(options.answers));
  const first = watch.computing(() => readLedger(reading.snapshot, corrections, memory));
  const questions = watch.computing(() => fontQuestions(first));
  if (questions.length === 0) return { kind: "understood", snapshot: reading.snapshot, ledger: first, memory };
  const snapshot = await watch.reading(readFonts(context, reading.snapshot, questions));
  const ledger = watch.computing(() => readLedger(snapshot, corrections, memory));
  return { kind: "understood", snapshot, ledger, memory };
}
