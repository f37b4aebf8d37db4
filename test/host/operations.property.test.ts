import fc from "fast-check";
import { openWorkbook } from "../../host/index";
import { bootHost, emptied, firstSheet, type BootedHost } from "./support/bootedHost";
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

test("after any documented operations, what is saved and opened again is what was there", async () => {
  await fc.assert(
    fc.asyncProperty(operations, async (list) => {
      await emptied(booted);
      for (const operation of list) await perform(operation);
      const before = sheetState(booted.workbook);
      const after = sheetState(await openWorkbook(await booted.workbook.save()));
      expect(after).toEqual(before);
    }),
    { numRuns: RUNS },
  );
});
