/*
 * The custom functions, as Excel sees them. The text in front of the tags is what Excel shows beside the formula, the id
 * behind the tag stays for ever; descriptions.en-US.json holds the English ones. The metadata plugin appends one
 * CustomFunctions.associate call for each function when it bundles this file: there must be none here.
 * Parameters are `unknown` where blank is not 0: Excel would turn a blank into 0 for a number.
 */
import { dateLabel, periodLabel } from "../domain/values/date";
import { joinChinese } from "../domain/values/list";
import { divisionByZeroError, valueError } from "./cellError";
import { toCells, toCellText, toCount, toDateSerial, toLine, toSeparator, toText } from "./lib/cellInput";
import { readCaseKind } from "../domain/cases/caseKind";
import { countCases as countCasesOf } from "./lib/countCases";
import { missingNames, submissionRate as submissionRateOf } from "./lib/submissions";
import { unitName as unitNameOf } from "./lib/unitName";

/**
 * 人均办案率：（实际案件数＋测试案件数）÷执法人员数。返回精确比值，不取整；执法人员为 0 时返回 #DIV/0!。
 * @customfunction PERCAPITA_CASES
 * @param actual 实际案件数
 * @param test 测试案件数
 * @param officers 执法人员数
 * @returns 人均办案率，例如 0.276，设为百分比格式显示为 28%
 * @throws #VALUE! for a blank, text or negative count; #DIV/0! for 0 officers.
 * @example percapitaCases(4, 288, 1057) // 0.27625354…
 */
export function percapitaCases(actual: unknown, test: unknown, officers: unknown): number {
  const cases = toCount(actual, "实际案件数") + toCount(test, "测试案件数");
  const people = toCount(officers, "执法人员数");
  if (people === 0) throw divisionByZeroError();
  return cases / people;
}

/**
 * 报送率：已报送（含迟报、退回）的份数÷应报送的份数。免报和未到期不计入，空白按未报送计。
 * @customfunction SUBMISSION_RATE
 * @param marks 标记区域（√、×、/、已报送、未报送、报送日期等）
 * @returns 报送率，0 到 1 之间的精确比值
 * @throws #VALUE! for a mark that cannot be read; #N/A when nothing is owed.
 * @example submissionRate([["√", "×", "/"]]) // 0.5
 */
export function submissionRate(marks: unknown[][]): number {
  return submissionRateOf(toCells(marks));
}

/**
 * 未报送某项资料的单位名单，例如“海北州、果洛州”。没有未报送的单位时返回空文本。
 * @customfunction MISSING_UNITS
 * @param units 单位名称，一列或一行
 * @param marks 同样大小的标记区域
 * @param separator 分隔符，省略时为“、”
 * @returns 未报送单位的名称，按区域中的次序
 * @throws #VALUE! for ranges of different size, or a mark that cannot be read.
 * @example missingUnits([["海北州"], ["西宁市"]], [["×"], ["√"]]) // "海北州"
 */
export function missingUnits(units: unknown[][], marks: unknown[][], separator?: unknown): string {
  const names = missingNames(toLine(units, "单位"), toLine(marks, "标记"), "单位");
  return toCellText(joinChinese(names, toSeparator(separator)));
}

/**
 * 某单位未报送的资料名单，例如“工作简报、工作调度表”。资料已报齐时返回空文本。
 * @customfunction MISSING_MATERIALS
 * @param materials 资料名称，一行或一列
 * @param marks 同样大小的标记区域
 * @param separator 分隔符，省略时为“、”
 * @returns 未报送资料的名称，按区域中的次序
 * @throws #VALUE! for ranges of different size, or a mark that cannot be read.
 * @example missingMaterials([["工作简报", "照片视频"]], [["√", "×"]]) // "照片视频"
 */
export function missingMaterials(materials: unknown[][], marks: unknown[][], separator?: unknown): string {
  const names = missingNames(toLine(materials, "资料"), toLine(marks, "标记"), "资料");
  return toCellText(joinChinese(names, toSeparator(separator)));
}

