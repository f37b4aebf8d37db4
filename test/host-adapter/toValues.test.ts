import type { Workbook, Worksheet } from "exceljs";
import { createCalcEngine } from "../../host/engine/calc";
import type { Fault } from "../../host/index";
import type { CommandOptions, CommandResult } from "../../src/app";
import { createUseCases } from "../../src/app/createUseCases";
import type { ValuesScope } from "../../src/app/CommandResult";
import { BASE, changed } from "../support/bookOf";
import { factsOf, fileOf, openDesk, visibleFacts, workbookBytes, type AdapterDesk } from "./adapterDesk";

const OPTIONS: CommandOptions = { language: "zh-CN", now: "2024-04-10" };
const LIVE = changed(BASE, { "参数!A8": "附件取数", "参数!B8": "公式" });

let desk: AdapterDesk;
let useCases: ReturnType<typeof createUseCases>;

async function open(bytes: Uint8Array, ...faults: readonly Fault[]): Promise<void> {
  const engine = createCalcEngine({ now: () => new Date(2024, 3, 10) });
  desk = await openDesk(bytes, faults, { engine });
  useCases = createUseCases(() => 0);
  desk.host.resetTraffic();
}

async function reopen(...faults: readonly Fault[]): Promise<void> {
  const saved = await desk.save();
  desk.close();
  await open(saved, ...faults);
}

afterEach(() => {
  desk.close();
});

const toValues = (scope?: ValuesScope): Promise<CommandResult> =>
  useCases.toValues({ ...OPTIONS, ...(scope === undefined ? {} : { scope }) });

async function syncsOf(work: () => Promise<CommandResult>): Promise<[CommandResult, number]> {
  await desk.host.whenIdle();
  desk.host.resetTraffic();
  const result = await work();
  await desk.host.whenIdle();
  return [result, desk.host.traffic.syncs];
}

/** Formulas of the saved file, `sheet!A1`. */
async function formulas(): Promise<string[]> {
  const { sheets } = await factsOf(await desk.save());
  return Object.entries(sheets).flatMap(([name, { cells }]) =>
    Object.entries(cells).flatMap(([address, { formula }]) => (formula === "" ? [] : [`${name}!${address}`])),
  );
}

/** Values of the saved file, without what they come from. */
async function shown(): Promise<unknown> {
  const { sheets } = await factsOf(await desk.save());
  return Object.entries(sheets).map(([name, { cells }]) => [
    name,
    // A text that a formula comes to is stored in another way than one that was typed.
    Object.entries(cells).flatMap(([address, { value }]) =>
      value === "" ? [] : [[address, value.replace(/^str /, "text ")]],
    ),
  ]);
}

const hands = async (): Promise<unknown[]> =>
  (await useCases.previewAnnexes(OPTIONS)).cells
    .filter(({ hand }) => hand !== null)
    .map(({ sheet, address, before, hand }) => [sheet, address, before, hand]);

