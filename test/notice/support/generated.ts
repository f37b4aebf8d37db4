import { UNITS, type BookData } from "./books";

/** Draws numbers from a seed: what a run did can be done again. */
export type Draw = (below: number) => number;

/** Mulberry32: small, and the same everywhere. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below) >> 0;
  };
}

/** A sentence with what has to come of it: the verdict and, for contradictions, the cells by their short names. */
export interface GeneratedCase {
  readonly template: string;
  readonly text: string;
  readonly verdict: "相符" | "不符";
  readonly cells: readonly string[];
}

const SPOKEN: readonly (readonly string[])[] = [
  ["省路政执法总队", "总队", "路政总队", "省总队"],
  ["西宁市", "西宁", "西宁市交通运输局"],
  ["海东市", "海东", "海东市交通运输局"],
  ["海北州", "海北", "海北藏族自治州", "海北州交通运输局"],
  ["海南州", "海南", "海南藏族自治州", "海南州交通运输局"],
  ["海西州", "海西", "海西蒙古族藏族自治州", "海西州交通运输局"],
  ["黄南州", "黄南", "黄南藏族自治州", "黄南州交通运输局"],
  ["玉树州", "玉树", "玉树藏族自治州", "玉树州交通运输局"],
  ["果洛州", "果洛", "果洛藏族自治州", "果洛州交通运输局"],
];
const MATERIALS: readonly (readonly [short: string, ...spoken: string[]])[] = [
  ["方案", "三年行动工作方案", "“三年行动”实施方案", "实施方案", "工作方案"],
  ["简报", "工作简报", "简报"],
  ["照片", "照片视频", "印证资料", "相关印证资料", "照片视频资料"],
  ["调度表", "工作调度表", "调度表"],
  ["推广", "推广应用方案", "执法系统推广应用方案", "推广执法综合管理信息系统实施方案"],
];
const PREFIXES = ["", "截至目前，", "经统计，", "截至2024年7月10日，", "从报送情况看，"];
const NOT_SENT = ["未报送", "尚未报送", "没有报送", "仍未上报", "至今未提交", "漏报"];
const SENT = ["已报送", "报送了", "已上报", "按要求报送了"];
/** 均 is said between subject and verb: these go with it. */
const ALL_NOT = ["均未报送", "都没有报送", "均未上报"];
const ALL_SENT = ["均已报送", "均报送了", "全部报送了", "都上报了"];

const PLACES = [1, 2, 3, 4, 5, 6, 7, 8];
const ALL = [0, ...PLACES];

/** Marks √ and × and figures, drawn. */
export function drawBook(draw: Draw): BookData {
  const share = 1 + draw(9);
  return {
    marks: UNITS.map(() => Array.from({ length: 5 }, () => (draw(10) < share ? "√" : "×")).join("")),
    figures: UNITS.map(() => {
      const [actual, test] = draw(3) === 0 ? [0, 0] : [draw(40), draw(40)];
      return [actual + test + draw(3) * (actual + test > 0 ? 1 : 0), actual, test, 20 + draw(400), draw(30)] as const;
    }),
  };
}

interface Scene {
  readonly draw: Draw;
  readonly book: BookData;
}

const pick = <T>(draw: Draw, items: readonly T[]): T => {
  const item = items[draw(items.length)];
  if (item === undefined) throw new RangeError("nothing to draw from");
  return item;
};

function some(draw: Draw, items: readonly number[], least = 1): readonly number[] {
  const rest = [...items];
  const count = least + draw(Math.min(4, items.length - least + 1));
  return Array.from({ length: count }, () => rest.splice(draw(rest.length), 1)[0] ?? 0);
}

const has = (book: BookData, unit: number, material: number): boolean => book.marks[unit]?.[material] === "√";
const cell = (unit: number, material: number): string => `${UNITS[unit] ?? ""}/${MATERIALS[material]?.[0] ?? ""}`;
const saysMaterial = (draw: Draw, material: number): string => pick(draw, MATERIALS[material]?.slice(1) ?? []);

