import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { Workbook } from "exceljs";
import JSZip from "jszip";

import { errorLines, headless, sample, temporaryFolder } from "../support/cli";

jest.setTimeout(240_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await writeFile(inFolder(name), content);
}

beforeAll(async () => {
  folder = await temporaryFolder();
  const zip = new JSZip();
  zip.file("word/document.xml", "<document/>");
  await put("text.xlsx", "单位,方案\n海北,×\n");
  await put("empty.xlsx", "");
  await put("document.xlsx", await zip.generateAsync({ type: "uint8array" }));
  await put(
    "old.xls",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0)]),
  );
  await put("cut.xlsx", (await readFile(sample("source-2024-04.xlsx"))).subarray(0, 3_000));
  const other = new Workbook();
  other.addWorksheet("购物").getCell("A1").value = "牛奶";
  await other.xlsx.writeFile(inFolder("other.xlsx"));
  const blank = new Workbook();
  blank.addWorksheet("Sheet1");
  await blank.xlsx.writeFile(inFolder("blank.xlsx"));
});
afterAll(() => folder.remove());

describe.each(["validate", "build-annexes", "colour"])("%s", (command) => {
  test.each([
    "text.xlsx",
    "empty.xlsx",
    "document.xlsx",
    "old.xls",
    "cut.xlsx",
    "other.xlsx",
    "blank.xlsx",
    "nowhere.xlsx",
  ])("on %s: one clear line, exit 2, no output, the input as it was", async (name) => {
    const before = await readFile(inFolder(name)).catch(() => null);
    const files = await readdir(folder.path);
    const result = await headless([
      command,
      inFolder(name),
      "--out",
      inFolder("out.xlsx"),
      "--report",
      inFolder("r.json"),
    ]);
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 2, stdout: "" });
    expect(errorLines(result)).toEqual([expect.stringMatching(/[\u4e00-\u9fff]{4}/)]);
    expect(await readdir(folder.path)).toEqual(files);
    expect(await readFile(inFolder(name)).catch(() => null)).toEqual(before);
  });
});
