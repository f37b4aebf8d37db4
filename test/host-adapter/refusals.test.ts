import type { CommandOptions, CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { messagesOf } from "../../src/app/messages";
import { obstacleTo } from "../../src/excel";
import { BASE } from "../support/bookOf";
import { factsOf, fileOf, openDesk, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

afterEach(() => {
  desk.close();
});

type Change = (sheet: Excel.Worksheet) => void;

/** Annexes that have been built, a mark that has changed since, and something in the way of the next build. */
async function openWith(change: Change): Promise<void> {
  desk = await openDesk(await fileOf(BASE));
  useCases = createUseCases(() => 0);
  await useCases.buildAnnexes(OPTIONS);
  await desk.host.edit("报送台账", "C3", "√");
  await desk.run(async (context) => {
    change(context.workbook.worksheets.getItem("附件1"));
    await context.sync();
  });
  desk.host.resetTraffic();
}

const filter: Change = (sheet) => {
  sheet.autoFilter.apply(sheet.getRange("A3:D5"), 1, { filterOn: "Values", values: ["√"] });
};

const filteredTable: Change = (sheet) => {
  sheet.getRange("G3:H5").values = [
    ["姓名", "电话"],
    ["张三", "1"],
    ["李四", "2"],
  ];
  const table = sheet.tables.add("G3:H5", true);
  table.columns.getItemAt(0).filter.applyValuesFilter(["张三"]);
};

it.each<[string, Change, CommandResult["refusal"], RegExp]>([
  ["a protected sheet", (sheet) => { sheet.protection.protect(); }, "sheetProtected", /「附件1」受保护.*撤销工作表保护/], // prettier-ignore
  ["a hidden sheet", (sheet) => { sheet.visibility = "Hidden"; }, "sheetHidden", /「附件1」处于隐藏状态.*取消隐藏/], // prettier-ignore
  ["a very hidden sheet", (sheet) => { sheet.visibility = "VeryHidden"; }, "sheetHidden", /「附件1」处于隐藏状态/], // prettier-ignore
  ["a filtered sheet", filter, "sheetFiltered", /「附件1」正在筛选.*清除筛选/],
  ["a filtered table", filteredTable, "sheetFiltered", /「附件1」正在筛选/],
  ["a merge that reaches out", (sheet) => { sheet.getRange("D6:F6").merge(); }, "mergeAcrossBlock", /伸出了附件区域/], // prettier-ignore
])("[W53] %s: a clear sentence, nothing changed", async (_name, change, refusal, sentence) => {
  await openWith(change);
  const before = await factsOf(await desk.save());
  const result = await useCases.buildAnnexes(OPTIONS);
  expect([result.status, result.refusal]).toEqual(["refused", refusal]);
  expect(result.message).toMatch(sentence);
  await desk.host.whenIdle();
  expect(desk.host.traffic).toMatchObject({ writes: 0, undoClears: 0 });
  expect(await factsOf(await desk.save())).toEqual(before);
});

it("a read-only workbook: a clear sentence (the host knows none, so that only the sentence and its cause are tried)", async () => {
  desk = await openDesk(await fileOf(BASE));
  const change = { sheet: "附件1", address: "A1", kind: "value", before: null, after: 1 } as const;
  const reading = { barrier: "workbookReadOnly", details: { exists: true } };
  const planned = { plan: { sheetName: "附件1" }, reading, changes: [change] } as unknown as Parameters<typeof obstacleTo>[0][number]; // prettier-ignore
  expect(obstacleTo([planned])).toEqual({ code: "workbookReadOnly", details: { sheet: "附件1" } });
  expect(messagesOf("zh-CN").workbookReadOnly).toContain("只读");
});

it("a workbook with 200 sheets is built in the same five syncs", async () => {
  const others = Array.from({ length: 200 }, (_none, at) => [`表${String(at)}`, [["随手记", at]]] as const);
  desk = await openDesk(await fileOf({ ...BASE, ...Object.fromEntries(others.map(([name, rows]) => [name, rows.map((row) => [...row])])) })); // prettier-ignore
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
  expect((await useCases.buildAnnexes(OPTIONS)).status).toBe("done");
  await desk.host.whenIdle();
  expect(desk.host.traffic).toMatchObject({ syncs: 5, undoClears: 0 });
});
