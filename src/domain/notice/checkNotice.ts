import type { Ledger } from "../Ledger";
import { finish, type Steps } from "../steps";
import { documentClaim } from "./documentClaims";
import { factsOf, type Facts } from "./facts";
import type { Folded } from "./foldText";
import { joinLines, type NoticeBlock } from "./joinLines";
import { judge } from "./judge";
import type { Claim, NoticeCheck, NoticeCoverage } from "./Notice";
import { noticeFindings } from "./noticeFindings";
import { readSentence } from "./readSentence";
import { sentencesOf } from "./sentences";
import { createTableReader } from "./tableClaims";
import { createTokeniser, type Tokeniser } from "./tokenise";
import { universeOf, type Universe } from "./Universe";

interface Checker {
  readonly ledger: Ledger;
  readonly facts: Facts;
  readonly universe: Universe;
  readonly tokenise: Tokeniser;
}

/** A ledger never changes: what it takes to read against it is made once, however often a notice is edited. */
const CHECKERS = new WeakMap<Ledger, Checker>();

function checkerFor(ledger: Ledger): Checker {
  const known = CHECKERS.get(ledger);
  if (known !== undefined) return known;
  const checker: Checker = {
    ledger,
    facts: factsOf(ledger),
    universe: universeOf(ledger.units),
    tokenise: createTokeniser(ledger),
  };
  CHECKERS.set(ledger, checker);
  return checker;
}

type Unplaced = Pick<Claim, "form" | "verdict" | "cells" | "said" | "found" | "reason">;

/** A claim with its words and its place in the original text. */
function placed(text: string, folded: Folded, from: number, to: number, claim: Unplaced): Claim {
  const start = folded.starts[from] ?? 0;
  const end = folded.ends[to - 1] ?? start;
  return { text: text.slice(start, end), start, end, ...claim };
}

function claimsOf(text: string, sentence: Folded, { ledger, facts, universe, tokenise }: Checker): readonly Claim[] {
  const own = documentClaim(sentence.text, ledger);
  if (own !== null) return [placed(text, sentence, 0, sentence.text.length, own)];
  return readSentence(tokenise(sentence.text), ledger, universe).map((statement) => {
    const { form, from, to } = statement;
    return placed(text, sentence, from, to, { form, ...judge(facts, statement) });
  });
}

/** The claims of each sentence of a paragraph, or of a row of a table. */
function claimsOfBlock(
  text: string,
  block: NoticeBlock,
  checker: Checker,
  readRow: ReturnType<typeof createTableReader>,
): (readonly Claim[])[] {
  if (block.kind === "text") return sentencesOf(block.folded).map((sentence) => claimsOf(text, sentence, checker));
  const claim = readRow(block.cells);
  const { folded } = block;
  return [claim === null ? [] : [placed(text, folded, 0, folded.text.length, claim)]];
}

function coverageOf(claimed: readonly (readonly Claim[])[]): NoticeCoverage {
  const stating = claimed.filter((claims) => claims.length > 0);
  const isOpen = (claims: readonly Claim[]) => claims.some(({ verdict }) => verdict === "not-assessable");
  const notJudged = stating.filter(isOpen).length;
  return { sentences: claimed.length, stating: stating.length, judged: stating.length - notJudged, notJudged };
}

/**
 * As `checkNotice`, paragraph by paragraph: whoever has a page to keep alive takes a step at a time.
 * Shape: the decoded text and the ledger → steps; the result at the end.
 */
export function* checkNoticeSteps(decoded: string, ledger: Ledger): Steps<NoticeCheck> {
  const text = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  const checker = checkerFor(ledger);
  const readRow = createTableReader(checker.facts);
  const blocks = joinLines(text);
  const claimed: (readonly Claim[])[] = [];
  for (const block of blocks) {
    claimed.push(...claimsOfBlock(text, block, checker, readRow));
    yield;
  }
  const claims = claimed.flat();
  return { claims, findings: noticeFindings(claims), coverage: coverageOf(claimed) };
}

/**
 * Holds every sentence of a notice that states a fact about submissions or cases against the annexes: as they stand on
 * their sheets, or as they would be built where a sheet is missing.
 * Shape: the decoded text (a BOM in front is passed over, and not counted) and the ledger → claims in the order of the
 * text, the findings that follow, and how much was judged. Never throws for what a text holds, and never says which side
 * is right. What is not understood is `not-assessable`, never `agrees`.
 * Source: DESIGN §4 (K1, K2, K6), §8.
 * @example checkNotice("果洛州未报送工作简报。", ledger).claims[0]?.verdict // "agrees"
 */
export function checkNotice(decoded: string, ledger: Ledger): NoticeCheck {
  return finish(checkNoticeSteps(decoded, ledger));
}
