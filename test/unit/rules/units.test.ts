import { annexBookWith, BASE, bookWith } from "../../support/bookOf";
import { logBook } from "./ruleExamples";
import { alsoCells, findingTable, sentences } from "./ruleFindings";

describe("U01: a name that is no unit", () => {
  test("the same name twice on a sheet is one finding, on two sheets it is two", () => {
    const book = bookWith({ "案件汇总!A3": "格尔木市", "案件汇总!A4": "格尔木市", "报送台账!A4": "格尔木市" });
    expect(findingTable("U01", book)).toEqual([
      ["U01", "报送台账!A4", "hard"],
      ["U01", "案件汇总!A3", "hard"],
    ]);
    expect(alsoCells("U01", book)).toEqual(["案件汇总!A4"]);
  });

  test("in a log, in the case rows and in the exams", () => {
    expect(findingTable("U01", logBook("报送台账", { "报送台账!B4": "格尔木市" }))).toEqual([
      ["U01", "报送台账!B4", "hard"],
    ]);
    expect(findingTable("U01", logBook("案件明细", { "案件明细!B5": "格尔木市" }))).toEqual([
      ["U01", "案件明细!B5", "hard"],
    ]);
    expect(findingTable("U01", logBook("在线考试", { "在线考试!A2": "格尔木市" }))).toEqual([
      ["U01", "在线考试!A2", "hard"],
    ]);
  });

  test("totals are no units", () => {
    expect(findingTable("U01", bookWith({ "案件汇总!A5": "合 计" }))).toEqual([]);
    expect(findingTable("U01", bookWith({ "案件汇总!A5": "青海省" }))).toEqual([]);
    expect(findingTable("U01", bookWith({ "案件汇总!A5": "甘肃省" }))).toEqual([["U01", "案件汇总!A5", "hard"]]);
  });
});

describe("U02: a near miss is suggested, never corrected", () => {
  test.each(["海北洲", "北海州"])("%s", (name) => {
    expect(findingTable("U02", bookWith({ "案件汇总!A3": name }))).toEqual([["U02", "案件汇总!A3", "hard"]]);
  });

  test("an alias that two units have is nobody's", () => {
    const book = bookWith({ "单位名册!D3": "牧区", "单位名册!D4": "牧区", "案件汇总!A3": "牧区" });
    expect(sentences("U02", book)).toEqual([
      "“牧区”与名册中的“海北州交通运输系统、果洛州交通运输系统”只差一字或有歧义，没有自行更正（1 处）。",
    ]);
  });

  test("its row counts for nobody: the unit is absent", () => {
    const book = bookWith({ "报送台账!A3": "海北洲" });
    expect(sentences("U04", book)).toEqual([
      "名册中有 1 个单位在本表没有行：海北州交通运输系统；附件中按未报送或 0 列出。",
    ]);
  });
});

describe("U03: a unit twice where it may stand once", () => {
  test("under two names, with both cells", () => {
    const book = bookWith({ "案件汇总!A4": "海北州交通运输局" });
    expect(findingTable("U03", book)).toEqual([["U03", "案件汇总!A3", "hard"]]);
    expect(alsoCells("U03", book)).toEqual(["案件汇总!A4"]);
  });

  test("on an annex", () => {
    expect(findingTable("U03", annexBookWith({ "附件1!A6": "海北州" }))).toEqual([["U03", "附件1!A5", "hard"]]);
  });

  test("a log may name a unit as often as it likes", () => {
    for (const name of ["报送台账", "案件明细", "在线考试"] as const) {
      expect(findingTable("U03", logBook(name))).toEqual([]);
    }
  });
});

describe("U04: units without a row", () => {
  test("each table that has one row a unit is looked at, annexes are not", () => {
    const rows = (name: string) => (BASE[name] ?? []).slice(0, 3);
    const book = bookWith({ 案件汇总: rows("案件汇总"), 在线考试: rows("在线考试") });
    expect(findingTable("U04", book)).toEqual([
      ["U04", "案件汇总!A1", "hint"],
      ["U04", "在线考试!A1", "hint"],
    ]);
    expect(findingTable("U04", annexBookWith({ "附件1!A6": null }))).toEqual([]);
  });

  test("a unit without rows in a log has sent nothing in: no hint", () => {
    expect(findingTable("U04", logBook("报送台账"))).toEqual([]);
  });
});
