import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import JSZip from "jszip";

import { headless, readReport, sample, temporaryFolder } from "../support/cli";
import { shownText } from "../support/cliShownText";
import { toHtml } from "../support/libreoffice";
import { readHtmlTables } from "../support/libreofficeHtml";

jest.setTimeout(300_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** The sample with 附件取数 = 公式. */
async function liveSample(name: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(sample(name));
  book.getWorksheet("参数")?.addRow(["附件取数", "公式"]);
  const file = inFolder(`live-${name}`);
  await book.xlsx.writeFile(file);
  return file;
}

/** The same file without the results of its formulas: whoever opens it has to calculate them. */
async function withoutResults(file: string): Promise<string> {
  const zip = await JSZip.loadAsync(await readFile(file));
  for (const entry of zip.file(/^xl\/worksheets\/.*\.xml$/)) {
    const xml = await entry.async("string");
    zip.file(entry.name, xml.replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, "$1"));
  }
  const bare = file.replace(/\.xlsx$/, "-bare.xlsx");
  await writeFile(bare, await zip.generateAsync({ type: "nodebuffer" }));
  return bare;
}

/** Addresses of the formulas that a file holds on these sheets. */
async function formulasIn(file: string, sheets: readonly string[]): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const found: string[] = [];
  for (const name of sheets) {
    book.getWorksheet(name)?.eachRow((row) => {
      row.eachCell(({ address, formula }) => {
        if (formula) found.push(`${name}!${address}`);
      });
    });
  }
  return found;
}

/** A function of the add-in and a spill beside the annexes; then every sheet becomes values. */
const ALL_TO_VALUES = `
  const [range, before] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("测算");
    sheet.getRange("A1:A2").values = [["甲"], ["乙"]];
    sheet.getRange("C1:C2").formulas = [["=ROUND(PERCAPITA_CASES(4,288,1057),3)"], ["=A1:A2"]];
    const cells = sheet.getRange("C1:C3");
    await context.sync();
    cells.load("values");
    await context.sync();
    return ["C1:C3", cells.values];
  });
  const { status, message } = await enforcementLedger.run("to-values", { language: "zh-CN", now: "2024-04-10", scope: "workbook" });
  const after = await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("测算").getRange(range);
    cells.load("formulas");
    await context.sync();
    return cells.formulas;
  });
  return { status, message, shown: before, after };
`;

const filled = (rows: readonly (readonly string[])[]): string[][] =>
  rows
    .map((row) => row.map((text) => text.replace(/\s/g, "")).filter((text) => text !== ""))
    .filter((row) => row.length > 0);

describe.each(["source-2024-04.xlsx", "log-2024-04.xlsx"])("live annexes of %s", (name) => {
  const live = `built-live-${name}`;
  const fixed = `built-${name}`;

  beforeAll(async () => {
    await headless(["build-annexes", sample(name), "--out", inFolder(fixed)]);
    await headless([
      "build-annexes",
      await liveSample(name),
      "--out",
      inFolder(live),
      "--report",
      inFolder("live.json"),
    ]);
  });

  test("hold formulas, in as few syncs as fixed ones", async () => {
    const { changes, traffic, findings } = await readReport(inFolder("live.json"));
    expect(changes.filter(({ kind }) => kind === "formula").length).toBeGreaterThan(100);
    expect(traffic.syncs).toBeLessThanOrEqual(6);
    expect(findings.filter(({ severity }) => severity === "hard")).toEqual([]);
  });

  test.each(["附件1", "附件2"])("%s shows what the fixed one shows", async (sheet) => {
    expect(await shownText(inFolder(live), sheet)).toEqual(await shownText(inFolder(fixed), sheet));
  });

  test("LibreOffice calculates the same", async () => {
    const tables = await readHtmlTables(await toHtml(await withoutResults(inFolder(live)), folder.path));
    const expected = await readHtmlTables(await toHtml(inFolder(fixed), folder.path));
    for (const sheet of ["附件1", "附件2"]) {
      const texts = (of: typeof tables) => filled((of.get(sheet) ?? []).map((row) => row.map(({ text }) => text)));
      expect(texts(expected).length).toBeGreaterThan(10);
      expect(texts(tables)).toEqual(texts(expected));
    }
  });

  test("a second build writes nothing", async () => {
    await headless(["build-annexes", inFolder(live), "--report", inFolder("again.json")]);
    const { changes, traffic } = await readReport(inFolder("again.json"));
    expect([changes, traffic.writes]).toEqual([[], 0]);
  });

  test("转为数值 leaves the annexes as they show, without a formula", async () => {
    const script = inFolder("values.js");
    await writeFile(script, `return enforcementLedger.run("to-values", { language: "zh-CN", now: "2024-04-10" });`);
    const [out, report] = [inFolder(`values-${name}`), inFolder("values.json")];
    await headless(["run-script", inFolder(live), "--script", script, "--out", out, "--report", report]);
    const { returned, traffic } = await readReport(report);
    expect(returned).toMatchObject({ status: "done", command: "to-values" });
    expect([traffic.syncs, traffic.undoClears]).toEqual([5, 0]);
    for (const sheet of ["附件1", "附件2"]) {
      expect(await shownText(out, sheet)).toEqual(await shownText(inFolder(live), sheet));
    }
    expect(await formulasIn(out, ["附件1", "附件2"])).toEqual([]);
  });

  test("全部工作表转为数值 leaves no formula, the add-in's functions and spills included; LibreOffice shows the same", async () => {
    const script = inFolder("all-values.js");
    await writeFile(script, ALL_TO_VALUES);
    const [out, report] = [inFolder(`all-values-${name}`), inFolder("all-values.json")];
    await headless(["run-script", inFolder(live), "--script", script, "--out", out, "--report", report]);
    const { returned } = await readReport(report);
    expect(returned).toMatchObject({
      status: "done",
      shown: [[0.276], ["甲"], ["乙"]],
      after: [[0.276], ["甲"], ["乙"]],
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const names = book.worksheets.map((sheet) => sheet.name);
    expect([names.length > 5, await formulasIn(out, names)]).toEqual([true, []]);
    const tables = await readHtmlTables(await toHtml(out, folder.path));
    const expected = await readHtmlTables(await toHtml(inFolder(fixed), folder.path));
    for (const sheet of ["附件1", "附件2"]) {
      const texts = (of: typeof tables) => filled((of.get(sheet) ?? []).map((row) => row.map(({ text }) => text)));
      expect(texts(tables)).toEqual(texts(expected));
    }
  });
});
