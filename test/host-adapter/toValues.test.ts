import type { CommandResult } from "../../src/app";
import { BASE, changed } from "../support/bookOf";
import { fileOf, visibleFacts } from "./adapterDesk";
import { OPTIONS } from "./ledgerDesk";
import { formula, ValuesDesk, withFormulas } from "./valuesDesk";

const LIVE = changed(BASE, { "参数!A8": "附件取数", "参数!B8": "公式" });
const at = new ValuesDesk();

afterEach(() => {
  at.desk.close();
});

/** Values of the saved file, without what they come from. */
async function shown(): Promise<unknown> {
  const { sheets } = await at.facts();
  return Object.entries(sheets).map(([name, { cells }]) => [
    name,
    // A text that a formula comes to is stored in another way than one that was typed.
    Object.entries(cells).flatMap(([address, { value }]) =>
      value === "" ? [] : [[address, value.replace(/^str /, "text ")]],
    ),
  ]);
}

const hands = async (): Promise<unknown[]> =>
  (await at.useCases.previewAnnexes(OPTIONS)).cells
    .filter(({ hand }) => hand !== null)
    .map(({ sheet, address, before, hand }) => [sheet, address, before, hand]);

describe("the annexes, built live", () => {
  beforeEach(async () => {
    await at.open(await fileOf(LIVE));
    expect((await at.useCases.buildAnnexes(OPTIONS)).status).toBe("done");
    await at.desk.host.whenIdle();
  });

  it("become values in five syncs, show the same, and are values the second time in two", async () => {
    const [before, live] = [await shown(), await at.formulas()];
    expect(live.length).toBeGreaterThan(10);
    const [result, syncs] = await at.counted();
    expect([result.status, result.message, syncs, at.desk.host.traffic.undoClears]).toEqual([
      "done",
      `附件中的 ${String(live.length)} 个公式已换成数值，不再随台账变动；需要退回时请点「恢复」。`,
      5,
      0,
    ]);
    expect([await at.formulas(), await shown()]).toEqual([[], before]);
    const [again, more] = await at.counted();
    expect([again.message, again.changes, more]).toEqual(["附件中没有公式，都是数值，工作簿没有改动。", [], 2]);
  });

  it("[W55] are not taken for somebody's work at the next build; a value changed by hand since still is", async () => {
    await at.toValues();
    expect(await hands()).toEqual([]);
    await at.edit("附件1", "C5", "核实中");
    expect(await hands()).toEqual([["附件1", "C5", "核实中", "changed"]]);
  });

  it("[W55] keep on record what a person had changed before the conversion", async () => {
    await at.edit("附件1", "C5", '=IF(1=1,"核实中","")');
    await at.desk.host.whenIdle();
    await at.toValues();
    expect(await hands()).toEqual([["附件1", "C5", "核实中", "changed"]]);
  });

  it("[W55] keep a formula that a person wanted to keep, as its value", async () => {
    await at.edit("附件1", "C5", '=IF(1=1,"核实中","")');
    await at.desk.host.whenIdle();
    const preview = await at.useCases.previewAnnexes(OPTIONS);
    await at.useCases.applyAnnexes({ token: preview.token, keep: ["附件1!C5"] }, OPTIONS);
    await at.toValues();
    expect(await hands()).toEqual([["附件1", "C5", "核实中", "kept"]]);
  });

  it("come back as formulas, for whoever opens the saved file; nothing is taken for somebody's work then", async () => {
    const before = await at.facts();
    await at.toValues();
    await at.reopen();
    expect((await at.restore()).status).toBe("done");
    await at.desk.host.whenIdle();
    const after = await at.facts();
    for (const sheet of Object.keys(before.sheets)) {
      expect(visibleFacts(after.sheets[sheet])).toEqual(visibleFacts(before.sheets[sheet]));
    }
    expect([await hands(), (await at.useCases.buildAnnexes(OPTIONS)).changes]).toEqual([[], []]);
  });

  it("are live again after the next build", async () => {
    const live = await at.formulas();
    await at.toValues();
    expect((await at.useCases.buildAnnexes(OPTIONS)).status).toBe("done");
    expect(await at.formulas()).toEqual(live);
  });

  it("heal at the next opening when the page dies once the writes are in", async () => {
    const before = await at.facts();
    await at.dieAt(4, "annexes");
    expect(await at.useCases.lookAtLastStep()).toEqual({ state: "started", command: "to-values" });
    expect((await at.restore()).status).toBe("done");
    const after = await at.facts();
    expect(visibleFacts(after.sheets.附件1)).toEqual(visibleFacts(before.sheets.附件1));
    expect(await hands()).toEqual([]);
  });

  it("leave formulas of other sheets alone", async () => {
    await at.edit("在线考试", "C2", "=B2*2");
    await at.desk.host.whenIdle();
    await at.toValues();
    expect(await at.formulas()).toEqual(["在线考试!C2"]);
  });
});

