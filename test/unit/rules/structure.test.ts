import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { annexBookWith, BASE, bookWith, LOGS } from "../../support/bookOf";
import { logBook } from "./ruleExamples";
import { findingsOf, findingTable, sentences } from "./ruleFindings";

const matrix = BASE["报送台账"] ?? [];

describe("S01: of two tables for one role, the first is used", () => {
  test("a log beside the matrix is a second 报送台账", () => {
    const book = bookWith({ 报送登记: LOGS.报送台账 });
    expect(findingTable("S01", book)).toEqual([["S01", "报送登记!A1", "query"]]);
    expect(sentences("S01", book)).toEqual(["工作表“报送登记”与“报送台账”像是同一种表，本次只用了“报送台账”。"]);
  });

  test("the usual name goes before the order of the sheets", () => {
    const book = bookWith({ 报送台账: null, 旧台账: matrix });
    expect(findingTable("S01", book)).toEqual([]);
    const both = bookWith({ 报送台账: null, 旧台账: matrix, "报送台账 ": matrix });
    expect(findingTable("S01", both)).toEqual([["S01", "旧台账!A1", "query"]]);
  });

  test("rows and counts of cases may both be there; a second export is named beside the first one", () => {
    const both = bookWith({ 案件明细: LOGS.案件明细 });
    expect(findingTable("S01", both)).toEqual([]);
    const twice = bookWith({ 案件明细: LOGS.案件明细, "案件明细 (2)": LOGS.案件明细 });
    expect(sentences("S01", twice)).toEqual(["工作表“案件明细 (2)”与“案件明细”像是同一种表，本次只用了“案件明细”。"]);
  });

  test("a copy of 附件2 is named beside 附件2, not beside 附件1", () => {
    const rows = [["附件2"], [], ["单位", "实际案件数", "人均办案率"], ["海北州", 1, 0.2]];
    expect(sentences("S01", annexBookWith({ "附件2（旧）": rows }))).toEqual([
      "工作表“附件2（旧）”与“附件2”像是同一种表，本次只用了“附件2”。",
    ]);
  });
});

describe("S02: tables that a full check needs", () => {
  test.each<[string, WorkbookSnapshot, string]>([
    ["no settings", bookWith({ 参数: null }), "参数"],
    ["no roster", bookWith({ 单位名册: null }), "单位名册"],
    ["a roster without rows", bookWith({ 单位名册: (BASE["单位名册"] ?? []).slice(0, 1) }), "单位名册"],
    ["no cases", bookWith({ 案件汇总: null }), "案件明细或案件汇总"],
    ["no exams", bookWith({ 在线考试: null }), "在线考试"],
    ["no submissions", bookWith({ 报送台账: null }), "报送台账"],
  ])("%s", (_, book, table) => {
    expect(sentences("S02", book)).toEqual([`未识别到${table}，与它有关的内容没有校验。`]);
  });

  test("rows of cases do for counts, a log of exams as well", () => {
    expect(findingTable("S02", logBook("案件明细"))).toEqual([]);
    expect(findingTable("S02", logBook("在线考试"))).toEqual([]);
  });
});

describe("S03 and S04: settings", () => {
  const withSetting = (name: string, value: string | number | null) => bookWith({ "参数!A8": name, "参数!B8": value });

  test.each<[string, string | number, string]>([
    ["数据条数口径", "期内", "全部、期内立案、期内结案"],
    ["人均办案率小数位", 5, "0 至 4 的整数"],
    ["全省执法人员", "无", "合计、求和、/"],
  ])("%s: %p says nothing", (name, value, accepts) => {
    const book = withSetting(name, value);
    expect(findingTable("S03", book)).toEqual([["S03", "参数!B8", "hard"]]);
    expect(sentences("S03", book)).toEqual([`参数“${name}”填的是“${String(value)}”，无法识别。`]);
    expect(findingsOf("S03", book).map(({ expected }) => expected)).toEqual([accepts]);
  });

  test("a setting that nobody knows is the office's own", () => {
    expect(findingTable("S03", withSetting("文号", "青交执法提质办〔2024〕2号"))).toEqual([]);
  });

  test("a date that cannot be read is S03, and not missing as well", () => {
    const book = bookWith({ "参数!B3": "四月上旬", "参数!B5": null });
    expect(findingTable("S03", book)).toEqual([["S03", "参数!B3", "hard"]]);
    expect(findingTable("S04", book)).toEqual([["S04", "参数!B5", "query"]]);
  });

  test("a date whose row is not there has no cell to go to", () => {
    const rows = (BASE["参数"] ?? []).slice(0, 4);
    expect(findingTable("S04", bookWith({ 参数: rows })).map(([, place]) => place)).toEqual(["!", "!", "!"]);
  });

  test("a workbook without settings lacks the table, not five dates", () => {
    expect(findingTable("S04", bookWith({ 参数: null }))).toEqual([]);
  });
});
