import { missingMaterials, missingUnits, submissionRate } from "../../../src/functions/functions";
import { installRuntime, shown } from "./installRuntime";

beforeAll(installRuntime);

const UNITS = [["省路政执法总队"], ["海北州"], ["玉树州"], ["果洛州"]];

test.each<[unknown[][], unknown]>([
  [[["√", "×", "/"]], 0.5],
  [[["√"], ["√"], ["√"], ["×"]], 0.75],
  [
    [
      ["√", "迟报"],
      ["退回", "×"],
    ],
    0.75,
  ],
  [
    [
      ["√", "未到期"],
      ["√", "免报"],
    ],
    1,
  ],
  [[["×", "×"]], 0],
  [
    [
      ["√", null],
      ["", undefined],
    ],
    0.25,
  ],
  [[["2024.4.8", 45_390]], 1],
  [[["/", "未到期"]], "#N/A 没有应报送的资料（全部免报或未到期）"],
  [[[null, ""]], "#N/A 所选区域没有标记"],
  [[], "#N/A 所选区域没有标记"],
  [[["√", "○"]], "#VALUE! 第 2 个单元格的标记“○”含义不明确，请改用 √、× 或 /"],
  [[["√"], [1]], "#VALUE! 第 2 个单元格的标记“1”含义不明确，请改用 √、× 或 /"],
  [[["好"]], "#VALUE! 第 1 个单元格的标记“好”无法识别，请改用 √、× 或 /"],
])("SUBMISSION_RATE(%j) is %p", (marks, expected) => {
  expect(shown(() => submissionRate(marks))).toBe(expected);
});

test("the source's own annex: 34 of 45", () => {
  const rows = ["√√√√√", "√√√√√", "√√√√√", "×√×××", "√√√√√", "√√√√√", "√√√√√", "×√√√×", "×××××"];
  expect(submissionRate(rows.map((row) => Array.from(row)))).toBe(34 / 45);
});

test.each<[unknown[][], unknown[][], unknown, unknown]>([
  [UNITS, [["√"], ["×"], ["√"], ["×"]], undefined, "海北州、果洛州"],
  [UNITS, [["√"], ["×"], ["√"], ["×"]], null, "海北州、果洛州"],
  [UNITS, [["√"], ["×"], ["√"], ["×"]], "", "海北州、果洛州"],
  [UNITS, [["√"], ["×"], ["√"], ["×"]], ", ", "海北州, 果洛州"],
  [UNITS, [["√", "×", "√", "×"]], undefined, "海北州、果洛州"],
  [UNITS, [["√"], ["√"], ["√"], ["√"]], undefined, ""],
  [UNITS, [["√"], ["/"], ["未到期"], ["退回"]], undefined, ""],
  [UNITS, [["√"], [null], ["迟报"], [""]], undefined, "海北州、果洛州"],
  [[["海北州"], [null]], [["×"], [""]], undefined, "海北州"],
  [[[" 海北州 "]], [["未报送"]], undefined, "海北州"],
  [UNITS, [["√"], ["×"]], undefined, "#VALUE! 单位有 4 个，标记有 2 个，两个区域应一样大"],
  [
    UNITS,
    [
      ["√", "×"],
      ["√", "×"],
    ],
    undefined,
    "#VALUE! 标记应为一行或一列",
  ],
  [
    [
      ["海北州", "海西州"],
      ["玉树州", "果洛州"],
    ],
    [["√", "×"]],
    undefined,
    "#VALUE! 单位应为一行或一列",
  ],
  [[["海北州"], [""]], [["×"], ["√"]], undefined, "#VALUE! 第 2 个标记“√”没有对应的单位"],
  [[["海北州"]], [["△"]], undefined, "#VALUE! 海北州的标记“△”含义不明确，请改用 √、× 或 /"],
])("MISSING_UNITS(%j, %j, %p) is %p", (units, marks, separator, expected) => {
  expect(shown(() => missingUnits(units, marks, separator))).toBe(expected);
});

test.each<[unknown[][], unknown[][], unknown, unknown]>([
  [[["工作简报", "照片视频", "工作调度表"]], [["√", "×", "×"]], undefined, "照片视频、工作调度表"],
  [[["工作简报"], ["照片视频"]], [["×", "√"]], undefined, "工作简报"],
  [[["工作简报", "照片视频"]], [["√", "√"]], "；", ""],
  [[["工作简报", "照片视频"]], [["√"]], undefined, "#VALUE! 资料有 2 个，标记有 1 个，两个区域应一样大"],
  [[["工作简报"]], [["?"]], undefined, "#VALUE! 工作简报的标记“?”含义不明确，请改用 √、× 或 /"],
])("MISSING_MATERIALS(%j, %j, %p) is %p", (materials, marks, separator, expected) => {
  expect(shown(() => missingMaterials(materials, marks, separator))).toBe(expected);
});

test("a list that no cell can hold is an error", () => {
  const many = Array.from({ length: 9000 }, () => ["海北州"]);
  const marks = many.map(() => ["×"]);
  expect(shown(() => missingUnits(many, marks))).toBe("#VALUE! 结果有 35999 个字，超过单元格上限 32767");
});
