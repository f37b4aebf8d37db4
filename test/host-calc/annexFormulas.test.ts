import path from "node:path";
import { createCalcEngine } from "../../host/engine/calc";
import type { CalcInput } from "../../host/engine/CalcEngine";
import { sameValue } from "../../src/domain/plan/sameValue";
import type { SheetPlan } from "../../src/domain/plan/SheetPlan";
import { planToValues } from "../../src/domain/plan/planToValues";
import { diffBlock } from "../../src/domain/plan/diffBlock";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/snapshot";
import { formulaCells, livePlansOf } from "../support/annexFormulas";
import { BASE, bookOf, changed, day, LOGS, plansOf, type Changes, type Sheets } from "../support/bookOf";
import { snapshotFromFile } from "../support/snapshotFromFile";
import { bookOfSize } from "../unit/annex/annexBooks";
import { appliedDetails } from "../unit/excel/planFixtures";

const inputOf = (value: CellValue, formula: string | undefined): CalcInput =>
  formula === undefined ? { value } : { formula };

const sheetCells = (sheet: WorkbookSnapshot["sheets"][number]) =>
  sheet.values.flatMap((row, at) =>
    row.map((value, column) => ({
      rowIndex: (sheet.used?.rowIndex ?? 0) + at,
      columnIndex: (sheet.used?.columnIndex ?? 0) + column,
      input: inputOf(value, undefined),
    })),
  );

const planCells = ({ block, cells }: SheetPlan) =>
  cells.flatMap((row, at) =>
    row.map(({ value, formula }, column) => ({
      rowIndex: block.rowIndex + at,
      columnIndex: block.columnIndex + column,
      input: inputOf(value, formula),
    })),
  );

/** The workbook with its live annexes in the host's engine. */
async function engineWith(book: WorkbookSnapshot, plans: readonly SheetPlan[]) {
  const engine = await createCalcEngine({});
  const planned = new Map(plans.map((plan) => [plan.sheetName, planCells(plan)]));
  const names = new Set([...book.sheets.map(({ name }) => name), ...planned.keys()]);
  await engine.load({
    sheets: [...names].map((name) => {
      const sheet = book.sheets.find((candidate) => candidate.name === name);
      return { name, cells: planned.get(name) ?? (sheet === undefined ? [] : sheetCells(sheet)) };
    }),
    names: [],
    uses1904Dates: book.uses1904Dates,
  });
  await engine.recalculate(true);
  return engine;
}

/** Formulas that come to something else than the fixed annex says. */
async function wrongCells(book: WorkbookSnapshot): Promise<readonly unknown[]> {
  const plans = livePlansOf(book);
  const engine = await engineWith(book, plans);
  const wrong: unknown[] = [];
  for (const { sheetName, rowIndex, columnIndex, formula, value } of formulaCells(plans)) {
    const now = await engine.evaluate(formula, sheetName, rowIndex, columnIndex);
    if (!sameValue(value, now)) wrong.push([sheetName, rowIndex, columnIndex, formula, value, now]);
  }
  engine.dispose();
  return wrong;
}

const sample = (name: string) => snapshotFromFile(path.join(__dirname, "../../samples", name));
const logs = (changes: Changes = {}): Sheets => changed({ ...BASE, ...LOGS }, { 案件汇总: null, ...changes });

