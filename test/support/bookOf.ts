import { parseA1 } from "../../src/domain/address";
import { planAnnexes } from "../../src/domain/annex/planAnnexes";
import type { SheetPlan } from "../../src/domain/plan/SheetPlan";
import { readLedger } from "../../src/domain/reading/readLedger";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/snapshot";
import { serialFromDate } from "../../src/domain/values/date";

/** A cell with a number format; a bare value is `General`. */
export interface FormattedCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}
export type BookCell = CellValue | FormattedCell;
/** Rows from A1 on; short ones are filled up with empty cells. */
export type Rows = readonly (readonly BookCell[])[];
export type Sheets = Readonly<Record<string, Rows>>;

/** A day as Excel holds it: its serial number under a date format. */
export function day(year: number, month: number, dayOfMonth: number): FormattedCell {
  return { value: serialFromDate(year, month, dayOfMonth), numberFormat: "yyyy-m-d" };
}

function isFormatted(cell: BookCell): cell is FormattedCell {
  return typeof cell === "object" && cell !== null && "numberFormat" in cell;
}

const valueOf = (cell: BookCell): CellValue => (isFormatted(cell) ? cell.value : cell);

function textOf(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

function sheetOf(name: string, rows: Rows): SheetSnapshot {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => Array.from({ length: columnCount }, (_, at): BookCell => row[at] ?? null));
  const isEmpty = columnCount === 0;
  const grid = <T>(read: (cell: BookCell) => T): T[][] => (isEmpty ? [] : filled.map((row) => row.map(read)));
  return {
    name,
    visibility: "visible",
    isProtected: false,
    used: isEmpty ? null : { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount },
    values: grid(valueOf),
    text: grid((cell) => textOf(valueOf(cell))),
    formulas: grid(() => null),
    numberFormats: grid((cell) => (isFormatted(cell) ? cell.numberFormat : "General")),
    merges: [],
    fonts: {},
  };
}

/**
 * A workbook as the domain sees it, from rows that a test can show.
 * @example bookOf({ 报送台账: [["单位", "工作简报"], ["海北州", "×"]] })
 */
export function bookOf(sheets: Sheets, uses1904Dates = false): WorkbookSnapshot {
  return { sheets: Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)), uses1904Dates };
}

export const EMPTY_BOOK = bookOf({ Sheet1: [] });

/** A small workbook with nothing wrong in it: three units, two materials, no annexes. */
export const BASE: Sheets = {
  参数: [
    ["参数", "值"],
    ["期次", "第一期"],
    ["报送截至日期", day(2024, 4, 10)],
    ["案件统计起", day(2024, 3, 1)],
    ["案件统计止", day(2024, 3, 31)],
    ["考试统计起", day(2024, 3, 1)],
    ["考试统计止", day(2024, 3, 31)],
  ],
  单位名册: [
    ["单位", "全称", "简称", "别名", "类别", "排序", "执法人员数"],
    ["省路政执法总队", "青海省公路路政执法总队", "总队", "省总队", "总队", 1, 10],
    ["海北州交通运输系统", "海北藏族自治州", "海北州", "海北", "市州", 2, 5],
    ["果洛州交通运输系统", "果洛藏族自治州", "果洛州", "果洛", "市州", 3, 4],
  ],
  资料目录: [
    ["资料名称", "别名", "频次", "附件1列序"],
    ["工作简报", "简报", "每期", 1],
    ["实施方案", "工作方案", "一次性", 2],
  ],
  报送台账: [
    ["单位", "工作简报", "实施方案", "备注"],
    ["省路政执法总队", "√", "√", null],
    ["海北州交通运输系统", "√", "×", null],
    ["果洛州交通运输系统", "×", "×", null],
  ],
  案件汇总: [
    ["单位", "数据条数", "实际案件数", "测试案件数"],
    ["省路政执法总队", 3, 2, 1],
    ["海北州交通运输系统", 1, 1, 0],
    ["果洛州交通运输系统", 1, 1, 0],
  ],
  在线考试: [
    ["单位", "考试次数"],
    ["省路政执法总队", 2],
    ["海北州交通运输系统", 1],
    ["果洛州交通运输系统", 1],
  ],
};

