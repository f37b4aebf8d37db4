import type { Unit } from "../units/Unit";
import { evaluate, type Outcome, type Truth } from "./evaluate";
import type { Facts } from "./facts";
import { judgement } from "./judgement";
import type { ClaimCell } from "./Notice";
import { opposite } from "./Property";
import { agreesWithin } from "./spokenNumber";
import type { Judgement, Quantifier, UnitStatement } from "./Statement";
import type { Bound } from "./Token";

interface UnitOutcome extends Outcome {
  readonly unit: Unit;
}

const cellsOf = (outcomes: readonly Outcome[]): readonly ClaimCell[] => outcomes.flatMap(({ cells }) => cells);

const outcomesOf = (
  facts: Facts,
  units: readonly Unit[],
  property: UnitStatement["property"],
): readonly UnitOutcome[] => units.map((unit) => ({ unit, ...evaluate(facts, unit, property) }));

const having = (outcomes: readonly UnitOutcome[], truth: Truth): readonly UnitOutcome[] =>
  outcomes.filter((outcome) => outcome.truth === truth);

/** Those of whom it is said, and those who are excepted from it: the first truth in the list decides. */
function judgeEach(facts: Facts, statement: UnitStatement): Judgement {
  const { named, excepted, property, isGroup } = statement;
  const own = outcomesOf(facts, named, property);
  const inverse = opposite(property);
  const others = inverse === null ? [] : outcomesOf(facts, excepted, inverse);
  const wrong = [...having(own, "no"), ...having(others, "no")];
  if (wrong.length > 0) {
    return judgement("contradicts", cellsOf(wrong), {
      reason: having(own, "no").length > 0 ? "namedWrongly" : "exceptedWrongly",
    });
  }
  const unknown = [...having(own, "unknown"), ...having(others, "unknown")];
  if (unknown.length > 0) return judgement("not-assessable", cellsOf(unknown), { reason: "noData" });
  const exempt = isGroup ? [] : having(own, "exempt");
  const unsure = [...having(own, "unsure"), ...having(others, "unsure"), ...exempt];
  if (unsure.length > 0)
    return judgement("doubtful", cellsOf(unsure), { reason: exempt.length > 0 ? "exempt" : "unsure" });
  return judgement("agrees", cellsOf([...own, ...others]));
}

/** Both directions: named wrongly, and left out though the wording is exclusive. */
function judgeOnly(facts: Facts, statement: UnitStatement, isFirm: boolean): Judgement {
  const { named, universe, property } = statement;
  const own = judgeEach(facts, statement);
  const rest = outcomesOf(
    facts,
    universe.filter((unit) => !named.includes(unit)),
    property,
  );
  const leftOut = having(rest, "yes");
  const wrong = own.verdict === "contradicts" ? own.cells : [];
  if (leftOut.length > 0 && isFirm) {
    return judgement("contradicts", [...wrong, ...invert(leftOut)], {
      reason: wrong.length > 0 ? "namedWrongly" : "leftOut",
    });
  }
  if (own.verdict === "contradicts") return own;
  if (leftOut.length > 0) return judgement("doubtful", invert(leftOut), { reason: "leftOut" });
  if (own.verdict === "agrees" && having(rest, "unknown").length > 0) {
    return judgement("not-assessable", cellsOf(having(rest, "unknown")), { reason: "noData" });
  }
  return own;
}

const INVERSE: Readonly<Record<string, string>> = { "√": "×", "×": "√", "大于 0": "0", "0": "大于 0" };

/** Of those left out the notice needs the opposite. */
function invert(outcomes: readonly UnitOutcome[]): readonly ClaimCell[] {
  return cellsOf(outcomes).map((cell) => ({ ...cell, expected: INVERSE[cell.expected] ?? `非${cell.expected}` }));
}

const COMPARE: Readonly<Record<Bound, (found: number, said: number) => boolean>> = {
  exactly: (found, said) => found === said,
  atLeast: (found, said) => found >= said,
  over: (found, said) => found > said,
  under: (found, said) => found < said,
  atMost: (found, said) => found <= said,
  about: (found, said) => Math.abs(found - said) <= 1,
  andSome: (found, said) => found >= said,
};

