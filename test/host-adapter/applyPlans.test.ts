import { diffBlock } from "../../src/domain/plan/diffBlock";
import type { SheetPlan } from "../../src/domain/plan/SheetPlan";
import { applyPlans, obstacleTo, readBlocks, readSheetList, type PlannedSheet } from "../../src/excel";
import { BARE_FORMAT, cell, FORMAT, planOf } from "../unit/excel/planFixtures";
import {
  factsOf,
  fillUserSheet,
  openDesk,
  restoreKept,
  step,
  visibleFacts,
  workbookBytes,
  type AdapterDesk,
} from "./adapterDesk";

const TITLE = cell("附件标题", { format: { ...BARE_FORMAT, fontName: "黑体", fontSize: 20 } });
const COVERED = cell(null, { format: BARE_FORMAT });
const HEAD = { ...FORMAT, bold: true, borderTop: "Medium" as const };

/** Title over three columns, a head, a row with a hand-made cell, one with texts that look like something else. */
const annexPlan = (sheetName: string): SheetPlan =>
  planOf(
    [
      [TITLE, COVERED, COVERED],
      [cell("单位", { format: HEAD }), cell("数据条数", { format: HEAD }), cell("备注", { format: HEAD })],
      [cell(null, { keepValue: true }), cell(292 / 1057, { numberFormat: "0%;-0%;0" }), cell("√")],
      [cell("=1+1"), cell("3.1-3.31"), cell("2024.4.10")],
      [cell("1-2"), cell("@某人"), cell("/")],
    ],
    { sheetName, merges: [{ rowIndex: 0, columnIndex: 0, rowCount: 1, columnCount: 3 }] },
  );

const PLANS = [annexPlan("附件1"), annexPlan("附件2")];