/** Head and rows of the logs that can stand in the place of the matrix and of the counts. */
export const LOGS = {
  报送台账: [
    ["期次", "单位", "资料", "报送日期", "审核结果"],
    ["第一期", "省路政执法总队", "工作简报", day(2024, 4, 2), "合格"],
    ["第一期", "省路政执法总队", "实施方案", day(2024, 4, 2), "合格"],
    ["第一期", "海北州交通运输系统", "工作简报", day(2024, 4, 8), "合格"],
  ],
  案件明细: [
    ["案号", "单位", "案件性质", "立案日期", "结案日期"],
    ["A1", "省路政执法总队", "实际", day(2024, 3, 1), day(2024, 3, 5)],
    ["A2", "省路政执法总队", "实际", day(2024, 3, 2), day(2024, 3, 6)],
    ["A3", "省路政执法总队", "测试", day(2024, 3, 3), day(2024, 3, 7)],
    ["B1", "海北州交通运输系统", "实际", day(2024, 3, 4), day(2024, 3, 8)],
    ["C1", "果洛州交通运输系统", "实际", day(2024, 3, 5), day(2024, 3, 9)],
  ],
  在线考试: [
    ["单位", "考试日期"],
    ["省路政执法总队", day(2024, 3, 5)],
    ["海北州交通运输系统", day(2024, 3, 6)],
    ["果洛州交通运输系统", day(2024, 3, 7)],
  ],
} as const satisfies Sheets;

/** `"sheet!B3": value` changes or adds a cell; `"sheet": rows` puts a sheet in, `"sheet": null` takes it out. */
export type Changes = Readonly<Record<string, BookCell | Rows>>;

const isRows = (change: BookCell | Rows): change is Rows => Array.isArray(change);

function withCell(rows: Rows, address: string, cell: BookCell): Rows {
  const at = parseA1(address);
  if (at === null) throw new RangeError(`${address} is no address`);
  const copy = Array.from({ length: Math.max(rows.length, at.rowIndex + 1) }, (_, row) => [...(rows[row] ?? [])]);
  const row = copy[at.rowIndex] ?? [];
  while (row.length <= at.columnIndex) row.push(null);
  row[at.columnIndex] = cell;
  return copy;
}

/**
 * Sheets with some changes, in the order in which they are given.
 * @example changed(BASE, { "报送台账!B3": "?" })
 */
export function changed(sheets: Sheets, changes: Changes): Sheets {
  const result = new Map<string, Rows>(Object.entries(sheets));
  for (const [key, change] of Object.entries(changes)) {
    const [name = "", address] = key.split("!");
    if (isRows(change)) result.set(name, change);
    else if (address !== undefined) result.set(name, withCell(result.get(name) ?? [], address, change));
    else result.delete(name);
  }
  return Object.fromEntries(result);
}

/** The base workbook with one thing changed. */
export function bookWith(changes: Changes): WorkbookSnapshot {
  return bookOf(changed(BASE, changes));
}

function rowsOf(sheet: SheetSnapshot | undefined): BookCell[][] {
  if (sheet === undefined || sheet.used === null) return [];
  const { rowIndex, columnIndex } = sheet.used;
  const above = Array.from({ length: rowIndex }, (): BookCell[] => []);
  const left = Array.from({ length: columnIndex }, () => null);
  const body = sheet.values.map((row, at) => [
    ...left,
    ...row.map((value, column) => ({ value, numberFormat: sheet.numberFormats[at]?.[column] ?? "General" })),
  ]);
  return [...above, ...body];
}

/** What a workbook holds once its plans are applied: their cells over what stood there, nothing else touched. */
export function withPlans(book: WorkbookSnapshot, plans: readonly SheetPlan[]): WorkbookSnapshot {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  for (const { sheetName, block, cells } of plans) {
    const copy = rowsOf(sheets.get(sheetName));
    while (copy.length < block.rowIndex + block.rowCount) copy.push([]);
    cells.forEach((planned, at) => {
      const row = copy[block.rowIndex + at] ?? [];
      while (row.length < block.columnIndex + planned.length) row.push(null);
      planned.forEach(({ value, numberFormat }, column) => {
        row[block.columnIndex + column] = { value, numberFormat };
      });
    });
    sheets.set(sheetName, sheetOf(sheetName, copy));
  }
  return { ...book, sheets: [...sheets.values()] };
}

/** The plans of both annexes; fails where they are refused. */
export function plansOf(book: WorkbookSnapshot): readonly SheetPlan[] {
  const planning = planAnnexes(readLedger(book));
  if (planning.kind === "refused") throw new Error(`refused: ${planning.refusal.code}`);
  return planning.plans;
}

/** A workbook's sheets as rows, to be changed further. */
export function sheetsOf(book: WorkbookSnapshot): Sheets {
  return Object.fromEntries(book.sheets.map((sheet) => [sheet.name, rowsOf(sheet)]));
}

/** The base workbook with its annexes built, and then one thing changed. */
export function annexBookWith(changes: Changes): WorkbookSnapshot {
  const base = bookOf(BASE);
  return bookOf(changed(sheetsOf(withPlans(base, plansOf(base))), changes));
}
