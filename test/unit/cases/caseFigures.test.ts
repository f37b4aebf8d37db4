import { annex2Content } from "../../../src/domain/annex/annexContent";
import { caseFigures } from "../../../src/domain/cases/caseFigures";
import { BASE, changed, day, LOGS, type BookCell, type Changes } from "../../support/bookOf";
import { ledgerWith, roleOf } from "../../support/ledgerOf";
import { findingTable } from "../rules/ruleFindings";
import { logBook } from "../rules/ruleExamples";

const withCases = (changes: Changes, more: Changes = {}) =>
  ledgerWith({ 案件汇总: null, 案件明细: changed(LOGS, changes)["案件明细"] ?? [], ...more });

/** 数据条数, 实际, 测试 of 省路政执法总队, who has three cases of March. */
function figuresOf(changes: Changes, more: Changes = {}): readonly number[] {
  const { caseLog, units, settings } = withCases(changes, more);
  const figures = caseLog === null ? undefined : caseFigures(caseLog, units, settings).get("省路政执法总队");
  return figures === undefined ? [] : [figures.dataRows, figures.actual, figures.test];
}

test("[W32] a unit without cases has 0 of them", () => {
  const content = annex2Content(ledgerWith({ 案件汇总: (BASE["案件汇总"] ?? []).slice(0, 2) }));
  expect(content?.rows.map(({ name, cases }) => [name, cases.dataRows])).toEqual([
    ["青海省", 3],
    ["省路政执法总队", 3],
    ["海北州交通运输系统", 0],
    ["果洛州交通运输系统", 0],
  ]);
});

describe("[W33] case rows are counted by the day of closing", () => {
  test.each(["案号", "立案日期", "当事人"])("单位, 案件性质, 结案日期 and %s", (header) => {
    expect(roleOf([["单位", "案件性质", "结案日期", header]])).toBe("caseLog");
  });

  test.each<[string, BookCell, readonly number[]]>([
    ["the first day", day(2024, 3, 1), [3, 2, 1]],
    ["the last day", day(2024, 3, 31), [3, 2, 1]],
    ["the evening of the last day", { value: 45_382.9, numberFormat: "yyyy-m-d h:mm" }, [3, 2, 1]],
    ["the day before", day(2024, 2, 29), [3, 1, 1]],
    ["the day after", day(2024, 4, 1), [3, 1, 1]],
    ["no day", "三月", [3, 1, 1]],
  ])("%s", (_, closed, figures) => {
    expect(figuresOf({ "案件明细!E2": closed })).toEqual(figures);
  });

  test("an end that is not set is open", () => {
    expect(figuresOf({ "案件明细!E2": day(2023, 1, 1) }, { "参数!B4": null })).toEqual([3, 2, 1]);
    expect(figuresOf({ "案件明细!E2": day(2025, 1, 1) }, { "参数!B5": null })).toEqual([3, 2, 1]);
  });

  test("a unit's names are one unit, a row of totals is none", () => {
    expect(figuresOf({ "案件明细!B5": "总队" })).toEqual([4, 3, 1]);
    expect(figuresOf({ "案件明细!B5": "合计" })).toEqual([3, 2, 1]);
  });
});

test.each<[BookCell]>([[null], ["/"], ["-"], ["——"], ["无"], ["未结"], ["未结案"], ["办理中"]])(
  "[W34] %p is still open",
  (closed) => {
    expect(figuresOf({ "案件明细!E2": closed })).toEqual([3, 1, 1]);
    expect(findingTable("D01", logBook("案件明细", { "案件明细!E2": closed }))).toEqual([]);
  },
);

test.each<[BookCell, readonly number[]]>([
  ["实际案件", [3, 2, 1]],
  ["真实", [3, 2, 1]],
  ["测试数据", [3, 1, 2]],
  ["测 试", [3, 1, 2]],
  ["行政处罚", [3, 1, 1]],
  [null, [3, 1, 1]],
])("[W35] the kind %p: %p", (kind, figures) => {
  expect(figuresOf({ "案件明细!C2": kind })).toEqual(figures);
});

describe("[W36] 数据条数口径", () => {
  const OPEN = { "案件明细!E2": null, "案件明细!D3": day(2024, 2, 20), "案件明细!E3": day(2024, 4, 1) };
  test.each([
    ["全部", 3],
    ["期内立案", 2],
    ["期内结案", 1],
  ])("%s: %i", (basis, rows) => {
    expect(figuresOf(OPEN, { "参数!A8": "数据条数口径", "参数!B8": basis })).toEqual([rows, 0, 1]);
  });

  test("the parts of the difference add up to it", () => {
    const basis = { "参数!A8": "数据条数口径", "参数!B8": "期内立案" };
    const changes = { "案件明细!D2": day(2024, 2, 1), "案件明细!E3": null, "案件明细!C4": "其他" };
    const { caseLog, units, settings } = withCases(changes, basis);
    const figures = caseLog === null ? undefined : caseFigures(caseLog, units, settings).get("省路政执法总队");
    expect(figures).toEqual({
      dataRows: 2,
      actual: 1,
      test: 0,
      difference: { open: 1, outside: 0, unread: 1, extra: 1 },
    });
  });
});

describe("[W37] counts, one row a unit", () => {
  test("实际 and 测试 are needed, 数据条数 is not", () => {
    expect(roleOf([["单位", "实际案件数", "测试案件数"]])).toBe("caseCounts");
    expect(roleOf([["单位", "数据条数"]])).toBe("");
  });

  test("beside case rows, the rows are counted", () => {
    const ledger = ledgerWith({ "案件汇总!B2": 99, 案件明细: LOGS.案件明细 });
    expect(annex2Content(ledger)?.rows[1]?.cases).toMatchObject({ dataRows: 3, actual: 2, test: 1 });
  });
});
