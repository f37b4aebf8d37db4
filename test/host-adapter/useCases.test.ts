import type { CommandOptions } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import { BASE, changed, LOGS, type Changes, type Sheets } from "../support/bookOf";
import { factsOf, fileOf, openDesk, protectedCopy, visibleFacts, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };

/** An unknown mark on the tracking sheet: a hard finding that blocks the build. */
const BLOCKING: Changes = { "报送台账!B3": "好像交了" };

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(sheets: Sheets | Uint8Array): Promise<void> {
  desk = await openDesk(sheets instanceof Uint8Array ? sheets : await fileOf(sheets));
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
}

afterEach(() => {
  desk.close();
});

const traffic = async (): Promise<number[]> => {
  await desk.host.whenIdle();
  const { syncs, writes, undoClears } = desk.host.traffic;
  desk.host.resetTraffic();
  return [syncs, writes, undoClears];
};

describe("validate", () => {
  it("lists findings with their sentences, in two syncs, and writes nothing", async () => {
    await open(changed(BASE, BLOCKING));
    const result = await useCases.validate(OPTIONS);
    expect(result).toMatchObject({ command: "validate", status: "done", refusal: null, changes: [] });
    expect(result.findings.map(({ severity, sheet, address }) => [severity, sheet, address])).toContainEqual([
      "hard",
      "报送台账",
      "B3",
    ]);
    for (const { title, message, whatToDo } of result.findings) {
      for (const sentence of [title, message, whatToDo]) expect(sentence).toMatch(/[一-龥]/);
    }
    expect(await traffic()).toEqual([2, 0, 0]);
  });

  it("says whether a workbook has nothing in it that it knows", async () => {
    await open({ Sheet1: [["会议纪要"]] });
    expect(await useCases.validate(OPTIONS)).toMatchObject({ status: "refused", refusal: "noTables", tables: [] });
  });
});

describe("build", () => {
  it.each([
    ["matrix and counts", BASE],
    ["logs", { ...BASE, ...LOGS }],
  ])("writes both annexes in five syncs, and nothing the second time: %s", async (_name, sheets) => {
    await open(sheets);
    const built = await useCases.buildAnnexes(OPTIONS);
    expect(built.status).toBe("done");
    expect(built.message).toMatch(/「附件1」（\d+ 个单元格）、「附件2」（\d+ 个单元格）/);
    const [syncs, , undoClears] = await traffic();
    expect([syncs, undoClears]).toEqual([5, 0]);
    const again = await useCases.buildAnnexes(OPTIONS);
    expect([again.status, again.changes]).toEqual(["done", []]);
    expect(await traffic()).toEqual([3, 0, 0]);
  });

  it("rewrites one cell for one mark; what was written by hand and stands below stays", async () => {
    await open(BASE);
    await useCases.buildAnnexes(OPTIONS);
    await desk.host.edit("附件1", "D5", "手写的备注");
    await desk.host.edit("附件1", "A12", "填表人");
    await desk.host.edit("报送台账", "C3", "√");
    const { changes } = await useCases.buildAnnexes(OPTIONS);
    expect(changes).toEqual([{ sheet: "附件1", address: "C5", kind: "value", before: "×", after: "√" }]);
    expect([desk.host.valueAt("附件1", 4, 3), desk.host.valueAt("附件1", 11, 0)]).toEqual(["手写的备注", "填表人"]);
  });

  it("stops at a hard finding, and goes on with a written reason", async () => {
    await open(changed(BASE, BLOCKING));
    const before = await factsOf(await desk.save());
    expect(await useCases.buildAnnexes(OPTIONS)).toMatchObject({ status: "blocked", changes: [] });
    expect(await useCases.buildAnnexes({ ...OPTIONS, override: "  " })).toMatchObject({ status: "blocked" });
    expect(await factsOf(await desk.save())).toEqual(before);
    const built = await useCases.buildAnnexes({ ...OPTIONS, override: "经核实" });
    expect(built.status).toBe("done");
    expect(built.message).toContain("经核实");
  });

  it("does not write over a sheet that is called 附件1 and is none", async () => {
    await open({ ...BASE, 附件1: [["经费明细"], ["交通费", 300]] });
    const before = await factsOf(await desk.save());
    const result = await useCases.buildAnnexes(OPTIONS);
    expect(result).toMatchObject({ status: "refused", refusal: "foreignAnnexSheet", changes: [] });
    expect(result.message).toContain("附件1");
    expect(await factsOf(await desk.save())).toEqual(before);
  });

  it("does not write when one of the sheets is protected", async () => {
    await open(BASE);
    await useCases.buildAnnexes(OPTIONS);
    const bytes = await protectedCopy(await desk.save(), "附件1");
    desk.close();
    await open(bytes);
    await desk.host.edit("报送台账", "C3", "√");
    const before = await factsOf(await desk.save());
    const result = await useCases.buildAnnexes(OPTIONS);
    expect(result).toMatchObject({ status: "refused", refusal: "sheetProtected" });
    expect(result.message).toContain("「附件1」受保护");
    expect(await factsOf(await desk.save())).toEqual(before);
  });
});

