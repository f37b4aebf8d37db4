import { dateFix } from "../../../src/domain/fixes/dateFix";
import { planFixes, withSafeFixes } from "../../../src/domain/fixes/planFixes";
import { finding } from "../../../src/domain/rules/finding";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { tidyText } from "../../../src/domain/values/tidyText";
import { bookOf, type BookCell } from "../../support/bookOf";

const AT = { sheet: "S", address: "A1" };
const book = (cell: BookCell, uses1904Dates = false): WorkbookSnapshot => bookOf({ S: [[cell]] }, uses1904Dates);
const withFormula = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, formulas: [["=B1"]] })),
});
const fixing = (value: string | number) =>
  finding({ ruleId: "C10", severity: "hint", at: AT, fix: { cells: [{ ...AT, value }] } });

describe("tidyText", () => {
  test.each([
    [" 海 北 州　", "海北州"],
    ["１２３Ａｂ", "123Ab"],
    ["海东市（补报）", "海东市（补报）"],
    ["QH 2024", "QH 2024"],
    ["海北\u200b州", "海北州"],
    ["海北州\n果洛州", "海北州\n果洛州"],
    ["\u3000", ""],
  ])("%j → %j", (raw, tidy) => {
    expect([tidyText(raw), tidyText(tidyText(raw))]).toEqual([tidy, tidy]);
  });
});

describe("dateFix: nothing is lost, nothing added", () => {
  test.each<[string, BookCell, boolean, unknown]>([
    ["text", "2024.4.10", false, [45392, "yyyy-m-d"]],
    ["eight digits", 20240410, false, [45392, "yyyy-m-d"]],
    ["a bare serial keeps its time", 45392.5, false, [45392.5, "yyyy-m-d"]],
    ["the 1904 system", "2024.4.10", true, [43930, "yyyy-m-d"]],
    ["a time of day", "2024-4-10 15:30", false, null],
    ["no year", "4月10日", false, null],
  ])("%s", (_name, cell, uses1904Dates, expected) => {
    const fix = dateFix(book(cell, uses1904Dates), AT, 45392);
    expect(fix?.cells.map(({ value, numberFormat }) => [value, numberFormat])[0] ?? null).toEqual(expected);
  });
});

describe("planFixes", () => {
  test("a number in a cell of texts gets a number's format", () => {
    const [cell] = planFixes(book({ value: "3条", numberFormat: "@" }), [fixing(3)]);
    expect([cell?.before, cell?.after, cell?.numberFormatBefore, cell?.numberFormatAfter]).toEqual([
      "3条",
      3,
      "@",
      "General",
    ]);
  });

  test("a cell is written once, by the first that speaks of it", () => {
    expect(planFixes(book("x"), [fixing("a"), fixing("b")]).map(({ after }) => after)).toEqual(["a"]);
  });

  test("a formula is left alone, and no fix is offered for it", () => {
    const snapshot = withFormula(book("3条"));
    expect(planFixes(snapshot, [fixing(3)])).toEqual([]);
    expect(withSafeFixes(snapshot, [fixing(3)]).map(({ fix }) => fix)).toEqual([null]);
    expect(withSafeFixes(book("3条"), [fixing(3)])[0]?.fix?.cells).toHaveLength(1);
  });
});
