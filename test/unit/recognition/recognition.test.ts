import { NO_CORRECTIONS, type Corrections } from "../../../src/domain/memory/Memory";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { recognitionOf } from "../../../src/domain/recognition/recognitionOf";
import { withoutCorrections, type Forgotten } from "../../../src/domain/recognition/withoutCorrections";
import { BASE, bookOf, changed, type Changes } from "../../support/bookOf";

const seenIn = (changes: Changes, corrections: Partial<Corrections> = {}) =>
  recognitionOf(readLedger(bookOf(changed(BASE, changes)), { ...NO_CORRECTIONS, ...corrections }));

describe("sheets", () => {
  test("each with its table, why, and its columns", () => {
    const { sheets, fields } = seenIn({ 会议纪要: [["4月10日"]] });
    expect(
      sheets.map(({ sheet, tables }) => [sheet, ...tables.map(({ role, use, reason }) => `${role} ${use} ${reason}`)]),
    ).toEqual([
      ["参数", "settings used sheetName"],
      ["单位名册", "roster used sheetName"],
      ["资料目录", "materials used sheetName"],
      ["报送台账", "submissionMatrix used sheetName"],
      ["案件汇总", "caseCounts used sheetName"],
      ["在线考试", "examCounts used sheetName"],
      ["会议纪要"],
    ]);
    expect(sheets[3]?.tables[0]).toMatchObject({ address: "A1:D4", head: { rowNumber: 1, rowCount: 1 } });
    expect(sheets[3]?.tables[0]?.columns.map(({ column, key, field }) => [column, key, field])).toEqual([
      ["A", "单位", "unit"],
      ["B", "工作简报", "工作简报"],
      ["C", "实施方案", "实施方案"],
      ["D", "备注", "remark"],
    ]);
    expect(fields.submissionMatrix?.map(({ label }) => label)).toEqual(["单位", "备注", "工作简报", "实施方案"]);
  });

  test("an open choice names the one that is offered; a person's word closes it", () => {
    const matrix = BASE.报送台账 ?? [];
    const changes: Changes = { 报送台账: null, "2024年3月": matrix, "2024年4月": matrix };
    const uses = (corrections: Partial<Corrections>) =>
      seenIn(changes, corrections)
        .sheets.filter(({ sheet }) => sheet.endsWith("月"))
        .map(({ said, isCorrected, tables }) => [said, isCorrected, tables[0]?.use, tables[0]?.isOffered]);
    expect(uses({})).toEqual([
      [null, false, "open", false],
      [null, false, "open", true],
    ]);
    expect(uses({ sheets: { "2024年3月": "submissionMatrix" } })).toEqual([
      ["submissionMatrix", true, "used", false],
      [null, false, "unused", false],
    ]);
  });
});

describe("names that are no unit", () => {
  const changes: Changes = { "报送台账!A3": "海北洲", "案件汇总!A3": "海北洲", "在线考试!A3": "格尔木" };

  test("with what comes near, and how often", () => {
    expect(seenIn(changes).units).toEqual([
      { key: "海北洲", text: "海北洲", at: { sheet: "报送台账", address: "A3" }, count: 2, suggestions: ["海北州交通运输系统"], given: null }, // prettier-ignore
      {
        key: "格尔木",
        text: "格尔木",
        at: { sheet: "在线考试", address: "A3" },
        count: 1,
        suggestions: [],
        given: null,
      },
    ]);
  });

  test("what a person gave stays in sight", () => {
    const { units } = seenIn(changes, { units: { 海北洲: "海北州交通运输系统" } });
    expect(units.map(({ key, given }) => [key, given])).toEqual([
      ["格尔木", null],
      ["海北洲", "海北州交通运输系统"],
    ]);
  });
});

test("marks that nobody can read, and what a person said of them", () => {
  const changes: Changes = { "报送台账!B3": "○", "报送台账!C3": "○", "报送台账!B4": "收悉" };
  const marksOf = (corrections: Partial<Corrections>) =>
    seenIn(changes, corrections).marks.map(({ key, count, given }) => [key, count, given]);
  expect(marksOf({})).toEqual([
    ["○", 2, null],
    ["收悉", 1, null],
  ]);
  expect(marksOf({ marks: { 收悉: "submitted" } })).toEqual([
    ["○", 2, null],
    ["收悉", 0, "submitted"],
  ]);
});

describe("withoutCorrections", () => {
  const all: Corrections = {
    sheets: { 甲: "none", 乙: "roster" },
    heads: { 甲: { rowNumber: 2, rowCount: 1 } },
    columns: { 甲: { 单位: "unit" } },
    units: { 海北洲: "海北州" },
    marks: { "○": "missing" },
  };
  test.each<[Forgotten, Partial<Corrections>]>([
    [{ part: "all" }, NO_CORRECTIONS],
    [
      { part: "sheet", key: "甲" },
      { sheets: { 乙: "roster" }, heads: {}, columns: {} },
    ],
    [{ part: "unit", key: "海北洲" }, { units: {} }],
    [{ part: "mark", key: "○" }, { marks: {} }],
    [{ part: "mark", key: "△" }, {}],
  ])("%j", (forgotten, expected) => {
    expect(withoutCorrections(all, forgotten)).toEqual({ ...all, ...expected });
  });
});