/**
 * 某单位在一段时间内结案的案件数。起止两天都计入，没有结案日期的案件不计入。
 * @customfunction COUNT_CASES
 * @param units 案件明细的单位列
 * @param closingDates 案件明细的结案日期列
 * @param kinds 案件明细的案件性质列（实际、测试）
 * @param unit 要统计的单位，全称、简称、别名均可
 * @param from 统计起始日期
 * @param to 统计截止日期
 * @param kind “实际”或“测试”，省略时两者都计
 * @returns 案件数
 * @throws #VALUE! for columns of different length and for dates or kinds that cannot be read; #N/A for an unknown unit.
 * @example countCases([["西宁市"]], [[45352]], [["实际"]], "西宁", 45352, 45382) // 1
 */
export function countCases(
  units: unknown[][],
  closingDates: unknown[][],
  kinds: unknown[][],
  unit: unknown,
  from: unknown,
  to: unknown,
  kind?: unknown,
): number {
  const wantedUnit = toText(unit);
  if (wantedUnit === "") throw valueError("单位为空");
  const kindText = toText(kind);
  const wantedKind = kindText === "" ? null : readCaseKind(kindText);
  if (kindText !== "" && wantedKind === null) throw valueError(`案件性质“${kindText}”应为“实际”或“测试”`);
  return countCasesOf(
    { units: toLine(units, "单位"), closingDates: toLine(closingDates, "结案日期"), kinds: toLine(kinds, "案件性质") },
    {
      unit: wantedUnit,
      fromSerial: toDateSerial(from, "起始日期"),
      toSerial: toDateSerial(to, "截止日期"),
      kind: wantedKind,
    },
  );
}

/**
 * 单位在附件中的名称：把全称、简称、别名换成附件用名。只差一个字的不会自动更正，返回 #N/A 并给出建议。
 * @customfunction UNIT_NAME
 * @param text 单位的任一名称
 * @param roster 单位名册区域，第一列为附件用名，其余列为别名；省略时用内置的九个单位
 * @returns 附件用名
 * @throws #N/A for a blank or unknown name, with a suggestion for a close one.
 * @example unitName("海北州交通运输局") // "海北州交通运输系统"
 */
export function unitName(text: unknown, roster?: unknown[][]): string {
  return unitNameOf(toText(text), roster ?? null);
}

/**
 * 统计期的写法，例如“3.1-3.31”；跨年时带年份，例如“2023.12.1-2024.1.31”。
 * @customfunction PERIOD_LABEL
 * @param from 起始日期
 * @param to 截止日期
 * @returns 统计期文字
 * @throws #VALUE! for what is no certain date, and for a period that ends before it begins.
 * @example periodLabelText(45352, 45382) // "3.1-3.31"
 */
export function periodLabelText(from: unknown, to: unknown): string {
  const [first, last] = [toDateSerial(from, "起始日期"), toDateSerial(to, "截止日期")];
  if (first > last) throw valueError("起始日期晚于截止日期");
  return periodLabel(first, last);
}

/**
 * 日期的写法，例如“2024.4.10”，月和日不补 0。
 * @customfunction DATE_LABEL
 * @param date 日期，或“2024年4月10日”一类的文字
 * @returns 日期文字
 * @throws #VALUE! for what is no certain date.
 * @example dateLabelText(45392) // "2024.4.10"
 */
export function dateLabelText(date: unknown): string {
  return dateLabel(toDateSerial(date, "日期"));
}

/**
 * 把区域中的内容连成一句名单，例如“甲、乙、丙”，跳过空白单元格。
 * @customfunction CN_LIST
 * @param items 要连接的区域，逐行读取
 * @param separator 分隔符，省略时为“、”
 * @returns 名单文字
 * @throws #VALUE! for a result longer than a cell can hold.
 * @example cnList([["甲"], ["乙"], ["丙"]]) // "甲、乙、丙"
 */
export function cnList(items: unknown[][], separator?: unknown): string {
  return toCellText(joinChinese(toCells(items).map(toText), toSeparator(separator)));
}