function saysUnits(draw: Draw, units: readonly number[]): string {
  const names = units.map((unit) => pick(draw, SPOKEN[unit] ?? []));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join("、")}${pick(draw, ["、", "和", "以及", "、", "及"])}${last}`;
}

function outcome(template: string, text: string, cells: readonly string[]): GeneratedCase {
  return { template, text, verdict: cells.length === 0 ? "相符" : "不符", cells };
}

type Template = (scene: Scene) => GeneratedCase;

const wrongOnes = (book: BookData, units: readonly number[], material: number, wants: boolean): readonly string[] =>
  units.filter((unit) => has(book, unit, material) !== wants).map((unit) => cell(unit, material));

const list: Template = ({ draw, book }) => {
  const [units, material, wants] = [some(draw, ALL), draw(5), draw(2) === 0];
  const verb = pick(draw, wants ? SENT : NOT_SENT);
  const text = `${pick(draw, PREFIXES)}${saysUnits(draw, units)}${verb}${saysMaterial(draw, material)}。`;
  return outcome("list", text, wrongOnes(book, units, material, wants));
};

const severalMaterials: Template = ({ draw, book }) => {
  const [units, materials, wants] = [some(draw, ALL), some(draw, [0, 1, 2, 3, 4], 2), draw(2) === 0];
  const things = materials.map((material) => saysMaterial(draw, material)).join("、");
  const text = `${saysUnits(draw, units)}${pick(draw, wants ? SENT : NOT_SENT.slice(0, 4))}${things}。`;
  return outcome(
    "severalMaterials",
    text,
    materials.flatMap((material) => wrongOnes(book, units, material, wants)),
  );
};

const topic: Template = ({ draw, book }) => {
  const [units, material] = [some(draw, ALL), draw(5)];
  const text = `${saysMaterial(draw, material)}${pick(draw, ["方面，", "", "，"])}${saysUnits(draw, units)}${pick(draw, NOT_SENT.slice(0, 5))}。`;
  return outcome("topic", text, wrongOnes(book, units, material, false));
};

const GROUPS: readonly (readonly [words: readonly string[], members: readonly number[]])[] = [
  [["各市州", "8个市州", "各市（州）"], PLACES],
  [["各单位", "全省9个单位", "所有单位"], ALL],
  [["两市"], [1, 2]],
  [["六州"], [3, 4, 5, 6, 7, 8]],
];

const group: Template = ({ draw, book }) => {
  const [[words, members], material, wants] = [pick(draw, GROUPS), draw(5), draw(2) === 0];
  const text = `${pick(draw, words)}${pick(draw, wants ? ALL_SENT : ALL_NOT)}${saysMaterial(draw, material)}。`;
  return outcome("group", text, wrongOnes(book, members, material, wants));
};

const exception: Template = ({ draw, book }) => {
  const [excepted, material, wants] = [some(draw, PLACES), draw(5), draw(2) === 0];
  const others = PLACES.filter((unit) => !excepted.includes(unit));
  const outside = pick(draw, ["外，", "以外，", "外", ""]);
  const text = `除${saysUnits(draw, excepted)}${outside}其他市州${pick(draw, wants ? ALL_SENT : ALL_NOT)}${saysMaterial(draw, material)}。`;
  const cells = [...wrongOnes(book, others, material, wants), ...wrongOnes(book, excepted, material, !wants)];
  return outcome("exception", text, cells);
};

const count: Template = ({ draw, book }) => {
  const [material, wants] = [draw(5), draw(2) === 0];
  const holding = ALL.filter((unit) => has(book, unit, material) === wants);
  const said = draw(2) === 0 ? holding.length : draw(8);
  const text = `有${String(said)}个单位${pick(draw, wants ? SENT : NOT_SENT)}${saysMaterial(draw, material)}。`;
  const isWrong = said !== holding.length;
  return {
    template: "count",
    text,
    verdict: isWrong ? "不符" : "相符",
    cells: isWrong ? holding.map((unit) => cell(unit, material)) : [],
  };
};

const only: Template = ({ draw, book }) => {
  const [material, missing] = [draw(5), [] as number[]];
  missing.push(...ALL.filter((unit) => !has(book, unit, material)));
  const named = draw(2) === 0 && missing.length > 0 ? missing : some(draw, ALL);
  const text = `${pick(draw, ["仅", "只有"])}${saysUnits(draw, named)}${pick(draw, NOT_SENT.slice(0, 4))}${saysMaterial(draw, material)}。`;
  const cells = [
    ...wrongOnes(book, named, material, false),
    ...missing.filter((unit) => !named.includes(unit)).map((unit) => cell(unit, material)),
  ];
  return outcome("only", text, cells);
};

const nothing: Template = ({ draw, book }) => {
  const units = some(draw, ALL);
  const text = `${saysUnits(draw, units)}${pick(draw, ["未报送任何资料", "所有资料均未报送", "没有报送任何材料", "5项资料均未报送"])}。`;
  return outcome(
    "nothing",
    text,
    [0, 1, 2, 3, 4].flatMap((material) => wrongOnes(book, units, material, false)),
  );
};

const complete: Template = ({ draw, book }) => {
  const units = some(draw, ALL);
  const text = `${saysUnits(draw, units)}${pick(draw, ["资料报送齐全", "各项资料均已报送", "全部资料均已报送"])}。`;
  return outcome(
    "complete",
    text,
    [0, 1, 2, 3, 4].flatMap((material) => wrongOnes(book, units, material, true)),
  );
};

const twoClauses: Template = ({ draw, book }) => {
  const [unit, [first = 0, second = 1]] = [draw(9), some(draw, [0, 1, 2, 3, 4], 2)];
  const text = `${saysUnits(draw, [unit])}已报送${saysMaterial(draw, first)}，${pick(draw, ["但", "", "而"])}未报送${saysMaterial(draw, second)}。`;
  return outcome("twoClauses", text, [
    ...wrongOnes(book, [unit], first, true),
    ...wrongOnes(book, [unit], second, false),
  ]);
};

const FIGURES = [
  ["数据条数为", "条", 0, "条数"],
  ["录入数据", "条", 0, "条数"],
  ["办理实际案件", "件", 1, "实际"],
  ["测试案件数为", "件", 2, "测试"],
  ["现有执法人员", "人", 3, "人员"],
  ["参加在线考试", "次", 4, "考试"],
] as const;

const figure: Template = ({ draw, book }) => {
  const [unit, [words, measure, at, column]] = [draw(9), pick(draw, FIGURES)];
  const truth = book.figures[unit]?.[at] ?? 0;
  const said = draw(2) === 0 ? truth : truth + 1 + draw(9);
  const text = `${saysUnits(draw, [unit])}${words}${String(said)}${measure}。`;
  return outcome("figure", text, said === truth ? [] : [`${UNITS[unit] ?? ""}/${column}`]);
};

const respectively: Template = ({ draw, book }) => {
  const units = some(draw, ALL, 2);
  const said = units.map((unit) => (book.figures[unit]?.[3] ?? 0) + (draw(4) === 0 ? 1 : 0));
  const text = `${saysUnits(draw, units)}执法人员分别为${said.map((number) => `${String(number)}人`).join("、")}。`;
  const wrong = units.filter((unit, at) => said[at] !== book.figures[unit]?.[3]);
  return outcome(
    "respectively",
    text,
    wrong.map((unit) => `${UNITS[unit] ?? ""}/人员`),
  );
};

/** Every template; one sentence of each is drawn for a book. */
export const TEMPLATES: readonly Template[] = [
  list,
  severalMaterials,
  topic,
  group,
  exception,
  count,
  only,
  nothing,
  complete,
  twoClauses,
  figure,
  respectively,
];
