import { readFile, stat } from "node:fs/promises";
import path from "node:path";

import JSZip from "jszip";

import { headless, readReport, sample, temporaryFolder } from "../support/cli";

jest.setTimeout(240_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

describe("the draft from the log sample", () => {
  let code: number | null;
  let xml: string;
  beforeAll(async () => {
    ({ code } = await headless(["draft-notice", sample("log-2024-04.xlsx"), "--out", inFolder("draft.docx")]));
    const zip = await JSZip.loadAsync(await readFile(inFolder("draft.docx")));
    xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  });

  test("it has the form of GB/T 9704: fonts, sizes, indents, lines, and a landscape page", () => {
    expect(code).toBe(0);
    for (const part of ['"方正小标宋简体"', '"仿宋_GB2312"', '"黑体"', '<w:sz w:val="44"/>', '<w:sz w:val="32"/>']) {
      expect(xml).toContain(part);
    }
    expect(xml).toContain('w:firstLine="640"');
    expect(xml).toContain('w:line="560"');
    expect(xml.match(/w:orient="landscape"/gu)).toHaveLength(2);
    // Both annexes, and 版记.
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(3);
  });

  test("what 参数 does not say is a placeholder", () => {
    for (const name of ["【主送】", "【署名】", "【成文日期】"]) expect(xml).toContain(name);
  });

  test("check-notice finds nothing in it that is not 相符", async () => {
    const report = inFolder("check.json");
    const notice = inFolder("draft.docx");
    const checked = await headless([
      "check-notice",
      sample("log-2024-04.xlsx"),
      "--notice",
      notice,
      "--report",
      report,
    ]);
    const { claims } = await readReport(report);
    expect(claims.filter(({ verdict }) => verdict !== "agrees")).toEqual([]);
    expect(claims.length).toBeGreaterThan(20);
    expect(checked.code).toBe(0);
  });
});

test("without --out there is nothing to draft into", async () => {
  const { code, stderr } = await headless(["draft-notice", sample("log-2024-04.xlsx")]);
  expect([code, stderr]).toEqual([2, expect.stringContaining("--out")]);
  await expect(stat(inFolder("none.docx"))).rejects.toThrow("ENOENT");
});
