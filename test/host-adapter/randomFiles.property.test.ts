import fc from "fast-check";
import type { WorkbookSnapshot } from "../../src/domain/snapshot";
import { randomWorkbook } from "../property/randomWorkbook";
import { sheetsOf } from "../support/bookOf";
import { fileOf, factsOf } from "./adapterDesk";
import { openLedger, OPTIONS } from "./ledgerDesk";

jest.setTimeout(3_600_000);

const RUNS = process.env.LONG === undefined ? 15 : 1_000;

/** Excel has no workbook without a sheet, and errors are results of formulas: neither is what this is about. */
function asSheets({ sheets, ...rest }: WorkbookSnapshot): ReturnType<typeof sheetsOf> {
  const plain = sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => (typeof value === "object" ? null : value))),
  }));
  return sheets.length === 0 ? { Sheet1: [] } : sheetsOf({ ...rest, sheets: plain });
}

test("whatever a file holds, checking it ends in an answer, writes nothing, and leaves the file as it was", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (book) => {
      const sheets = asSheets(book);
      const { desk, useCases } = await openLedger(sheets);
      try {
        const { status } = await useCases.validate(OPTIONS);
        await desk.host.whenIdle();
        expect(["done", "refused"]).toContain(status);
        const { writes, undoClears } = desk.host.traffic;
        expect({ writes, undoClears }).toEqual({ writes: 0, undoClears: 0 });
        expect(await factsOf(await desk.save())).toEqual(await factsOf(await fileOf(sheets)));
      } finally {
        desk.close();
      }
    }),
    { numRuns: RUNS },
  );
});
