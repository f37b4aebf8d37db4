import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Ledger } from "../../../src/domain/Ledger";
import { checkNotice } from "../../../src/domain/notice/checkNotice";
import type { Claim, Verdict } from "../../../src/domain/notice/Notice";
import { cellAddress } from "./books";

const FOLDER = join(__dirname, "../corpus");

/** The verdicts as the corpus writes them; 无: the sentence states nothing. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: "相符",
  contradicts: "不符",
  doubtful: "存疑",
  "not-assessable": "无法判断",
};

/** A sentence of the written corpus. */
export interface CorpusCase {
  readonly form: string;
  readonly book: string;
  readonly verdict: string;
  readonly cells: readonly string[];
  readonly text: string;
}

/** Reads the corpus: verdict, cells and sentence, by tabs; `@book` switches the workbook. */
export function readCorpus(): readonly CorpusCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".tsv"))
    .sort()
    .flatMap((file) => {
      const form = file.replace(/^\d+-|\.tsv$/gu, "");
      let book = "";
      return readFileSync(join(FOLDER, file), "utf8")
        .split("\n")
        .flatMap((line): CorpusCase[] => {
          if (line.startsWith("@")) book = line.slice(1);
          const [verdict = "", cells = "", text] = line.split("\t");
          if (text === undefined) return [];
          const addresses = cells === "-" ? [] : cells.split(" ").flatMap((short) => cellAddress(book, short));
          return [{ form, book, verdict, cells: addresses.sort(), text }];
        });
    });
}

const SEVEREST: readonly Verdict[] = ["contradicts", "doubtful", "not-assessable", "agrees"];

/** A sentence's verdict is its severest claim's, with that verdict's cells. */
export function outcomeOf(
  text: string,
  ledger: Ledger,
): Pick<CorpusCase, "verdict" | "cells"> & { claims: readonly Claim[] } {
  const { claims } = checkNotice(text, ledger);
  const verdict = SEVEREST.find((candidate) => claims.some((claim) => claim.verdict === candidate));
  if (verdict === undefined) return { verdict: "无", cells: [], claims };
  const deciding = claims.filter((claim) => claim.verdict === verdict).flatMap(({ cells }) => cells);
  const isShown = verdict === "contradicts" || verdict === "doubtful";
  const cells = isShown
    ? [...new Set(deciding.map(({ sheet, address }) => `${String(sheet)}!${String(address)}`))].sort()
    : [];
  return { verdict: VERDICTS[verdict], cells, claims };
}

/** Figures of one form. */
export interface Score {
  sentences: number;
  expected: number;
  reported: number;
  right: number;
  verdictsRight: number;
  cellsRight: number;
  falseAgreements: number;
}

/** Precision and recall of contradictions, per form and over all. */
export function scoresOf(
  cases: readonly CorpusCase[],
  outcome: (one: CorpusCase) => Pick<CorpusCase, "verdict" | "cells">,
): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>();
  for (const one of cases) {
    const found = outcome(one);
    for (const form of [one.form, "all"]) {
      const score = scores.get(form) ?? {
        sentences: 0,
        expected: 0,
        reported: 0,
        right: 0,
        verdictsRight: 0,
        cellsRight: 0,
        falseAgreements: 0,
      };
      const isExpected = one.verdict === "不符";
      const isReported = found.verdict === "不符";
      scores.set(form, {
        sentences: score.sentences + 1,
        expected: score.expected + Number(isExpected),
        reported: score.reported + Number(isReported),
        right: score.right + Number(isExpected && isReported),
        verdictsRight: score.verdictsRight + Number(found.verdict === one.verdict),
        cellsRight: score.cellsRight + Number(isExpected && isReported && found.cells.join() === one.cells.join()),
        falseAgreements: score.falseAgreements + Number(found.verdict === "相符" && one.verdict !== "相符"),
      });
    }
  }
  return scores;
}
