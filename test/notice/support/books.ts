import { join } from "node:path";
import type { Ledger } from "../../../src/domain/Ledger";
import { readLedger } from "../../../src/domain/reading/readLedger";
import { bookOf, day, plansOf, withPlans, type BookCell, type Rows, type Sheets } from "../../support/bookOf";
import { snapshotFromFile } from "../../support/snapshotFromFile";

export const UNITS = ["总队", "西宁", "海东", "海北", "海南", "海西", "黄南", "玉树", "果洛"] as const;
const NAMES = [
  ["省路政执法总队", "青海省公路路政执法总队", "总队", "省路政总队、路政总队、省总队", "总队"],
  ["西宁市交通运输系统", "西宁市", "西宁", "西宁市交通运输局", "市州"],
  ["海东市交通运输系统", "海东市", "海东", "海东市交通运输局", "市州"],
  ["海北州交通运输系统", "海北藏族自治州", "海北州", "海北、海北州交通运输局", "市州"],
  ["海南州交通运输系统", "海南藏族自治州", "海南州", "海南、海南州交通运输局", "市州"],
  ["海西州交通运输系统", "海西蒙古族藏族自治州", "海西州", "海西、海西州交通运输局", "市州"],
  ["黄南州交通运输系统", "黄南藏族自治州", "黄南州", "黄南、黄南州交通运输局", "市州"],
  ["玉树州交通运输系统", "玉树藏族自治州", "玉树州", "玉树、玉树州交通运输局", "市州"],
  ["果洛州交通运输系统", "果洛藏族自治州", "果洛州", "果洛、果洛州交通运输局", "市州"],
] as const;

/** What a book of tests holds, in the order of `UNITS`. */
export interface BookData {
  readonly marks: readonly string[];
  /** 数据条数, 实际, 测试, 执法人员, 考试 of each unit. */
  readonly figures: readonly (readonly [number, number, number, number, number])[];
}

const MATERIALS: Rows = [
  ["资料名称", "别名", "频次", "附件1列序"],
  ["“三年行动”实施方案", "实施方案、工作方案、三年行动工作方案", "一次性", 1],
  ["工作简报", "简报", "每期", 2],
  ["照片视频", "印证资料、照片资料、相关印证资料", "每期", 3],
  ["工作调度表", "调度表", "每期", 4],
  ["“执法信息系统”推广应用方案", "推广应用方案、推广方案", "一次性", 5],
];

const name = (at: number): string => NAMES[at]?.[0] ?? "";

/**
 * A tracking workbook of the second 期 with both annexes built.
 * Shape: marks, one word a unit with one sign a material (√ × / 迟 退), and figures.
 */
export function ledgerWith({ marks, figures }: BookData): Ledger {
  const signs: Readonly<Record<string, string>> = { 迟: "√(迟报)", 退: "退回" };
  const row = (cells: (at: number) => readonly BookCell[]): Rows => NAMES.map((_, at) => [name(at), ...cells(at)]);
  const sheets: Sheets = {
    参数: [
      ["参数", "值"],
      ["期次", "第二期"],
      ["文号", "青交执法提质办〔2024〕5号"],
      ["报送截至日期", day(2024, 7, 10)],
      ["案件统计起", day(2024, 6, 1)],
      ["案件统计止", day(2024, 6, 30)],
      ["考试统计起", day(2024, 4, 1)],
      ["考试统计止", day(2024, 6, 30)],
    ],
    单位名册: [
      ["单位", "全称", "简称", "别名", "类别", "排序", "执法人员数"],
      ...NAMES.map((unit, at) => [...unit, at + 1, figures[at]?.[3] ?? null]),
    ],
    资料目录: MATERIALS,
    报送台账: [
      ["单位", ...MATERIALS.slice(1).map(([material]) => material ?? null)],
      ...row((at) => [...(marks[at] ?? "")].map((sign) => signs[sign] ?? sign)),
    ],
    案件汇总: [["单位", "数据条数", "实际案件数", "测试案件数"], ...row((at) => figures[at]?.slice(0, 3) ?? [])],
    在线考试: [["单位", "考试次数"], ...row((at) => [figures[at]?.[4] ?? 0])],
  };
  const book = bookOf(sheets);
  return readLedger(withPlans(book, plansOf(book)));
}

export const MIXED: BookData = {
  //       方简照调推
  marks: ["√√√√√", "√√√√√", "√迟√√×", "√√×√×", "√退√√/", "√×√×√", "√√√迟√", "×√退√√", "×××××"],
  figures: [
    [120, 60, 40, 1000, 30],
    [50, 30, 10, 200, 12],
    [40, 20, 10, 250, 8],
    [10, 5, 5, 50, 0],
    [6, 2, 1, 60, 3],
    [0, 0, 0, 80, 5],
    [0, 0, 0, 50, 0],
    [4, 1, 2, 40, 2],
    [0, 0, 0, 20, 0],
  ],
};

export const FULL: BookData = { ...MIXED, marks: UNITS.map(() => "√√√√√") };

/** The workbooks that the corpus speaks of, by the name behind its @. */
export async function corpusBooks(): Promise<Readonly<Record<string, Ledger>>> {
  const source = await snapshotFromFile(join(__dirname, "../../../samples/source-2024-04.xlsx"));
  return { source: readLedger(source), mixed: ledgerWith(MIXED), full: ledgerWith(FULL) };
}

const MATERIAL_COLUMNS = ["方案", "简报", "照片", "调度表", "推广"];
const FIGURE_COLUMNS: Readonly<Record<string, string>> = {
  条数: "B",
  实际: "C",
  测试: "D",
  人员: "E",
  率: "F",
  考试: "G",
};
/** Behind 参数!B: 期次, 文号, 截至, from and to of both periods; both books have them in these rows. */
const SETTINGS: Readonly<Record<string, readonly number[]>> = {
  期次: [2],
  文号: [3],
  截至: [4],
  案件期: [5, 6],
  考试期: [7, 8],
  考试止: [8],
};
/** 附件2 of the source lists its units in an order of its own. */
const SOURCE_ANNEX2 = ["总队", "西宁", "海东", "海北", "海西", "海南", "黄南", "果洛", "玉树"];

/**
 * The address that a short name of the corpus stands for.
 * @example cellAddress("source", "黄南/调度表") // ["附件1!E10"]
 */
export function cellAddress(book: string, short: string): readonly string[] {
  const settings = SETTINGS[short];
  if (settings !== undefined) return settings.map((row) => `参数!B${String(row)}`);
  const [unit = "", column = ""] = short.split("/");
  const material = MATERIAL_COLUMNS.indexOf(column);
  if (material >= 0) {
    const at = UNITS.findIndex((candidate) => candidate === unit);
    return [`附件1!${String.fromCharCode(66 + material)}${String(4 + at)}`];
  }
  const order = book === "source" ? SOURCE_ANNEX2 : UNITS;
  const row = unit === "全省" ? 5 : 6 + order.findIndex((candidate) => candidate === unit);
  return [`附件2!${FIGURE_COLUMNS[column] ?? "?"}${String(row)}`];
}
