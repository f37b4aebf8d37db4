import { copyFile } from "node:fs/promises";
import path from "node:path";

import type { Report } from "../../host/cli/Report";
import { headless, readReport, sample, temporaryFolder } from "../support/cli";

jest.setTimeout(240_000);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const inFolder = (name: string): string => path.join(folder.path, name);
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const REPORT_FIELDS = ["command", "workbook", "ok", "tables", "findings", "claims", "changes", "traffic", "timing"];
const FINDING_FIELDS = ["ruleId", "severity", "sheet", "address", "unit", "column", "expected", "actual", "message", "fix", "count", "also"]; // prettier-ignore

/** `[severity, sheet, unit, column]`: what a reader would name a finding by. */
const findingTable = (report: Report): unknown[][] =>
  report.findings.map(({ severity, sheet, unit, column }) => [severity, sheet, unit, column]);

describe("validate on the source sample", () => {
  let report: Report;
  let code: number | null;
  let stdout: string;
  beforeAll(async () => {
    const file = inFolder("source.json");
    ({ code, stdout } = await headless(["validate", sample("source-2024-04.xlsx"), "--report", file]));
    report = await readReport(file);
  });

  test("a hard finding stands: exit 1, not ok", () => {
    expect({ code, ok: report.ok }).toEqual({ code: 1, ok: false });
  });

  test("K3, K4 and K5 are found, and nothing else is hard or a query", () => {
    const grave = findingTable(report).filter(([severity]) => severity !== "hint");
    expect(grave).toHaveLength(3);
    expect(grave).toEqual(
      expect.arrayContaining([
        ["hard", "附件2", "青海省", "人均办案率"],
        ["query", "附件2", "青海省", "执法人员"],
        ["query", "附件2", "省路政执法总队", "数据条数"],
      ]),
    );
  });

  test("K7 and K8 are hints, and at most three more stand", () => {
    const hints = report.findings.filter((finding) => finding.severity === "hint");
    expect(hints.length).toBeGreaterThanOrEqual(2);
    expect(hints.length).toBeLessThanOrEqual(5);
    expect(hints.some((hint) => hint.message.includes("第 5 个单位起"))).toBe(true);
    expect(hints.some((hint) => hint.message.includes("案件统计 3.1-3.31，考试统计 2024.1-2024.4"))).toBe(true);
  });

  test("the report has the fields of the design, and only these", () => {
    expect(Object.keys(report)).toEqual(REPORT_FIELDS);
    for (const finding of report.findings) expect(Object.keys(finding)).toEqual(expect.arrayContaining(FINDING_FIELDS));
    expect(report.tables.length).toBeGreaterThan(0);
    expect(report).toMatchObject({
      command: "validate",
      workbook: sample("source-2024-04.xlsx"),
      changes: [],
      claims: [],
    });
  });

  test("it reads in three syncs at most and writes nothing", () => {
    expect(report.traffic.syncs).toBeLessThanOrEqual(3);
    expect(report.traffic).toMatchObject({ writes: 0, undoClears: 0 });
  });

  test("the person at the terminal reads each finding on one line", () => {
    for (const { ruleId, message } of report.findings) {
      expect(stdout).toContain(ruleId);
      expect(stdout).toContain(message.split("\n")[0]);
    }
  });
});

test("on the log sample the case rows explain the 32: nothing hard, no query, exit 0", async () => {
  const file = inFolder("log.json");
  const { code } = await headless(["validate", sample("log-2024-04.xlsx"), "--report", file]);
  const report = await readReport(file);
  expect({ code, ok: report.ok }).toEqual({ code: 0, ok: true });
  expect(findingTable(report).filter(([severity]) => severity !== "hint")).toEqual([]);
});

test("the day on which it runs makes no difference", async () => {
  const reports = await Promise.all(
    ["2024-04-10", "2031-12-31"].map(async (now) => {
      const file = inFolder(`${now}.json`);
      await headless(["validate", sample("source-2024-04.xlsx"), "--now", now, "--report", file]);
      const { findings, tables } = await readReport(file);
      return { findings, tables };
    }),
  );
  expect(reports[1]).toEqual(reports[0]);
});

test("English on request; `workbook` stays as it was given", async () => {
  await copyFile(sample("source-2024-04.xlsx"), inFolder("relative.xlsx"));
  const result = await headless(
    ["validate", "relative.xlsx", "--lang", "en-US", "--report", "english.json"],
    folder.path,
  );
  expect(result.stdout).toMatch(/1 error, 2 queries, 4 hints/);
  const report = await readReport(inFolder("english.json"));
  expect(report.workbook).toBe("relative.xlsx");
  expect(report.findings[0]?.message).toMatch(/[a-z]{3}/);
});