describe("the annexes, built live", () => {
  beforeEach(async () => {
    await open(await fileOf(LIVE));
    expect((await useCases.buildAnnexes(OPTIONS)).status).toBe("done");
    await desk.host.whenIdle();
  });

  it("become values in five syncs, show the same, and are values the second time in two", async () => {
    const [before, live] = [await shown(), await formulas()];
    expect(live.length).toBeGreaterThan(10);
    const [result, syncs] = await syncsOf(() => toValues());
    expect([result.status, result.message, syncs, desk.host.traffic.undoClears]).toEqual([
      "done",
      `附件中的 ${String(live.length)} 个公式已换成数值，不再随台账变动；需要退回时请点「恢复」。`,
      5,
      0,
    ]);
    expect([await formulas(), await shown()]).toEqual([[], before]);
    const [again, more] = await syncsOf(() => toValues());
    expect([again.message, again.changes, more]).toEqual(["附件中没有公式，都是数值，工作簿没有改动。", [], 2]);
  });

  it("[W54] are not taken for somebody's work at the next build; a value changed by hand since still is", async () => {
    await toValues();
    expect(await hands()).toEqual([]);
    await desk.host.edit("附件1", "C5", "核实中");
    expect(await hands()).toEqual([["附件1", "C5", "核实中", "changed"]]);
  });

  it("[W54] keep on record what a person had changed before the conversion", async () => {
    await desk.host.edit("附件1", "C5", '=IF(1=1,"核实中","")');
    await desk.host.whenIdle();
    await toValues();
    expect(await hands()).toEqual([["附件1", "C5", "核实中", "changed"]]);
  });

  it("[W54] keep a formula that a person wanted to keep, as its value", async () => {
    await desk.host.edit("附件1", "C5", '=IF(1=1,"核实中","")');
    await desk.host.whenIdle();
    const preview = await useCases.previewAnnexes(OPTIONS);
    await useCases.applyAnnexes({ token: preview.token, keep: ["附件1!C5"] }, OPTIONS);
    await toValues();
    expect(await hands()).toEqual([["附件1", "C5", "核实中", "kept"]]);
  });

  it("come back as formulas, for whoever opens the saved file; nothing is taken for somebody's work then", async () => {
    const before = await factsOf(await desk.save());
    await toValues();
    await reopen();
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    await desk.host.whenIdle();
    const after = await factsOf(await desk.save());
    for (const sheet of Object.keys(before.sheets)) {
      expect(visibleFacts(after.sheets[sheet])).toEqual(visibleFacts(before.sheets[sheet]));
    }
    expect([await hands(), (await useCases.buildAnnexes(OPTIONS)).changes]).toEqual([[], []]);
  });

  it("are live again after the next build", async () => {
    const live = await formulas();
    await toValues();
    expect((await useCases.buildAnnexes(OPTIONS)).status).toBe("done");
    expect(await formulas()).toEqual(live);
  });

  it("heal at the next opening when the page dies once the writes are in", async () => {
    const before = await factsOf(await desk.save());
    await reopen({ kind: "kill", sync: 4 });
    void toValues();
    while (!desk.host.pageIsSilent) await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.host.whenIdle();
    await reopen();
    expect(await useCases.lookAtLastStep()).toEqual({ state: "started", command: "to-values" });
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    const after = await factsOf(await desk.save());
    expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
    expect(await hands()).toEqual([]);
  });

  it("leave formulas of other sheets alone", async () => {
    await desk.host.edit("在线考试", "C2", "=B2*2");
    await desk.host.whenIdle();
    await toValues();
    expect(await formulas()).toEqual(["在线考试!C2"]);
  });
});

