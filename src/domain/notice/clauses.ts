import type { Phrase, Subject } from "./Phrase";
import { phrasesOf } from "./phrases";
import type { Token, TokenKind } from "./Token";

/** What stands between two stops. */
export interface Clause {
  readonly phrases: readonly Phrase[];
  /** The stop before it; null at the start of a sentence. */
  readonly before: TokenKind | null;
  readonly from: number;
  readonly to: number;
}

const STOPS: readonly TokenKind[] = ["pause", "semicolon", "colon", "open", "close"];

function split(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let before: TokenKind | null = null;
  let open: Token[] = [];
  const close = () => {
    const phrases = phrasesOf(open).filter(({ kind }) => kind !== "and");
    const [first] = phrases;
    if (first !== undefined) clauses.push({ phrases, before, from: first.from, to: open.at(-1)?.to ?? first.to });
    open = [];
  };
  for (const token of tokens) {
    if (!STOPS.includes(token.kind)) {
      open.push(token);
      continue;
    }
    close();
    // A bracket closed inside a clause does not hide the semicolon behind it.
    before = token.kind;
  }
  close();
  return clauses;
}

const soleSubject = (clause: Clause | undefined): Subject | null => {
  const [first, second] = clause?.phrases ?? [];
  return first?.kind === "subject" && second === undefined ? first : null;
};

function joinSubjects(left: Subject, right: Subject): Subject {
  return {
    ...left,
    units: [...left.units, ...right.units],
    group: left.group ?? right.group,
    hasForeign: left.hasForeign || right.hasForeign,
    isOpen: left.isOpen || right.isOpen,
    count: left.count ?? right.count,
    vague: left.vague ?? right.vague,
    to: right.to,
  };
}

/** 海北州，果洛州未报送; 3个州（海北州、果洛州、玉树州）未报送: names before a stop belong to what follows. */
function mergeNames(clauses: readonly Clause[]): readonly Clause[] {
  const merged: Clause[] = [];
  for (const clause of clauses) {
    const names = soleSubject(merged.at(-1));
    const [first, ...rest] = clause.phrases;
    const isList = first?.kind === "subject" && first.units.length > 0 && first.group === null && first.vague === null;
    const mayJoin =
      names !== null && names.group === null && clause.before !== "semicolon" && clause.before !== "colon";
    const previous = merged.at(-1);
    if (names !== null && previous !== undefined && mayJoin && isList) {
      merged.splice(-1, 1, {
        ...clause,
        phrases: [joinSubjects(names, first), ...rest],
        before: previous.before,
        from: names.from,
      });
    } else if (names !== null && previous !== undefined && clause.before === "close" && first?.kind !== "subject") {
      merged.splice(-1, 1, {
        ...clause,
        phrases: [names, ...clause.phrases],
        before: previous.before,
        from: names.from,
      });
    } else merged.push(clause);
  }
  return merged;
}

/**
 * The clauses of a sentence, each as its phrases; names that stand alone are drawn to the clause they belong to.
 * Shape: tokens of a sentence → clauses in order, none of them empty.
 */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  return mergeNames(split(tokens));
}
