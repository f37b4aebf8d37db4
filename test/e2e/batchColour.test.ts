import { writeFile } from "node:fs/promises";
import path from "node:path";

import { headless, readReport, sample, temporaryFolder } from "../support/cli";
import { workbookFacts } from "../support/cliWorkbookFacts";
import { toHtml } from "../support/libreoffice";
import { newlyFilled, readHtmlTables, type ColouredCell, type HtmlCell } from "../support/libreofficeHtml";

jest.setTimeout(300_000);

const SAMPLE = sample("source-2024-04.xlsx");

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plain: Map<string, HtmlCell[][]>;
const inFolder = (name: string): string => path.join(folder.path, name);

/** What LibreOffice colours in that file and did not in the sample. */
async function colouredBy(file: string, sheet: string): Promise<ColouredCell[]> {
  const tables = await readHtmlTables(await toHtml(file, folder.path));
  return newlyFilled(plain.get(sheet) ?? [], tables.get(sheet) ?? []);
}

beforeAll(async () => {
  folder = await temporaryFolder();
  plain = await readHtmlTables(await toHtml(SAMPLE, folder.path));
});
afterAll(() => folder.remove());

describe("colour", () => {
  beforeAll(async () => {
    await headless(["colour", SAMPLE, "--out", inFolder("coloured.xlsx"), "--report", inFolder("coloured.json")]);
  });

  test.each(["报送台账", "附件1"])(
    "LibreOffice shows exactly the 11 missing submissions coloured on %s",
    async (sheet) => {
      const coloured = await colouredBy(inFolder("coloured.xlsx"), sheet);
      expect(coloured.map(({ text }) => text)).toEqual(Array.from({ length: 11 }, () => "×"));
      expect(new Set(coloured.map(({ fill }) => fill)).size).toBe(1);
    },
  );

  test("five syncs at most, and the undo stack of Excel is left alone", async () => {
    const { traffic, changes } = await readReport(inFolder("coloured.json"));
    expect(traffic.syncs).toBeLessThanOrEqual(5);
    expect(traffic.undoClears).toBe(0);
    expect(changes.every((change) => change.kind === "rule" || change.kind === "format")).toBe(true);
  });

  test("a × that becomes √ loses its colour, without the add-in", async () => {
    const [first] = await colouredBy(inFolder("coloured.xlsx"), "报送台账");
    const address = first?.address ?? "";
    await writeFile(
      inFolder("sent.js"),
      `
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem("报送台账").getRange("${address}").values = [["√"]];
        await context.sync();
      });`,
    );
    const args = ["--script", inFolder("sent.js"), "--out", inFolder("sent.xlsx")];
    expect((await headless(["run-script", inFolder("coloured.xlsx"), ...args])).code).toBe(0);
    const after = await colouredBy(inFolder("sent.xlsx"), "报送台账");
    expect(after).toHaveLength(10);
    expect(after.map((cell) => cell.address)).not.toContain(address);
  });

  test("clear-colours in another process leaves the workbook as it was, cell for cell", async () => {
    const args = ["--out", inFolder("cleared.xlsx"), "--report", inFolder("cleared.json")];
    const result = await headless(["clear-colours", inFolder("coloured.xlsx"), ...args]);
    expect(result.stderr).toBe("");
    const [before, after] = await Promise.all([workbookFacts(SAMPLE), workbookFacts(inFolder("cleared.xlsx"))]);
    expect(after).toEqual(before);
    expect((await readReport(inFolder("cleared.json"))).traffic.undoClears).toBe(0);
  });

  test("colouring twice colours once", async () => {
    await headless(["colour", inFolder("coloured.xlsx"), "--out", inFolder("twice.xlsx")]);
    const [once, twice] = await Promise.all([
      workbookFacts(inFolder("coloured.xlsx")),
      workbookFacts(inFolder("twice.xlsx")),
    ]);
    expect(twice).toEqual(once);
  });
});
