import type { Settings } from "../../../src/domain/settings/Settings";
import { bookWith, type BookCell, type Rows } from "../../support/bookOf";
import { ledgerWith } from "../../support/ledgerOf";
import { findingTable } from "../rules/ruleFindings";

const settingsOf = (rows: readonly (readonly [string, BookCell])[]) => {
  const { settings, unreadSettings } = ledgerWith({ 参数: [["参数", "值"], ...rows] });
  return { settings, unread: unreadSettings.map(({ name, at }) => [name, at.address]) };
};

/** The values alone. */
const valuesOf = (settings: Settings) => ({
  issue: settings.issue.value,
  cutOff: settings.cutOff.value,
  casePeriod: [settings.casePeriod.from.value, settings.casePeriod.to.value],
  examPeriod: [settings.examPeriod.from.value, settings.examPeriod.to.value],
  provinceName: settings.provinceName.value,
  orders: [settings.annex1Order.value, settings.annex2Order.value],
  officersTotal: settings.officersTotal.value,
  rate: [settings.rateBasis.value, settings.rateDigits.value],
  dataRowsBasis: settings.dataRowsBasis.value,
});

const AS_PRINTED = {
  issue: "",
  cutOff: null,
  casePeriod: [null, null],
  examPeriod: [null, null],
  provinceName: "青海省",
  orders: [[], []],
  officersTotal: "sum",
  rate: ["actualAndTest", 0],
  dataRowsBasis: "all",
};

describe("[W16] what is not set is as the form has it", () => {
  test.each<[string, Rows | null]>([
    ["no table", null],
    ["no rows", [["参数", "值"]]],
    [
      "blank values",
      [
        ["参数", "值"],
        ["期次", null],
        ["全省名称", " "],
        ["数据条数口径", ""],
        ["人均办案率小数位", null],
      ],
    ],
  ])("%s", (_, rows) => {
    const { settings, unreadSettings } = ledgerWith({ 参数: rows });
    expect(valuesOf(settings)).toEqual(AS_PRINTED);
    expect(unreadSettings).toEqual([]);
    expect(settings.annex2Title.value).toContain("{案件期间}");
  });

  test("every setting is read, under other headers and with its name stretched", () => {
    const rows: Rows = [
      ["项目", "内容", "说明"],
      ["期 次", "第二期"],
      ["报送截至日期", "2024年5月10日"],
      ["案件统计起", "2024.4.1"],
      ["案件统计止", "2024-4-30"],
      ["考试统计起", 20240401],
      ["考试统计止", "2024/4/30"],
      ["全省名称", "全省"],
      ["附件1单位行次序", "总队"],
      ["附件2单位行次序", "海北州"],
      ["全省执法人员", "／"],
      ["人均办案率口径", "实际案件数/执法人员"],
      ["人均办案率小数位", "2"],
      ["数据条数口径", "期内结案"],
    ];
    const { settings, unreadSettings } = ledgerWith({ 参数: rows });
    expect(unreadSettings).toEqual([]);
    expect(valuesOf(settings)).toEqual({
      issue: "第二期",
      cutOff: 45_422,
      casePeriod: [45_383, 45_412],
      examPeriod: [45_383, 45_412],
      provinceName: "全省",
      orders: [["总队"], ["海北州"]],
      officersTotal: "slash",
      rate: ["actual", 2],
      dataRowsBasis: "closed",
    });
  });

  test("a value says where it stands", () => {
    const { settings } = ledgerWith({});
    expect([settings.cutOff.at, settings.provinceName.at]).toEqual([{ sheet: "参数", address: "B3" }, null]);
  });
});

describe("[W17] what a setting cannot mean", () => {
  test("is reported, and stands for nothing", () => {
    const { settings, unread } = settingsOf([
      ["报送截至日期", "4.1"],
      ["人均办案率小数位", "两位"],
      ["数据条数口径", "期内"],
    ]);
    expect(unread).toEqual([
      ["报送截至日期", "B2"],
      ["人均办案率小数位", "B3"],
      ["数据条数口径", "B4"],
    ]);
    expect(valuesOf(settings)).toEqual(AS_PRINTED);
  });

  test("a setting that nobody knows is passed over; of two with one name the upper holds", () => {
    const { settings, unread } = settingsOf([
      ["文号", "青交执法提质办〔2024〕2号"],
      ["期次", "第一期"],
      ["期次", "第二期"],
    ]);
    expect([settings.issue.value, unread]).toEqual(["第一期", []]);
  });
});

test.each(["总队、果洛州", "总队，果洛州", "总队;果洛州", "总队\n果洛州", "总队、、果洛州、"])(
  "[W18] %p is a list of two",
  (text) => {
    expect(settingsOf([["附件1单位行次序", text]]).settings.annex1Order.value).toEqual(["总队", "果洛州"]);
  },
);

describe("how the annexes are made up", () => {
  const annexesOf = (rows: readonly (readonly [string, BookCell])[]) => {
    const { settings, unread } = settingsOf(rows);
    const values = Object.entries(settings.annexes).map(([name, { value }]) => [name, value] as const);
    return { ...Object.fromEntries(values), unread };
  };

  test("[W16] not set: the form, with all states coloured", () => {
    expect(annexesOf([])).toEqual({
      layout: "form",
      fonts: "official",
      source: "values",
      keepsSizes: false,
      extras: [],
      colouredStates: ["missing", "late", "returned", "query", "notDue"],
      hasLegend: false,
      unread: [],
    });
  });

  test("every setting is read", () => {
    expect(
      annexesOf([
        ["版式", "GB-T 9704"],
        ["附件字体", "系统字体"],
        ["附件取数", "公式"],
        ["保留手工版式", "是"],
        ["附件2附加列", "年初至今、上期对比"],
        ["标色状态", "未报送，迟报"],
        ["附件1标色图例", "是"],
      ]),
    ).toEqual({
      layout: "gbt9704",
      fonts: "system",
      source: "formulas",
      keepsSizes: true,
      extras: ["yearToDate", "lastIssue"],
      colouredStates: ["missing", "late"],
      hasLegend: true,
      unread: [],
    });
  });

  test("[W17] a list with a word that is none is not read by half; 无 is an empty one", () => {
    const { colouredStates, extras, unread } = annexesOf([
      ["标色状态", "未报送、迟到"],
      ["附件2附加列", "无"],
    ]) as Record<string, unknown>;
    expect([(colouredStates as readonly string[]).length, extras, unread]).toEqual([5, [], [["标色状态", "B2"]]]);
  });
});

test("[W17] a setting is known by the other words that offices use for it; none stands for two", () => {
  const { settings } = settingsOf([
    ["报送截止日期", "2024.4.10"],
    ["案件统计开始日期", "2024.3.1"],
    ["案件统计截止日期", "2024.3.31"],
  ]);
  expect(valuesOf(settings)).toMatchObject({ cutOff: 45392, casePeriod: [45352, 45382] });
  const twice: Rows = [
    ["参数", "值"],
    ["报送截至日期", "2024-4-10"],
    ["报送截止日期", "2024-4-15"],
  ];
  expect(findingTable("S07", bookWith({ 参数: twice }))).toEqual([["S07", "参数!B3", "query"]]);
});
