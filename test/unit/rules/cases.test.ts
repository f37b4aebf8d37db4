import { annexBookWith, bookOf, bookWith, changed, day, LOGS, sheetsOf } from "../../support/bookOf";
import { logBook } from "./ruleExamples";
import { alsoCells, findingsOf, findingTable, sentences } from "./ruleFindings";

/** The export beside the annexes, with some of its cells changed. */
const exportBesideAnnexes = (rows: Parameters<typeof changed>[1], annex: Parameters<typeof changed>[1]) =>
  bookOf(
    changed({ ...sheetsOf(annexBookWith(annex)), 案件明细: changed(LOGS, rows)["案件明细"] ?? [] }, { 案件汇总: null }),
  );

test("C01: 0 officers, a text, a fraction: none of them divides", () => {
  const book = bookWith({ "单位名册!G2": 0, "单位名册!G3": "/", "单位名册!G4": 1.5 });
  expect(sentences("C01", book)).toEqual([
    "省路政执法总队的执法人员数为“0”，无法计算人均办案率，附件印“/”。",
    "海北州交通运输系统的执法人员数为“/”，无法计算人均办案率，附件印“/”。",
    "果洛州交通运输系统的执法人员数为“1.5”，无法计算人均办案率，附件印“/”。",
  ]);
  expect(findingTable("C01", bookWith({ "单位名册!G2": "10人" }))).toEqual([]);
});

describe("C02: counts", () => {
  test.each([-1, 1.5, "约3", "/", "无", "3.5条", true])("%p is no count", (value) => {
    expect(findingTable("C02", bookWith({ "案件汇总!B2": value }))).toEqual([["C02", "案件汇总!B2", "hard"]]);
  });

  test.each([0, "0", "３", "3条"])("%p is one", (value) => {
    expect(findingTable("C02", bookWith({ "案件汇总!D3": value }))).toEqual([]);
  });

  test("blank ones of a column are one query, with their units; those of the totals are none", () => {
    const book = bookWith({ "案件汇总!B3": null, "案件汇总!B4": "　", "案件汇总!A5": "合计", "案件汇总!C5": 4 });
    expect(sentences("C02", book)).toEqual([
      "海北州交通运输系统、果洛州交通运输系统的数据条数没有填写，应为不小于 0 的整数。",
    ]);
  });
});

describe("C03: 数据条数 that is not 实际 + 测试", () => {
  test("one finding for each difference, the unit's own row first", () => {
    const book = bookWith({ "案件汇总!B2": 5, "案件汇总!B3": 3, "案件汇总!B4": 0 });
    expect(findingTable("C03", book)).toEqual([
      ["C03", "案件汇总!B2", "query"],
      ["C03", "案件汇总!B4", "query"],
    ]);
    expect(alsoCells("C03", book)).toEqual(["案件汇总!B3"]);
  });

  test("what the totals repeat is no cause of its own", () => {
    const totals = { "案件汇总!A5": "合计", "案件汇总!C5": 4, "案件汇总!D5": 1 };
    const one = bookWith({ "案件汇总!B2": 5, ...totals, "案件汇总!B5": 7 });
    expect(findingTable("C03", one)).toEqual([["C03", "案件汇总!B2", "query"]]);
    expect(alsoCells("C03", one)).toEqual(["案件汇总!B5"]);
    const two = bookWith({ "案件汇总!B2": 5, "案件汇总!B3": 2, ...totals, "案件汇总!B5": 8 });
    expect(findingTable("C03", two).map(([, place]) => place)).toEqual(["案件汇总!B2", "案件汇总!B3"]);
    expect(alsoCells("C03", two)).toEqual([]);
  });

  test("a blank or a text is no 0", () => {
    expect(findingTable("C03", bookWith({ "案件汇总!C3": null }))).toEqual([]);
    expect(findingTable("C03", bookWith({ "案件汇总!C3": "一" }))).toEqual([]);
    expect(findingTable("C03", bookWith({ "案件汇总!B3": "/" }))).toEqual([]);
  });

  test("rows that nobody can read have findings of their own", () => {
    expect(findingTable("C03", logBook("案件明细", { "案件明细!E2": "三月" }))).toEqual([]);
    expect(findingTable("C03", logBook("案件明细", { "案件明细!C2": "处罚" }))).toEqual([]);
  });

  test("期内立案: a case that was filed before is in a count, but in no row", () => {
    const basis = { "参数!A8": "数据条数口径", "参数!B8": "期内立案", 案件汇总: null };
    const rows = changed(LOGS, { "案件明细!D2": day(2024, 2, 20), "案件明细!E3": null, "案件明细!E4": null });
    const book = bookWith({ ...basis, 案件明细: rows["案件明细"] ?? [] });
    expect(findingTable("C03", book)).toEqual([["C03", "案件明细!B2", "hint"]]);
    expect(sentences("C03", book)).toEqual([
      "省路政执法总队数据条数 2，期内结案 1 + 0 = 1，相差 1 条：未结案 2 条，结案日期不在期内 0 条，结案日期或案件性质无法识别 0 条，期内结案但不在“数据条数口径”之内 1 条。",
    ]);
  });

  test("case rows explain what 附件2 prints, or they do not", () => {
    const late = { "案件明细!E2": day(2024, 4, 2) };
    const explained = exportBesideAnnexes(late, { "附件2!C6": 1, "附件2!C5": 3 });
    expect(findingTable("C03", explained)).toEqual([["C03", "附件2!B6", "hint"]]);
    expect(alsoCells("C03", explained)).toEqual(["附件2!B5"]);
    const unexplained = exportBesideAnnexes({}, { "附件2!C6": 1, "附件2!C5": 3 });
    expect(findingTable("C03", unexplained)).toEqual([["C03", "附件2!B6", "query"]]);
  });
});

