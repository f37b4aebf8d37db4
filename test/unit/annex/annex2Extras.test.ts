import type { SheetPlan } from "../../../src/domain/plan/SheetPlan";
import { readLedger } from "../../../src/domain/reading/readLedger";
import type { WorkbookSnapshot } from "../../../src/domain/snapshot";
import { BASE, bookOf, changed, day, LOGS, plansOf, sheetsOf, withPlans, type Changes } from "../../support/bookOf";
import { withSettings } from "./annexBooks";

const withExtras = (extras: string, changes: Changes = {}) => withSettings({ 附件2附加列: extras }, changes);
const annex2Of = (book: WorkbookSnapshot): SheetPlan | undefined => plansOf(book)[1];
/** What stands behind the form's seven columns, from the head down. */
const extrasOf = (book: WorkbookSnapshot) =>
  annex2Of(book)
    ?.cells.slice(2, 8)
    .map((row) => row.slice(7).map(({ value }) => value));
/** Built, with its merges. */
function built(book: WorkbookSnapshot): WorkbookSnapshot {
  const plans = plansOf(book);
  const after = withPlans(book, plans);
  return {
    ...after,
    sheets: after.sheets.map((sheet) => ({
      ...sheet,
      merges: plans.find(({ sheetName }) => sheetName === sheet.name)?.merges ?? [],
    })),
  };
}

const CASES: Changes = {
  案件汇总: null,
  案件明细: [
    ...LOGS.案件明细,
    ["B2", "海北州", "测试", day(2024, 1, 5), day(2024, 2, 8)],
    ["B3", "海北州", "实际", day(2023, 12, 5), day(2023, 12, 8)],
    ["C2", "果洛州", "实际", day(2024, 3, 5), null],
  ],
};

test("none by default: the form", () => {
  expect(annex2Of(withExtras("无"))).toEqual(annex2Of(bookOf(BASE)));
  expect(annex2Of(bookOf(BASE))?.block.columnCount).toBe(7);
});

test("实际案件人均办案率, beside the form's rate", () => {
  expect(extrasOf(withExtras("实际案件人均办案率"))).toEqual([
    ["实际案件人均办案率"],
    [null],
    [4 / 19],
    [0.2],
    [0.2],
    [0.25],
  ]);
});

test("分季度 and 年初至今, from the case rows, up to the end of the period", () => {
  const settings = { ...CASES, "参数!B5": day(2024, 4, 30) };
  expect(extrasOf(withExtras("分季度、年初至今", settings))).toEqual([
    ["一季度案件数", "二季度案件数", "年初至今案件数"],
    [null, null, null],
    [6, 0, 6],
    [3, 0, 3],
    [2, 0, 2],
    [1, 0, 1],
  ]);
});

test("counts cannot tell quarters, a workbook without an earlier 附件2 no change: the columns are left out", () => {
  expect(annex2Of(withExtras("分季度、年初至今、上期对比"))?.block.columnCount).toBe(7);
});

test("上期对比: the newest earlier 附件2", () => {
  const { 附件2: last = [] } = sheetsOf(built(bookOf(BASE)));
  const before = bookOf(changed({ X: last }, { "X!C6": 1, "X!C7": 3 }));
  const rows = sheetsOf(before).X ?? [];
  const sheets = { "附件2（第一期）": rows, "附件2（第九期）": last, "参数!B2": "第二期" };
  expect(extrasOf(withExtras("上期对比", sheets))?.slice(2)).toEqual([
    [5, 0, 5 / 19],
    [2, 1, 0.3],
    [3, -2, 0.2],
    [1, 0, 0.25],
  ]);
});

test("building twice is building once; taken off again, their columns are empty", () => {
  const once = built(withExtras("实际案件人均办案率、年初至今", CASES));
  expect(built(once)).toEqual(once);
  const off = { ...once, sheets: once.sheets.map((sheet) => (sheet.name === "参数" ? settingsOff(once) : sheet)) };
  const plan = annex2Of(off);
  expect([plan?.block.columnCount, plan?.print.printArea.columnCount]).toEqual([9, 7]);
  expect(plan?.cells.flatMap((row) => row.slice(7).map(({ value }) => value)).every((value) => value === null)).toBe(
    true,
  );
});

function settingsOff(book: WorkbookSnapshot): WorkbookSnapshot["sheets"][number] {
  const sheets = sheetsOf(book);
  const [sheet] = bookOf({ 参数: (sheets["参数"] ?? []).slice(0, 7) }).sheets;
  if (sheet === undefined) throw new Error("no 参数");
  return sheet;
}

test("a column of the user's own beside the annex is not taken for one of them", () => {
  const book = built(bookOf(BASE));
  const own = bookOf(changed(sheetsOf(book), { "附件2!H3": "上期案件数", "附件2!H5": 7 }));
  expect(annex2Of(own)?.block.columnCount).toBe(7);
});

test("an annex of another 期 is not built over, and is no doubled table", () => {
  const { 附件2: last = [] } = sheetsOf(built(bookOf(BASE)));
  const ledger = readLedger(bookOf(changed(BASE, { "附件2（第一期）": last, "参数!B2": "第二期" })));
  expect([ledger.annex2, ledger.unusedTables, ledger.openChoices]).toEqual([null, [], []]);
  expect(ledger.archivedTables.map(({ sheet }) => sheet.name)).toEqual(["附件2（第一期）"]);
  const same = readLedger(bookOf(changed(BASE, { "附件2（第一期）": last })));
  expect(same.annex2?.table.sheet.name).toBe("附件2（第一期）");
});
