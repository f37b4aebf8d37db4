import { bookWith, EMPTY_BOOK } from "../../support/bookOf";
import { exampleBook, ownRules } from "./ruleExamples";
import { findingTable, sentences } from "./ruleFindings";

const RULE = ownRules([1, "【办结天数】", "<", "30"]);

test("a division by 0 is not judged, and does not pass", () => {
  expect(findingTable("R03", exampleBook("R03"))).toEqual([["R03", "案件汇总!B3", "hint"]]);
  expect(sentences("R03", exampleBook("R03"))).toEqual([
    "规则 1（【数据条数】÷【测试案件数】 > 0）对海北州交通运输系统、果洛州交通运输系统无法判断：除数为 0。",
  ]);
});

test("text is not judged, and does not pass", () => {
  const book = bookWith({ 校验规则: RULE, "案件汇总!E1": "办结天数", "案件汇总!E3": "约一月" });
  expect(findingTable("R03", book)).toEqual([["R03", "案件汇总!E3", "hint"]]);
  expect(findingTable("R02", book)).toEqual([]);
});

test("silent where another rule spoke of the cell, on numbers and blanks, and without the sheet", () => {
  const rules = ownRules([1, "【数据条数】", "<", "30"]);
  expect(findingTable("R03", bookWith({ 校验规则: rules, "案件汇总!B3": "若干" }))).toEqual([]);
  expect(findingTable("R03", bookWith({ 校验规则: RULE, "案件汇总!E1": "办结天数", "案件汇总!E3": 4 }))).toEqual([]);
  expect(findingTable("R03", EMPTY_BOOK)).toEqual([]);
});
