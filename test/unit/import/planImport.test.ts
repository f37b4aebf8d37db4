import { createCellMaker } from "../../../src/domain/import/importCells";
import { sheetLimit } from "../../../src/domain/import/planImport";
import type { FiguresPlan, ImportPlan, RowsPlan } from "../../../src/domain/import/ImportPlan";
import { day } from "../../support/bookOf";
import { APPEND, csvOf, HEAD, preview, REPLACE, session, targetWith } from "./importFixtures";

const rowsPlan = (plan: ImportPlan): RowsPlan => {
  if (plan.kind !== "rows") throw new Error(JSON.stringify(plan));
  return plan;
};
const figuresPlan = (plan: ImportPlan): FiguresPlan => {
  if (plan.kind !== "figures") throw new Error(JSON.stringify(plan));
  return plan;
};
const refusalOf = (plan: ImportPlan): string => (plan.kind === "refused" ? plan.refusal.code : plan.kind);

const CASES = csvOf([
  ["青海省案件导出表"],
  ["结案日期", "承办单位", "案号", "案件性质", "当事人", "立案日期"],
  ["2024-03-20", "海北州交通运输局", "D1", "实际", "甲", "2024-03-10"],
  ["", "海北", "D2", "测试", "=1+1", "20240311"],
  ["2024-04-02", "果洛州", "A1", "实际", "乙", "2024.3.12"],
  ["2024-03-21", "果洛州", "D1", "实际", "乙", "2024.3.12"],
  ["2024-03-22", "不知道", "D5", "实际", "丙", "2024.3.12"],
  ["结案日期", "承办单位", "案号", "案件性质", "当事人", "立案日期"],
  ["", "合计", "5", "", "", ""],
  ["", "", "", "", "", ""],
  ["导出时间：2024-04-10", "", "", "", "", ""],
]);

describe("cases into a sheet that is there", () => {
  test("are counted, with what is doubled, unknown and passed over", async () => {
    const { head, counts } = await preview(CASES);
    expect([head.kind, head.rowIndex, head.columns.map(({ field }) => field)]).toEqual([
      "cases",
      1,
      ["closed", "unit", "number", "kind", "party", "filed"],
    ]);
    expect(counts).toMatchObject({
      rows: 5,
      skipped: { blank: 1, total: 1, head: 1, note: 1 },
      repeatedRows: 1,
      repeated: [{ text: "D1", count: 2 }],
      rowsInSheet: 1,
      inSheet: ["A1"],
      unknownUnitRows: 1,
      unknownUnits: [{ text: "不知道", count: 1 }],
      tooLong: null,
    });
    expect(counts.figures.海北州交通运输系统).toMatchObject({ dataRows: 2, actual: 1, test: 0 });
    expect(counts.figures.省路政执法总队).toMatchObject({ dataRows: 0, actual: 0, test: 0 });
  });

  test("go below its rows, in its own order of columns; doubled ones stay out", async () => {
    const file = session(CASES);
    const { plan } = await file.preview({ kind: null, mapping: {}, choice: APPEND }, () => undefined);
    const rows = rowsPlan(plan);
    expect(rows).toMatchObject({ sheet: "案件明细", firstRowIndex: 6, rowsBefore: 5, rowsAdded: 3, rowsSkipped: 2 });
    expect([rows.rowsAfter, rows.unmapped, rows.emptied]).toEqual([8, ["当事人"], null]);
    expect(rows.columns.map(({ source }) => source)).toEqual([2, 1, 3, 5, 0]);
    expect(rows.columns.map(({ numberFormat }) => numberFormat)).toEqual(["@", null, null, "yyyy-m-d", "yyyy-m-d"]);
    expect(file.select(APPEND, rows.columns)).toBe(3);
    expect(file.rows(0, 2)).toEqual([
      ["D1", "海北州交通运输局", "实际", day(2024, 3, 10).value, day(2024, 3, 20).value],
      ["D2", "海北", "测试", day(2024, 3, 11).value, null],
    ]);
    expect(file.rows(2, 10)).toHaveLength(1);
  });

  test("all of them, where the user wants that", async () => {
    const { plan } = await preview(CASES, targetWith(), { choice: { mode: "append", doubled: "add" } });
    expect(rowsPlan(plan)).toMatchObject({ rowsAdded: 5, rowsSkipped: 0, rowsAfter: 10 });
  });

  test("in the place of its rows: what stands in the sheet is not doubled then, and what is lost is named", async () => {
    const target = targetWith({ "案件明细!F1": "办案人", "案件明细!F2": "丁" });
    const rows = rowsPlan((await preview(CASES, target, { choice: REPLACE })).plan);
    expect(rows).toMatchObject({
      firstRowIndex: 1,
      emptied: { firstRowIndex: 1, rowCount: 5 },
      rowsAdded: 4,
      rowsAfter: 4,
      lost: ["办案人"],
    });
    expect(rows.columns.at(-1)).toMatchObject({ columnIndex: 5, source: null });
  });

  test.each([
    ["something below", { "案件明细!A9": "说明：由系统导出" }, "noRoom"],
    ["room enough", { "案件明细!A10": "说明：由系统导出" }, "rows"],
    ["something beside, not below", { "案件明细!H8": "手写" }, "rows"],
  ])("%s", async (_name, changes, expected) => {
    expect(refusalOf((await preview(CASES, targetWith(changes))).plan)).toBe(expected);
  });

  test("a cell that is too long is refused before anything is written", async () => {
    const { plan } = await preview(csvOf([HEAD, ["长", "海北州", "实际", "", "x".repeat(32_768)]]));
    expect(plan).toMatchObject({ refusal: { code: "tooLong", details: { rowNumber: 1, header: "结案日期" } } });
  });
});