/** BASE with formulas of a user in two sheets. */
function withFormulas(fill: (sheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> {
  return workbookBytes((book) => {
    const exams = book.addWorksheet("在线考试");
    exams.getCell("A1").value = "单位";
    exams.getCell("A2").value = "海北州";
    exams.getCell("B2").value = 3;
    fill(exams, book);
  });
}

const formula = (text: string, result: string | number | boolean | { error: string }) =>
  ({ formula: text, result }) as never;

describe("the whole workbook", () => {
  it("becomes values, settings too, and says how many formulas on how many sheets", async () => {
    await open(
      await withFormulas((exams, book) => {
        exams.getCell("C2").value = formula("B2*2", 6);
        exams.getCell("D2").value = formula('A2&"-1"', "海北州-1");
        const settings = book.addWorksheet("参数");
        settings.getCell("A1").value = "报送截至日期";
        settings.getCell("B1").value = formula("DATE(2024,4,10)", 45392);
        settings.getCell("B1").numFmt = "yyyy-m-d";
        settings.getCell("B2").value = formula('IF(1=2,"x","")', "");
      }),
    );
    const before = await factsOf(await desk.save());
    const [result, syncs] = await syncsOf(() => toValues("workbook"));
    expect([result.message, syncs]).toEqual([
      "2 张工作表（「在线考试」、「参数」）中的 4 个公式已换成数值，不再变动；需要退回时请点「恢复」。",
      5,
    ]);
    expect(await formulas()).toEqual([]);
    expect(["C2", "D2"].map((_at, column) => desk.host.valueAt("在线考试", 1, 2 + column))).toEqual([6, "海北州-1"]);
    expect([desk.host.valueAt("参数", 0, 1), desk.host.valueAt("参数", 1, 1)]).toEqual([45392, null]);
    await useCases.restore(OPTIONS);
    await desk.host.whenIdle();
    const after = await factsOf(await desk.save());
    for (const sheet of ["在线考试", "参数"]) {
      expect(visibleFacts(after.sheets[sheet])).toEqual(visibleFacts(before.sheets[sheet]));
    }
  });

  it("leaves formulas that come to an error or a truth value, or stand in a cell for text, and names them", async () => {
    await open(
      await withFormulas((exams) => {
        exams.getCell("C2").value = formula("B2/0", { error: "#DIV/0!" });
        exams.getCell("C3").value = formula("B2/0+1", { error: "#DIV/0!" });
        exams.getCell("D2").value = formula("B2>1", true);
        exams.getCell("E2").value = formula("B2+1", 4);
        exams.getCell("E2").numFmt = "@";
        exams.getCell("F2").value = formula("B2+2", 5);
      }),
    );
    const result = await toValues("workbook");
    expect(result.message).toContain(
      "有 4 个公式没有转换，仍是公式：在线考试!C2:C3（结果是错误值）；在线考试!D2（结果是逻辑值）；在线考试!E2（单元格是文本格式）。",
    );
    expect(await formulas()).toEqual(["在线考试!C2", "在线考试!D2", "在线考试!E2", "在线考试!C3"]);
    const [again, syncs] = await syncsOf(() => toValues("workbook"));
    expect([again.status, again.changes, syncs]).toEqual(["done", [], 2]);
    expect(again.message).toMatch(/^没有可以换成数值的公式，工作簿没有改动。有 4 个公式没有转换/);
  });

  type Change = (sheet: Excel.Worksheet) => void;
  it.each<[string, Change, CommandResult["refusal"]]>([
    ["protected", (sheet) => { sheet.protection.protect(); }, "sheetProtected"], // prettier-ignore
    ["hidden", (sheet) => { sheet.visibility = "Hidden"; }, "sheetHidden"], // prettier-ignore
    ["filtered", (sheet) => { sheet.autoFilter.apply(sheet.getRange("A1:B2"), 1, { filterOn: "Values", values: ["3"] }); }, "sheetFiltered"], // prettier-ignore
  ])("[W54] is left as it is, all of it, where one sheet with a formula is %s", async (_name, change, refusal) => {
    await open(
      await withFormulas((exams, book) => {
        exams.getCell("C2").value = formula("B2*2", 6);
        book.addWorksheet("其他").getCell("A1").value = formula("1+1", 2);
      }),
    );
    await desk.run(async (context) => {
      change(context.workbook.worksheets.getItem("在线考试"));
      await context.sync();
    });
    const before = await factsOf(await desk.save());
    const result = await toValues("workbook");
    expect([result.status, result.refusal]).toEqual(["refused", refusal]);
    expect(await factsOf(await desk.save())).toEqual(before);
  });
});

describe("the selection", () => {
  const bytes = () =>
    withFormulas((exams) => {
      exams.getCell("B3").value = formula("B2+1", 4);
      exams.getCell("C2").value = formula("B2*2", 6);
      exams.getCell("C3").value = formula("B3*2", 8);
    });

  it("becomes values, and nothing beside it", async () => {
    await open(await bytes());
    await desk.host.select("在线考试", "C1:C2");
    const [result, syncs] = await syncsOf(() => toValues("selection"));
    expect([result.message, syncs]).toEqual(["所选区域中的 1 个公式已换成数值，不再变动；需要退回时请点「恢复」。", 5]);
    expect(await formulas()).toEqual(["在线考试!B3", "在线考试!C3"]);
  });

  it.each(["C1:C1048576", "A1:XFD1048576"])("may be a whole column or sheet: %s", async (address) => {
    await open(await bytes());
    await desk.host.select("在线考试", address);
    const [, syncs] = await syncsOf(() => toValues("selection"));
    expect([syncs, await formulas()]).toEqual([5, address.startsWith("C") ? ["在线考试!B3"] : []]);
  });

  it("without a formula changes nothing, in two syncs", async () => {
    await open(await bytes());
    await desk.host.select("在线考试", "A1:B2");
    const [result, syncs] = await syncsOf(() => toValues("selection"));
    expect([result.message, result.changes, syncs]).toEqual(["所选区域中没有公式，工作簿没有改动。", [], 2]);
  });
});

describe("array formulas", () => {
  /** A spill in D2:D4, made by Excel's own hands. */
  async function openWithSpill(): Promise<void> {
    await open(
      await withFormulas((exams) => {
        exams.getCell("B3").value = 5;
        exams.getCell("B4").value = 7;
      }),
    );
    await desk.host.edit("在线考试", "D2", "=B2:B4*2");
    await desk.host.whenIdle();
    await reopen();
  }

  const column = (): unknown[] => [1, 2, 3].map((row) => desk.host.valueAt("在线考试", row, 3));

  it("a spill becomes all its values, in six syncs, and spills again after 恢复", async () => {
    await openWithSpill();
    const before = await factsOf(await desk.save());
    expect(column()).toEqual([6, 10, 14]);
    const [result, syncs] = await syncsOf(() => toValues("workbook"));
    expect([result.message, syncs]).toEqual([
      "1 张工作表（「在线考试」）中的 1 个公式已换成数值，不再变动；需要退回时请点「恢复」。",
      6,
    ]);
    expect([column(), await formulas()]).toEqual([[6, 10, 14], []]);
    await desk.host.edit("在线考试", "B2", "4");
    await desk.host.whenIdle();
    expect(column()).toEqual([6, 10, 14]);
    await desk.host.edit("在线考试", "B2", "3");
    await reopen();
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    await desk.host.whenIdle();
    expect(column()).toEqual([6, 10, 14]);
    expect(await factsOf(await desk.save())).toEqual(before);
    await desk.host.edit("在线考试", "B2", "4");
    await desk.host.whenIdle();
    expect(column()).toEqual([8, 10, 14]);
  });

  it.each<[string, Fault]>([
    ["the page dies once the writes are in", { kind: "kill", sync: 5 }],
    ["the page dies before the step is closed", { kind: "kill", sync: 6 }],
  ])("a spill spills again at the next opening where %s", async (_name, fault) => {
    await openWithSpill();
    const before = await factsOf(await desk.save());
    await reopen(fault);
    void toValues("workbook");
    while (!desk.host.pageIsSilent) await new Promise((resolve) => setTimeout(resolve, 5));
    await desk.host.whenIdle();
    await reopen();
    expect((await useCases.restore(OPTIONS)).status).toBe("done");
    await desk.host.whenIdle();
    expect(await factsOf(await desk.save())).toEqual(before);
  });

  it("a spill is as it was where Excel refuses in the middle of the writes", async () => {
    await openWithSpill();
    const before = await factsOf(await desk.save());
    const write = (action: number) => reopen({ kind: "fail", sync: 5, action });
    for (const action of [3, 9, 12, 15]) {
      await write(action);
      await expect(toValues("workbook")).rejects.toThrow();
      await desk.host.whenIdle();
      expect(await factsOf(await desk.save())).toEqual(before);
    }
  });

  it.each([
    ["D2:D3", "有 1 个公式没有转换，仍是公式：在线考试!D2（公式的结果占多个单元格，没有全部选中）。"],
    ["D3:D4", "所选区域中没有公式，工作簿没有改动。"],
  ])("a spill of which %s is selected stays", async (address, sentence) => {
    await openWithSpill();
    await desk.host.select("在线考试", address);
    const result = await toValues("selection");
    expect([result.changes, result.message.endsWith(sentence), column()]).toEqual([[], true, [6, 10, 14]]);
    expect(await formulas()).toEqual(["在线考试!D2"]);
  });

  it("a spill that a formula outside the selection names stays", async () => {
    await openWithSpill();
    await desk.host.edit("在线考试", "F1", "=SUM(D2#)");
    await desk.host.whenIdle();
    await desk.host.select("在线考试", "D1:D9");
    expect((await toValues("selection")).message).toContain("在线考试!D2（结果占多个单元格，别的公式还要引用）");
    expect((await toValues("workbook")).status).toBe("done");
    expect([await formulas(), desk.host.valueAt("在线考试", 0, 5)]).toEqual([[], 30]);
  });

  it("[W54] one entered with Ctrl+Shift+Enter stays, in one cell or in several, and is named", async () => {
    await open(
      await withFormulas((exams) => {
        exams.getCell("B3").value = 5;
        exams.getCell("C2").value = { formula: "B2:B3*2", result: 6, shareType: "array", ref: "C2:C3" } as never;
        exams.getCell("C3").value = 10;
        exams.getCell("D2").value = { formula: "SUM(B2:B3*2)", result: 16, shareType: "array", ref: "D2" } as never;
        exams.getCell("E2").value = formula("B2+1", 4);
      }),
    );
    const result = await toValues("workbook");
    expect(result.changes.map(({ address }) => address)).toEqual(["E2"]);
    expect(result.message).toContain("有 2 个公式没有转换，仍是公式：在线考试!C2:D2（数组公式）。");
    expect(await formulas()).toEqual(["在线考试!C2", "在线考试!D2"]);
  });
});
