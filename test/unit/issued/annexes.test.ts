import { validate } from "../../../src/domain";
import { annexBookWith, BASE, bookOf, bookWith, changed, sheetsOf, withPlans, plansOf } from "../../support/bookOf";
import { ownRules } from "../rules/ruleExamples";
import { built, issuedFindings, memoryOf, remembering, sinceIssued, table } from "./issuedBooks";

const HAIBEI = "海北州交通运输系统";
const GUOLUO = "果洛州交通运输系统";

describe("X06: an annex that is not what went out", () => {
  it("names the cell with what stood and what stands", () => {
    expect(table(sinceIssued(BASE, { "附件1!C5": "√", "附件1!D5": "补报", "附件2!E6": null }))).toEqual([
      ["X06", "附件1!C5", HAIBEI, "×", "√"],
      ["X06", "附件1!D5", HAIBEI, null, "补报"],
      ["X06", "附件2!E6", "省路政执法总队", "10", null],
    ]);
  });

  it("puts cells that say the same into one", () => {
    const [found, ...others] = sinceIssued(BASE, { "附件1!B4": "×", "附件1!B5": "×" });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      count: 2,
      also: [{ sheet: "附件1", address: "B5" }],
      details: { units: `省路政执法总队、${HAIBEI}` },
    });
  });

  it("speaks beside the rule that holds the annex against the tracking sheet, and silences none", () => {
    const before = built({ ...BASE, 校验规则: ownRules(["1", "【附件1.备注】", "≥", "0"]) });
    const touched = bookOf(changed(before, { "附件1!B5": "×", "附件1!D6": "若干" }));
    const found = validate(remembering(touched, memoryOf(bookOf(before))));
    const at = (address: string) => found.filter((each) => each.address === address).map(({ ruleId }) => ruleId);
    expect(at("B5")).toEqual(["X01", "X06"]);
    // What cannot be judged is still said, though X06 spoke of its cell.
    expect(at("D6")).toEqual(["X06", "R03"]);
  });

  it("is silent about rows and columns that moved, white space, number formats, and another layout of the head", () => {
    const before = sheetsOf(annexBookWith({}));
    const [label = [], title = [], head = [], ...rows] = before.附件1 ?? [];
    const moved = [label, title, head, rows[2] ?? [], rows[0] ?? [], rows[1] ?? [], ...rows.slice(3)];
    const swapped = moved.map((row, at) =>
      at < 2 || at > 5 ? row : [row[0] ?? null, row[2] ?? null, row[1] ?? null, row[3] ?? null],
    );
    const memory = memoryOf(bookOf(before));
    expect(issuedFindings(bookOf({ ...before, 附件1: swapped }), memory)).toEqual([]);
    expect(table(sinceIssued(BASE, { "附件1!A3": "单位\\内容", "附件1!A4": " 省路政执法总队 " }))).toEqual([]);
    const number = { value: 5, numberFormat: "0.00" };
    expect(table(sinceIssued(BASE, { "附件2!B5": number }))).toEqual([]);
  });

  it("reads a rate as it is printed: the digits count, the ratio behind them does not", () => {
    const rate = (value: number, numberFormat: string) => sinceIssued(BASE, { "附件2!F6": { value, numberFormat } });
    expect(table(rate(0.3001, "0%;-0%;0"))).toEqual([]);
    expect(table(rate(0.31, "0%;-0%;0"))).toEqual([["X06", "附件2!F6", "省路政执法总队", "30%", "31%"]]);
  });

  it("says which rows, columns and notes came and went, and that a whole annex did", () => {
    expect(table(sinceIssued(BASE, { "附件1!A6": "海西州交通运输系统", "附件1!C3": "调度表" }))).toEqual([
      ["X06", "附件1!A3", "", "实施方案", null],
      ["X06", "附件1!C3", "", null, "调度表"],
      ["X06", "附件1!A3", GUOLUO, GUOLUO, null],
      ["X06", "附件1!A6", "海西州交通运输系统", null, "海西州交通运输系统"],
    ]);
    expect(table(sinceIssued(BASE, { "附件1!A8": "2. √表示已报送" }))).toEqual([
      ["X06", "附件1!A8", "", "2. √表示已报送,×未报送", "2. √表示已报送"],
    ]);
    expect(table(sinceIssued(BASE, { 附件2: null })).map(([rule, place, units]) => [rule, place, units])).toEqual([
      ["X06", "!", ""],
    ]);
  });

  it("says nothing where nothing went out, and nothing of a mark of another 期", () => {
    const changes = { "附件1!B5": "×" };
    expect(issuedFindings(annexBookWith(changes), memoryOf(bookWith({ "参数!B2": "第二期" })))).toEqual([]);
  });
});

describe("an annex of an earlier 期 that is kept for the record", () => {
  const first = built(BASE);
  const memory = memoryOf(bookOf(first));
  const { 附件1, 附件2, ...sources } = first;
  const kept = { "附件1（第一期）": 附件1 ?? [], "附件2（第一期）": 附件2 ?? [] };
  const second = built(changed(sources, { "参数!B2": "第二期", "报送台账!B4": "√", "案件汇总!B2": 9 }));

  it("of two 期 with the same number is held against the one that its sheet names", () => {
    const years = {
      ...memory,
      issued: [{ ...memory.issued[0], issue: "2025年第一期" }, ...memory.issued],
    } as typeof memory;
    const touched = changed({ ...second, ...kept }, { "附件1（第一期）!D6": "另行通报" });
    expect(issuedFindings(bookOf(touched), years).map(({ details }) => details.issue)).toEqual(["第一期"]);
  });

  it("is held against what went out; the sources have made way for those of this 期", () => {
    expect(issuedFindings(bookOf({ ...second, ...kept }), memory)).toEqual([]);
    const touched = changed({ ...second, ...kept }, { "附件1（第一期）!B6": "√" });
    expect(table(issuedFindings(bookOf(touched), memory))).toEqual([["X06", "附件1（第一期）!B6", GUOLUO, "×", "√"]]);
  });
});

it("does not take the annexes that a build writes again for a change", () => {
  const before = bookOf(built(BASE));
  expect(issuedFindings(withPlans(before, plansOf(before)), memoryOf(before))).toEqual([]);
});
