import { planAnnexes } from "../../../src/domain/annex/planAnnexes";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { annexBookWith, BASE, bookOf, bookWith, changed, plansOf, sheetsOf, withPlans } from "../../support/bookOf";
import { annexBookWithSettings, refusalOf, withSettings } from "./annexBooks";

describe("tables that an annex needs", () => {
  test.each(["单位名册", "报送台账"])("%s", (name) => {
    expect(refusalOf(bookWith({ [name]: null }))).toBe(
      `没有识别到${name}，无法生成附件；工作簿未作改动。请补上该表后再试。`,
    );
  });

  test("cases, as rows or as counts", () => {
    expect(refusalOf(bookWith({ 案件汇总: null }))).toContain("没有识别到案件明细或案件汇总");
  });

  test("both annexes or none", () => {
    const planning = planAnnexes(readLedger(bookWith({ 案件汇总: null })));
    expect(planning).not.toHaveProperty("plans");
  });
});

test("a name in the order that is nobody's", () => {
  expect(refusalOf(withSettings({ 附件2单位行次序: "总队、格尔木市、海北洲" }))).toBe(
    "参数“附件2单位行次序”中的“格尔木市、海北洲”不是名册中的单位；工作簿未作改动。请更正后再生成附件。",
  );
});

describe("a sheet that is no annex is not overwritten", () => {
  test("a foreign sheet of that name", () => {
    expect(refusalOf(bookWith({ 附件1: [["会议通知"]] }))).toContain("工作表“附件1”不像是附件");
  });

  test("an empty sheet of that name is used", () => {
    expect(plansOf(bookWith({ "附件 1": [] })).map(({ sheetName }) => sheetName)).toEqual(["附件 1", "附件2"]);
  });
});

describe("what a build would lose", () => {
  test("a third row above the head", () => {
    const { 附件1: rows = [], ...others } = sheetsOf(annexBookWith({}));
    const book = bookOf({ ...others, 附件1: [...rows.slice(0, 2), ["2024年4月"], ...rows.slice(2)] });
    expect(refusalOf(book)).toContain("“附件1”第 4 行表头之上不是“附件号、标题”两行");
  });

  test("a column between the annex's own", () => {
    const { 附件1: rows = [], ...others } = sheetsOf(annexBookWith({}));
    const wider = rows.map((row, at) => [...row.slice(0, 1), at === 2 ? "联系人" : null, ...row.slice(1)]);
    expect(refusalOf(bookOf({ ...others, 附件1: wider }))).toContain("“附件1”中间有自行添加的列“联系人”");
  });

  test("a row of a unit that the roster does not have", () => {
    expect(refusalOf(annexBookWith({ "附件2!A8": "格尔木市" }))).toContain("“附件2”的 A8 有名册之外的行“格尔木市”");
    expect(refusalOf(annexBookWith({ "附件1!A6": "果洛洲" }))).toContain("“附件1”的 A6 有名册之外的行“果洛洲”");
  });
});

describe("what stands below and beside", () => {
  const below = { "附件1!A12": "联系人：专项办" };

  test("stays where it is", () => {
    const book = annexBookWith({ ...below, "附件1!F5": "已核" });
    expect(refusalOf(book)).toBe("");
    const applied = sheetsOf(withPlans(book, plansOf(book)));
    expect(applied["附件1"]?.[11]?.[0]).toMatchObject({ value: "联系人：专项办" });
    expect(applied["附件1"]?.[4]?.[5]).toMatchObject({ value: "已核" });
  });

  test("is not covered by an annex that grows", () => {
    const grown = {
      "单位名册!A5": "玉树州交通运输系统",
      "单位名册!A6": "黄南州交通运输系统",
      "单位名册!A7": "海西州交通运输系统",
      "单位名册!A8": "海南州交通运输系统",
    };
    expect(refusalOf(annexBookWith({ ...below, ...grown }))).toContain(
      "“附件1”的 A12 有内容“联系人：专项办”，附件会盖住它",
    );
  });

  test("a running number beside the units is the row's", () => {
    const { 附件1: rows = [], ...others } = sheetsOf(annexBookWithSettings({ 附件1单位行次序: "果洛州" }));
    const numbered = rows.map((row, at) => [at === 2 ? "序号" : at > 2 && at < 6 ? at - 2 : null, ...row]);
    expect(refusalOf(bookOf({ ...others, 附件1: numbered }))).toBe("");
  });

  test("is not left beside another unit", () => {
    const order = { 附件1单位行次序: "果洛州", 附件2单位行次序: "果洛州" };
    expect(refusalOf(annexBookWithSettings(order))).toBe("");
    expect(refusalOf(annexBookWithSettings(order, { "附件2!I6": "已核" }))).toContain(
      "“附件2”的 I6 有内容“已核”，与“省路政执法总队”同在一行",
    );
    expect(refusalOf(annexBookWithSettings({ 附件1单位行次序: "总队、果洛州" }, { "附件1!F4": "已核" }))).toBe("");
  });
});

test("a workbook that is refused plans nothing, one that is not refused plans both", () => {
  expect(plansOf(bookOf(BASE)).map(({ sheetName }) => sheetName)).toEqual(["附件1", "附件2"]);
  expect(plansOf(bookOf(changed(BASE, { 在线考试: null }))).map(({ sheetName }) => sheetName)).toEqual([
    "附件1",
    "附件2",
  ]);
});