function judgeCount(
  facts: Facts,
  statement: UnitStatement,
  { count, bound }: { count: number; bound: Bound },
): Judgement {
  const { universe, property, named } = statement;
  const all = outcomesOf(facts, universe, property);
  const yes = having(all, "yes");
  const open = [...having(all, "unknown"), ...having(all, "unsure")];
  const numbers = { said: String(count), found: String(yes.length) };
  const own = judgeEach(facts, statement);
  const wrong = named.length > 0 && own.verdict === "contradicts" ? own.cells : [];
  const possible = Array.from({ length: open.length + 1 }, (_, more) => yes.length + more);
  const fits = possible.filter((found) => COMPARE[bound](found, count));
  if (wrong.length > 0) return judgement("contradicts", wrong, { ...numbers, reason: "namedWrongly" });
  if (fits.length === 0) {
    const cells = yes.length > 0 ? cellsOf(yes) : [];
    return judgement("contradicts", cells, { ...numbers, reason: "count" });
  }
  if (open.length > 0 && fits.length < possible.length) {
    const isUnknown = having(all, "unknown").length > 0;
    return judgement(isUnknown ? "not-assessable" : "doubtful", cellsOf(open), { ...numbers, reason: "noData" });
  }
  return judgement(bound === "about" && yes.length !== count ? "doubtful" : "agrees", cellsOf(yes), numbers);
}

/** 部分, 个别: at least one and not all. 大部分: more than half. */
function judgeVague(facts: Facts, statement: UnitStatement, isMost: boolean): Judgement {
  const all = outcomesOf(facts, statement.universe, statement.property).filter(({ truth }) => truth !== "exempt");
  const [yes, no] = [having(all, "yes"), having(all, "no")];
  const open = all.length - yes.length - no.length;
  const numbers = { said: isMost ? "过半" : "至少一个，非全部", found: `${String(yes.length)}/${String(all.length)}` };
  const isTrue = isMost ? yes.length * 2 > all.length : yes.length > 0 && no.length > 0;
  if (isTrue) return judgement("agrees", cellsOf(yes), numbers);
  const most = yes.length + open;
  const mayHold = isMost ? most * 2 > all.length : most > 0 && no.length + open > 0 && open > 0;
  if (mayHold) return judgement("not-assessable", [], { ...numbers, reason: "noData" });
  return judgement("contradicts", isMost ? cellsOf(yes) : [], { ...numbers, reason: "vague" });
}

function judgeShare(
  facts: Facts,
  statement: UnitStatement,
  value: Extract<Quantifier, { kind: "share" }>["value"],
): Judgement {
  const all = outcomesOf(facts, statement.universe, statement.property).filter(({ truth }) => truth !== "exempt");
  const [yes, no] = [having(all, "yes"), having(all, "no")];
  const found = `${String(yes.length)}/${String(all.length)}`;
  if (yes.length + no.length < all.length || all.length === 0)
    return judgement("not-assessable", [], { found, reason: "noData" });
  const agreement = agreesWithin(value, { numerator: yes.length * 100, denominator: all.length });
  const numbers = { said: `${String(value.value)}%`, found };
  if (agreement === "no") return judgement("contradicts", cellsOf(no), { ...numbers, reason: "share" });
  return judgement("agrees", cellsOf(yes), { ...numbers, reason: agreement === "truncated" ? "truncated" : null });
}

/**
 * Holds a statement about units against the annexes.
 * Shape: facts and statement → verdict with the cells that decide.
 * Source: DESIGN §8: named wrongly, and left out where the wording is exclusive.
 */
export function judgeUnits(facts: Facts, statement: UnitStatement): Judgement {
  const { quantifier } = statement;
  switch (quantifier.kind) {
    case "each":
      return judgeEach(facts, statement);
    case "only":
      return judgeOnly(facts, statement, quantifier.isFirm);
    case "count":
      return judgeCount(facts, statement, quantifier);
    case "vague":
      return judgeVague(facts, statement, quantifier.vague === "most");
    case "share":
      return judgeShare(facts, statement, quantifier.value);
  }
}
