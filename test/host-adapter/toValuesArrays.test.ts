import { formula, ValuesDesk, withFormulas } from "./valuesDesk";

const at = new ValuesDesk();

afterEach(() => {
  at.desk.close();
});

describe("array formulas", () => {
  /** A spill in D2:D4, made by Excel's own hands. */
  async function openWithSpill(): Promise<void> {
    await at.open(
      await withFormulas((exams) => {
        exams.getCell("B3").value = 5;
        exams.getCell("B4").value = 7;
      }),
    );
    await at.edit("在线考试", "D2", "=B2:B4*2");
    await at.desk.host.whenIdle();
    await at.reopen();
  }

  const column = (): unknown[] => [1, 2, 3].map((row) => at.desk.host.valueAt("在线考试", row, 3));

  it("a spill becomes all its values, in six syncs, and spills again after 恢复", async () => {
    await openWithSpill();
    const before = await at.facts();
    expect(column()).toEqual([6, 10, 14]);
    const [result, syncs] = await at.counted("workbook");
    expect([result.message, syncs]).toEqual([
      "1 张工作表（「在线考试」）中的 1 个公式已换成数值，不再变动；需要退回时请点「恢复」。",
      6,
    ]);
    expect([column(), await at.formulas()]).toEqual([[6, 10, 14], []]);
    await at.edit("在线考试", "B2", "4");
    await at.desk.host.whenIdle();
    expect(column()).toEqual([6, 10, 14]);
    await at.edit("在线考试", "B2", "3");
    await at.reopen();
    expect((await at.restore()).status).toBe("done");
    await at.desk.host.whenIdle();
    expect(column()).toEqual([6, 10, 14]);
    expect(await at.facts()).toEqual(before);
    await at.edit("在线考试", "B2", "4");
    await at.desk.host.whenIdle();
    expect(column()).toEqual([8, 10, 14]);
  });

  it.each([
    ["once the writes are in", 5],
    ["once the step is closed, before anybody is told", 6],
  ])("a spill spills again at the next opening where the page dies %s", async (_name, sync) => {
    await openWithSpill();
    const before = await at.facts();
    await at.dieAt(sync, "workbook");
    expect((await at.restore()).status).toBe("done");
    await at.desk.host.whenIdle();
    expect(await at.facts()).toEqual(before);
  });

  it("a spill is as it was where Excel refuses in the middle of the writes", async () => {
    await openWithSpill();
    const before = await at.facts();
    const write = (action: number) => at.reopen({ kind: "fail", sync: 5, action });
    for (const action of [3, 9, 12, 15]) {
      await write(action);
      await expect(at.toValues("workbook")).rejects.toThrow();
      await at.desk.host.whenIdle();
      expect(await at.facts()).toEqual(before);
    }
  });

  it.each([
    ["D2:D3", "有 1 个公式没有转换，仍是公式：在线考试!D2（公式的结果占多个单元格，没有全部选中）。"],
    ["D3:D4", "所选区域中没有公式，工作簿没有改动。"],
  ])("a spill of which %s is selected stays", async (address, sentence) => {
    await openWithSpill();
    await at.desk.host.select("在线考试", address);
    const result = await at.toValues("selection");
    expect([result.changes, result.message.endsWith(sentence), column()]).toEqual([[], true, [6, 10, 14]]);
    expect(await at.formulas()).toEqual(["在线考试!D2"]);
  });

  it("a spill that a formula outside the selection names stays", async () => {
    await openWithSpill();
    await at.edit("在线考试", "F1", "=SUM(D2#)");
    await at.desk.host.whenIdle();
    await at.desk.host.select("在线考试", "D1:D9");
    expect((await at.toValues("selection")).message).toContain("在线考试!D2（结果占多个单元格，别的公式还要引用）");
    expect((await at.toValues("workbook")).status).toBe("done");
    expect([await at.formulas(), at.desk.host.valueAt("在线考试", 0, 5)]).toEqual([[], 30]);
  });

  it("[W55] one entered with Ctrl+Shift+Enter stays, in one cell or in several, and is named", async () => {
    await at.open(
      await withFormulas((exams) => {
        exams.getCell("B3").value = 5;
        exams.getCell("C2").value = { formula: "B2:B3*2", result: 6, shareType: "array", ref: "C2:C3" } as never;
        exams.getCell("C3").value = 10;
        exams.getCell("D2").value = { formula: "SUM(B2:B3*2)", result: 16, shareType: "array", ref: "D2" } as never;
        exams.getCell("E2").value = formula("B2+1", 4);
      }),
    );
    const result = await at.toValues("workbook");
    expect(result.changes.map(({ address }) => address)).toEqual(["E2"]);
    expect(result.message).toContain("有 2 个公式没有转换，仍是公式：在线考试!C2:D2（数组公式）。");
    expect(await at.formulas()).toEqual(["在线考试!C2", "在线考试!D2"]);
  });
});
