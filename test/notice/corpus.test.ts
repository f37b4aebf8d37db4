import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writtenPart } from "./support/accuracyDocument";
import { corpusBooks } from "./support/books";
import { outcomeOf, readCorpus, scoresOf, type CorpusCase } from "./support/corpus";
import type { Ledger } from "../../src/domain/Ledger";

describe("the written corpus", () => {
  const cases = readCorpus();
  /** What the grammar does not understand yet: it has to say so. */
  const GAPS: ReadonlySet<string> = new Set(["从报送情况看，简报报送率最高，为88.9%。"]);
  let books: Readonly<Record<string, Ledger>>;
  beforeAll(async () => {
    books = await corpusBooks();
  });
  const outcome = (one: CorpusCase) => {
    const book = books[one.book];
    if (book === undefined) throw new RangeError(`the corpus has no book @${one.book}`);
    return outcomeOf(one.text, book);
  };

  test("has at least 300 sentences, and nearly half of them are contradictions", () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(cases.filter(({ verdict }) => verdict === "不符").length / cases.length).toBeGreaterThan(0.45);
    expect(new Set(cases.map(({ text, book }) => `${book}|${text}`)).size).toBe(cases.length);
  });

  test("the bar: no contradiction that is none, recall of at least 0.97, nothing unparsed taken for 相符", () => {
    const scores = scoresOf(cases, outcome);
    expect(readFileSync(join(__dirname, "../../docs/notice-accuracy.md"), "utf8")).toContain(writtenPart(scores));
    const all = scores.get("all");
    if (all === undefined) throw new Error("no scores");
    expect(all.right / all.reported).toBe(1);
    expect(all.right / all.expected).toBeGreaterThanOrEqual(0.97);
    expect(all.falseAgreements).toBe(0);
    expect(all.cellsRight / all.right).toBeGreaterThanOrEqual(0.97);
  });

  test.each(cases.map((one) => [one.form, one.text, one] as const))("%s: %s", (_form, _text, one) => {
    const { verdict, cells } = outcome(one);
    const isDecided = one.verdict === "不符" || one.verdict === "存疑";
    const expected = GAPS.has(one.text) ? "无法判断" : one.verdict;
    expect([verdict, isDecided ? cells : []]).toEqual([expected, isDecided ? one.cells : []]);
  });

  test("every claim's words stand in the text at its place", () => {
    for (const one of cases)
      for (const { text, start, end } of outcome(one).claims) expect(one.text.slice(start, end)).toBe(text);
  });
});