describe("preview and apply", () => {
  it("says what will change, sheet by sheet, and writes nothing before it is confirmed", async () => {
    await open(BASE);
    const preview = await useCases.previewAnnexes(OPTIONS);
    expect(preview.sheets.map(({ sheet, created }) => [sheet, created])).toEqual([
      ["附件1", true],
      ["附件2", true],
    ]);
    expect(await traffic()).toEqual([3, 0, 0]);
    const applied = await useCases.applyAnnexes(preview, OPTIONS);
    expect(applied.status).toBe("done");
    expect(applied.changes).toEqual(preview.changes);
    expect((await traffic())[0]).toBe(5);
  });

  it("refuses when the annex has been changed since, when it was applied already, and when it never was", async () => {
    await open(BASE);
    await useCases.buildAnnexes(OPTIONS);
    await desk.host.edit("报送台账", "C3", "√");
    const preview = await useCases.previewAnnexes(OPTIONS);
    await desk.host.edit("附件1", "A2", "改过");
    const refusal = async (given: { token?: string }) => {
      const result = await useCases.applyAnnexes(given, OPTIONS);
      return [result.status, result.refusal, result.changes.length];
    };
    expect(await refusal(preview)).toEqual(["refused", "changedSincePreview", 0]);
    expect(await refusal(preview)).toEqual(["refused", "previewGone", 0]);
    expect(await refusal({})).toEqual(["refused", "previewGone", 0]);
    expect(desk.host.valueAt("附件1", 1, 0)).toBe("改过");
  });

  it("shows a blocked build, and applies it only with a reason", async () => {
    await open(changed(BASE, BLOCKING));
    const preview = await useCases.previewAnnexes(OPTIONS);
    expect([preview.status, preview.sheets.length]).toEqual(["blocked", 2]);
    expect(await useCases.applyAnnexes(preview, { ...OPTIONS, override: "经核实" })).toMatchObject({ status: "done" });
  });
});

describe("restore", () => {
  it("undoes the last command once", async () => {
    await open({ ...BASE, 附件1: [] });
    const before = await factsOf(await desk.save());
    expect(useCases.canRestore).toBe(false);
    await useCases.buildAnnexes(OPTIONS);
    expect(useCases.canRestore).toBe(true);
    const restored = await useCases.restore(OPTIONS);
    expect(restored.status).toBe("done");
    expect(restored.message).toContain("「附件2」是上一步新建的，已清空");
    const after = await factsOf(await desk.save());
    expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
    expect(useCases.canRestore).toBe(false);
    expect(await useCases.restore(OPTIONS)).toMatchObject({ status: "refused", refusal: "nothingToRestore" });
  });
});

describe("colours", () => {
  it("colours in three syncs where the user has no rules, again in three without writing, and clears to what it was", async () => {
    await open(BASE);
    const before = await factsOf(await desk.save());
    const { changes } = await useCases.colour(OPTIONS);
    expect(new Set(changes.map(({ sheet, kind }) => `${sheet} ${kind}`))).toEqual(new Set(["报送台账 rule"]));
    expect((await traffic())[0]).toBe(3);
    expect((await useCases.colour(OPTIONS)).changes).toEqual([]);
    expect(await traffic()).toEqual([3, 0, 0]);
    expect((await useCases.clearColours(OPTIONS)).changes.length).toBe(changes.length);
    expect(await factsOf(await desk.save())).toEqual(before);
  });

  it("leaves a protected sheet alone and says so", async () => {
    await open(await protectedCopy(await fileOf(BASE), "报送台账"));
    const result = await useCases.colour(OPTIONS);
    expect(result).toMatchObject({ status: "refused", refusal: "onlyProtected", changes: [] });
    expect(result.message).toContain("「报送台账」受保护");
  });
});

describe("new workbook", () => {
  it("fills an empty workbook, which is then one that it knows", async () => {
    await open({ Sheet1: [] });
    const result = await useCases.createTrackingWorkbook(OPTIONS);
    expect(result).toMatchObject({ command: "new-workbook", status: "done" });
    expect(result.tables.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(["参数", "单位名册", "报送台账"]));
    expect(await useCases.validate(OPTIONS)).toMatchObject({ status: "done" });
  });

  it("goes beside the office's other sheets, which stay as they are", async () => {
    await open({ 会议纪要: [["4月10日", "例会"]] });
    const before = await factsOf(await desk.save());
    expect(await useCases.createTrackingWorkbook(OPTIONS)).toMatchObject({ status: "done" });
    expect((await factsOf(await desk.save())).sheets.会议纪要).toEqual(before.sheets.会议纪要);
  });

  it("refuses a workbook that is one already, and one that needs the names for something else", async () => {
    await open(BASE);
    expect(await useCases.createTrackingWorkbook(OPTIONS)).toMatchObject({ status: "refused", refusal: "hasLedger" });
    desk.close();
    await open({ 参数: [["型号", "功率"]] });
    const result = await useCases.createTrackingWorkbook(OPTIONS);
    expect([result.status, result.refusal]).toEqual(["refused", "sheetsInUse"]);
    expect(result.message).toContain("「参数」");
    expect((await traffic())[1]).toBe(0);
  });
});

it("runs one command at a time and answers the second", async () => {
  await open(BASE);
  const [first, second] = await Promise.all([useCases.validate(OPTIONS), useCases.colour(OPTIONS)]);
  expect([first.status, second.refusal]).toEqual(["done", "busy"]);
  expect(second.message).toContain("正在进行");
  expect(await useCases.validate(OPTIONS)).toMatchObject({ status: "done" });
});
