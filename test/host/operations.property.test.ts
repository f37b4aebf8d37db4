import fc from "fast-check";
import { createCalcEngine } from "../../host/engine/calc";
import { createHost, openWorkbook, type HostWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
import { gridState } from "./support/gridState";
import { operations, type Operation } from "./support/operations";
import { sheetState } from "./support/sheetState";

const RUNS = process.env.LONG === undefined ? 30 : 1_500;
jest.setTimeout(process.env.LONG === undefined ? 60_000 : 1_800_000);

/** What Excel refuses, too: the operation changes nothing, and the next one goes on. */
const REFUSALS = new Set(["MergedRangeConflict", "InvalidArgument", "InvalidOperation", "InsertDeleteConflict"]);

let booted: BootedHost;
beforeAll(async () => {
  booted = await bootHost();
});
afterAll(() => {
  booted.close();
});

async function perform({ run }: Operation): Promise<void> {
  try {
    await booted.run(async (context) => {
      run(firstSheet(context));
      await context.sync();
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined || !REFUSALS.has(code)) throw error;
  }
}

function hostOf(workbook: HostWorkbook): ReturnType<typeof createHost> {
  const today = (): Date => new Date(2024, 3, 10);
  return createHost({ workbook, engine: createCalcEngine({ now: today }), functions: null, language: "zh-CN", today });
}

// Fast-check prints the seed and the shortest list of operations when a run fails.
test("after any documented operations, what is saved and opened again is what was there, and the grid shows the same", async () => {
  await fc.assert(
    fc.asyncProperty(operations, async (list) => {
      await emptied(booted);
      for (const operation of list) await perform(operation);
      const before = sheetState(booted.workbook);
      const drawnBefore = await gridState(booted.host);
      const reopened = await openWorkbook(await booted.workbook.save());
      expect(sheetState(reopened)).toEqual(before);
      expect(await gridState(hostOf(reopened))).toEqual(drawnBefore);
    }),
    { numRuns: RUNS },
  );
});
