import { copyFile, readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { headless, readReport, sample, temporaryFolder } from "../support/cli";
import { readTsv, shownText, sheetNames, tableFrom } from "../support/cliShownText";

jest.setTimeout(240_000);

const TITLE_1 = "全省提升交通运输行政执法质量三年行动相关资料报送统计表";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function expectedTables(): Promise<{ annex1: string[][]; annex2: string[][] }> {
  const [annex1, annex2] = await Promise.all(
    [1, 2].map((number) => readTsv(sample(`source/annex${String(number)}.tsv`))),
  );
  const rows2 = (annex2 ?? []).slice(1);
  // The province: the printed 17 % contradicts the form's own note, 292 of 1858 (DESIGN §4, K3, K4).
  const province = ["青海省", "324", "4", "288", "1858", "16%", "45"];
  const width = annex1?.[0]?.length ?? 0;
  const full = (row: string[]): string[] => Array.from({ length: width }, (_, index) => row[index] ?? "");
  return { annex1: (annex1 ?? []).slice(1).map(full), annex2: [province, ...rows2.slice(1)] };
}

describe.each(["source-2024-04.xlsx", "log-2024-04.xlsx"])("build-annexes on %s", (name) => {
  const out = `built-${name}`;
  const report = `${out}.json`;

  test("ends with nothing hard, within its traffic", async () => {
    const result = await headless([
      "build-annexes",
      sample(name),
      "--out",
      inFolder(out),
      "--report",
      inFolder(report),
    ]);
    expect({ code: result.code, stderr: result.stderr.replace(/^正在构建.*\n/, "") }).toEqual({ code: 0, stderr: "" });
    const { ok, command, findings, changes, traffic, claims } = await readReport(inFolder(report));
    expect({ ok, command, claims }).toEqual({ ok: true, command: "build-annexes", claims: [] });
    expect(findings.filter((finding) => finding.severity === "hard")).toEqual([]);
    expect(changes.length).toBeGreaterThan(0);
    expect(traffic.syncs).toBeLessThanOrEqual(6);
    expect(traffic.undoClears).toBe(0);
    expect(traffic.writes).toBeGreaterThan(0);
  });

  test("附件1 and 附件2 show what the source shows", async () => {
    const { annex1, annex2 } = await expectedTables();
    const [shown1, shown2] = await Promise.all(["附件1", "附件2"].map((sheet) => shownText(inFolder(out), sheet)));
    expect(tableFrom(shown1 ?? [], "省路政执法总队", annex1)).toEqual(annex1);
    expect(tableFrom(shown2 ?? [], "青海省", annex2)).toEqual(annex2);
    expect(shown1?.flat().map((text) => text.replace(/\s/g, ""))).toContain(TITLE_1);
  });

  test("a second run changes nothing and writes nothing", async () => {
    const again = inFolder(`again-${name}`);
    const second = inFolder(`again-${name}.json`);
    const result = await headless(["build-annexes", inFolder(out), "--out", again, "--report", second]);
    expect(result.code).toBe(0);
    const { changes, traffic } = await readReport(second);
    expect(changes).toEqual([]);
    expect(traffic).toMatchObject({ writes: 0, undoClears: 0 });
  });
});

test("the workbook may be its own output, and nothing else is left beside it", async () => {
  const own = inFolder("own.xlsx");
  await copyFile(sample("log-2024-04.xlsx"), own);
  const before = await readdir(folder.path);
  const result = await headless(["build-annexes", own, "--out", own]);
  expect(result.code).toBe(0);
  expect(await sheetNames(own)).toEqual(expect.arrayContaining(["附件1", "附件2", "单位名册"]));
  expect((await readdir(folder.path)).sort()).toEqual(before.sort());
});

test("without --out nothing is saved", async () => {
  const kept = inFolder("kept.xlsx");
  await copyFile(sample("log-2024-04.xlsx"), kept);
  const before = await readFile(kept);
  expect((await headless(["build-annexes", kept])).code).toBe(0);
  expect((await readFile(kept)).equals(before)).toBe(true);
});
