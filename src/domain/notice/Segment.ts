import type { Fields, Objects, Phrase, Predicate, Subject, Values } from "./Phrase";
import type { TokenOf } from "./Token";

/** What is excepted: 除A外, 除工作简报外. */
export interface Exception {
  readonly subject: Subject | null;
  readonly objects: Objects | null;
  /** What is said of the excepted ones themselves: 除果洛州未报送外. */
  readonly inner: readonly Phrase[];
}

/** The small words around what is said. */
export type Mark = Exclude<Phrase["kind"], "subject" | "objects" | "predicate" | "fields" | "values">;

/** One predication: who, what, which figure, how many; and the small words around it. */
export interface Segment {
  subject: Subject | null;
  /** 未报送的有A、B: whom the predicate turns out to be about. */
  complement: Subject | null;
  whose: TokenOf<"whose"> | null;
  link: "is" | "have" | null;
  objects: Objects | null;
  predicate: Predicate | null;
  fields: Fields | null;
  /** 占…的: the whole of a share. */
  whole: Fields | null;
  wholeSubject: Subject | null;
  values: Values | null;
  rank: TokenOf<"superlative"> | TokenOf<"topRank"> | null;
  date: TokenOf<"date"> | null;
  readonly marks: Set<Mark>;
  isPoor: boolean;
  /** Not the first of its clause: things without a predicate were left over from the one before. */
  isContinued: boolean;
  from: number;
  to: number;
}

/** A segment with nothing in it. */
export function emptySegment(): Segment {
  return {
    subject: null,
    complement: null,
    whose: null,
    link: null,
    objects: null,
    predicate: null,
    fields: null,
    whole: null,
    wholeSubject: null,
    values: null,
    rank: null,
    date: null,
    marks: new Set(),
    isPoor: false,
    isContinued: false,
    from: -1,
    to: -1,
  };
}
