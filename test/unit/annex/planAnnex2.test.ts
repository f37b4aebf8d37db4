import { annexBookWith, BASE, bookOf, changed, day, LOGS, plansOf } from "../../support/bookOf";
import { bookOfSize, plannedValues, withSettings } from "./annexBooks";

test("the form: the total row first, a head of two rows", () => {
  expect(plannedValues(bookOf(BASE)).annex2).toEqual([
    ["附件2", null, null, null, null, null, null],
    ["青海省交通运输行政执法综合管理信息系统 3.1-3.31 案件办理情况统计表", null, null, null, null, null, null],
    ["单位", "数据条数", "案件数", null, "执法人员", "人均办案率", "在线考试"],
    [null, null, "实际案件数", "测试案件数", null, null, null],
    ["青海省", 5, 4, 1, 19, 5 / 19, 4],
    ["省路政执法总队", 3, 2, 1, 10, 0.3, 2],
    ["海北州交通运输系统", 1, 1, 0, 5, 0.2, 1],
    ["果洛州交通运输系统", 1, 1, 0, 4, 0.25, 1],
    ["备注：1.统计表 3.1-3.31 案件数指结案时间是 3.1-3.31 期间的案件；", null, null, null, null, null, null],
    ["2.人均办案率为（实际案件数+测试案件数）/执法人员； 考试次数是从 2024.3", null, null, null, null, null, null],
  ]);
});

test("merges: the title, the head, the notes", () => {
  const [, plan] = plansOf(bookOf(BASE));
  expect(
    plan?.merges.map(({ rowIndex, columnIndex, rowCount, columnCount }) => [
      rowIndex,
      columnIndex,
      rowCount,
      columnCount,
    ]),
  ).toEqual([
    [1, 0, 1, 7],
    [2, 2, 1, 2],
    [2, 0, 2, 1],
    [2, 1, 2, 1],
    [2, 4, 2, 1],
    [2, 5, 2, 1],
    [2, 6, 2, 1],
    [8, 0, 1, 7],
    [9, 0, 1, 7],
  ]);
});

test("case rows and exam rows give the same annex as their counts", () => {
  const logs = bookOf(changed({ ...BASE, ...LOGS }, { 案件汇总: null, 在线考试: LOGS.在线考试 }));
  expect(plannedValues(logs).annex2[5]).toEqual(["省路政执法总队", 3, 2, 1, 10, 0.3, 1]);
  const counts = bookOf(changed(BASE, { "在线考试!B2": 1 }));
  expect(plannedValues(logs).annex2).toEqual(plannedValues(counts).annex2);
});

describe("what divides by nothing", () => {
  test("no officers, or none that is known, print “/”", () => {
    const book = bookOf(changed(BASE, { "单位名册!G3": null, "单位名册!G4": 0 }));
    expect(
      plannedValues(book)
        .annex2.slice(4)
        .map((row) => [row[4], row[5]])
        .slice(0, 4),
    ).toEqual([
      [10, 0.5],
      [10, 0.3],
      ["/", "/"],
      [0, "/"],
    ]);
  });

  test("no cases over officers are 0, which the form prints as 0 and not as 0%", () => {
    const book = bookOf(changed(BASE, { "案件汇总!C3": 0, "案件汇总!B3": 0 }));
    const [, plan] = plansOf(book);
    expect(plan?.cells[6]?.[5]).toMatchObject({ value: 0, numberFormat: "0%;-0%;0" });
  });

  test("a workbook without exams has 0 of them", () => {
    expect(plannedValues(bookOf(changed(BASE, { 在线考试: null }))).annex2[5]?.[6]).toBe(0);
  });
});

describe("settings", () => {
  test("全省执法人员 “/”: the rate divides all the same", () => {
    const { annex2 } = plannedValues(withSettings({ 全省执法人员: "/" }));
    expect(annex2[4]).toEqual(["青海省", 5, 4, 1, "/", 5 / 19, 4]);
  });

  test("全省名称, 人均办案率口径 and its digits", () => {
    const book = withSettings({ 全省名称: "全省", 人均办案率口径: "实际案件数/执法人员", 人均办案率小数位: 1 });
    const [, plan] = plansOf(book);
    expect(plan?.cells[4]?.map(({ value }) => value)).toEqual(["全省", 5, 4, 1, 19, 4 / 19, 4]);
    expect(plan?.cells[4]?.[5]?.numberFormat).toBe("0.0%;-0.0%;0");
    expect(plan?.cells[9]?.[0]?.value).toBe("2.人均办案率为实际案件数/执法人员； 考试次数是从 2024.3");
  });

  test.each([
    ["全部", 4],
    ["期内立案", 3],
    ["期内结案", 2],
  ])("数据条数口径 %s: %i rows", (basis, rows) => {
    const log = changed(LOGS, {
      "案件明细!E3": null,
      "案件明细!D4": day(2024, 2, 1),
      "案件明细!A7": "A7",
      "案件明细!B7": "总队",
      "案件明细!C7": "实际",
      "案件明细!D7": day(2024, 3, 20),
      "案件明细!E7": day(2024, 4, 2),
    })["案件明细"];
    const book = withSettings({ 数据条数口径: basis }, { 案件汇总: null, 案件明细: log ?? [] });
    expect(plannedValues(book).annex2[5]?.slice(1, 4)).toEqual([rows, 1, 1]);
  });

  test("a title of the office's own, with and without the period", () => {
    expect(plannedValues(withSettings({ 附件2标题: "案件办理情况（{案件期间}）" })).annex2[1]?.[0]).toBe(
      "案件办理情况（3.1-3.31）",
    );
    expect(plannedValues(withSettings({ 附件2标题: "案件办理情况" })).annex2[1]?.[0]).toBe("案件办理情况");
  });
});

test("40 units: none vanishes, the totals are theirs", () => {
  const { annex2 } = plannedValues(bookOf(bookOfSize(40, 2)));
  expect(annex2).toHaveLength(2 + 2 + 41 + 2);
  expect(annex2[4]).toEqual(["青海省", 40, 40, 0, 400, 0.1, 40]);
});

test("a note that the user added stays", () => {
  const book = annexBookWith({ "附件2!A11": "3.数据来自执法综合管理信息系统" });
  expect(plannedValues(book).annex2.at(-1)?.[0]).toBe("3.数据来自执法综合管理信息系统");
});
