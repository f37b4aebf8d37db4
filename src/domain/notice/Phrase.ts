import type { Unit } from "../units/Unit";
import type { Bound, EveryKind, SpokenField, TokenOf, VagueKind, WordKind } from "./Token";

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** 3个单位, 至少2个市州; not firm where it only says again what was listed (两州). */
export interface SpokenCount {
  readonly count: number;
  readonly universe: readonly Unit[] | null;
  readonly bound: Bound;
  readonly isFirm: boolean;
  /** 共有9家单位 counts them; 全省9个单位 says who they are. */
  readonly isCounting: boolean;
}

/** Whom a clause speaks of. */
export interface Subject extends Placed {
  readonly kind: "subject";
  readonly units: readonly Unit[];
  /** Members of the groups named; null where only units are. */
  readonly group: readonly Unit[] | null;
  /** 其他市州: less those named before. */
  readonly isRest: boolean;
  readonly isProvince: boolean;
  /** A place that is no unit of the roster is among them. */
  readonly hasForeign: boolean;
  /** 等: the list goes on. */
  readonly isOpen: boolean;
  readonly isOnly: boolean;
  readonly count: SpokenCount | null;
  readonly vague: { readonly kind: VagueKind; readonly universe: readonly Unit[] } | null;
  readonly isNobody: boolean;
}

/** Materials; each entry is one, by all the names that it may mean. */
export interface Objects extends Placed {
  readonly kind: "objects";
  readonly materials: readonly (readonly string[])[];
  readonly every: EveryKind | null;
  readonly count: { readonly count: number; readonly isAll: boolean } | null;
  readonly isOnly: boolean;
}

export type Verb =
  | "submit"
  | "make"
  | "record"
  | "have"
  | "use"
  | "late"
  | "notOnTime"
  | "onTime"
  | "notAsRequired"
  | "returned"
  | "poor"
  | "complete"
  | "incomplete"
  | "reminded"
  | "bare";

export interface Predicate extends Placed {
  readonly kind: "predicate";
  readonly verb: Verb;
  readonly isNegative: boolean;
  readonly isOnly: boolean;
  readonly receives: boolean;
}

export interface Fields extends Placed {
  readonly kind: "fields";
  readonly fields: readonly SpokenField[];
}

export interface Values extends Placed {
  readonly kind: "values";
  readonly values: readonly SpokenValue[];
}

/** A number as the notice says it. */
export interface SpokenValue {
  readonly value: number;
  readonly digits: number;
  readonly measure: string;
  readonly bound: Bound;
}

export type Phrase =
  | Subject
  | Objects
  | Predicate
  | Fields
  | Values
  | TokenOf<"date">
  | TokenOf<"issue">
  | TokenOf<"superlative">
  | TokenOf<"topRank">
  | TokenOf<"whose">
  | (Placed & { readonly kind: Exclude<WordKind, "filler"> | "bound" });