describe("live annexes come to the fixed ones", () => {
  test.each(["source-2024-04.xlsx", "log-2024-04.xlsx"])("%s: every mark and figure is a formula", async (name) => {
    const book = await sample(name);
    const cells = formulaCells(livePlansOf(book));
    expect(cells.length).toBe(9 * 5 + 10 * 6);
    expect(await wrongCells(book)).toEqual([]);
  });

  test.each<[string, Sheets]>([
    ["matrix and counts", BASE],
    ["logs", logs()],
    ["many", bookOfSize(12, 4)],
    [
      "words, days, blanks and remarks on the matrix",
      changed(BASE, {
        "报送台账!B2": "迟报",
        "报送台账!C2": "免报",
        "报送台账!B3": day(2024, 4, 9),
        "报送台账!C3": day(2024, 4, 11),
        "报送台账!B4": null,
        "报送台账!C4": "√ 4月8日",
      }),
    ],
    ["what nobody understands", changed(BASE, { "报送台账!B2": "好像交了", "报送台账!B3": "○" })],
    ["no officers", changed(BASE, { "单位名册!G3": null, "单位名册!G4": 0 })],
    ["a legend that turns the marks", changed(BASE, { "报送台账!A5": "说明：√表示未报送，×表示已报送" })],
    [
      "other names in the logs",
      logs({ "报送台账!B4": "海北州", "案件明细!B5": "海北", "案件明细!C5": "实际案件", "报送台账!C3": "工作方案" }),
    ],
    [
      "days after the cut-off, another 期, no 期",
      logs({ "报送台账!D4": day(2024, 4, 11), "报送台账!A2": "第二期", "报送台账!A3": null }),
    ],
    ["open cases, and cases outside the period", logs({ "案件明细!E2": null, "案件明细!E3": day(2024, 4, 1) })],
    ["only actual cases count", changed(BASE, { "参数!A8": "人均办案率口径", "参数!B8": "实际案件数/执法人员" })],
    ["the total of officers is not printed", changed(BASE, { "参数!A8": "全省执法人员", "参数!B8": "/" })],
  ])("%s", async (_name, sheets) => {
    expect(await wrongCells(bookOf(sheets))).toEqual([]);
  });

  test("where a formula would say something else, the value stays fixed", () => {
    const book = bookOf(changed(BASE, { "案件汇总!B2": "3条", "单位名册!G2": "10人" }));
    const [, plan] = livePlansOf(book);
    expect(plan?.cells[5]?.map(({ formula }) => formula !== undefined)).toEqual([
      false,
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(plan?.cells.map((row) => row.map(({ value }) => value))).toEqual(
      plansOf(book)[1]?.cells.map((row) => row.map(({ value }) => value)),
    );
  });
});

test("they stay live: what is entered later counts, and sorting the tracking table changes nothing", async () => {
  const book = bookOf(BASE);
  const plans = livePlansOf(book);
  const engine = await engineWith(book, plans);
  const valueAt = (sheet: string, rowIndex: number, columnIndex: number) => {
    const found = formulaCells(plans).find(
      (cell) => cell.sheetName === sheet && cell.rowIndex === rowIndex && cell.columnIndex === columnIndex,
    );
    return engine.evaluate(found?.formula ?? "", sheet, rowIndex, columnIndex);
  };
  const set = (sheet: string, rowIndex: number, values: readonly CellValue[]) => {
    engine.setCells(
      sheet,
      values.map((value, columnIndex) => ({ rowIndex, columnIndex, input: { value } })),
    );
  };
  set("报送台账", 1, ["果洛州交通运输系统", "×", "√"]);
  set("报送台账", 3, ["省路政执法总队", "√", "×"]);
  set("案件汇总", 4, ["海北州交通运输系统", 1, 1, 0]);
  await engine.recalculate();
  expect(await valueAt("附件1", 3, 2)).toBe("×");
  expect(await valueAt("附件1", 5, 2)).toBe("√");
  expect(await valueAt("附件2", 6, 2)).toBe(2);
  engine.dispose();
});

test("they are the same at the second build, and become values on request", async () => {
  const book = await sample("log-2024-04.xlsx");
  for (const plan of livePlansOf(book)) {
    const formulas = plan.cells.map((row) => row.map(({ formula }) => formula ?? null));
    const details = appliedDetails(plan, { formulas });
    expect(diffBlock(plan, details)).toEqual([]);
    const sheet: SheetSnapshot = {
      name: plan.sheetName,
      visibility: "visible",
      isProtected: false,
      text: [],
      merges: [],
      fonts: {},
      used: plan.block,
      values: details.values,
      numberFormats: details.numberFormats,
      formulas,
    };
    const { cells, staying } = planToValues(book, [{ sheet, areas: [plan.block] }], new Map());
    expect(cells.map(({ formulaBefore }) => formulaBefore)).toEqual(formulaCells([plan]).map(({ formula }) => formula));
    expect([cells.map(({ after }) => after), staying]).toEqual([formulaCells([plan]).map(({ value }) => value), []]);
  }
});