describe("the whole workbook", () => {
  it("becomes values, settings too, and says how many formulas on how many sheets", async () => {
    await at.open(
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
    const before = await at.facts();
    const [result, syncs] = await at.counted("workbook");
    expect([result.message, syncs]).toEqual([
      "2 张工作表（「在线考试」、「参数」）中的 4 个公式已换成数值，不再变动；需要退回时请点「恢复」。",
      5,
    ]);
    expect(await at.formulas()).toEqual([]);
    expect(["C2", "D2"].map((_at, column) => at.desk.host.valueAt("在线考试", 1, 2 + column))).toEqual([6, "海北州-1"]);
    expect([at.desk.host.valueAt("参数", 0, 1), at.desk.host.valueAt("参数", 1, 1)]).toEqual([45392, null]);
    await at.restore();
    await at.desk.host.whenIdle();
    const after = await at.facts();
    for (const sheet of ["在线考试", "参数"]) {
      expect(visibleFacts(after.sheets[sheet])).toEqual(visibleFacts(before.sheets[sheet]));
    }
  });

  it("leaves formulas that come to an error or a truth value, or stand in a cell for text, and names them", async () => {
    await at.open(
      await withFormulas((exams) => {
        exams.getCell("C2").value = formula("B2/0", { error: "#DIV/0!" });
        exams.getCell("C3").value = formula("B2/0+1", { error: "#DIV/0!" });
        exams.getCell("D2").value = formula("B2>1", true);
        exams.getCell("E2").value = formula("B2+1", 4);
        exams.getCell("E2").numFmt = "@";
        exams.getCell("F2").value = formula("B2+2", 5);
      }),
    );
    const result = await at.toValues("workbook");
    expect(result.message).toContain(
      "有 4 个公式没有转换，仍是公式：在线考试!C2:C3（结果是错误值）；在线考试!D2（结果是逻辑值）；在线考试!E2（单元格是文本格式）。",
    );
    expect(await at.formulas()).toEqual(["在线考试!C2", "在线考试!D2", "在线考试!E2", "在线考试!C3"]);
    const [again, syncs] = await at.counted("workbook");
    expect([again.status, again.changes, syncs]).toEqual(["done", [], 2]);
    expect(again.message).toMatch(/^没有可以换成数值的公式，工作簿没有改动。有 4 个公式没有转换/);
  });

  type Change = (sheet: Excel.Worksheet) => void;
  it.each<[string, Change, CommandResult["refusal"]]>([
    ["protected", (sheet) => { sheet.protection.protect(); }, "sheetProtected"], // prettier-ignore
    ["hidden", (sheet) => { sheet.visibility = "Hidden"; }, "sheetHidden"], // prettier-ignore
    ["filtered", (sheet) => { sheet.autoFilter.apply(sheet.getRange("A1:B2"), 1, { filterOn: "Values", values: ["3"] }); }, "sheetFiltered"], // prettier-ignore
  ])("[W55] is left as it is, all of it, where one sheet with a formula is %s", async (_name, change, refusal) => {
    await at.open(
      await withFormulas((exams, book) => {
        exams.getCell("C2").value = formula("B2*2", 6);
        book.addWorksheet("其他").getCell("A1").value = formula("1+1", 2);
      }),
    );
    await at.desk.run(async (context) => {
      change(context.workbook.worksheets.getItem("在线考试"));
      await context.sync();
    });
    const before = await at.facts();
    const result = await at.toValues("workbook");
    expect([result.status, result.refusal]).toEqual(["refused", refusal]);
    expect(await at.facts()).toEqual(before);
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
    await at.open(await bytes());
    await at.desk.host.select("在线考试", "C1:C2");
    const [result, syncs] = await at.counted("selection");
    expect([result.message, syncs]).toEqual(["所选区域中的 1 个公式已换成数值，不再变动；需要退回时请点「恢复」。", 5]);
    expect(await at.formulas()).toEqual(["在线考试!B3", "在线考试!C3"]);
  });

  it.each(["C1:C1048576", "A1:XFD1048576"])("may be a whole column or sheet: %s", async (address) => {
    await at.open(await bytes());
    await at.desk.host.select("在线考试", address);
    const [, syncs] = await at.counted("selection");
    expect([syncs, await at.formulas()]).toEqual([5, address.startsWith("C") ? ["在线考试!B3"] : []]);
  });

  it("without a formula changes nothing, in two syncs", async () => {
    await at.open(await bytes());
    await at.desk.host.select("在线考试", "A1:B2");
    const [result, syncs] = await at.counted("selection");
    expect([result.message, result.changes, syncs]).toEqual(["所选区域中没有公式，工作簿没有改动。", [], 2]);
  });
});
