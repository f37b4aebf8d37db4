import { bookWith, day, LOGS, type Changes } from "../../support/bookOf";
import { logBook } from "./ruleExamples";
import { alsoCells, findingTable } from "./ruleFindings";

const cases = (changes: Changes, others: Changes = {}) =>
  bookWith({ 案件汇总: null, 案件明细: LOGS.案件明细, ...changes, ...others });

describe("D08: dates after the cut-off, which is the only today there is", () => {
  test("a case filed or closed after it", () => {
    const book = cases({ "案件明细!D2": day(2024, 4, 11), "案件明细!E2": day(2024, 4, 12) });
    expect(findingTable("D08", book)).toEqual([
      ["D08", "案件明细!D2", "query"],
      ["D08", "案件明细!E2", "query"],
    ]);
  });

  test("the day of the cut-off itself is none, and without a cut-off nothing is", () => {
    expect(findingTable("D08", cases({ "案件明细!E2": day(2024, 4, 10) }))).toEqual([]);
    expect(findingTable("D08", cases({ "案件明细!E2": day(2024, 5, 1), "参数!B3": null }))).toEqual([]);
  });

  test("silent where D04 or D06 spoke of the date", () => {
    expect(findingTable("D08", logBook("在线考试", { "在线考试!B3": day(2024, 5, 1) }))).toEqual([]);
  });
});

describe("D09: before the campaign", () => {
  const START: Changes = { "参数!A8": "行动开始日期", "参数!B8": day(2024, 3, 4) };

  test("a case that was filed before and closed in it is none", () => {
    expect(findingTable("D09", cases({ "案件明细!D2": day(2023, 12, 1) }, START))).toEqual([]);
  });

  test("a submission in the matrix and in the log", () => {
    expect(findingTable("D09", bookWith({ ...START, "报送台账!B3": day(2024, 3, 1) }))).toEqual([
      ["D09", "报送台账!B3", "query"],
    ]);
    const log = bookWith({ ...START, 报送台账: LOGS.报送台账, "报送台账!D2": day(2024, 3, 3) });
    expect(findingTable("D09", log)).toEqual([["D09", "报送台账!D2", "query"]]);
  });

  test("silent without the setting", () => {
    expect(findingTable("D09", bookWith({ "报送台账!B3": day(2014, 3, 1) }))).toEqual([]);
  });
});

describe("D10: closed outside the period", () => {
  const CLOSED: Changes = { "参数!A8": "数据条数口径", "参数!B8": "期内结案" };

  test("all of them in one hint", () => {
    const book = cases({ "案件明细!E2": day(2024, 4, 2), "案件明细!E5": day(2024, 4, 3) }, CLOSED);
    expect(findingTable("D10", book)).toEqual([["D10", "案件明细!E2", "hint"]]);
    expect(alsoCells("D10", book)).toEqual(["案件明细!E5"]);
  });

  test("silent where C03 tells them as the reason of a difference", () => {
    const book = cases({ "案件明细!E2": day(2024, 4, 2) });
    expect(findingTable("D10", book)).toEqual([]);
    expect(findingTable("C03", book)).toHaveLength(1);
  });
});

describe("D11: late by the material's own day", () => {
  const DUE: Changes = { "资料目录!E1": "截止日期", "资料目录!E2": day(2024, 4, 5) };

  test("a date in the matrix, also beside a mark", () => {
    expect(
      findingTable("D11", bookWith({ ...DUE, "报送台账!B2": day(2024, 4, 6), "报送台账!B3": "√ 4月8日" })),
    ).toEqual([
      ["D11", "报送台账!B2", "hint"],
      ["D11", "报送台账!B3", "hint"],
    ]);
  });

  test("in time on the day itself; after the cut-off it is D03's; a rule in words is not guessed", () => {
    expect(findingTable("D11", bookWith({ ...DUE, "报送台账!B2": day(2024, 4, 5) }))).toEqual([]);
    expect(findingTable("D11", bookWith({ ...DUE, "报送台账!B2": day(2024, 4, 12) }))).toEqual([]);
    const inWords = { ...DUE, "资料目录!E2": "每月5日前" };
    expect(findingTable("D11", bookWith({ ...inWords, "报送台账!B2": day(2024, 4, 6) }))).toEqual([]);
  });
});
