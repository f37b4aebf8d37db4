import type { Finding } from "../findings/Finding";

/** 相符 / 不符 / 存疑 / 无法判断. */
export type Verdict = "agrees" | "contradicts" | "doubtful" | "not-assessable";

/** What kind of statement a claim is; `N`-rules and the corpus are told apart by it. */
export type ClaimForm =
  | "units"
  | "exclusive"
  | "count"
  | "group"
  | "exception"
  | "vague"
  | "materials"
  | "figure"
  | "rate"
  | "rank"
  | "system"
  | "quality"
  | "date"
  | "document"
  | "comparison"
  | "table"
  | "unread";

/** A cell on the other side of a claim. */
export interface ClaimCell {
  /** null where the ledger has no cell for it: a material that never came has no row in a log. */
  readonly sheet: string | null;
  readonly address: string | null;
  readonly unit: string | null;
  readonly column: string | null;
  /** What the notice's wording needs to stand there. */
  readonly expected: string;
  /** What stands there. */
  readonly actual: string;
}

/** A statement of the notice that can be held against the annexes, and what came of it. */
export interface Claim {
  /** The words of the notice, as they stand there. */
  readonly text: string;
  /** UTF-16 units of the decoded text without BOM. */
  readonly start: number;
  readonly end: number;
  readonly form: ClaimForm;
  readonly verdict: Verdict;
  /** The cells that decide: those that disagree, or those that were counted; for `agrees` all that were looked at. */
  readonly cells: readonly ClaimCell[];
  /** For counts, sums and rates: what the notice says and what the annexes give. */
  readonly said: string | null;
  readonly found: string | null;
  /** Why, as a word that the catalogue and the pane translate: `namedWrongly`, `leftOut`, `truncated`, `county` … */
  readonly reason: string | null;
}

/** How much of the notice was held against the annexes. */
export interface NoticeCoverage {
  readonly sentences: number;
  /** Sentences with at least one claim. */
  readonly stating: number;
  /** Of these, sentences whose claims were all judged. */
  readonly judged: number;
  /** Of these, sentences with a claim that could not be judged. */
  readonly notJudged: number;
}

/** A sentence of the notice with its place in the original text. */
export interface NoticeSentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface NoticeCheck {
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** A hard finding for each contradicted claim, a query for each doubtful one. */
  readonly findings: readonly Finding[];
  readonly coverage: NoticeCoverage;
}
