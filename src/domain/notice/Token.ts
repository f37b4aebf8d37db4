import type { FigureField } from "../cases/Cases";
import type { Unit } from "../units/Unit";

/** The figures that sentences speak of: those of 附件2, cases of both kinds together, and the share of units. */
export type SpokenField = FigureField | "cases" | "submissionRate";

/** Exactly so many, or the words around the number: 至少, 超过, 不足, 约, 余. */
export type Bound = "exactly" | "atLeast" | "over" | "under" | "atMost" | "about" | "andSome";

export type VagueKind = "some" | "most";

export type EveryKind = "all" | "bare" | "any" | "some" | "rest";

/** What a word of the notice is taken for. */
export type Meaning =
  | { readonly kind: "unit"; readonly unit: Unit }
  | {
      readonly kind: "group";
      readonly members: readonly Unit[];
      readonly isRest: boolean;
      readonly isProvince: boolean;
    }
  /** A place that is no unit of the roster, or one inside a unit. */
  | { readonly kind: "foreign" }
  | { readonly kind: "material"; readonly names: readonly string[] }
  | { readonly kind: "every"; readonly every: EveryKind }
  | { readonly kind: "materialCount"; readonly count: number; readonly isAll: boolean }
  | { readonly kind: "field"; readonly field: SpokenField }
  | { readonly kind: "value"; readonly value: number; readonly digits: number; readonly measure: string }
  | {
      readonly kind: "unitCount";
      readonly count: number;
      readonly universe: readonly Unit[] | null;
      readonly isFirm: boolean;
    }
  | { readonly kind: "whose"; readonly universe: readonly Unit[] | null }
  | { readonly kind: "vague"; readonly vague: VagueKind; readonly universe: readonly Unit[] }
  | { readonly kind: "bound"; readonly bound: Bound }
  | { readonly kind: "superlative"; readonly isHighest: boolean; readonly rank: number }
  | { readonly kind: "topRank"; readonly isHighest: boolean; readonly count: number }
  | {
      readonly kind: "date";
      readonly firstDay: number;
      readonly lastDay: number;
      readonly isRange: boolean;
      readonly isMonth: boolean;
    }
  | { readonly kind: "issue"; readonly issue: string }
  | { readonly kind: WordKind };

/** Words without anything further to say. */
export type WordKind =
  | "not"
  | "nobody"
  | "submit"
  | "lack"
  | "none"
  | "make"
  | "record"
  | "use"
  | "system"
  | "have"
  | "late"
  | "notOnTime"
  | "receive"
  | "onTime"
  | "notAsRequired"
  | "returned"
  | "poor"
  | "reminded"
  | "complete"
  | "incomplete"
  | "except"
  | "outside"
  | "only"
  | "each"
  | "and"
  | "etc"
  | "respectively"
  | "ofWhich"
  | "among"
  | "is"
  | "total"
  | "share"
  | "asOf"
  | "statistic"
  | "descending"
  | "ascending"
  | "zero"
  | "but"
  | "modal"
  | "otherTime"
  | "comparison"
  | "actor"
  | "pause"
  | "semicolon"
  | "colon"
  | "open"
  | "close"
  | "filler"
  | "unknown";

/** A word of a sentence; from and to count in the folded sentence. */
export type Token = Meaning & { readonly from: number; readonly to: number };
export type TokenKind = Token["kind"];
/** Tokens of one kind. */
export type TokenOf<K extends TokenKind> = Extract<Token, { readonly kind: K }>;
