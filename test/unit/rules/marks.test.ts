import { annexBookWith, bookWith } from "../../support/bookOf";
import { logBook } from "./ruleExamples";
import { alsoCells, findingTable, sentences } from "./ruleFindings";

describe("M01: a mark that nobody can read", () => {
  test("the same text is one finding a sheet", () => {
    const book = bookWith({ "报送台账!B2": "收悉", "报送台账!C4": "收悉", "报送台账!B4": "阅" });
    expect(findingTable("M01", book)).toEqual([
      ["M01", "报送台账!B2", "hard"],
      ["M01", "报送台账!B4", "hard"],
    ]);
    expect(alsoCells("M01", book)).toEqual(["报送台账!C4"]);
  });

  test("an error of Excel is no mark; it is quoted as it stands", () => {
    expect(sentences("M01", bookWith({ "报送台账!B3": { error: "#N/A" } }))).toEqual([
      "海北州交通运输系统的“工作简报”填的是“#N/A”，无法识别（1 处）。",
    ]);
  });

  test("on 附件1 as well", () => {
    expect(findingTable("M01", annexBookWith({ "附件1!B5": "阅" }))).toEqual([["M01", "附件1!B5", "hard"]]);
  });
});

describe("M02: a mark with two meanings", () => {
  test.each(["○", "△", "0", "1", "-", "有", "无", "V", "是", 0, 1, "TRUE"])("%p is asked, never assumed", (mark) => {
    expect(findingTable("M02", bookWith({ "报送台账!B3": mark }))).toEqual([["M02", "报送台账!B3", "query"]]);
  });

  test("the note below the table settles it", () => {
    const note = { "报送台账!A5": "说明：√表示已报送，×未报送，△表示迟报" };
    expect(findingTable("M02", bookWith({ "报送台账!B3": "△", ...note }))).toEqual([]);
    expect(findingTable("M01", bookWith({ "报送台账!B3": "△", ...note }))).toEqual([]);
  });

  test("where the note turns √, × is not known any more", () => {
    const book = bookWith({ "报送台账!A5": "说明：√表示未报送" });
    expect(findingTable("M02", book)).toEqual([["M02", "报送台账!C3", "query"]]);
    expect(alsoCells("M02", book)).toEqual(["报送台账!B4", "报送台账!C4"]);
  });
});

describe("M03: marks left blank", () => {
  test("all of them in one finding, with their units", () => {
    const book = bookWith({ "报送台账!B2": null, "报送台账!C2": "　", "报送台账!B4": null });
    expect(sentences("M03", book)).toEqual(["有 3 处没有填写（省路政执法总队、果洛州交通运输系统），按未报送处理。"]);
  });

  test("“/” is no blank: nothing is owed", () => {
    expect(findingTable("M03", bookWith({ "报送台账!B2": "/" }))).toEqual([]);
  });

  test("the row of a name that is nobody's has a finding already", () => {
    const book = bookWith({ "报送台账!A3": "格尔木市", "报送台账!B3": null });
    expect(findingTable("M03", book)).toEqual([]);
  });
});

describe("M04: a material that the catalogue does not have", () => {
  test("an alias is in the catalogue, however it is written", () => {
    expect(findingTable("M04", logBook("报送台账", { "报送台账!C3": "“工作方案”" }))).toEqual([]);
    expect(findingTable("M04", logBook("报送台账", { "报送台账!C3": "简 报" }))).toEqual([]);
  });

  test("a blank one is none", () => {
    expect(findingTable("M04", logBook("报送台账", { "报送台账!C3": null }))).toEqual([["M04", "报送台账!C3", "hard"]]);
  });
});
