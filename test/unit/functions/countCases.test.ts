import { countCases } from "../../../src/functions/functions";
import { installRuntime, shown } from "./installRuntime";

beforeAll(installRuntime);

const MARCH_1 = 45_352;
const MARCH_31 = 45_382;
/** unit, closing date, kind */
const CASES: unknown[][] = [
  ["省路政执法总队", MARCH_1, "实际"],
  ["总队", MARCH_31, "测试"],
  ["省总队", MARCH_31 + 0.9, "测试案件"],
  ["省路政执法总队", MARCH_31 + 1, "测试"],
  ["省路政执法总队", MARCH_1 - 1, "实际"],
  ["省路政执法总队", null, "实际"],
  ["省路政执法总队", "/", "实际"],
  ["省路政执法总队", "2024.3.15", "测试"],
  ["省路政执法总队", "3月15日", "测试"],
  ["海北州交通运输局", MARCH_1, "实际"],
  ["玉树市", MARCH_1, "实际"],
  ["合计", "说明", ""],
  [null, null, null],
];
const column = (at: number) => CASES.map((row) => [row[at]]);
const [UNITS, DATES, KINDS] = [column(0), column(1), column(2)];
const count = (unit: unknown, from: unknown = MARCH_1, to: unknown = MARCH_31, kind?: unknown) =>
  shown(() => countCases(UNITS, DATES, KINDS, unit, from, to, kind));

test.each<[unknown, unknown, unknown]>([
  ["省路政执法总队", undefined, 5],
  ["总队", undefined, 5],
  ["总队", null, 5],
  ["总队", "", 5],
  ["总队", "实际", 1],
  ["总队", "测试", 4],
  ["总队", "测试案件", 4],
  ["海北", undefined, 1],
  ["海北", "测试", 0],
  ["西宁市", undefined, 0],
  ["玉树州", undefined, 0],
  ["玉树市", undefined, 1],
])("cases of %p, kind %p, in March: %p", (unit, kind, expected) => {
  expect(count(unit, MARCH_1, MARCH_31, kind)).toBe(expected);
});

test("both ends count, dates as text too", () => {
  expect(count("总队", "2024.3.31", "2024年4月1日")).toBe(3);
  expect(count("总队", MARCH_31, MARCH_31)).toBe(2);
});

test.each<[string, () => unknown, string]>([
  ["a blank unit", () => count(null), "#VALUE! 单位为空"],
  ["a near miss", () => count("海北洲"), "#N/A 数据中没有单位“海北洲”，是否为：海北州交通运输系统？"],
  ["an unknown unit", () => count("青海省"), "#N/A 数据和名册中都没有单位“青海省”"],
  ["a blank date", () => count("总队", null), "#VALUE! 起始日期为空"],
  ["an ambiguous date", () => count("总队", 4.1), "#VALUE! 起始日期“4.1”没有年份，请写成 2024.4.10 的形式"],
  ["a period turned round", () => count("总队", MARCH_31, MARCH_1), "#VALUE! 起始日期晚于截止日期"],
  [
    "a kind of another sort",
    () => count("总队", MARCH_1, MARCH_31, "处罚"),
    "#VALUE! 案件性质“处罚”应为“实际”或“测试”",
  ],
  [
    "columns of different length",
    () => shown(() => countCases(UNITS, DATES.slice(1), KINDS, "总队", MARCH_1, MARCH_31)),
    "#VALUE! 单位、结案日期、案件性质的行数不同：13、12、13",
  ],
  [
    "a closing date of this unit that is none",
    () =>
      shown(() =>
        countCases([["总队"], ["总队"]], [[MARCH_1], ["三月"]], [["实际"], ["实际"]], "总队", MARCH_1, MARCH_31),
      ),
    "#VALUE! 第 2 行的结案日期“三月”无法确定",
  ],
  [
    "a kind of this unit that is none",
    () => shown(() => countCases([["总队"]], [[MARCH_1]], [["许可"]], "总队", MARCH_1, MARCH_31, "实际")),
    "#VALUE! 第 1 行的案件性质“许可”不是实际或测试",
  ],
])("%s", (_, call, expected) => {
  expect(call()).toBe(expected);
});

test("a unit outside the roster counts under its own name", () => {
  expect(
    shown(() =>
      countCases([["甲县"], ["甲 县"]], [[MARCH_1], [MARCH_1]], [["实际"], ["测试"]], "甲县", MARCH_1, MARCH_31),
    ),
  ).toBe(2);
});

test("without a kind the column of kinds may be left out", () => {
  const none: unknown = null;
  expect(shown(() => countCases([["总队"]], [[MARCH_1]], none as unknown[][], "总队", MARCH_1, MARCH_31))).toBe(1);
});

test("100,000 rows in a small multiple of one plain pass", () => {
  const rows = 100_000;
  const names = ["总队", "海北州", "海北州交通运输局", "西宁", "玉树州"];
  const units = Array.from({ length: rows }, (_, at) => [names[at % names.length]]);
  const dates = Array.from({ length: rows }, (_, at) => [MARCH_1 + (at % 60)]);
  const kinds = Array.from({ length: rows }, (_, at) => [at % 2 === 0 ? "实际" : "测试"]);
  const timed = (size: number) => {
    const parts = [units, dates, kinds].map((range) => range.slice(0, size)) as [unknown[][], unknown[][], unknown[][]];
    const started = performance.now();
    countCases(...parts, "海北州", MARCH_1, MARCH_31);
    return performance.now() - started;
  };
  timed(rows);
  const [quarter, whole] = [timed(rows / 4), timed(rows)];
  expect(countCases(units, dates, kinds, "海北州", MARCH_1, MARCH_31)).toBe(
    units.filter(([name], at) => String(name).startsWith("海北州") && at % 60 <= 30).length,
  );
  // Four times the rows: linear is 4, quadratic would be 16. The floor keeps a fast machine's noise out.
  expect(whole).toBeLessThan(10 * Math.max(quarter, 5));
});
