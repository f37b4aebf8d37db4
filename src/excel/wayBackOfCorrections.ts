import type { Corrections } from "../domain/memory/Memory";
import { memoryText, readMemory } from "../domain/memory/memoryText";
import { quietly } from "./quietly";
import type { StepDifference, WayBack } from "./Restored";
import type { UndoRecord } from "./UndoRecord";
import { memoryTextOf, queueKeeping, queueMemory } from "./workbookMemory";

type CorrectionsRecord = Extract<UndoRecord, { kind: "corrections" }>;

const same = (a: Corrections, b: Corrections): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How corrections of the reading are taken back, verdicts and all else staying: one sync for the look, one to write. */
export async function wayBackOfCorrections(
  context: Excel.RequestContext,
  { before, after }: CorrectionsRecord,
  isCutShort: boolean,
): Promise<WayBack> {
  const queued = queueMemory(context);
  await context.sync();
  const memory = readMemory(memoryTextOf(queued));
  const { corrections } = memory;
  const isKnown = same(corrections, after) || (isCutShort && same(corrections, before));
  const differences: StepDifference[] = isKnown ? [] : [{ sheet: "", address: "", left: after, now: corrections }];
  return {
    obstacle: null,
    differences,
    outcome: { changes: [], emptied: [], missing: [] },
    write: (log) =>
      quietly(context, () => {
        log.reopen(context);
        queueKeeping(context, memoryText({ ...memory, corrections: before }));
        log.forget(context);
      }),
  };
}
