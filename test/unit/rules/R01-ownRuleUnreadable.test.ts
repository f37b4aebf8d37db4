import { EMPTY_BOOK, bookWith } from "../../support/bookOf";
import { exampleBook, ownRules } from "./ruleExamples";
import { findingTable, sentences } from "./ruleFindings";

const withRule = (...cells: readonly (string | number | null)[]) => bookWith({ 校验规则: ownRules([1, ...cells]) });

test("a rule that names a column which is not there is reported with its cell and the column", () => {
  expect(findingTable("R01", exampleBook("R01"))).toEqual([["R01", "校验规则!B2", "query"]]);
  expect(sentences("R01", exampleBook("R01"))).toEqual([
    "校验规则 1（【办案天数】 > 0）的左式用到的列 【办案天数】 在工作簿中没有找到，这条规则没有执行。",
  ]);
});

test.each([
  ["a side that cannot be parsed", ["【数据条数】+", ">", "0"], "B2"],
  ["a side that is blank", ["【数据条数】", ">", ""], "D2"],
  ["an operator that is none", ["【数据条数】", "约等于", "0"], "C2"],
  ["a word of JavaScript", ["constructor", ">", "0"], "B2"],
  ["an operator out of the language", ["【数据条数】", "constructor", "0"], "C2"],
  ["a policy that is none", ["【数据条数】", ">", "0", "随意"], "E2"],
  ["a tolerance below 0", ["【数据条数】", ">", "0", "", -1], "F2"],
  ["a severity that is none", ["【数据条数】", ">", "0", "", "", "严重"], "G2"],
  ["a scope that is none", ["【数据条数】", ">", "0", "", "", "", "", "全国"], "I2"],
  ["a missing column on the right", ["【数据条数】", ">", "上期【办案天数】"], "D2"],
])("%s", (_, cells, address) => {
  expect(findingTable("R01", withRule(...cells))).toEqual([["R01", `校验规则!${address}`, "query"]]);
  expect(sentences("R01", withRule(...cells)).join("")).not.toMatch(/\{\w+\}/u);
  expect(findingTable("R02", withRule(...cells))).toEqual([]);
});

test("silent where every rule can be run, on rows without a rule, and without the sheet", () => {
  expect(findingTable("R01", withRule("【数据条数】", ">", "0"))).toEqual([]);
  expect(findingTable("R01", withRule(null, null, null))).toEqual([]);
  expect(findingTable("R01", bookWith({}))).toEqual([]);
  expect(findingTable("R01", EMPTY_BOOK)).toEqual([]);
});
