import { stringsOf } from "../../../src/taskpane/strings";

/** Every text with its path; functions are called with plain arguments. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const speak = value as (...given: unknown[]) => unknown;
    const given = speak.length === 1 ? [2] : [path.includes("limited") ? 2 : "X", 2, 5];
    return [[path, String(speak(...given))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const zh = texts(stringsOf("zh-CN"));
const en = texts(stringsOf("en-US"));

it("says the same things in both languages", () => {
  expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
  expect(zh.length).toBeGreaterThan(50);
});

it("leaves nothing empty", () => {
  expect([...zh, ...en].filter(([, text]) => text.trim() === "" || /undefined|\[object/.test(text))).toEqual([]);
});

it("is Chinese in Chinese, and names only sheets and columns in Chinese in English", () => {
  expect(zh.filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  const rest = en.map(([path, text]) => [path, text.replaceAll(/附件[12]|备注/g, "")] as const);
  expect(rest.filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

it("tells layout from cells, and one from many", () => {
  const cells = (language: "zh-CN" | "en-US"): string[] => [0, 1, 70].map(stringsOf(language).build.cellsChange);
  expect(cells("zh-CN")).toEqual(["仅版式", "1 个单元格", "70 个单元格"]);
  expect(cells("en-US")).toEqual(["layout only", "1 cell", "70 cells"]);
});
