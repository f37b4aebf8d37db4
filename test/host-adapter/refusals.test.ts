import type { CommandOptions, CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, changed, LOGS } from "../support/bookOf";
import { factsOf, fileOf, openDesk, type AdapterDesk } from "./adapterDesk";
import { WRITING_COMMANDS, type Run } from "./writingCommands";

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

describe("[W53] a read-only workbook", () => {
  const SHEETS = changed(BASE, { ...LOGS, 报送台账: BASE.报送台账 ?? [], "报送台账!B3": "✔", "报送台账!C3": "待定" });
  let bytes: Uint8Array;

  /** With annexes, colours, and a step that could be taken back. */
  beforeAll(async () => {
    desk = await openDesk(await fileOf(SHEETS));
    useCases = createUseCases(() => 0);
    await useCases.buildAnnexes({ ...OPTIONS, override: "任意" });
    await useCases.colour(OPTIONS);
    bytes = await desk.save();
    desk.close();
  });
  beforeEach(async () => {
    desk = await openDesk(bytes, [], { isReadOnly: true });
    useCases = createUseCases(() => 0);
    desk.host.resetTraffic();
  });

  const COMMANDS: Readonly<Record<string, Run>> = {
    ...WRITING_COMMANDS,
    restore: (cases, options) => cases.restore(options),
    "log-reminders": (cases, options) =>
      cases.logReminders({ units: ["海北州交通运输系统"], date: "2024-04-12", way: "", person: "" }, options),
    "mark-issued": (cases, options) => cases.markIssued(options),
    "unmark-issued": (cases, options) => cases.unmarkIssued(options),
    "preview of a build": (cases, options) => cases.previewAnnexes(options),
    forget: (cases, options) => cases.forget({ part: "all" }, options),
    judge: (cases, options) => cases.judge({ fingerprint: "", kind: "confirmed", note: "" }, options),
    "edits of a draft": (cases, options) => cases.keepDraftEdits([], options),
  };

  it("is written to by no command: a clear sentence, nothing changed", async () => {
    const answers = [];
    for (const [name, run] of Object.entries(COMMANDS)) {
      const result = await run(useCases, OPTIONS);
      answers.push([name, result?.refusal, result?.message.includes("只读方式打开")]);
    }
    expect(answers).toEqual(Object.keys(COMMANDS).map((name) => [name, "workbookReadOnly", true]));
    await desk.host.whenIdle();
    expect(desk.host.traffic).toMatchObject({ writes: 0, undoClears: 0 });
    expect(await factsOf(await desk.save())).toEqual(await factsOf(bytes));
  });

  it("can be looked at: checked, drafted from, asked who is to be reminded, in no more syncs than another", async () => {
    expect((await useCases.validate(OPTIONS)).status).toBe("done");
    await desk.host.whenIdle();
    expect(desk.host.traffic).toMatchObject({ syncs: 2, writes: 0 });
    expect((await useCases.draftNotice(OPTIONS)).draft).not.toBeNull();
    expect((await useCases.checkNotice("果洛州未报送任何资料。", OPTIONS)).claims).not.toEqual([]);
    expect((await useCases.remindUnits(OPTIONS)).reminders).not.toEqual([]);
    expect(await useCases.lookAtLastStep()).toEqual({ state: "done", command: "colour" });
  });
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
