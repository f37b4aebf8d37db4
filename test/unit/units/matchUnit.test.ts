import fc from "fast-check";
import { BUILTIN_UNITS } from "../../../src/domain/units/builtinUnits";
import { createUnitMatcher, type UnitMatch } from "../../../src/domain/units/matchUnit";
import { isOneApart } from "../../../src/domain/units/oneApart";
import type { Unit } from "../../../src/domain/units/Unit";

const match = createUnitMatcher(BUILTIN_UNITS);

/** One line for a match: its kind, then the unit or the suggestions by short name. */
function said(result: UnitMatch): string {
  if (result.kind === "exact" || result.kind === "alias") return `${result.kind} ${result.unit.shortName}`;
  if (result.kind === "nearMiss") return `near ${result.suggestions.map((unit) => unit.shortName).join("、")}`;
  return result.kind;
}

const SUFFIXES = [
  "",
  "交通运输系统",
  "交通运输局",
  "综合行政执法局",
  "交通运输综合行政执法局",
  "交通运输综合行政执法支队",
  "支队",
];
const DISTURBANCES = [
  (text: string) => text,
  (text: string) => Array.from(text).join(" "),
  (text: string) => Array.from(text).join("\u3000"),
  (text: string) => `\uFEFF${text}\u00A0`,
  (text: string) => Array.from(text).join("\n"),
  (text: string) => `【${text}】`,
];