describe("C04: a rate that its formula does not give", () => {
  test("the digits that the cell shows are compared: 26% is 26.3%, 26.0% is not, and 21% is another formula", () => {
    expect(sentences("C04", annexBookWith({ "附件2!F5": { value: 0.21, numberFormat: "0%" } }))).toEqual([
      "青海省人均办案率印为 21%，按附件说明的公式应为 5/19 = 26.3%；印出的数与“实际案件数/执法人员 4/19 = 21.1%”相合。",
    ]);
    expect(findingTable("C04", annexBookWith({ "附件2!F5": { value: 0.263, numberFormat: "0.0%" } }))).toEqual([]);
    expect(findingTable("C04", annexBookWith({ "附件2!F5": { value: 0.26, numberFormat: "0.0%" } }))).toEqual([
      ["C04", "附件2!F5", "hard"],
    ]);
  });

  test("without officers the form prints “/”, and nothing else", () => {
    const slash = { "附件2!E6": "/", "附件2!F6": "/" };
    expect(findingTable("C04", annexBookWith(slash))).toEqual([]);
    expect(findingsOf("C04", annexBookWith({ ...slash, "附件2!F6": 0.3 })).map(({ expected }) => expected)).toEqual([
      "/",
    ]);
  });

  test("where the total row prints “/” for officers, the rows' sum divides", () => {
    expect(findingTable("C04", annexBookWith({ "附件2!E5": "/" }))).toEqual([]);
  });

  test("the setting 实际案件数/执法人员 is another formula", () => {
    const basis = { "参数!A8": "人均办案率口径", "参数!B8": "实际案件数/执法人员" };
    expect(findingTable("C04", annexBookWith(basis))).toEqual([
      ["C04", "附件2!F5", "hard"],
      ["C04", "附件2!F6", "hard"],
    ]);
  });

  test("no formula is tried on a text", () => {
    expect(findingTable("C04", annexBookWith({ "附件2!C6": "两件" }))).toEqual([]);
  });
});

test("C05: exactly one case an officer is in order, the total row is never named", () => {
  expect(findingTable("C05", bookWith({ "单位名册!G2": 3 }))).toEqual([]);
  const all = bookWith({ "单位名册!G2": 1, "单位名册!G3": 1, "单位名册!G4": 1 });
  expect(findingTable("C05", all)).toEqual([["C05", "单位名册!G2", "query"]]);
});

test("C06: half of the cases may be tests; no cases are no share", () => {
  expect(findingTable("C06", bookWith({ "案件汇总!D2": 4, "案件汇总!B2": 6 }))).toEqual([]);
  expect(findingTable("C06", bookWith({ "案件汇总!D2": 5, "案件汇总!B2": 7 }))).toEqual([
    ["C06", "案件汇总!D2", "hint"],
  ]);
  const none = { "案件汇总!C2": 0, "案件汇总!D2": 0, "案件汇总!C3": 0, "案件汇总!C4": 0 };
  expect(findingTable("C06", bookWith(none))).toEqual([]);
});

describe("C07: all figures 0", () => {
  const zero = { "案件汇总!B4": 0, "案件汇总!C4": 0, "在线考试!B4": 0 };

  test("several units are one hint, with their cells", () => {
    const book = bookWith({ ...zero, "案件汇总!B3": 0, "案件汇总!C3": 0, "在线考试!B3": 0 });
    expect(findingTable("C07", book)).toEqual([["C07", "案件汇总!A3", "hint"]]);
    expect(alsoCells("C07", book)).toEqual(["案件汇总!A4"]);
  });

  test("blank is no 0", () => {
    expect(findingTable("C07", bookWith({ ...zero, "案件汇总!B4": null }))).toEqual([]);
    expect(findingTable("C07", bookWith({ ...zero, "在线考试!B4": "无" }))).toEqual([]);
  });
});

test("C08: the other rows are named; a case without a number is none of two", () => {
  const book = logBook("案件明细", { "案件明细!A3": " a1", "案件明细!A5": "A1", "案件明细!A6": "Ａ1" });
  expect(findingTable("C08", book)).toEqual([["C08", "案件明细!A2", "hard"]]);
  expect(alsoCells("C08", book)).toEqual(["案件明细!A5", "案件明细!A6"]);
  expect(findingTable("C08", logBook("案件明细", { "案件明细!A2": null, "案件明细!A3": null }))).toEqual([]);
});

test("C09: only cases of the period count", () => {
  expect(findingTable("C09", logBook("案件明细", { "案件明细!C2": "测试案件", "案件明细!C3": "真实" }))).toEqual([]);
  const other = { "案件明细!C2": "其他", "案件明细!E2": day(2024, 4, 1), "案件明细!C3": null, "案件明细!E3": null };
  expect(findingTable("C09", logBook("案件明细", other))).toEqual([]);
  expect(findingTable("C09", logBook("案件明细", { "案件明细!C2": null }))).toEqual([["C09", "案件明细!C2", "hard"]]);
});

describe("C10: numbers as text", () => {
  test.each<[string, number]>([
    ["１２", 12],
    ["1,057", 1057],
    ["324条", 324],
  ])("%s is read as %i, and that is the fix", (text, value) => {
    const found = findingsOf("C10", bookWith({ "案件汇总!D4": text }));
    expect(found.map(({ fix }) => fix)).toEqual([{ cells: [{ sheet: "案件汇总", address: "D4", value }] }]);
  });

  test("officers of the roster, quoted as they stand", () => {
    expect(sentences("C10", bookWith({ "单位名册!G2": "10人" }))).toEqual([
      "省路政执法总队的执法人员“10人”是文本，本工具按 10 读取，但 Excel 求和会漏掉它。",
    ]);
  });
});
