import { annexBookWith, BASE, bookWith, day, LOGS, type Changes, type Rows } from "../../support/bookOf";
import { alsoCells, findingsOf, findingTable } from "./ruleFindings";

describe("S06: columns that a full check needs", () => {
  test.each<[string, Changes, string]>([
    ["counts without 数据条数", { "案件汇总!B1": "要点" }, "案件汇总!A1"],
    ["a log without dates", { 报送台账: LOGS.报送台账, "报送台账!D1": "要点" }, "报送台账!B1"],
    ["cases without a number", { 案件明细: LOGS.案件明细, "案件明细!A1": "要点" }, "案件明细!B1"],
  ])("%s", (_, changes, place) => {
    expect(findingTable("S06", bookWith(changes))).toEqual([["S06", place, "query"]]);
  });

  test("of an annex as well", () => {
    expect(findingTable("S06", annexBookWith({ "附件2!G4": null, "附件2!G3": null }))).toEqual([
      ["S06", "附件2!A3", "query"],
    ]);
  });
});

describe("S07, S08: what stands twice", () => {
  test("a setting that says the same twice is none", () => {
    expect(findingTable("S07", bookWith({ "参数!A8": "期次", "参数!B8": "第一期" }))).toEqual([]);
  });

  test("two columns for one material; two columns for remarks are none", () => {
    expect(findingTable("S08", bookWith({ "报送台账!E1": "简报" }))).toEqual([["S08", "报送台账!E1", "query"]]);
    expect(findingTable("S08", bookWith({ "报送台账!E1": "说明" }))).toEqual([]);
  });
});

describe("U05: units out of date", () => {
  const until = (date: ReturnType<typeof day> | string): Changes => ({
    "单位名册!H1": "失效日期",
    "单位名册!H3": date,
  });

  test("a unit that ended in the period or later still counts, and so does one whose date cannot be read", () => {
    expect(findingTable("U05", bookWith(until(day(2024, 3, 1))))).toEqual([]);
    expect(findingTable("U05", bookWith(until("去年")))).toEqual([]);
    expect(findingTable("D01", bookWith(until("去年")))).toEqual([["D01", "单位名册!H3", "hard"]]);
  });

  test("a unit that ended and has no rows is none, and no annex lacks it", () => {
    const without = (rows: Rows = []) => rows.filter(([unit]) => unit !== "海北州交通运输系统");
    const gone = Object.fromEntries(["报送台账", "案件汇总", "在线考试"].map((name) => [name, without(BASE[name])]));
    expect(findingTable("U05", bookWith({ ...until(day(2024, 1, 31)), ...gone }))).toEqual([]);
    const annexes = annexBookWith({ ...until(day(2024, 1, 31)), "附件1!A5": null, "附件1!B5": null, "附件1!C5": null });
    expect(findingTable("X05", annexes).map(([, place]) => place)).not.toContain("附件1!A3");
  });
});

describe("M05: matrix against log", () => {
  test("silent where both agree, on blank marks, and on a log that was kept from before", () => {
    const agreeing = [...LOGS.报送台账];
    expect(findingTable("M05", bookWith({ 报送流水: agreeing }))).toEqual([]);
    expect(findingTable("M05", bookWith({ 报送流水: agreeing, "报送台账!B3": null }))).toEqual([]);
    expect(findingTable("M05", bookWith({ 上期报送流水: agreeing.slice(0, 2) }))).toEqual([]);
  });

  test("a √ whose row in the log is dated after the cut-off", () => {
    const late = LOGS.报送台账.map((row, at) => (at === 3 ? [...row.slice(0, 3), day(2024, 4, 12), "合格"] : row));
    expect(findingTable("M05", bookWith({ 报送流水: late }))).toEqual([["M05", "报送台账!B3", "query"]]);
  });
});

describe("M06: reminders", () => {
  const reminders = (...rows: Rows): Changes => ({ 催办记录: [["单位", "资料", "日期", "方式"], ...rows] });

  test("a reminder that worked, and one after the cut-off, are none", () => {
    expect(findingTable("M06", bookWith(reminders(["海北州", "简报", day(2024, 4, 7), "电话"])))).toEqual([]);
    expect(findingTable("M06", bookWith(reminders(["果洛州", "简报", day(2024, 4, 11), "电话"])))).toEqual([]);
  });

  test("a reminder that names no material is of all that is owed, and several units stand in one cell", () => {
    const book = bookWith(reminders(["海北、果洛", null, day(2024, 4, 7), "电话"]));
    expect(findingsOf("M06", book).map(({ unit, column }) => [unit?.slice(0, 2), column])).toEqual([
      ["海北", "实施方案"],
      ["果洛", "工作简报"],
      ["果洛", "实施方案"],
    ]);
  });

  test("units and materials that nobody knows are reported there too", () => {
    const book = bookWith(reminders(["格尔木", "总结", day(2024, 4, 7), "电话"]));
    expect(findingTable("U01", book)).toEqual([["U01", "催办记录!A2", "hard"]]);
    expect(findingTable("M04", book)).toEqual([["M04", "催办记录!B2", "hard"]]);
  });
});

describe("C11, C12", () => {
  test("officers against a roster that was kept from the issue before", () => {
    const old = (BASE["单位名册"] ?? []).map((row, at) => (at === 2 ? [...row.slice(0, 6), 7] : row));
    const book = bookWith({ 单位名册上期: old });
    expect(findingTable("C11", book)).toEqual([["C11", "单位名册!G3", "query"]]);
    expect(alsoCells("C11", book)).toEqual(["单位名册上期!G3"]);
  });

  test.each([
    ["TEST-01", true],
    ["张测试", true],
    ["试01", true],
    ["青海试验检测有限公司", false],
    ["驾驶员考试中心", false],
    ["海西公路公司", false],
  ])("a party %s: %s", (party, isSuspect) => {
    const book = bookWith({ 案件明细: LOGS.案件明细, "案件明细!F1": "当事人", "案件明细!F2": party });
    expect(findingTable("C12", book)).toHaveLength(isSuspect ? 1 : 0);
  });

  test("a case that is marked as a test is none", () => {
    expect(findingTable("C12", bookWith({ 案件明细: LOGS.案件明细, "案件明细!A4": "测试3" }))).toEqual([]);
  });
});

describe("X05: units that an annex lacks", () => {
  test("a name that cannot be read stands for one, and moves no order", () => {
    const book = annexBookWith({ "附件1!A5": "海北洲" });
    expect(findingTable("X05", book)).toEqual([]);
    expect(findingTable("U02", book)).toHaveLength(1);
    expect(findingTable("X03", annexBookWith({ "附件1!A5": null, "附件1!B5": null, "附件1!C5": null }))).toEqual([]);
  });

  test("without a roster only the other annex says what is missing", () => {
    expect(findingTable("X05", annexBookWith({ 单位名册: null }))).toEqual([]);
  });
});
