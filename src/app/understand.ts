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

/**
 * The read phase and the understanding of what was read: two syncs, a third where a mark hangs on its font.
 * @param alongside Queues further loads of the caller, which go with the second sync.
 * @throws OfficeExtension.Error
 */
export async function understand(
  context: ExcelContext,
  { options, watch }: Command,
  alongside?: Alongside,
): Promise<Understood | { readonly kind: "refused"; readonly refusal: ExcelRefusal }> {
  const reading = await watch.reading(readWorkbook(context, alongside));
  if (reading.kind === "refused") return reading;
  const memory = readMemory(reading.memoryText);
  const corrections = mergeCorrections(memory.corrections, correctionsOf(options.answers));
  const ledger = watch.computing(() => readLedger(reading.snapshot, corrections));
  const questions = watch.computing(() => fontQuestions(ledger));
  if (questions.length === 0) return { kind: "understood", snapshot: reading.snapshot, ledger, memory };
  const snapshot = await watch.reading(readFonts(context, reading.snapshot, questions));
  return { kind: "understood", snapshot, ledger: watch.computing(() => readLedger(snapshot, corrections)), memory };
}
