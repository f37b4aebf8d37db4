import { BUILTIN_MATERIALS } from "../../../src/domain/materials/Material";
import { createMaterialSpotter } from "../../../src/domain/notice/materialSpotter";
import { readNumeral, readWrittenNumber } from "../../../src/domain/notice/numerals";
import { agreesWithin } from "../../../src/domain/notice/spokenNumber";
import { createUnitSpotter } from "../../../src/domain/notice/unitSpotter";
import { BUILTIN_UNITS } from "../../../src/domain/units/builtinUnits";

describe("units in running text", () => {
  const { spot } = createUnitSpotter(BUILTIN_UNITS);
  const spotted = (text: string) => {
    const found = spot(text, 0);
    if (found === null) return null;
    return [
      found.meaning.kind === "unit" ? found.meaning.unit.shortName : found.meaning.kind,
      text.slice(0, found.length),
    ];
  };

  test.each([
    ["海北州未报送", ["海北州", "海北州"]],
    ["海北未报送", ["海北州", "海北"]],
    ["青海省海北州交通运输局未报送", ["海北州", "青海省海北州交通运输局"]],
    ["西宁市海东市均已报送", ["西宁", "西宁市"]],
    ["省路政执法总队已报送", ["总队", "省路政执法总队"]],
    ["海南省未报送", ["foreign", "海南省"]],
    ["玉树市未报送", ["foreign", "玉树市"]],
    ["海北洲未报送", ["foreign", "海北洲"]],
    ["四川省玉树州未报送", ["foreign", "四川省玉树州"]],
    ["海西州茫崖市未报送", ["foreign", "海西州茫崖市"]],
    ["黄南州河南县未报送", ["foreign", "黄南州河南县"]],
    ["工作简报", null],
  ])("%s", (text, expected) => {
    expect(spotted(text)).toEqual(expected);
  });
});

describe("materials, the most specific first", () => {
  const spot = createMaterialSpotter(BUILTIN_MATERIALS);
  test.each([
    ["推广执法综合管理信息系统实施方案", "“执法信息系统”推广应用方案"],
    ["执法系统推广应用方案", "“执法信息系统”推广应用方案"],
    ["系统实施方案", "“执法信息系统”推广应用方案"],
    ["三年行动工作方案", "“三年行动”实施方案"],
    ["印证材料", "照片视频"],
    ["调度表", "工作调度表"],
  ])("%s", (text, name) => {
    expect(spot(text, 0)).toEqual({ meaning: { kind: "material", names: [name] }, length: text.length });
  });

  test("a bare 方案 may be either plan", () => {
    expect(spot("方案", 0)?.meaning).toEqual({
      kind: "material",
      names: ["“三年行动”实施方案", "“执法信息系统”推广应用方案"],
    });
  });
});

test.each([
  ["三十六", 36],
  ["两百零五", 205],
  ["十", 10],
  ["一千八百五十八", 1858],
  ["三年", null],
])("numeral %s", (text, value) => {
  expect(readNumeral(text)).toBe(value);
});

test("numbers as they are written", () => {
  expect(readWrittenNumber("1,057人")).toEqual({ value: 1057, digits: 0, length: 5 });
  expect(readWrittenNumber("27.6%")).toEqual({ value: 27.6, digits: 1, length: 4 });
  expect(readWrittenNumber("人")).toBeNull();
});

describe("a spoken number and the exact one", () => {
  const spoken = (value: number, digits: number, bound = "exactly") => ({ value, digits, measure: "", bound }) as const;
  const exact = { numerator: 29_200, denominator: 1057 };
  test.each([
    [28, 0, "exactly", "yes"],
    [27, 0, "exactly", "truncated"],
    [27.6, 1, "exactly", "yes"],
    [26, 0, "exactly", "no"],
    [20, 0, "andSome", "yes"],
    [30, 0, "under", "yes"],
    [28, 0, "atLeast", "no"],
    [29, 0, "about", "near"],
  ] as const)("%d with %d digits, %s", (value, digits, bound, agreement) => {
    expect(agreesWithin({ ...spoken(value, digits), bound }, exact)).toBe(agreement);
  });
});
