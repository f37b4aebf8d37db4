import { annexBookWith, bookWith, day } from "../../support/bookOf";
import { alsoCells, findingsOf, findingTable, sentences } from "./ruleFindings";

const CASE_TOTALS = { "案件汇总!A5": "合计", "案件汇总!B5": 5, "案件汇总!C5": 4, "案件汇总!D5": 1 };

describe("T01: a total that is not the sum of its rows", () => {
  test("each column for itself, in every table of figures", () => {
    expect(findingTable("T01", bookWith(CASE_TOTALS))).toEqual([]);
    const wrong = bookWith({
      ...CASE_TOTALS,
      "案件汇总!C5": 5,
      "案件汇总!D5": 0,
      "在线考试!A5": "全省",
      "在线考试!B5": 9,
    });
    expect(findingTable("T01", wrong).map(([, place]) => place)).toEqual(["案件汇总!C5", "案件汇总!D5", "在线考试!B5"]);
  });

  test("the officers of 附件2: a row that prints “/” adds nothing", () => {
    const found = sentences("T01", annexBookWith({ "附件2!E7": "/" }));
    expect(found).toEqual(["青海省的执法人员为 19，各行之和为 14，相差 5。"]);
    expect(findingTable("T01", annexBookWith({ "附件2!E7": "/", "附件2!E5": 14 }))).toEqual([]);
  });

  test("a text among the counts is no 0: it has a finding of its own", () => {
    expect(findingTable("T01", bookWith({ ...CASE_TOTALS, "案件汇总!C3": "一" }))).toEqual([]);
  });

  test("a total of 0 over rows of 0, and a total that is no number", () => {
    const zero = bookWith({
      "在线考试!B2": 0,
      "在线考试!B3": 0,
      "在线考试!B4": 0,
      "在线考试!A5": "合计",
      "在线考试!B5": 0,
    });
    expect(findingTable("T01", zero)).toEqual([]);
    expect(findingTable("T01", bookWith({ ...CASE_TOTALS, "案件汇总!B5": "/" }))).toEqual([]);
  });
});

describe("T02: the total row without officers", () => {
  test("blank as well as “/”; the setting says when it is meant", () => {
    expect(findingTable("T02", annexBookWith({ "附件2!E5": null }))).toEqual([["T02", "附件2!E5", "query"]]);
    const meant = annexBookWith({ "附件2!E5": "/", "参数!A8": "全省执法人员", "参数!B8": "/" });
    expect(findingTable("T02", meant)).toEqual([]);
  });

  test("no rows with officers, nothing to sum", () => {
    const none = annexBookWith({ "附件2!E5": "/", "附件2!E6": "/", "附件2!E7": "/", "附件2!E8": "/" });
    expect(findingTable("T02", none)).toEqual([]);
  });
});

describe("X01: 附件1 against the tracking sheet", () => {
  test("both sides are named; a mark that says the same is none", () => {
    const book = annexBookWith({ "报送台账!B3": "未报送" });
    expect(findingTable("X01", book)).toEqual([["X01", "附件1!B5", "hard"]]);
    expect(alsoCells("X01", book)).toEqual(["报送台账!B3"]);
    expect(findingTable("X01", annexBookWith({ "报送台账!B3": "已报送", "附件1!B5": "✔" }))).toEqual([]);
  });

  test("a mark that nobody can read is its own finding, on either side", () => {
    expect(findingTable("X01", annexBookWith({ "附件1!B5": "阅" }))).toEqual([]);
    expect(findingTable("X01", annexBookWith({ "报送台账!B3": "收悉" }))).toEqual([]);
    expect(findingTable("X01", annexBookWith({ "报送台账!B3": "○" }))).toEqual([]);
  });

  test("what came after the cut-off is not in it", () => {
    const book = annexBookWith({ "报送台账!B3": day(2024, 4, 12) });
    expect(findingsOf("X01", book).map(({ expected, actual }) => [expected, actual])).toEqual([["×", "√"]]);
  });

  test("a blank on 附件1 prints nothing", () => {
    expect(findingTable("X01", annexBookWith({ "附件1!B6": null }))).toEqual([["X01", "附件1!B6", "hard"]]);
  });
});

describe("X02: 附件2 against the tracking sheets", () => {
  test("cells of which another rule spoke are passed over", () => {
    const book = annexBookWith({ "附件2!B6": 4 });
    expect(findingTable("C03", book)).toEqual([["C03", "附件2!B6", "query"]]);
    expect(findingTable("X02", book)).toEqual([]);
  });

  test("officers against the roster, exams against 在线考试", () => {
    const book = annexBookWith({ "单位名册!G3": 6, "在线考试!B4": 7 });
    expect(findingTable("X02", book).map(([, place]) => place)).toEqual([
      "附件2!E5",
      "附件2!G5",
      "附件2!E7",
      "附件2!G8",
    ]);
  });

  test("a text on the tracking sheet is no 0", () => {
    expect(findingTable("X02", annexBookWith({ "案件汇总!C3": "一" }))).toEqual([]);
    expect(findingTable("X02", annexBookWith({ "在线考试!B3": "/" }))).toEqual([]);
  });

  test("a blank counts as 0, as the annex would have it", () => {
    expect(findingTable("X02", annexBookWith({ "在线考试!B3": null })).map(([, place]) => place)).toEqual([
      "附件2!G5",
      "附件2!G7",
    ]);
  });

  test("a unit that is nobody's is compared with nobody", () => {
    expect(findingTable("X02", annexBookWith({ "附件2!A7": "格尔木市" }))).toEqual([]);
  });
});

describe("X03: the order of the units", () => {
  test("the same under other names is the same", () => {
    expect(findingTable("X03", annexBookWith({ "附件2!A7": "海北州", "附件2!A8": "果洛州" }))).toEqual([]);
  });

  test("one annex alone has no other order", () => {
    const swap = { "附件2!A7": "果洛州", "附件2!A8": "海北州" };
    expect(findingTable("X03", annexBookWith(swap))).toEqual([["X03", "附件2!A7", "hint"]]);
    expect(findingTable("X03", annexBookWith({ ...swap, 附件1: null }))).toEqual([]);
  });
});

describe("X04: titles and notes against 参数", () => {
  test("white space says nothing", () => {
    const title = "全省提升交通运输行政执法质量三年行动 相关资料报送统计表";
    expect(findingTable("X04", annexBookWith({ "附件1!A2": title }))).toEqual([]);
  });

  test("a cut-off or a period that was moved after the build", () => {
    const book = annexBookWith({ "参数!B3": day(2024, 4, 12), "参数!B5": day(2024, 3, 30) });
    expect(findingTable("X04", book).map(([, place]) => place)).toEqual(["附件1!A7", "附件2!A2", "附件2!A9"]);
  });

  test("without 参数 there is nothing to hold them against", () => {
    expect(findingTable("X04", annexBookWith({ "附件1!A2": "资料报送统计表", 参数: null }))).toEqual([]);
  });
});
