import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { accuracyText, generatedPart, writtenPart } from "../test/notice/support/accuracyDocument";
import { corpusBooks } from "../test/notice/support/books";
import { outcomeOf, readCorpus, scoresOf } from "../test/notice/support/corpus";
import { generatedOutcomes, generatedScores, LONG_BOOKS, SEED } from "../test/notice/support/generatedScores";

/** Writes docs/notice-accuracy.md: the scores of the written corpus and of 5,040 generated sentences. */
async function main(): Promise<void> {
  const books = await corpusBooks();
  const written = scoresOf(readCorpus(), ({ book, text }) => {
    const ledger = books[book];
    if (ledger === undefined) throw new RangeError(`the corpus has no book @${book}`);
    return outcomeOf(text, ledger);
  });
  const generated = generatedScores(generatedOutcomes(SEED, LONG_BOOKS));
  const text = accuracyText(writtenPart(written), generatedPart(generated, SEED));
  writeFileSync(join(__dirname, "../docs/notice-accuracy.md"), text);
}

void main();
