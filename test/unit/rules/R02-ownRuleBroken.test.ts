import { planNewWorkbook } from "../../../src/domain/template/planNewWorkbook";
import { annexBookWith, bookOf, bookWith, EMPTY_BOOK, withPlans, type Changes } from "../../support/bookOf";
import { exampleBook, ownRules } from "./ruleExamples";
import { alsoCells, findingsOf, findingTable, sentences } from "./ruleFindings";

type Cells = readonly (string | number | null)[];

const withRule = (cells: Cells, changes: Changes = {}) => bookWith({ 校验规则: ownRules([1, ...cells]), ...changes });
const unitsOf = (cells: Cells, changes: Changes = {}) =>
  findingsOf("R02", withRule(cells, changes)).map(({ unit }) => unit?.slice(0, 2));

test("[W47] both sides' values, the difference, and the cells of both sides", () => {
  const book = withRule(["【数据条数】", "=", "【实际案件数】+【测试案件数】", "", "", "强制性", "请核对。"], {
    "案件汇总!B2": 5,
  });
  expect(findingTable("R02", book)).toEqual([["R02", "案件汇总!B2", "hard"]]);
  expect(alsoCells("R02", book)).toEqual(["案件汇总!C2", "案件汇总!D2"]);
  expect(findingsOf("R02", book)[0]).toMatchObject({ expected: 3, actual: 5, details: { difference: 2 } });
  expect(sentences("R02", book)).toEqual([
    "省路政执法总队不符合规则 1：【数据条数】 = 【实际案件数】+【测试案件数】；左式为 5，右式为 3，相差 2。请核对。",
  ]);
});

test("the severity is the one that the office gives", () => {
  const severities = [0, 1, 2].map((at) => findingTable("R02", exampleBook("R02", at))[0]?.[2]);
  expect(severities).toEqual(["hard", "query", "hint"]);
});

test.each<[string, Cells, Changes, readonly string[]]>([
  ["each unit", ["【数据条数】", ">", "1"], {}, ["海北", "果洛"]],
  ["the 总队", ["【数据条数】", ">", "5", "", "", "", "", "总队"], {}, ["省路"]],
  ["the 市州", ["【数据条数】", ">", "5", "", "", "", "", "市州"], {}, ["海北", "果洛"]],
  ["a typed >=", ["【数据条数】", "＞＝", "2"], {}, ["海北", "果洛"]],
  ["a blank column: skipped", ["【数据条数】", ">", "1"], { "案件汇总!B3": null }, ["果洛"]],
  ["a blank column as 0", ["【数据条数】", ">", "0", "缺项按0"], { "案件汇总!B3": null }, ["海北"]],
  ["one of two blank", ["【数据条数】+【在线考试】", ">", "1", "全缺跳过"], { "案件汇总!B3": null }, ["海北"]],
  [
    "both blank",
    ["【数据条数】+【在线考试】", ">", "9", "全缺跳过"],
    { "案件汇总!B3": null, "在线考试!B3": null },
    ["省路", "果洛"],
  ],
  ["tolerance", ["【数据条数】", "=", "2", "", 1], {}, []],
  ["tolerance as a share", ["【数据条数】", "=", "2", "", "10%"], {}, ["省路", "海北", "果洛"]],
  ["shares of the whole", ["【数据条数】", "≤", "50%×合计(【数据条数】)"], {}, ["省路"]],
  ["both or none", ["【工作简报】", "成对", "【实施方案】"], {}, ["海北"]],
  ["not both", ["【工作简报】", "互斥", "【实施方案】"], {}, ["省路"]],
  ["filled", ["【数据条数】", "非空", null], { "案件汇总!B3": null }, ["海北"]],
  ["0 is filled, text is filled", ["【数据条数】", "非空", null], { "案件汇总!B3": 0, "案件汇总!B4": "若干" }, []],
])("[W42][W46] %s", (_, cells, changes, units) => {
  expect(unitsOf(cells, changes)).toEqual(units);
});

test("a total against the sum of its units", () => {
  const rules = ownRules([1, "【附件2.数据条数】", "=", "合计(【附件2.数据条数】)", "", "", "", "", "合计"]);
  const book = annexBookWith({ 校验规则: rules, "附件2!B5": 6 });
  expect(findingTable("R02", book)).toEqual([["R02", "附件2!B5", "query"]]);
  expect(alsoCells("R02", book)).toEqual(["附件2!B6", "附件2!B7", "附件2!B8"]);
  expect(findingTable("R02", annexBookWith({ 校验规则: rules }))).toEqual([]);
});

test("the five rules of a new workbook are understood and speak of nothing in it", () => {
  const template = withPlans(bookOf({}), planNewWorkbook());
  const rows = template.sheets.find(({ name }) => name === "校验规则")?.values ?? [];
  expect(rows.filter(([code]) => typeof code === "number")).toHaveLength(5);
  for (const rule of ["R01", "R02", "R03"]) expect(findingTable(rule, template)).toEqual([]);
});

test("silent without the sheet", () => {
  expect(findingTable("R02", bookWith({}))).toEqual([]);
  expect(findingTable("R02", EMPTY_BOOK)).toEqual([]);
});
