import {
  correctionsOf,
  memoryText,
  mergeCorrections,
  NO_CORRECTIONS,
  validateSteps,
  withoutCorrections,
  type Corrections,
  type Forgotten,
  type Memory,
} from "../domain";
import { keepCorrections, runExcel } from "../excel";
import type { Command } from "./Command";
import type { CommandResult } from "./CommandResult";
import { messagesOf } from "./messages";
import { countBySeverity, refusedByExcel, resultOf } from "./results";
import { understand } from "./understand";
import { written } from "./written";

/**
 * Reads the workbook with other corrections, keeps them, and answers with what is recognised then. Three syncs, at most
 * four. A workbook that is no ledger is no obstacle: a person may be about to say which sheet is what.
 */
async function rereadWith(
  command: Command,
  correct: (kept: Corrections) => Corrections,
  isForgetting: boolean,
): Promise<CommandResult> {
  const { options, watch } = command;
  const base = { command: "correct", options, watch } as const;
  const messages = messagesOf(options.language);
  // What could not be read is written anew.
  let before: Corrections = NO_CORRECTIONS;
  const revise = (memory: Memory): Memory => {
    before = memory.corrections;
    return { ...memory, corrections: correct(memory.corrections), isUnreadable: false };
  };
  return runExcel(async (context) => {
    const reading = await understand(context, command, { revise });
    if (reading.kind === "refused") return refusedByExcel(base, reading.refusal);
    const { ledger, memory, log } = reading;
    const corrected = { before, after: memory.corrections };
    await watch.writing(keepCorrections(context, memoryText(memory), corrected, log, base.command));
    const findings = await watch.computingInSteps(validateSteps(ledger));
    const counts = countBySeverity(findings, ledger);
    const message = isForgetting ? messages.forgotten(counts) : messages.corrected(counts);
    return written(command, log, resultOf({ ...base, status: "done", message, ledger, findings }));
  });
}

/**
 * Takes in what a person corrected in the reading: for the next time and the next person it stays in the workbook.
 * @param corrections Those parts of `Corrections` about which there is something to say.
 * @throws HostError
 */
export function correctReading(command: Command, corrections: Partial<Corrections>): Promise<CommandResult> {
  return rereadWith(command, (kept) => mergeCorrections(kept, correctionsOf(corrections)), false);
}

/**
 * Goes back to what the reading finds by itself, for one sheet, name or mark, or for all.
 * @throws HostError
 */
export function forgetCorrections(command: Command, forgotten: Forgotten): Promise<CommandResult> {
  return rereadWith(command, (kept) => withoutCorrections(kept, forgotten), true);
}
