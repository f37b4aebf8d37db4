import { writeFile } from "node:fs/promises";
import path from "node:path";

import { errorLines, headless, readReport, sample, temporaryFolder } from "../support/cli";

jest.setTimeout(240_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);
beforeAll(async () => {
  folder = await temporaryFolder();
  await headless(["build-annexes", sample("log-2024-04.xlsx"), "--out", inFolder("built.xlsx")]);
});
afterAll(() => folder.remove());

const EDIT = `await Excel.run(async (context) => {
  const cell = context.workbook.worksheets.getItem("附件1").getRange("B4");
  cell.values = [["×"]];
  await context.sync();
});`;

test("a 期 marked on one day is held against what stands in the file later", async () => {
  const marked = await headless(["mark-issued", inFolder("built.xlsx"), "--now", "2024-04-12", "--out", inFolder("issued.xlsx")]); // prettier-ignore
  expect([marked.code, marked.stdout]).toEqual([0, expect.stringContaining("已标记为印发（2024年4月12日）")]);
  await writeFile(inFolder("edit.js"), EDIT);
  await headless(["run-script", inFolder("issued.xlsx"), "--script", inFolder("edit.js"), "--out", inFolder("edited.xlsx")]); // prettier-ignore
  await headless(["validate", inFolder("edited.xlsx"), "--report", inFolder("edited.json")]);
  const { findings } = await readReport(inFolder("edited.json"));
  const found = findings.filter(({ ruleId }) => ruleId === "X06" || ruleId === "X07");
  expect(found.map(({ severity, sheet, address, expected, actual }) => [severity, sheet, address, expected, actual])).toEqual([
    ["query", "附件1", "B4", "√", "×"],
  ]); // prettier-ignore
});

test("without a day nothing is marked, and without --out nothing is kept", async () => {
  const undated = await headless(["mark-issued", inFolder("built.xlsx"), "--out", inFolder("undated.xlsx")]);
  expect([undated.code, errorLines(undated)]).toEqual([2, [expect.stringContaining("--now 2024-04-12")]]);
  const unsaved = await headless(["mark-issued", inFolder("built.xlsx"), "--now", "2024-04-12"]);
  expect([unsaved.code, unsaved.stdout]).toEqual([0, expect.stringContaining("未保存（没有写 --out）")]);
  expect((await headless(["unmark-issued", inFolder("built.xlsx")])).code).toBe(2);
});
