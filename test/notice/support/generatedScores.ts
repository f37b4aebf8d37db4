import { cellAddress, ledgerWith } from "./books";
import { outcomeOf, scoresOf, type CorpusCase, type Score } from "./corpus";
import { drawBook, drawFrom, TEMPLATES } from "./generated";

/** The table of docs/notice-accuracy.md is of these; `NOTICE_SEED` finds others. */
export const SEED = 20_240_410;
/** 12 templates each: 5,040 sentences. */
export const LONG_BOOKS = 420;

type Outcome = Pick<CorpusCase, "verdict" | "cells">;

/** A generated sentence with what came of it, and the marks of its book. */
export interface GeneratedOutcome {
  readonly wanted: CorpusCase;
  readonly found: Outcome;
  readonly marks: string;
}

/** Draws books and a sentence of each template for each; the same seed draws the same. */
export function generatedOutcomes(seed: number, books: number): readonly GeneratedOutcome[] {
  const draw = drawFrom(seed);
  return Array.from({ length: books }, () => drawBook(draw)).flatMap((book) => {
    const ledger = ledgerWith(book);
    return TEMPLATES.map((template): GeneratedOutcome => {
      const { template: form, text, verdict, cells: short } = template({ draw, book });
      const cells = [...new Set(short.flatMap((name) => cellAddress("drawn", name)))].sort();
      return {
        wanted: { form, book: "drawn", verdict, cells, text },
        found: outcomeOf(text, ledger),
        marks: book.marks.join(" "),
      };
    });
  });
}

/** Precision and recall of generated sentences, by template. */
export function generatedScores(outcomes: readonly GeneratedOutcome[]): ReadonlyMap<string, Score> {
  const found = new Map(outcomes.map((outcome) => [outcome.wanted, outcome.found]));
  return scoresOf(
    outcomes.map(({ wanted }) => wanted),
    (one) => found.get(one) ?? { verdict: "", cells: [] },
  );
}
