import type { Ledger } from "../Ledger";
import type { Unit } from "../units/Unit";
import type { Fields, Objects, Subject } from "./Phrase";
import type { Property } from "./Property";
import type { Exception } from "./Segment";
import type { UnjudgedStatement } from "./Statement";
import type { Universe } from "./Universe";

/** What a sentence has said so far: a clause without a subject, an object or a figure takes the last one. */
export interface Reading {
  readonly ledger: Ledger;
  readonly universe: Universe;
  subject: Subject | null;
  topic: Objects | null;
  fields: Fields | null;
  /** The last property, for 分别为A、B behind a number of units. */
  property: Property | null;
  countedIn: readonly Unit[] | null;
  /** Units named so far: 其他 are the others. */
  mentioned: readonly Unit[];
  /** Materials named so far, for 其他资料. */
  mentionedMaterials: readonly string[];
  /** 各市州中: who is looked at. */
  within: readonly Unit[] | null;
  exception: Exception | null;
  /** Something was said of the others: a new subject ends the exception. */
  isExceptionUsed: boolean;
  isModal: boolean;
  /** What a clause of its own says of the time: 去年, 与上月相比. */
  offPeriod: UnjudgedStatement["reason"] | null;
  /** Behind a remark on quality its explanation follows, not another fact. */
  inRemark: boolean;
}

/** A reading before the first clause. */
export function startReading(ledger: Ledger, universe: Universe): Reading {
  return {
    ledger,
    universe,
    subject: null,
    topic: null,
    fields: null,
    property: null,
    countedIn: null,
    mentioned: [],
    mentionedMaterials: [],
    within: null,
    exception: null,
    isExceptionUsed: false,
    isModal: false,
    offPeriod: null,
    inRemark: false,
  };
}
