import { planOverview } from "../../../src/domain/colour/planOverview";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { validate } from "../../../src/domain/rules/validate";
import { BASE, bookOf, changed, day, LOGS, withPlans, type Changes } from "../../support/bookOf";

const bookWithLog = (changes: Changes = {}) => bookOf(changed({ ...BASE, ...LOGS }, { 案件汇总: null, ...changes }));

const overviewOf = (book: ReturnType<typeof bookOf>) => {
  const overview = planOverview(readLedger(book));
  if ("refusal" in overview) throw new Error(overview.refusal.code);
  return overview;
};

const wordsOf = (changes: Changes) =>
  overviewOf(bookWithLog(changes))
    .plan.cells.slice(3, 6)
    .map((row) => row.slice(1).map(({ value }) => value));

test("what became of each unit's material", () => {
  expect(wordsOf({})).toEqual([
    ["已报送", "已报送"],
    ["已报送", "未报送"],
    ["未报送", "未报送"],
  ]);
});

test("returned, doubtful, and after the cut-off", () => {
  expect(
    wordsOf({ "报送台账!E2": "退回", "报送台账!E3": "存疑", "报送台账!D4": day(2024, 4, 11) }).slice(0, 2),
  ).toEqual([
    ["退回", "存疑"],
    ["迟报", "未报送"],
  ]);
});

test("its colours cover its cells, a rule for each state", () => {
  const { colours, plan } = overviewOf(bookWithLog());
  expect(colours.area).toEqual({ rowIndex: 3, columnIndex: 1, rowCount: 3, columnCount: 2 });
  expect(colours.rules.map(({ state, formula }) => [state, formula.includes("TRIM(B4)")])).toEqual([
    ["missing", true],
    ["late", true],
    ["returned", true],
    ["query", true],
    ["notDue", true],
  ]);
  const rule = colours.rules.find(({ state }) => state === "missing");
  expect(rule?.formula).toContain(`|${String(plan.cells[5]?.[1]?.value)}|`);
});

test("it is no second 报送台账, and is made anew in its place", () => {
  const book = bookWithLog();
  const once = withPlans(book, [overviewOf(book).plan]);
  const ledger = readLedger(once);
  expect([ledger.submissions?.kind, ledger.unusedTables, ledger.openChoices]).toEqual(["log", [], []]);
  expect(validate(ledger)).toEqual(validate(readLedger(book)));
  expect(withPlans(once, [overviewOf(once).plan])).toEqual(once);
});

test("nothing for a matrix, and nobody's own sheet is written over", () => {
  expect(planOverview(readLedger(bookOf(BASE)))).toEqual({ refusal: { code: "nothingToColour", details: {} } });
  expect(planOverview(readLedger(bookWithLog({ 报送一览: [["会议", "日期"]] })))).toMatchObject({
    refusal: { code: "foreignAnnexSheet" },
  });
});