describe("mappings", () => {
  const OTHER = csvOf([
    ["编号甲", "哪里", "案件性质", "何时立", "结案日期"],
    ["X1", "海北州", "实际", "2024-03-01", "2024-03-05"],
  ]);

  test("a head that nobody knows waits for the user, who says what is what", async () => {
    const first = await preview(OTHER);
    expect([first.head.isRecognised, refusalOf(first.plan)]).toEqual([false, "noUnitColumn"]);
    const mapping = { 编号甲: "number", 哪里: "unit", 案件性质: "kind", 何时立: "filed", 结案日期: "closed" };
    const { plan, counts } = await preview(OTHER, targetWith(), { mapping });
    expect([rowsPlan(plan).rowsAdded, counts.figures.海北州交通运输系统?.actual]).toEqual([1, 1]);
  });

  test("what was kept for these headers is used again, in whatever order they stand", async () => {
    const headers = ["哪里", "何时立", "案件性质", "结案日期", "编号甲"].sort().join("\n");
    const fields = { 编号甲: "number", 哪里: "unit", 何时立: "filed", 案件性质: "kind", 结案日期: "none" };
    const target = { ...targetWith(), mappings: [{ kind: "cases" as const, headers, fields }] };
    const { head } = await preview(OTHER, target);
    expect(head.columns.map(({ field }) => field)).toEqual(["number", "unit", "kind", "filed", null]);
  });
});

describe("a sheet that is not there", () => {
  test("is made of the file's columns, under the headers that are known", async () => {
    const rows = rowsPlan((await preview(CASES, targetWith({ 案件明细: [] }))).plan);
    expect(rows).toMatchObject({ createsSheet: false, firstRowIndex: 1, rowsAfter: 4 });
    expect(rows.newHead).toEqual(["结案日期", "单位", "案号", "案件性质", "当事人", "立案日期"]);
    const target = targetWith();
    const without = { ...target, tables: {}, sheetNames: ["参数"] };
    expect(rowsPlan((await preview(CASES, without)).plan).createsSheet).toBe(true);
    const inUse = { ...target, tables: {} };
    expect(refusalOf((await preview(CASES, inUse)).plan)).toBe("sheetInUse");
  });
});

describe("counts", () => {
  test("officers: one row a person, each 证号 once", async () => {
    const file = csvOf([
      ["姓名", "执法证号", "单位"],
      ["甲", "001", "海北州"],
      ["乙", "002", "海北州"],
      ["乙", "002", "海北州"],
      ["丙", "003", "果洛州"],
    ]);
    const { head, plan } = await preview(file);
    expect(head.kind).toBe("officers");
    const { sheet, figures, rowsSkipped } = figuresPlan(plan);
    expect([sheet, rowsSkipped]).toEqual(["单位名册", 1]);
    expect(figures.map(({ unit, before, after }) => [unit, before, after])).toEqual([
      ["省路政执法总队", "10", 0],
      ["海北州交通运输系统", "5", 2],
      ["果洛州交通运输系统", "4", 1],
    ]);
  });

  test("exams go where the sheet has them: as rows, or as counts in the period", async () => {
    const file = csvOf([
      ["单位", "姓名", "考试时间", "成绩"],
      ["海北州", "甲", "2024-03-05", "90"],
      ["海北州", "乙", "2024-05-05", "80"],
    ]);
    expect(rowsPlan((await preview(file)).plan)).toMatchObject({ sheet: "在线考试", rowsAdded: 2, rowsAfter: 5 });
    const counts = targetWith({
      在线考试: [
        ["单位", "考试次数"],
        ["海北州", 7],
      ],
    });
    expect(figuresPlan((await preview(file, counts)).plan).figures).toMatchObject([{ before: "7", after: 1 }]);
  });

  test("what exceeds a sheet is counted, and takes the place of the rows", async () => {
    const wide = Array.from({ length: 1_000_000 }, (_, at) => `宽${String(at)}`);
    const target = targetWith();
    const log = target.tables.caseLog;
    if (log === undefined) throw new Error("no case rows");
    const narrow = { ...target, tables: { ...target.tables, caseLog: { ...log, sheetColumns: wide.length } } };
    const figures = figuresPlan((await preview(CASES, narrow)).plan);
    expect(figures).toMatchObject({
      sheet: "案件汇总",
      reason: "tooManyRows",
      emptied: { sheet: "案件明细", firstRowIndex: 1, rowCount: 5 },
    });
    expect(figures.figures.filter(({ unit }) => unit.startsWith("海北")).map(({ after }) => after)).toEqual([2, 1, 0]);
  });

  test("a sheet holds a million rows of four columns, and half a million of ten", () => {
    expect([sheetLimit(1, 4), sheetLimit(1, 10)]).toEqual([1_048_575, 499_999]);
  });
});

test("cells: days as days, digits that name something as text, what is unclear as it stands", () => {
  const columns = (["text", "date", "number", "plain"] as const).map((making, source) => ({
    columnIndex: source,
    source,
    making,
    numberFormat: null,
  }));
  const make = createCellMaker(columns, targetWith());
  expect(make(["0012", "4.1", "1,057", "200"])).toEqual(["0012", "4.1", 1057, 200]);
  expect(make(["12345678901234567890", "2024年3月5日", "/", "007"])).toEqual([
    "12345678901234567890",
    day(2024, 3, 5).value,
    "/",
    "007",
  ]);
  expect(make(["", " ", "", ""])).toEqual([null, null, null, null]);
  const old = createCellMaker(columns, { ...targetWith(), uses1904Dates: true });
  expect(old(["", "2024-03-05", "", ""])[1]).toBe(Number(day(2024, 3, 5).value) - 1462);
});
