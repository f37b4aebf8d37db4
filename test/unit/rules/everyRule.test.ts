import { RULES } from "../../../src/domain/rules/index";
import { annexBookWith, BASE, bookOf, EMPTY_BOOK, LOGS } from "../../support/bookOf";
import { variedBook } from "../../golden/variations";
import { exampleBook, exampleMemory, logBook, ruleCases, RULE_EXAMPLES } from "./ruleExamples";
import { findingTable } from "./ruleFindings";

const IDS = RULES.map(({ id }) => id);

describe("every rule speaks on its example", () => {
  const examples = IDS.flatMap((id) => (RULE_EXAMPLES[id] ?? []).map((_, at) => [id, at] as const));
  test.each(IDS)("%s has one", (id) => {
    expect(RULE_EXAMPLES[id]?.length).toBeGreaterThan(0);
  });
  test.each(examples)("%s, example %i", (id, at) => {
    expect(findingTable(id, exampleBook(id, at), exampleMemory(id, at))).toHaveLength(1);
  });
});

describe("no rule speaks on the clean twin", () => {
  test.each(IDS)("%s", (id) => {
    const twins = ruleCases(id, "clean").map((twin) => findingTable(id, variedBook(twin)));
    expect(twins).toEqual([[]]);
    expect(findingTable(id, bookOf(BASE))).toEqual([]);
    expect(findingTable(id, annexBookWith({}))).toEqual([]);
    for (const name of Object.keys(LOGS) as (keyof typeof LOGS)[]) expect(findingTable(id, logBook(name))).toEqual([]);
  });
});

describe("a workbook without anything lacks its tables, and nothing else can be said of it", () => {
  test.each(IDS)("%s", (id) => {
    const found = Array.from({ length: id === "S02" ? 6 : 0 }, () => [id, "!", "query"]);
    expect(findingTable(id, EMPTY_BOOK)).toEqual(found);
    expect(findingTable(id, bookOf({}))).toEqual(found);
  });
});

/** What may be said of empty tables: no roster, no dates, no rows, not all of the form's materials. */
const ON_HEADS: Readonly<Record<string, readonly string[]>> = {
  S02: ["!"],
  S04: ["!", "!", "!", "!", "!"],
  S06: ["报送台账!A1"],
  U04: ["报送台账!A1", "案件汇总!A1", "在线考试!A1"],
  C07: ["!"],
};

describe("tables without rows", () => {
  test.each(IDS)("%s", (id) => {
    const places = findingTable(id, variedBook({ empty: true })).map(([, place]) => place);
    expect(places).toEqual(ON_HEADS[id] ?? []);
    const logs = variedBook({ empty: true, logs: ["报送台账", "案件明细", "在线考试"] });
    expect(findingTable(id, logs).map(([, place]) => place)).toEqual(
      ["S06", "U04"].includes(id) ? [] : (ON_HEADS[id] ?? []),
    );
  });
});
