import type { Unit } from "../units/Unit";
import type { ClaimCell, ClaimForm, Verdict } from "./Notice";
import type { SpokenValue } from "./Phrase";
import type { Property } from "./Property";
import type { Bound, SpokenField, VagueKind } from "./Token";

/** Of whom a property is said, and how many of them. */
export type Quantifier =
  /** Each of the named. */
  | { readonly kind: "each" }
  /** The named and nobody else; `isFirm` is false for 的单位有, which may go on. */
  | { readonly kind: "only"; readonly isFirm: boolean }
  | { readonly kind: "count"; readonly count: number; readonly bound: Bound }
  | { readonly kind: "vague"; readonly vague: VagueKind }
  | { readonly kind: "share"; readonly value: SpokenValue };

/** Units and what is said of them. */
export interface UnitStatement {
  readonly kind: "units";
  readonly quantifier: Quantifier;
  readonly property: Property;
  readonly named: readonly Unit[];
  /** The named are a group: a member that does not owe the material is passed over. */
  readonly isGroup: boolean;
  readonly universe: readonly Unit[];
  readonly excepted: readonly Unit[];
}

/** A number and what it counts; units null for the province. */
export interface FigureStatement {
  readonly kind: "figure";
  readonly units: readonly Unit[] | null;
  readonly field: Exclude<SpokenField, "submissionRate">;
  readonly value: SpokenValue;
  /** Several units: their sum, each of them, or as the notice leaves it open. */
  readonly mode: "sum" | "each" | "either";
}

/** One figure as a share of another. */
export interface ShareStatement {
  readonly kind: "share";
  readonly part: { readonly unit: Unit | null; readonly field: Exclude<SpokenField, "submissionRate"> };
  readonly whole: { readonly unit: Unit | null; readonly field: Exclude<SpokenField, "submissionRate"> };
  readonly value: SpokenValue;
}

/** Who stands first, last, second; or the first so many. */
export interface RankStatement {
  readonly kind: "rank";
  readonly field: Exclude<SpokenField, "submissionRate">;
  readonly units: readonly Unit[];
  readonly universe: readonly Unit[];
  readonly isHighest: boolean;
  readonly rank: number;
  readonly isTop: boolean;
}

/** Units in the order of a figure. */
export interface OrderStatement {
  readonly kind: "order";
  readonly field: Exclude<SpokenField, "submissionRate">;
  readonly units: readonly Unit[];
  readonly isDescending: boolean;
}

export interface DateStatement {
  readonly kind: "date";
  readonly of: "cutOff" | "cases" | "exams";
  /** Serials; the same for a single day. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** 统计截至 says what the annex counts; 截至 in front of a fact only when the fact held. */
  readonly isFirm: boolean;
}

/** A statement about the annexes that cannot be judged, and why. */
export interface UnjudgedStatement {
  readonly kind: "unjudged";
  readonly reason: "foreign" | "otherPeriod" | "comparison" | "unread";
}

export type Statement = (
  UnitStatement | FigureStatement | ShareStatement | RankStatement | OrderStatement | DateStatement | UnjudgedStatement
) & {
  readonly form: ClaimForm;
  /** In the folded sentence. */
  readonly from: number;
  readonly to: number;
};

/** What a judge says of a statement. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly cells: readonly ClaimCell[];
  readonly said: string | null;
  readonly found: string | null;
  readonly reason: string | null;
}
