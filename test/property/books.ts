import fc from "fast-check";
import { BASE, day, type BookCell, type Rows, type Sheets } from "../support/bookOf";

const UNITS = [
  "省路政执法总队",
  "海北州交通运输系统",
  "果洛州交通运输系统",
  "玉树州交通运输系统",
  "西宁市交通运输系统",
];
const MATERIALS = ["工作简报", "实施方案", "照片视频", "工作调度表"];

/** Marks that say something, that say two things, and that say nothing. */
export const MARKS = ["√", "×", "✔", "X", "/", "迟报", "退回", "未报送", "未到期", "○", "收悉", null] as const;

const names = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: 1 });
const count = fc.nat(400);

/** One row a unit, its cells made by `cells`. */
const rowsOf = <T extends BookCell>(units: readonly string[], cells: fc.Arbitrary<readonly T[]>) =>
  fc
    .array(cells, { minLength: units.length, maxLength: units.length })
    .map((rows): Rows => units.map((unit, at) => [unit, ...(rows[at] ?? [])]));

/** A workbook with some units and materials, and any marks and counts. */
export const workbooks: fc.Arbitrary<Sheets> = fc.tuple(names(UNITS), names(MATERIALS)).chain(([units, materials]) =>
  fc
    .record({
      officers: rowsOf(units, fc.tuple(fc.constantFrom(null, 0, 1, 23, 1057))),
      marks: rowsOf(
        units,
        fc.array(fc.constantFrom(...MARKS), { minLength: materials.length, maxLength: materials.length }),
      ),
      cases: rowsOf(units, fc.tuple(count, count, count)),
      exams: rowsOf(units, fc.tuple(count)),
      order: names(units),
      digits: fc.nat(4),
    })
    .map(({ officers, marks, cases, exams, order, digits }) => ({
      参数: [...(BASE["参数"] ?? []), ["附件2单位行次序", order.join("、")], ["人均办案率小数位", digits]],
      单位名册: [
        ["单位", "类别", "执法人员数"],
        ...officers.map(([unit = null, number = null]) => [unit, null, number]),
      ],
      资料目录: [["资料名称", "别名"], ...materials.map((name) => [name, null])],
      报送台账: [["单位", ...materials], ...marks],
      案件汇总: [["单位", "数据条数", "实际案件数", "测试案件数"], ...cases],
      在线考试: [["单位", "考试次数"], ...exams],
    })),
);

/** A workbook whose submissions, cases and exams are logs, some rows of them wrong. */
export const logWorkbooks: fc.Arbitrary<Sheets> = fc
  .record({
    submissions: fc.array(
      fc.tuple(
        fc.constantFrom(...UNITS.slice(0, 3), "海北洲", "格尔木市"),
        fc.constantFrom("工作简报", "工作方案", "工作总结"),
        fc.constantFrom<BookCell>(day(2024, 4, 8), day(2024, 4, 12), "4.1", "上旬", null),
      ),
    ),
    cases: fc.array(
      fc.tuple(
        fc.constantFrom("A1", "A2", "A3", null),
        fc.constantFrom(...UNITS.slice(0, 3), "海北洲"),
        fc.constantFrom("实际", "测试", "处罚", null),
        fc.constantFrom<BookCell>(day(2024, 3, 4), "2024.3.4", "三月"),
        fc.constantFrom<BookCell>(day(2024, 3, 8), day(2024, 2, 8), day(2024, 4, 8), "未结", null),
      ),
    ),
  })
  .map(({ submissions, cases }) => ({
    ...BASE,
    报送台账: [["单位", "资料", "报送日期"], ...submissions],
    案件汇总: [],
    案件明细: [["案号", "单位", "案件性质", "立案日期", "结案日期"], ...cases],
  }));
