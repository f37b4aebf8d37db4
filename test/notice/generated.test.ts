import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkNotice } from "../../src/domain/notice/checkNotice";
import { documentText, draftDocument } from "../../src/domain/notice/draftDocument";
import { reminders } from "../../src/domain/notice/reminders";
import { generatedPart } from "./support/accuracyDocument";
import { ledgerWith, UNITS, type BookData } from "./support/books";
import { drawBook, drawFrom } from "./support/generated";
import { generatedOutcomes, generatedScores, LONG_BOOKS, SEED as DOCUMENTED } from "./support/generatedScores";

const IS_LONG = process.env.LONG !== undefined;
const BOOKS = IS_LONG ? LONG_BOOKS : 12;
const ROUND_TRIPS = IS_LONG ? 500 : 8;
/** The same every time; another one finds new sentences. */
const SEED = Number(process.env.NOTICE_SEED ?? DOCUMENTED);

/** The book with one mark the other way round. */
function flipped(book: BookData, unit: number, material: number): BookData {
  const flip = (sign: string) => (sign === "√" ? "×" : "√");
  const marks = book.marks.map((row, at) =>
    at === unit ? [...row].map((sign, column) => (column === material ? flip(sign) : sign)).join("") : row,
  );
  return { ...book, marks };
}

describe(`random annexes, seed ${String(SEED)} (NOTICE_SEED)`, () => {
  const outcomes = generatedOutcomes(SEED, BOOKS);

  test(`every template comes out as drawn, ${String(outcomes.length)} sentences`, () => {
    const wrong = outcomes.filter(
      ({ wanted, found }) =>
        found.verdict !== wanted.verdict || (wanted.verdict !== "相符" && found.cells.join() !== wanted.cells.join()),
    );
    expect(wrong).toEqual([]);
    expect(outcomes.some(({ wanted }) => wanted.verdict === "不符")).toBe(true);
  });

  // The page is written from the full count.
  if (IS_LONG && SEED === DOCUMENTED) {
    test("docs/notice-accuracy.md is what `npm run notice-docs` writes", () => {
      const document = readFileSync(join(__dirname, "../../docs/notice-accuracy.md"), "utf8");
      expect(document).toContain(generatedPart(generatedScores(outcomes), SEED));
    });
  }

  test(`round trip: ${String(ROUND_TRIPS)} drafts are judged 相符 throughout; after one flipped mark they are not, and the flip is named`, () => {
    const draw = drawFrom(SEED + 1);
    for (let at = 0; at < ROUND_TRIPS; at += 1) {
      const book = drawBook(draw);
      const ledger = ledgerWith(book);
      const text = documentText(draftDocument(ledger));
      const verdicts = checkNotice(text, ledger).claims.map((claim) => [claim.verdict, claim.text]);
      expect(verdicts.filter(([verdict]) => verdict !== "agrees")).toEqual([]);
      const [unit, material] = [draw(UNITS.length), draw(5)];
      const changed = checkNotice(text, ledgerWith(flipped(book, unit, material)));
      const named = changed.claims
        .filter(({ verdict }) => verdict === "contradicts")
        .flatMap(({ cells }) => cells.map(({ sheet, address }) => `${String(sheet)}!${String(address)}`));
      expect(named).toContain(`附件1!${"BCDEF".charAt(material)}${String(4 + unit)}`);
    }
  });

  test("reminders go to those who owe, and to nobody else", () => {
    const draw = drawFrom(SEED + 2);
    for (let at = 0; at < ROUND_TRIPS; at += 1) {
      const book = drawBook(draw);
      const owing = book.marks.map((row) => [...row].filter((sign) => sign === "×").length).filter((owed) => owed > 0);
      expect(reminders(ledgerWith(book)).map(({ owed }) => owed.length)).toEqual(owing);
    }
  });
});