async function prepare(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<PlannedSheet[]> {
  const heads = await readSheetList(context);
  const readings = await readBlocks(
    context,
    plans,
    heads.map(({ name }) => name),
  );
  return plans.flatMap((plan, index) => {
    const reading = readings[index];
    return reading === undefined ? [] : [{ plan, reading, changes: diffBlock(plan, reading.details) }];
  });
}

const build = async (context: Excel.RequestContext) => applyPlans(context, await prepare(context, PLANS), step());

/** 附件1 is there and has been worked on; 附件2 is not there yet. */
const userBook = (): Promise<Uint8Array> =>
  workbookBytes((book) => {
    fillUserSheet(book.addWorksheet("附件1"));
    book.addWorksheet("参数").getCell("A1").value = "期次";
  });

let desk: AdapterDesk;

beforeEach(async () => {
  desk = await openDesk(await userBook());
});

afterEach(() => {
  desk.close();
});

it("writes both sheets with one sync, reads them back with one, and never clears the undo stack", async () => {
  const { result, syncs, undoClears } = await desk.run(build);
  expect([syncs, undoClears]).toEqual([4, 0]);
  expect(result.sheets.map(({ name }) => name)).toEqual(["附件1", "附件2"]);
  expect(result.sheets[0]?.values[2]?.[0]).toBe("已电话催报");
  expect(result.sheets[0]?.text.slice(2, 5)).toEqual([
    ["已电话催报", "28%", "√"],
    ["=1+1", "3.1-3.31", "2024.4.10"],
    ["1-2", "@某人", "/"],
  ]);
  expect(result.sheets[0]?.formulas.flat().every((formula) => formula === null)).toBe(true);
});

it("finds nothing to do the second time, also after saving and opening", async () => {
  await desk.run(build);
  const again = await desk.run((context) => prepare(context, PLANS));
  expect(again.result.flatMap(({ changes }) => changes)).toEqual([]);
  expect([again.syncs, again.writes]).toEqual([2, 0]);
  const saved = await desk.save();
  desk.close();
  desk = await openDesk(saved);
  const reopened = await desk.run((context) => prepare(context, PLANS));
  expect(reopened.result.flatMap(({ changes }) => changes)).toEqual([]);
});

it("rewrites one cell when one cell has changed", async () => {
  await desk.run(build);
  await desk.host.edit("附件1", "C3", "×");
  const { result, writes } = await desk.run(async (context) => {
    const planned = await prepare(context, PLANS);
    await applyPlans(context, planned, step());
    return planned.flatMap(({ changes }) => changes);
  });
  expect(result).toEqual([{ sheet: "附件1", address: "C3", kind: "value", before: "×", after: "√" }]);
  // Four for the cell, the screen and the events; five keep the step: its record, and how far it has got.
  expect(writes).toBeLessThanOrEqual(9);
});

it("touches nothing outside the block, nor what it does not state inside", async () => {
  const before = await factsOf(await desk.save());
  await desk.run(build);
  const after = await factsOf(await desk.save());
  expect(after.sheets.参数).toEqual(before.sheets.参数);
  expect(after.sheets.附件1?.cells.A9).toEqual(before.sheets.附件1?.cells.A9);
  expect(after.sheets.附件1?.conditionalFormats).toEqual(before.sheets.附件1?.conditionalFormats);
  expect(after.sheets.附件1?.cells.A3?.look).toContain("FFFFFF00");
});

it("puts everything back, cell for cell, and empties the sheet that it had added", async () => {
  const before = await factsOf(await desk.save());
  await desk.run(build);
  const { result: restored, undoClears } = await desk.run(restoreKept);
  expect(restored).toMatchObject({ kind: "restored", emptied: ["附件2"], missing: [] });
  expect(undoClears).toBe(0);
  const after = await factsOf(await desk.save());
  expect(after.sheets.附件2?.cells).toEqual({});
  expect(after.sheets.附件2?.merges).toEqual([]);
  expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
  expect(after.names.filter((name) => !name.includes("附件2"))).toEqual(before.names);
});

it("can be restored after the file was closed and opened again", async () => {
  const before = await factsOf(await desk.save());
  await desk.run(build);
  const saved = await desk.save();
  desk.close();
  desk = await openDesk(saved);
  await desk.run(restoreKept);
  const after = await factsOf(await desk.save());
  expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
});

it("says so when the sheet to be restored is gone", async () => {
  await desk.run(build);
  await desk.run(async (context) => {
    context.workbook.worksheets.getItem("附件2").delete();
    await context.sync();
  });
  const { result } = await desk.run(restoreKept);
  expect(result).toMatchObject({ kind: "restored", missing: ["附件2"], emptied: [] });
});

it("takes back what a refused batch had written to a sheet that it had added", async () => {
  const impossible = { ...annexPlan("附件2"), rowHeights: [24, 24, 24, 24, 5_000] };
  const failing = desk.run(async (context) =>
    applyPlans(context, await prepare(context, [annexPlan("附件1"), impossible]), step()),
  );
  await expect(failing).rejects.toMatchObject({ code: "InvalidArgument" });
  const { sheets } = await factsOf(await desk.save());
  expect([sheets.附件2?.cells, sheets.附件2?.merges]).toEqual([{}, []]);
  expect(sheets.附件1?.cells.A1?.value).toBe("text 旧标题");
});

it("takes back what a refused batch had already written", async () => {
  const before = await factsOf(await desk.save());
  const impossible = { ...annexPlan("附件1"), rowHeights: [24, 24, 24, 24, 5_000] };
  const failing = desk.run(async (context) => applyPlans(context, await prepare(context, [impossible]), step()));
  await expect(failing).rejects.toMatchObject({ name: "HostError", code: "InvalidArgument" });
  const after = await factsOf(await desk.save());
  expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
  const { result } = await desk.run(async (context) => {
    context.runtime.load("enableEvents");
    await context.sync();
    return context.runtime.enableEvents;
  });
  expect(result).toBe(true);
});

it("leaves a sheet alone that somebody else has made under the name before it could", async () => {
  const { result: planned } = await desk.run((context) => prepare(context, PLANS));
  await desk.run(async (context) => {
    context.workbook.worksheets.add("附件2").getRange("A1").values = [["别人的表"]];
    await context.sync();
  });
  const before = await factsOf(await desk.save());
  await expect(desk.run((context) => applyPlans(context, planned, step()))).rejects.toMatchObject({
    code: "ItemAlreadyExists",
  });
  const after = await factsOf(await desk.save());
  expect(after.sheets.附件2).toEqual(before.sheets.附件2);
  expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
});

it("does not start on a protected sheet", async () => {
  desk.close();
  desk = await openDesk(
    await workbookBytes((book) => {
      fillUserSheet(book.addWorksheet("附件1"));
      void book.getWorksheet("附件1")?.protect("", {});
    }),
  );
  const { result } = await desk.run((context) => prepare(context, PLANS));
  expect(obstacleTo(result)).toEqual({ code: "sheetProtected", details: { sheet: "附件1" } });
});

it("does not start where a merge reaches out of the block", async () => {
  desk.close();
  desk = await openDesk(
    await workbookBytes((book) => {
      book.addWorksheet("附件1").mergeCells("A1:H1");
    }),
  );
  const { result } = await desk.run((context) => prepare(context, PLANS));
  expect(obstacleTo(result)).toEqual({ code: "mergeAcrossBlock", details: { sheet: "附件1", address: "A1:H1" } });
});
