import type { Unit } from "../units/Unit";
import type { Subject } from "./Phrase";
import type { Reading } from "./Reading";
import type { Quantifier } from "./Statement";

/** Of whom something is said. */
export interface Whom {
  readonly quantifier: Quantifier;
  readonly named: readonly Unit[];
  readonly isGroup: boolean;
  readonly universe: readonly Unit[];
  readonly excepted: readonly Unit[];
}

const without = (units: readonly Unit[], others: readonly Unit[]): readonly Unit[] =>
  units.filter((unit) => !others.includes(unit));

const EACH: Quantifier = { kind: "each" };

function membersOf(subject: Subject, reading: Reading): { readonly named: readonly Unit[]; readonly isGroup: boolean } {
  const group = subject.group ?? [];
  const rest = subject.isRest ? without(group, reading.mentioned) : group;
  return { named: [...new Set([...rest, ...subject.units])], isGroup: subject.group !== null };
}

function countedWhom(subject: Subject, base: Whom, fallback: readonly Unit[]): Whom {
  const { count } = subject;
  if (count === null) return base;
  const universe = count.universe ?? fallback;
  const { named } = base;
  const isPlain = count.bound === "exactly";
  // 全省9个单位, 8个市州: the number of the whole group only says again who they are.
  if (isPlain && !count.isCounting && subject.units.length === 0 && count.count === universe.length) {
    return { ...base, named: without(universe, base.excepted), isGroup: true, universe };
  }
  if (isPlain && !subject.isOpen && subject.group === null && subject.units.length === count.count) {
    return { ...base, universe, quantifier: count.isFirm ? { kind: "only", isFirm: true } : EACH };
  }
  const isListed = subject.units.length > 0;
  return {
    ...base,
    named: isListed ? named : [],
    universe: subject.group !== null && count.universe === null ? subject.group : universe,
    quantifier: { kind: "count", count: count.count, bound: count.bound },
  };
}

/**
 * Of whom a clause speaks, and how many.
 * Shape: subject (null: only an exception says it) and what the sentence said before → units and quantifier; null when it
 * names nobody.
 * @example 除西宁市外，其他市州: named the other seven, excepted 西宁市
 */
export function whomOf(subject: Subject | null, reading: Reading): Whom | null {
  const excepted = reading.exception?.subject?.units ?? [];
  const fallback = reading.within ?? reading.universe.all;
  if (subject === null) {
    if (excepted.length === 0) return null;
    return { quantifier: EACH, named: without(fallback, excepted), isGroup: true, universe: fallback, excepted };
  }
  const { named, isGroup } = membersOf(subject, reading);
  // 除果洛州外，西宁市也未报送: two of a kind, nobody is the opposite.
  const isAlso = subject.units.length > 0 && subject.group === null;
  const whole = subject.group ?? fallback;
  const base: Whom = {
    quantifier: EACH,
    named: without(named, excepted),
    isGroup,
    universe: whole,
    excepted: isAlso ? [] : excepted,
  };
  if (subject.isNobody) {
    return { ...base, named: [], universe: fallback, quantifier: { kind: "count", count: 0, bound: "exactly" } };
  }
  if (subject.vague !== null) {
    const universe = reading.within ?? subject.vague.universe;
    return { ...base, named: [], universe, quantifier: { kind: "vague", vague: subject.vague.kind } };
  }
  const counted = countedWhom(subject, base, fallback);
  if (subject.isOnly && counted.quantifier.kind === "each") {
    return { ...counted, universe: fallback, quantifier: { kind: "only", isFirm: true } };
  }
  return counted.named.length === 0 && counted.quantifier.kind === "each" ? null : counted;
}
