import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { Workbook } from "exceljs";

import { errorLines, headless, readReport, temporaryFolder } from "../support/cli";
import { shownText, sheetNames } from "../support/cliShownText";

jest.setTimeout(240_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);

beforeAll(async () => {
  folder = await temporaryFolder();
  const workbook = new Workbook();
  workbook.addWorksheet("数据").addRow([4, 288, 1057]);
  await workbook.xlsx.writeFile(inFolder("book.xlsx"));
});
afterAll(() => folder.remove());

async function runScript(body: string, ...more: string[]): ReturnType<typeof headless> {
  await writeFile(inFolder("script.js"), body);
  return headless(["run-script", inFolder("book.xlsx"), "--script", inFolder("script.js"), ...more]);
}

describe("run-script", () => {
  test("runs in the add-in's window over the real office.js; what it returns and prints is in the report", async () => {
    const body = `
      console.log("开始", 1);
      console.warn("小心");
      const value = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("数据").getRange("D1");
        range.formulas = [["=PERCAPITA_CASES(A1,B1,C1)"]];
        await context.sync();
        for (let round = 0; round < 50; round += 1) {
          range.load("values");
          await context.sync();
          if (range.values[0][0] !== "#BUSY!") break;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return range.values[0][0];
      });
      return { value, host: Office.context.diagnostics.host, error: typeof OfficeExtension.Error };`;
    const result = await runScript(body, "--report", inFolder("r.json"), "--out", inFolder("out.xlsx"));
    expect({ code: result.code, lines: errorLines(result) }).toEqual({ code: 0, lines: [] });
    const report = await readReport(inFolder("r.json"));
    expect(report.returned).toEqual({
      value: expect.closeTo(292 / 1057, 12) as number,
      host: "Excel",
      error: "function",
    });
    expect(report.console?.map(([level]) => level)).toEqual(["log", "warn"]);
    expect(report.console?.[0]?.[1]).toBe("开始 1");
    expect((await shownText(inFolder("out.xlsx"), "数据"))[0]?.[3]).toMatch(/^0\.27625/);
  });

  test("settings of the add-in are in the file of --out, which gives them back", async () => {
    const keep = `return Excel.run(async (context) => {
      context.workbook.settings.add("memory", { 期: 2, "说明": "经核实" });
      await context.sync();
    });`;
    await runScript(keep, "--out", inFolder("kept.xlsx"));
    const recall = `return Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem("memory");
      setting.load("value");
      await context.sync();
      return setting.value;
    });`;
    await writeFile(inFolder("recall.js"), recall);
    await headless(["run-script", inFolder("kept.xlsx"), "--script", inFolder("recall.js"), "--report", inFolder("kept.json")]); // prettier-ignore
    expect((await readReport(inFolder("kept.json"))).returned).toEqual({ 期: 2, 说明: "经核实" });
  });

  test("a value that the script does not return is null", async () => {
    await runScript("// nothing", "--report", inFolder("none.json"));
    expect(await readReport(inFolder("none.json"))).toMatchObject({ ok: true, returned: null, console: [] });
  });

  test.each([
    ["does not compile", "return (", /SyntaxError/],
    ["throws", 'throw new Error("不对");', /Error: 不对/],
    ["asks for a sheet that is not there", 'return Excel.run(async (context) => { context.workbook.worksheets.getItem("没有").load("name"); await context.sync(); });', /ItemNotFound/], // prettier-ignore
    ["returns a circle", "const a = {}; a.a = a; return a;", /无法写进报告/],
  ])("a script that %s: one line, exit 2, no output", async (_, body, says) => {
    const files = await readdir(folder.path);
    const result = await runScript(body, "--out", inFolder("never.xlsx"), "--report", inFolder("never.json"));
    expect(result.code).toBe(2);
    expect(errorLines(result)).toEqual([expect.stringMatching(says)]);
    expect(await readdir(folder.path)).toEqual(files);
  });
});

test("recalculate works out formulas and the add-in's functions, and saves the results", async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("数据");
  sheet.addRow([4, 288, 1057]);
  sheet.getCell("D1").value = { formula: "SUM(A1:B1)" };
  sheet.getCell("E1").value = { formula: "PERCAPITA_CASES(A1,B1,C1)" };
  sheet.getCell("E1").numFmt = "0%";
  await workbook.xlsx.writeFile(inFolder("formulas.xlsx"));
  const result = await headless(["recalculate", inFolder("formulas.xlsx"), "--out", inFolder("calculated.xlsx")]);
  expect({ code: result.code, lines: errorLines(result) }).toEqual({ code: 0, lines: [] });
  expect((await shownText(inFolder("calculated.xlsx"), "数据"))[0]).toEqual(["4", "288", "1057", "292", "28%"]);
});

test("new-workbook makes a tracking workbook that validate accepts, and does not overwrite it", async () => {
  const created = await headless(["new-workbook", inFolder("new.xlsx")]);
  expect({ code: created.code, lines: errorLines(created) }).toEqual({ code: 0, lines: [] });
  expect(await sheetNames(inFolder("new.xlsx"))).toEqual(
    expect.arrayContaining(["参数", "单位名册", "资料目录", "报送台账"]),
  );
  expect((await headless(["validate", inFolder("new.xlsx")])).code).not.toBe(2);
  const again = await headless(["new-workbook", inFolder("new.xlsx")]);
  expect({ code: again.code, lines: errorLines(again) }).toEqual({
    code: 2,
    lines: [expect.stringContaining("文件已存在")],
  });
});