test("every name of every unit is that unit, with any office behind a 市州 and however it is stretched", () => {
  const names = BUILTIN_UNITS.flatMap((unit) =>
    [unit.name, unit.fullName, unit.shortName, ...unit.aliases].map((name) => ({ unit, name })),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...SUFFIXES),
      fc.constantFrom(...DISTURBANCES),
      ({ unit, name }, suffix, disturb) => {
        const hasOffice = /系统|局|支队|总队$/u.test(name);
        const result = match(disturb(hasOffice ? name : name + suffix));
        const isAnnexName = (hasOffice ? name : name + suffix) === unit.name;
        expect(said(result)).toBe(`${isAnnexName ? "exact" : "alias"} ${unit.shortName}`);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ["海北州交通运输系统", "exact 海北州"],
  [" 海北州 交通运输系统\n", "exact 海北州"],
  ["海北州", "alias 海北州"],
  ["海北", "alias 海北州"],
  ["海北藏族自治州", "alias 海北州"],
  ["海北藏族自治州交通运输综合行政执法支队", "alias 海北州"],
  ["青海省海北州交通运输局", "alias 海北州"],
  ["海西藏族蒙古族自治州", "alias 海西州"],
  ["海东地区", "alias 海东"],
  ["西宁支队", "alias 西宁"],
  ["总队", "alias 总队"],
  ["省总队", "alias 总队"],
  ["青海省公路路政执法总队", "alias 总队"],
  ["", "blank"],
  ["　\n", "blank"],
])("%p: %s", (text, expected) => {
  expect(said(match(text))).toBe(expected);
});

describe("look-alikes never match", () => {
  test.each([
    ["海南省", "near 海南州"],
    ["玉树市", "near 玉树州"],
    ["玉树市交通运输局", "near 玉树州"],
    ["青海省玉树市", "near 玉树州"],
    ["河南县", "unknown"],
    ["河南", "unknown"],
    ["市州", "unknown"],
    ["河南省", "unknown"],
    ["河南蒙古族自治县", "unknown"],
    ["海南省交通运输厅", "unknown"],
    ["四川省玉树州", "unknown"],
    ["海南省海口市", "unknown"],
    ["青海省", "unknown"],
    ["合计", "unknown"],
    ["总计", "unknown"],
    ["其他市州", "unknown"],
    ["单位", "unknown"],
    ["总队支队", "near 总队"],
    ["总队玉树支队", "unknown"],
    ["支队", "unknown"],
    ["局", "unknown"],
    ["交通运输局", "unknown"],
  ])("%p: %s", (text, expected) => {
    expect(said(match(text))).toBe(expected);
  });

  test("with any suffix, and however stretched", () => {
    const lookAlikes = fc.constantFrom("海南省", "玉树市", "河南县", "河南省", "海北县", "黄南市", "海西省", "果洛县");
    fc.assert(
      fc.property(
        lookAlikes,
        fc.constantFrom(...SUFFIXES),
        fc.constantFrom(...DISTURBANCES),
        (text, suffix, disturb) => {
          expect(["nearMiss", "unknown"]).toContain(match(disturb(text + suffix)).kind);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("a near miss is suggested, never corrected", () => {
  test.each([
    ["海北洲", "near 海北州"],
    ["海比州", "near 海北州、海南州、海西州"],
    ["海北州交通运愉系统", "near 海北州"],
    ["海北州通交运输系统", "near 海北州"],
    ["海北州交运输系统", "near 海北州"],
    ["省路政执法总对", "near 总队"],
    ["果落州", "near 果洛州"],
    ["玉树", "alias 玉树州"],
    ["果落", "near 果洛州"],
    ["海被", "near 海东、海北州、海南州、海西州"],
  ])("%p: %s", (text, expected) => {
    expect(said(match(text))).toBe(expected);
  });

  test("海北, 海西, 海南, 黄南, one character apart, stay themselves", () => {
    for (const short of ["海北", "海西", "海南", "黄南"]) expect(said(match(short))).toBe(`alias ${short}州`);
  });
});

describe("a roster of the office's own", () => {
  const unit = (name: string, aliases: string[], order: number): Unit => {
    return { name, fullName: name, shortName: name, aliases, unitClass: "市州", officers: null, order };
  };

  test("an alias that two units share is nobody's", () => {
    const shared = createUnitMatcher([unit("甲州", ["一处"], 2), unit("乙州", ["一处"], 1)]);
    expect(said(shared("一处"))).toBe("near 甲州、乙州");
  });

  test("the longest form wins: an alias with an office in it goes before the place", () => {
    const matcher = createUnitMatcher([unit("甲州", [], 1), unit("甲州交通运输局", [], 2)]);
    expect(said(matcher("甲州交通运输局"))).toBe("exact 甲州交通运输局");
    expect(said(matcher("甲州"))).toBe("exact 甲州");
  });

  test("blank aliases name nobody, an empty roster knows nobody", () => {
    expect(said(createUnitMatcher([unit("甲州", ["", " "], 1)])(""))).toBe("blank");
    expect(said(createUnitMatcher([])("海北州"))).toBe("unknown");
  });
});

test.each([
  ["海北洲", "海北州", true],
  ["海北", "海北州", true],
  ["北海州", "海北州", true],
  ["海北州", "海北州", false],
  ["海北", "黄南", false],
  ["", "州", true],
  ["海北州市", "海北", false],
])("isOneApart(%p, %p): %p", (left, right, expected) => {
  expect(isOneApart(left, right)).toBe(expected);
  expect(isOneApart(right, left)).toBe(expected);
});

test("the built-in units are the source's nine, without head counts", () => {
  expect(BUILTIN_UNITS.map((unit) => unit.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(BUILTIN_UNITS.filter((unit) => unit.unitClass === "市州")).toHaveLength(8);
  expect(BUILTIN_UNITS.every((unit) => unit.officers === null)).toBe(true);
});

describe("a county or city behind its 州 belongs to the 州", () => {
  const match = createUnitMatcher(BUILTIN_UNITS);

  test.each([
    ["海西州茫崖市", "茫崖市"],
    ["青海省玉树州玉树市", "玉树市"],
    ["西宁市城西区", "城西区"],
  ])("%s", (text, nested) => {
    expect(match(text)).toMatchObject({ kind: "alias", nested });
  });

  test.each(["海北州和西宁市", "海北州、西宁市", "黄南州以及海东市"])("%s names two units, and is neither", (text) => {
    expect(match(text).kind).toBe("unknown");
  });
});
