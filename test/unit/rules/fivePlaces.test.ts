import { NOTICE_EN } from "../../../src/domain/findings/catalogueNotice.en-US";
import { NOTICE_ZH } from "../../../src/domain/findings/catalogueNotice.zh-CN";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE_EN } from "../../../src/domain/findings/catalogue.en-US";
import { CATALOGUE_ZH } from "../../../src/domain/findings/catalogue.zh-CN";
import { renderFinding } from "../../../src/domain/findings/renderFinding";
import { RULES } from "../../../src/domain/rules/index";
import { rulesText } from "../../../scripts/rules/rulesDocument";
import { exampleBook, exampleMemory, RULE_EXAMPLES } from "./ruleExamples";
import { findingsOf } from "./ruleFindings";

const ROOT = join(__dirname, "../../..");
const RULE_FILES = readdirSync(join(ROOT, "src/domain/rules")).filter((name) => /^[A-Z]\d\d-/u.test(name));
const DOCUMENT = readFileSync(join(ROOT, "docs/rules.md"), "utf8");
const IDS = RULES.map(({ id }) => id);
const SORTED = [...IDS].sort();

describe("STYLE 4: one rule stands in five places", () => {
  test("its file", () => {
    expect(RULE_FILES.map((name) => name.slice(0, 3)).sort()).toEqual(SORTED);
  });

  test.each(RULE_FILES)("%s says the id that it is named after, and no other", (name) => {
    const text = readFileSync(join(ROOT, "src/domain/rules", name), "utf8");
    expect([...new Set([...text.matchAll(/"([A-Z]\d\d)"/gu)].map(([, id]) => id))]).toEqual([name.slice(0, 3)]);
  });

  test("the registry, once", () => {
    expect(new Set(IDS).size).toBe(IDS.length);
  });

  test("both catalogues", () => {
    // What is said about a notice (N…) has no rule of a workbook behind it.
    const ofRules = (catalogue: typeof CATALOGUE_ZH) => Object.keys(catalogue).filter((id) => !(id in NOTICE_ZH));
    expect(ofRules(CATALOGUE_ZH).sort()).toEqual(SORTED);
    expect(ofRules(CATALOGUE_EN).sort()).toEqual(SORTED);
    expect(Object.keys(NOTICE_EN)).toEqual(Object.keys(NOTICE_ZH));
  });

  test("the examples", () => {
    expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(SORTED);
  });

  test("a heading of docs/rules.md, in the order in which they run", () => {
    const headings = [...DOCUMENT.matchAll(/^### ([A-Z]\d\d) (.+)$/gmu)].map(([, id, title]) => [id, title]);
    expect(headings).toEqual(IDS.map((id) => [id, CATALOGUE_ZH[id]?.title]));
  });
});

test("docs/rules.md is what `npm run rules-docs` writes", () => {
  expect(DOCUMENT).toBe(rulesText());
});

const examples = IDS.flatMap((id) => (RULE_EXAMPLES[id] ?? []).map((_, at) => [id, at] as const));

test.each(examples)("the sentences of %s, example %i, have no gaps, in both languages", (id, at) => {
  for (const finding of findingsOf(id, exampleBook(id, at), exampleMemory(id, at))) {
    for (const language of ["zh-CN", "en-US"] as const) {
      const { title, message, whatToDo } = renderFinding(finding, language);
      for (const text of [title, message, whatToDo]) expect(text).not.toMatch(/[{}]|“”|undefined|null|NaN/u);
    }
  }
});

test.each(IDS)("both catalogues know the same variants of %s, and the examples show each", (id) => {
  const variantsOf = (catalogue: typeof CATALOGUE_ZH) => {
    const message = catalogue[id]?.message;
    return typeof message === "object" ? Object.keys(message) : [];
  };
  expect(variantsOf(CATALOGUE_EN)).toEqual(variantsOf(CATALOGUE_ZH));
  const shown = (RULE_EXAMPLES[id] ?? []).flatMap((_, at) =>
    findingsOf(id, exampleBook(id, at), exampleMemory(id, at)).flatMap(({ details }) => details.variant ?? []),
  );
  expect([...new Set(shown)].sort()).toEqual([...variantsOf(CATALOGUE_ZH)].sort());
});
