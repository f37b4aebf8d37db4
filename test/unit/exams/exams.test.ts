import { annex2Content } from "../../../src/domain/annex/annexContent";
import { changed, day, LOGS, type Changes } from "../../support/bookOf";
import { ledgerWith, roleOf } from "../../support/ledgerOf";

const examsOf = (changes: Changes) => annex2Content(ledgerWith(changes))?.rows.map(({ exams }) => exams);
const withLog = (changes: Changes) => ({ 在线考试: changed(LOGS, changes)["在线考试"] ?? [] });

describe("[W38] 在线考试", () => {
  test("as a log or as counts", () => {
    expect(roleOf([["单位", "考试日期"]])).toBe("examLog");
    expect(roleOf([["单位", "考试次数"]])).toBe("examCounts");
  });

  test("a row is an exam; what lies outside the period, or has no day, is none", () => {
    expect(examsOf(withLog({}))).toEqual([3, 1, 1, 1]);
    expect(examsOf(withLog({ "在线考试!A5": "海北", "在线考试!B5": day(2024, 3, 31) }))).toEqual([4, 1, 2, 1]);
    expect(examsOf(withLog({ "在线考试!B3": day(2024, 4, 1), "在线考试!B4": null }))).toEqual([1, 1, 0, 0]);
  });

  test("counts are taken as they stand, totals are no unit", () => {
    expect(examsOf({ "在线考试!A5": "合计", "在线考试!B5": 4 })).toEqual([4, 2, 1, 1]);
  });

  test("a workbook without exams has 0", () => {
    expect(examsOf({ 在线考试: null })).toEqual([0, 0, 0, 0]);
  });
});
