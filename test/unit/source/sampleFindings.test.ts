import { join } from "node:path";
import { planAnnexes, planColours, readLedger, recognisedTables, renderFinding, validate } from "../../../src/domain";
import { snapshotFromFile } from "../../support/snapshotFromFile";

const sample = (name: string) => join(__dirname, "../../../samples", name);
const ledgerOf = async (name: string) => readLedger(await snapshotFromFile(sample(name)));

/** Small tables say what a check found: rule, place, severity. */
const findingTable = (findings: ReturnType<typeof validate>) =>
  findings.map(({ ruleId, sheet, address, severity }) => [ruleId, `${sheet ?? ""}!${address ?? ""}`, severity]);

describe("DESIGN §4: the findings on the source are exactly these", () => {
  test("the source workbook has K3, K4, K5, K7, K8, and two hints of the three that may stand", async () => {
    const findings = validate(await ledgerOf("source-2024-04.xlsx"));
    expect(findingTable(findings)).toEqual([
      ["C04", "附件2!F5", "hard"],
      ["C03", "附件2!B6", "query"],
      ["T02", "附件2!E5", "query"],
      ["D05", "附件2!A16", "hint"],
      ["C06", "附件2!D5", "hint"],
      ["C07", "附件2!A7", "hint"],
      ["X03", "附件2!A10", "hint"],
    ]);
  });

  test("K3 says which formula gives the printed 17 %", async () => {
    const [rate] = validate(await ledgerOf("source-2024-04.xlsx"));
    expect(rate && renderFinding(rate, "zh-CN").message).toBe(
      "青海省人均办案率印为 17%，按附件说明的公式应为 292/1858 = 15.7%；印出的数与“数据条数/执法人员 324/1858 = 17.4%”相合。",
    );
  });

  test("K5 is one finding, the other rows with the same difference are in its list", async () => {
    const findings = validate(await ledgerOf("source-2024-04.xlsx"));
    const rows = findings.filter(({ ruleId }) => ruleId === "C03");
    expect(rows.map(({ unit, also }) => [unit, also.map(({ sheet, address }) => `${sheet}!${address}`)])).toEqual([
      ["省路政执法总队", ["附件2!B5", "案件汇总!B2"]],
    ]);
  });

  test("the log sample has no hard finding and no query: its case rows explain the 32", async () => {
    const findings = validate(await ledgerOf("log-2024-04.xlsx"));
    expect(findings.map(({ severity }) => severity)).not.toContain("hard");
    expect(findings.map(({ severity }) => severity)).not.toContain("query");
    const difference = findings.find(({ ruleId }) => ruleId === "C03");
    expect(difference && renderFinding(difference, "zh-CN").message).toContain("未结案 12 条、结案日期不在期内 20 条");
  });
});

describe("what the samples are taken for", () => {
  test("every sheet of the source workbook is recognised", async () => {
    const tables = recognisedTables(await ledgerOf("source-2024-04.xlsx"));
    expect(tables.map(({ role, sheet }) => [sheet, role])).toEqual([
      ["参数", "settings"],
      ["单位名册", "roster"],
      ["资料目录", "materials"],
      ["报送台账", "submissionMatrix"],
      ["案件汇总", "caseCounts"],
      ["在线考试", "examCounts"],
      ["附件1", "annex1"],
      ["附件2", "annex2"],
    ]);
  });
});

describe("DESIGN §5: both annexes come out in the form", () => {
  test.each(["source-2024-04.xlsx", "log-2024-04.xlsx"])("%s", async (name) => {
    const planning = planAnnexes(await ledgerOf(name));
    if (planning.kind === "refused") throw new Error(planning.refusal.code);
    const [annex1, annex2] = planning.plans.map(({ cells }) => cells.map((row) => row.map(({ value }) => value)));
    expect(annex1?.[6]).toEqual(["海北州交通运输系统", "×", "√", "×", "×", "×", null]);
    expect(annex2?.slice(4, 6)).toEqual([
      ["青海省", 324, 4, 288, 1858, 292 / 1858, 45],
      ["省路政执法总队", 324, 4, 288, 1057, 292 / 1057, 45],
    ]);
  });
});

describe("DESIGN §6: what is missing is coloured", () => {
  test("on the tracking matrix and on 附件1, by short formulas with the marker", async () => {
    const { plans } = planColours(await ledgerOf("source-2024-04.xlsx"));
    expect(
      plans.map(({ sheetName, area }) => [sheetName, area.rowIndex, area.columnIndex, area.rowCount, area.columnCount]),
    ).toEqual([
      ["报送台账", 1, 1, 9, 5],
      ["附件1", 3, 1, 9, 5],
    ]);
    for (const { formula } of plans.flatMap(({ rules }) => rules)) expect(formula.length).toBeLessThan(255);
  });
});
