import { bookWith, changed, day, LOGS } from "../../support/bookOf";
import { logBook } from "./ruleExamples";
import { alsoCells, findingTable, sentences } from "./ruleFindings";

describe("D01: a text in a column of dates that is no date", () => {
  test.each<[keyof typeof LOGS, string]>([
    ["报送台账", "D3"],
    ["案件明细", "D3"],
    ["案件明细", "E3"],
    ["在线考试", "B3"],
  ])("%s %s", (name, address) => {
    const place = `${name}!${address}`;
    expect(findingTable("D01", logBook(name, { [place]: "上旬" }))).toEqual([["D01", place, "hard"]]);
  });

  test("the same text in one column is one finding", () => {
    const book = logBook("案件明细", { "案件明细!E3": "待定", "案件明细!E5": "待定", "案件明细!D5": "待定" });
    expect(findingTable("D01", book)).toEqual([
      ["D01", "案件明细!E3", "hard"],
      ["D01", "案件明细!D5", "hard"],
    ]);
    expect(alsoCells("D01", book)).toEqual(["案件明细!E5"]);
  });

  test.each(["未结", "/", "办理中", null])("a case that is still open has no closing date: %p", (value) => {
    expect(findingTable("D01", logBook("案件明细", { "案件明细!E3": value }))).toEqual([]);
  });

  test("a submission without a day has come all the same; an exam without one is in no period", () => {
    expect(findingTable("D01", logBook("报送台账", { "报送台账!D3": null }))).toEqual([]);
    expect(findingTable("D01", logBook("在线考试", { "在线考试!B3": null, "在线考试!B4": null }))).toEqual([
      ["D01", "在线考试!B3", "query"],
    ]);
  });
});

test("D02: what may be two days is not guessed", () => {
  const book = logBook("案件明细", { "案件明细!D3": "3/4/2024", "案件明细!D4": 3.1 });
  expect(sentences("D02", book)).toEqual([
    "省路政执法总队的立案日期“3/4/2024”可能是 2024.3.4 / 2024.4.3，没有推定（1 处）。",
    "省路政执法总队的立案日期“3.1”可能是 2024.3.1 / 2024.3.10，没有推定（1 处）。",
  ]);
  expect(findingTable("D02", logBook("案件明细", { "案件明细!D3": "3月4日" }))).toEqual([]);
});

describe("D03: submissions after the cut-off", () => {
  test("the cut-off itself is in time", () => {
    expect(findingTable("D03", logBook("报送台账", { "报送台账!D4": day(2024, 4, 10) }))).toEqual([]);
  });

  test("a date in the matrix", () => {
    expect(findingTable("D03", bookWith({ "报送台账!B3": day(2024, 4, 11) }))).toEqual([
      ["D03", "报送台账!B3", "query"],
    ]);
    expect(findingTable("D03", bookWith({ "报送台账!B3": "√ 4月11日" }))).toEqual([["D03", "报送台账!B3", "query"]]);
  });

  test("what came for another 期 is late for none", () => {
    const book = logBook("报送台账", { "报送台账!A4": "第二期", "报送台账!D4": day(2024, 5, 8) });
    expect(findingTable("D03", book)).toEqual([]);
  });

  test("without a cut-off nothing can be late", () => {
    const rows = changed(LOGS, { "报送台账!D4": day(2024, 5, 8) })["报送台账"] ?? [];
    expect(findingTable("D03", bookWith({ 报送台账: rows, "参数!B3": null }))).toEqual([]);
  });
});

test("D04: closed on the day of filing is in order; a date that cannot be read says nothing", () => {
  expect(findingTable("D04", logBook("案件明细", { "案件明细!E2": day(2024, 3, 1) }))).toEqual([]);
  expect(findingTable("D04", logBook("案件明细", { "案件明细!D2": "二月", "案件明细!E2": day(2024, 2, 1) }))).toEqual(
    [],
  );
  expect(alsoCells("D04", logBook("案件明细", { "案件明细!E2": day(2024, 2, 29) }))).toEqual(["案件明细!D2"]);
});

describe("D05: periods of 附件2", () => {
  test("one period that is not over at the cut-off", () => {
    const book = bookWith({ "参数!B3": day(2024, 3, 20) });
    expect(sentences("D05", book)).toEqual([
      "附件2中案件统计 3.1-3.31，考试统计 2024.3；最晚到 2024.3.31，而报送截至 2024.3.20。",
    ]);
  });

  test("other days of the same months are one period; an unset end cannot be compared", () => {
    expect(findingTable("D05", bookWith({ "参数!B6": day(2024, 3, 5) }))).toEqual([]);
    expect(findingTable("D05", bookWith({ "参数!B6": null, "参数!B7": day(2024, 5, 31) }))).toEqual([]);
  });
});

test("D06: the exams outside the period are one hint", () => {
  const book = logBook("在线考试", { "在线考试!B2": day(2024, 2, 29), "在线考试!B4": day(2024, 4, 1) });
  expect(findingTable("D06", book)).toEqual([["D06", "在线考试!B2", "hint"]]);
  expect(sentences("D06", book)).toEqual(["有 2 次考试不在统计期间内，没有计入。"]);
});

describe("D07: dates that Excel does not hold as dates", () => {
  test("one finding a column, whatever stands there", () => {
    const book = logBook("案件明细", { "案件明细!E2": "2024.3.5", "案件明细!E3": 20240306, "案件明细!D2": "3月1日" });
    expect(findingTable("D07", book)).toEqual([
      ["D07", "案件明细!D2", "hint"],
      ["D07", "案件明细!E2", "hint"],
    ]);
    expect(alsoCells("D07", book)).toEqual(["案件明细!E3"]);
  });

  test("a serial number without a date format", () => {
    expect(findingTable("D07", logBook("在线考试", { "在线考试!B2": 45_356 }))).toEqual([
      ["D07", "在线考试!B2", "hint"],
    ]);
  });
});
