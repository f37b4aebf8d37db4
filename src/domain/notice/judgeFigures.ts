import type { FigureField } from "../cases/Cases";
import type { Unit } from "../units/Unit";
import type { Ratio } from "../values/ratio";
import { figureCell, PARTS } from "./evaluate";
import type { Facts } from "./facts";
import { judgement } from "./judgement";
import type { ClaimCell } from "./Notice";
import type { SpokenValue } from "./Phrase";
import { agreesWithin, type Agreement } from "./spokenNumber";
import type { FigureStatement, Judgement, OrderStatement, RankStatement, ShareStatement } from "./Statement";

type Field = FigureStatement["field"];

/** The sum of a field's columns for a unit; null where one of them is no number. */
function valueOf(facts: Facts, unit: Unit | null, field: Field): number | null {
  const values = PARTS[field].map((part) => facts.figure(unit, part).value);
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const said = ({ value, measure }: SpokenValue): string => `${String(value)}${measure}`;

const cellsFor = (facts: Facts, unit: Unit | null, field: Field, expected: string): readonly ClaimCell[] =>
  PARTS[field].map((part: FigureField) => figureCell(facts, unit, part, expected));

/** The printed rate first; more digits than it prints are held against cases and officers, if the print agrees with them. */
function rateAgreement(facts: Facts, unit: Unit | null, value: SpokenValue): Agreement | null {
  const { value: printed, ratio } = facts.figure(unit, "rate");
  if (printed === null) return null;
  const asPrinted = agreesWithin(value, { numerator: printed * 100, denominator: 1 });
  if (asPrinted === "yes" || ratio === null) return asPrinted;
  const exact: Ratio = { numerator: ratio.numerator * 100, denominator: ratio.denominator };
  const printedPercent = Number((printed * 100).toPrecision(12));
  const isOfRow = Math.abs(exact.numerator / exact.denominator - printedPercent) <= 0.5;
  return isOfRow ? agreesWithin(value, exact) : asPrinted;
}

function agreementOf(facts: Facts, unit: Unit | null, field: Field, value: SpokenValue): Agreement | null {
  if (field === "rate") return rateAgreement(facts, unit, value);
  const found = valueOf(facts, unit, field);
  return found === null ? null : agreesWithin(value, { numerator: found, denominator: 1 });
}

function verdictOf(agreements: readonly (Agreement | null)[]): Judgement["verdict"] {
  if (agreements.includes("no")) return "contradicts";
  if (agreements.includes(null)) return "not-assessable";
  return agreements.includes("near") ? "doubtful" : "agrees";
}

function judgeEach(facts: Facts, units: readonly (Unit | null)[], { field, value }: FigureStatement): Judgement {
  const outcomes = units.map((unit) => ({ unit, agreement: agreementOf(facts, unit, field, value) }));
  const verdict = verdictOf(outcomes.map(({ agreement }) => agreement));
  const deciding = verdict === "contradicts" ? outcomes.filter(({ agreement }) => agreement === "no") : outcomes;
  const cells = deciding.flatMap(({ unit }) => cellsFor(facts, unit, field, said(value)));
  const [only] = units;
  const found = units.length === 1 && only !== undefined ? valueOf(facts, only, field) : null;
  const isTruncated = outcomes.some(({ agreement }) => agreement === "truncated");
  const reason = verdict === "contradicts" ? "number" : isTruncated ? "truncated" : null;
  return judgement(verdict, cells, { said: said(value), found: found === null ? null : String(found), reason });
}

function judgeSum(facts: Facts, units: readonly Unit[], { field, value }: FigureStatement): Judgement {
  const values = units.map((unit) => valueOf(facts, unit, field));
  const cells = units.flatMap((unit) => cellsFor(facts, unit, field, `合计 ${said(value)}`));
  if (values.includes(null) || field === "rate") return judgement("not-assessable", cells, { reason: "noData" });
  const sum = values.reduce<number>((total, next) => total + (next ?? 0), 0);
  const verdict = verdictOf([agreesWithin(value, { numerator: sum, denominator: 1 })]);
  return judgement(verdict, cells, {
    said: said(value),
    found: String(sum),
    reason: verdict === "contradicts" ? "sum" : null,
  });
}

/**
 * Holds a number against 附件2.
 * Shape: facts and statement → verdict; half-up and cut-off digits agree, the latter with the reason `truncated`.
 */
export function judgeFigure(facts: Facts, statement: FigureStatement): Judgement {
  const { units, mode } = statement;
  if (units === null) return judgeEach(facts, [null], statement);
  if (units.length <= 1 || mode === "each" || statement.field === "rate") return judgeEach(facts, units, statement);
  const sum = judgeSum(facts, units, statement);
  if (mode === "sum" || sum.verdict === "agrees") return sum;
  const each = judgeEach(facts, units, statement);
  return each.verdict === "agrees" ? each : sum;
}

/**
 * Holds a share of one figure in another against 附件2.
 */
export function judgeFieldShare(facts: Facts, { part, whole, value }: ShareStatement): Judgement {
  const [above, below] = [valueOf(facts, part.unit, part.field), valueOf(facts, whole.unit, whole.field)];
  const cells = [
    ...cellsFor(facts, part.unit, part.field, said(value)),
    ...cellsFor(facts, whole.unit, whole.field, said(value)),
  ];
  if (above === null || below === null || below === 0) return judgement("not-assessable", cells, { reason: "noData" });
  const agreement = agreesWithin(value, { numerator: above * 100, denominator: below });
  const found = `${String(above)}/${String(below)}`;
  const reason = agreement === "no" ? "share" : agreement === "truncated" ? "truncated" : null;
  return judgement(verdictOf([agreement]), cells, { said: said(value), found, reason });
}

interface Ranked {
  readonly unit: Unit;
  readonly value: number;
}

function rankedOf(facts: Facts, units: readonly Unit[], field: Field): readonly Ranked[] | null {
  const ranked = units.map((unit) => {
    const value = field === "rate" ? exactRate(facts, unit) : valueOf(facts, unit, field);
    return value === null ? null : { unit, value };
  });
  const known = ranked.filter((entry) => entry !== null);
  return known.length === ranked.length ? known : null;
}

/** Two rates that print alike may still differ. */
function exactRate(facts: Facts, unit: Unit): number | null {
  const { value, ratio } = facts.figure(unit, "rate");
  return ratio === null ? value : ratio.numerator / ratio.denominator;
}

const rankCells = (facts: Facts, units: readonly Unit[], field: Field, expected: string): readonly ClaimCell[] =>
  units.flatMap((unit) => cellsFor(facts, unit, field, expected));

/**
 * Holds a rank (首位, 最低, 第二, 前三) against 附件2; a tie is doubtful.
 */
export function judgeRank(facts: Facts, statement: RankStatement): Judgement {
  const { units, universe, field, isHighest, rank, isTop } = statement;
  const ranked = rankedOf(facts, universe, field);
  const expected = isTop ? `前 ${String(rank)}` : isHighest ? `第 ${String(rank)}` : "最低";
  if (ranked === null)
    return judgement("not-assessable", rankCells(facts, units, field, expected), { reason: "noData" });
  const sorted = [...ranked].sort((left, right) => (isHighest ? right.value - left.value : left.value - right.value));
  const [from, to] = isTop ? [0, rank - 1] : [rank - 1, rank - 1];
  const bounds = [sorted[from]?.value, sorted[to]?.value];
  const holders = sorted.slice(from, to + 1).map(({ unit }) => unit);
  const tied = sorted.filter(({ value }) => bounds.includes(value)).map(({ unit }) => unit);
  const may = [...new Set([...holders, ...tied])];
  const wrong = units.filter((unit) => !may.includes(unit));
  if (wrong.length > 0) {
    const others = holders.filter((unit) => !units.includes(unit));
    return judgement("contradicts", rankCells(facts, [...wrong, ...others], field, expected), { reason: "rank" });
  }
  const isTied = isTop ? may.length > holders.length : tied.length > 1;
  if (isTied) return judgement("doubtful", rankCells(facts, may, field, expected), { reason: "tie" });
  return judgement("agrees", rankCells(facts, units, field, expected));
}

/**
 * Holds an order of units (由高到低依次为) against 附件2.
 */
export function judgeOrder(facts: Facts, { units, field, isDescending }: OrderStatement): Judgement {
  const ranked = rankedOf(facts, units, field);
  const expected = isDescending ? "由高到低" : "由低到高";
  if (ranked === null)
    return judgement("not-assessable", rankCells(facts, units, field, expected), { reason: "noData" });
  const wrong = ranked.flatMap(({ unit, value }, at): readonly Unit[] => {
    const next = ranked[at + 1];
    if (next === undefined || (isDescending ? value >= next.value : value <= next.value)) return [];
    return [unit, next.unit];
  });
  if (wrong.length === 0) return judgement("agrees", rankCells(facts, units, field, expected));
  return judgement("contradicts", rankCells(facts, wrong, field, expected), { reason: "rank" });
}
