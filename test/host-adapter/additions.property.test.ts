import fc from "fast-check";
import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import type { SheetFacts } from "../support/cliWorkbookFacts";
import { BASE } from "../support/bookOf";
import { addByHand, additionOf, type Addition } from "./handwork";
import { factsOf, fileOf, openDesk, visibleFacts, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

/** Beside and below 附件1, which takes A1 to D9 at most, and its 备注. */
const PLACES = ["F2", "F5", "G4", "A13", "B15", "D14", "F20", "D4", "D5"];
const KINDS = ["note", "number", "formula", "fill", "font", "numberFormat", "comment", "validation", "rule"] as const;

interface Case {
  readonly additions: readonly Addition[];
  readonly widthOf: string;
  readonly rowsAbove: number;
  readonly mark: string;
}

const someCase: fc.Arbitrary<Case> = fc.record({
  additions: fc.array(additionOf(KINDS, PLACES), { minLength: 1, maxLength: 6 }),
  widthOf: fc.constantFrom("F:F", "H:H", "14:14"),
  rowsAbove: fc.constantFrom(0, 0, 1, 2),
  mark: fc.constantFrom("B2", "C2", "B3", "C3"),
});

async function make(desk: AdapterDesk, { additions, widthOf, rowsAbove }: Case): Promise<void> {
  await addByHand(desk, additions, ["附件1"]);
  await desk.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("附件1");
    const { format } = sheet.getRange(widthOf);
    if (/\d/.test(widthOf)) format.rowHeight = 31;
    else format.columnWidth = 99;
    if (rowsAbove > 0) {
      sheet.getRange(`1:${String(rowsAbove)}`).insert("Down");
      sheet.getRange("A1").values = [["内部资料"]];
    }
    await context.sync();
  });
}

const sheetOf = async (desk: AdapterDesk): Promise<SheetFacts> => {
  const { sheets } = await factsOf(await desk.save());
  if (sheets.附件1 === undefined) throw new Error("附件1 has gone");
  return sheets.附件1;
};

const changedCells = (a: SheetFacts, b: SheetFacts): string[] =>
  [...new Set([...Object.keys(a.cells), ...Object.keys(b.cells)])].filter(
    (address) => JSON.stringify(a.cells[address]) !== JSON.stringify(b.cells[address]),
  );

const around = ({ cells: _cells, ...rest }: SheetFacts): unknown => rest;

/** One workbook, compared on its file: what a build, colours and one step back do to what people have added to it. */
async function check(given: Case): Promise<void> {
  const desk = await openDesk(await fileOf(BASE));
  try {
    const useCases = createUseCases(() => 0);
    await useCases.buildAnnexes(OPTIONS);
    await make(desk, given);
    const settled = await useCases.buildAnnexes(OPTIONS);
    expect(settled.changes.filter(({ kind }) => kind === "value" || kind === "formula")).toEqual([]);
    const before = await sheetOf(desk);

    const row = Number(given.mark.slice(1));
    const wasMark = desk.host.valueAt("报送台账", row - 1, given.mark.startsWith("B") ? 1 : 2);
    await desk.host.edit("报送台账", given.mark, wasMark === "√" ? "×" : "√");
    expect((await useCases.buildAnnexes(OPTIONS)).status).toBe("done");
    const built = await sheetOf(desk);
    expect(changedCells(before, built)).toHaveLength(1);
    expect(around(built)).toEqual(around(before));

    desk.host.resetTraffic();
    expect((await useCases.buildAnnexes(OPTIONS)).changes).toEqual([]);
    await desk.host.whenIdle();
    expect(desk.host.traffic).toMatchObject({ writes: 0, undoClears: 0 });

    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    expect(visibleFacts(await sheetOf(desk))).toEqual(visibleFacts(before));

    const bare = await factsOf(await desk.save());
    await useCases.colour(OPTIONS);
    await useCases.clearColours(OPTIONS);
    expect(await factsOf(await desk.save())).toEqual(bare);
    await desk.host.whenIdle();
    expect(desk.host.traffic.undoClears).toBe(0);
  } finally {
    desk.close();
  }
}

it("what people add beside, below and above the annex stays; one mark rewrites one cell; each way back is exact", async () => {
  await fc.assert(fc.asyncProperty(someCase, check), {
    seed: 20_240_410,
    numRuns: process.env.LONG === undefined ? 3 : 200,
  });
}, 3_600_000);
