import { percapitaCases } from "../../../src/functions/functions";
import { installRuntime, shown } from "./installRuntime";

beforeAll(installRuntime);

test.each<[unknown, unknown, unknown, number]>([
  [4, 288, 1057, 292 / 1057],
  [4, 288, 1858, 292 / 1858],
  [0, 0, 242, 0],
  ["4", "２８８件", "1,057人", 292 / 1057],
  [{ type: "FormattedNumber", basicValue: 4, numberFormat: "0" }, 288, 1057, 292 / 1057],
])("PERCAPITA_CASES(%p, %p, %p) is %p", (actual, test, officers, expected) => {
  expect(percapitaCases(actual, test, officers)).toBe(expected);
});

test.each<[unknown, unknown, unknown, string]>([
  [4, 288, 0, "#DIV/0!"],
  [4, 288, "0", "#DIV/0!"],
  [4, 288, null, "#VALUE! 执法人员数为空（空白不等于 0）"],
  [4, 288, undefined, "#VALUE! 执法人员数为空（空白不等于 0）"],
  [4, 288, "", "#VALUE! 执法人员数为空（空白不等于 0）"],
  [4, 288, "　", "#VALUE! 执法人员数为空（空白不等于 0）"],
  [4, 288, "/", "#VALUE! 执法人员数“/”不是数量"],
  [4, 288, "无", "#VALUE! 执法人员数“无”不是数量"],
  [4, 288, "28%", "#VALUE! 执法人员数“28%”不是数量"],
  [4, 288, true, "#VALUE! 执法人员数“TRUE”不是数量"],
  [4, 288, -1, "#VALUE! 执法人员数 -1 是负数"],
  [-4, 288, 1057, "#VALUE! 实际案件数 -4 是负数"],
  [4, -288, 1057, "#VALUE! 测试案件数 -288 是负数"],
  [null, 288, 1057, "#VALUE! 实际案件数为空（空白不等于 0）"],
  [4, "×", 1057, "#VALUE! 测试案件数“×”不是数量"],
  [null, 288, 0, "#VALUE! 实际案件数为空（空白不等于 0）"],
  [4, 288, {}, "#VALUE! 参数里有无法读取的值"],
])("PERCAPITA_CASES(%p, %p, %p) shows %s", (actual, test, officers, expected) => {
  expect(shown(() => percapitaCases(actual, test, officers))).toBe(expected);
});
