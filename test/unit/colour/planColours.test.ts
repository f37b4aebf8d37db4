import { rectToA1 } from "../../../src/domain/address";
import { planColours } from "../../../src/domain/colour/planColours";
import { renderRefusal } from "../../../src/domain/findings/renderRefusal";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { annexBookWith, BASE, LOGS, type Changes } from "../../support/bookOf";
import { ledgerWith } from "../../support/ledgerOf";

const areasOf = (changes: Changes) =>
  planColours(ledgerWith(changes)).plans.map(({ sheetName, area }) => `${sheetName}!${rectToA1(area)}`);
const formulaOf = (changes: Changes, state: string) =>
  planColours(ledgerWith(changes)).plans[0]?.rules.find((rule) => rule.state === state)?.formula ?? "";

describe("the areas", () => {
  test("the marks of the matrix, and of 附件1", () => {
    expect(areasOf({})).toEqual(["报送台账!B2:C4"]);
    const { plans } = planColours(readLedger(annexBookWith({})));
    expect(plans.map(({ sheetName, area }) => `${sheetName}!${rectToA1(area)}`)).toEqual([
      "报送台账!B2:C4",
      "附件1!B4:C6",
    ]);
  });

  test("rows of totals, blank rows and columns between are left out", () => {
    const [head = [], first = [], ...rest] = BASE["报送台账"] ?? [];
    const apart = [head, first, [], ["合计", 2, 1], ...rest].map(([unit, one, two]) => [
      unit ?? null,
      one ?? null,
      null,
      two ?? null,
    ]);
    expect(areasOf({ 报送台账: apart })).toEqual(["报送台账!B2", "报送台账!D2", "报送台账!B5:B6", "报送台账!D5:D6"]);
  });

  test("a log has no marks to colour", () => {
    const { plans, refusal } = planColours(ledgerWith({ 报送台账: LOGS.报送台账 }));
    expect(plans).toEqual([]);
    expect(refusal === null ? "" : renderRefusal(refusal, "zh-CN")).toContain("没有可标色的表");
    expect(planColours(ledgerWith({ 报送台账: null })).plans).toEqual([]);
  });
});

describe("the rules", () => {
  test("a rule for each state, with its own fill", () => {
    const rules = planColours(ledgerWith({})).plans[0]?.rules ?? [];
    expect(rules.map(({ state }) => state)).toEqual(["missing", "late", "returned", "query", "notDue"]);
    expect(new Set(rules.map(({ fillColor }) => fillColor)).size).toBe(5);
  });

  test("标色状态 says which; 无 none", () => {
    const statesOf = (states: string) =>
      planColours(ledgerWith({ "参数!A8": "标色状态", "参数!B8": states })).plans[0]?.rules.map(({ state }) => state);
    expect([statesOf("退回、未报送"), statesOf("无")]).toEqual([["missing", "returned"], []]);
  });

  test("存疑: what stands there and cannot be read, and the signs that mean different things", () => {
    const formula = formulaOf({ "报送台账!B2": "好像交了", "报送台账!C2": "○" }, "query");
    for (const text of ["好像交了", "○", "△", "存疑"]) expect(formula).toContain(`|${text}|`);
    expect(formula).not.toContain("|√|");
    expect(formulaOf({ "报送台账!A5": "说明：△表示迟报" }, "query")).not.toContain("|△|");
  });

  test("native functions only, the marker inside, below Excel's 255 characters, relative to the first cell", () => {
    for (const state of ["missing", "late", "returned", "query", "notDue"]) {
      const formula = formulaOf({}, state);
      expect(formula).toMatch(/^=AND\(N\("执法提质台账:\w+"\)=0,ISNUMBER\(FIND\("\|"&TRIM\(B2\)&"\|","[^"]*"\)\)\)$/u);
      expect(formula.length).toBeLessThan(255);
    }
  });

  test("a blank is missing; the note says which sign is", () => {
    expect(formulaOf({}, "missing")).toContain('"||');
    expect(formulaOf({}, "missing")).toContain("|×|");
    const turned = formulaOf({ "报送台账!A5": "说明：√表示未报送，×表示已报送，△表示迟报" }, "missing");
    expect(turned).toContain("|√|");
    expect(turned).not.toContain("|×|");
    expect(formulaOf({ "报送台账!A5": "说明：△表示迟报" }, "late")).toContain("|△|");
  });
});
