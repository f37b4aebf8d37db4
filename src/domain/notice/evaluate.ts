import type { FigureField } from "../cases/Cases";
import { COLUMN_NAMES } from "../rules/columnNames";
import type { Unit } from "../units/Unit";
import type { Facts, MarkFact } from "./facts";
import type { ClaimCell } from "./Notice";
import type { MarkWant, Property } from "./Property";
import type { SpokenField } from "./Token";

/** Whether a property holds of a unit. `exempt`: the unit does not owe it. */
export type Truth = "yes" | "no" | "unsure" | "exempt" | "unknown";

export interface Outcome {
  readonly truth: Truth;
  /** For `no` the cells that disagree, else all that were looked at. */
  readonly cells: readonly ClaimCell[];
}

type MarkTest = (fact: MarkFact, facts: Facts) => Truth;

const submitted =
  (whenSubmitted: (fact: MarkFact, facts: Facts) => Truth, whenMissing: Truth): MarkTest =>
  (fact, facts) => {
    if (fact.state === "submitted") return whenSubmitted(fact, facts);
    if (fact.state === "missing") return whenMissing;
    return fact.state;
  };

const lateTruth = ({ detail }: MarkFact, { knowsLate }: Facts): Truth =>
  detail === "late" ? "yes" : knowsLate ? "no" : "unknown";

/** Want → what the mark and the tracking sheet have to say for it. */
const MARK_TESTS: Readonly<Record<MarkWant, MarkTest>> = {
  submitted: submitted(() => "yes", "no"),
  missing: submitted(() => "no", "yes"),
  // Late material may have come after the cut-off of the annex: then × is right as well.
  late: submitted(lateTruth, "unsure"),
  notOnTime: submitted(lateTruth, "yes"),
  onTime: submitted(({ detail }, { knowsLate }) => (detail === "late" ? "no" : knowsLate ? "yes" : "unknown"), "no"),
  returned: submitted(
    ({ detail }, { knowsReview }) => (detail === "returned" ? "yes" : knowsReview ? "no" : "unknown"),
    "unsure",
  ),
  // What never came cannot have been poor.
  poor: submitted(({ detail }) => (detail === "returned" ? "yes" : detail === "accepted" ? "unsure" : "unknown"), "no"),
  notAsRequired: submitted(({ detail }) => (detail === "returned" || detail === "late" ? "yes" : "unsure"), "yes"),
};

const EXPECTED: Readonly<Record<MarkWant, string>> = {
  submitted: "√",
  missing: "×",
  late: "迟报",
  notOnTime: "迟报或×",
  onTime: "按时报送",
  returned: "退回",
  poor: "退回或存疑",
  notAsRequired: "×、迟报或退回",
};

const DETAILS = { late: "迟报", returned: "退回", accepted: "合格" } as const;

function markCell(unit: Unit, material: string, want: MarkWant, fact: MarkFact): ClaimCell {
  const { at, text, detail } = fact;
  const isPlain = want === "submitted" || want === "missing" || detail === null || text.includes(DETAILS[detail]);
  return {
    sheet: at?.sheet ?? null,
    address: at?.address ?? null,
    unit: unit.name,
    column: material,
    expected: EXPECTED[want],
    actual: isPlain ? text : `${text}（${DETAILS[detail]}）`,
  };
}

/** Where a word may mean two materials, a truth counts only if it is the same for both. */
function ofOneMaterial(facts: Facts, unit: Unit, names: readonly string[], want: MarkWant): Outcome {
  const outcomes = names.map((name) => {
    const fact = facts.mark(unit, name);
    return { truth: MARK_TESTS[want](fact, facts), cell: markCell(unit, name, want, fact) };
  });
  const truths = new Set(outcomes.map(({ truth }) => truth));
  const [only] = truths;
  return { truth: truths.size === 1 && only !== undefined ? only : "unknown", cells: outcomes.map(({ cell }) => cell) };
}

/** Of several truths the first that is among them. */
function firstOf(outcomes: readonly Outcome[], order: readonly Truth[], fallback: Truth): Outcome {
  const truth = order.find((candidate) => outcomes.some((outcome) => outcome.truth === candidate)) ?? fallback;
  const isDecided = truth === "no" || truth === "unsure";
  const deciding = isDecided ? outcomes.filter((outcome) => outcome.truth === truth) : outcomes;
  return { truth, cells: deciding.flatMap(({ cells }) => cells) };
}

function evaluateMarks(facts: Facts, unit: Unit, property: Extract<Property, { kind: "marks" }>): Outcome {
  const outcomes = property.materials.map((names) => ofOneMaterial(facts, unit, names, property.want));
  if (property.isLoose === true) {
    const truths = new Set(outcomes.map(({ truth }) => truth));
    if (truths.has("yes") && truths.has("no"))
      return { truth: "unsure", cells: outcomes.flatMap(({ cells }) => cells) };
  }
  return property.combine === "every"
    ? firstOf(outcomes, ["no", "unknown", "unsure", "yes"], "exempt")
    : firstOf(outcomes, ["yes", "unknown", "unsure", "no"], "exempt");
}

function evaluateCount(facts: Facts, unit: Unit, want: "submitted" | "missing", count: number): Outcome {
  const outcomes = facts.ledger.materials.map(({ name }) => ofOneMaterial(facts, unit, [name], want));
  const holding = outcomes.filter(({ truth }) => truth === "yes");
  const cells = (holding.length > 0 ? holding : outcomes).flatMap((outcome) => outcome.cells);
  if (outcomes.some(({ truth }) => truth === "unknown")) return { truth: "unknown", cells };
  return { truth: holding.length === count ? "yes" : "no", cells };
}

/** The columns of 附件2 that a spoken figure is made of. */
export const PARTS: Readonly<Record<Exclude<SpokenField, "submissionRate">, readonly FigureField[]>> = {
  dataRows: ["dataRows"],
  actual: ["actual"],
  test: ["test"],
  cases: ["actual", "test"],
  officers: ["officers"],
  rate: ["rate"],
  exams: ["exams"],
};

/**
 * A cell of 附件2 as a claim names it.
 * Shape: unit (null: the province), column, what the notice needs there.
 */
export function figureCell(facts: Facts, unit: Unit | null, field: FigureField, expected: string): ClaimCell {
  const { at, text } = facts.figure(unit, field);
  return {
    sheet: at?.sheet ?? null,
    address: at?.address ?? null,
    unit: unit?.name ?? facts.ledger.settings.provinceName.value,
    column: COLUMN_NAMES[field],
    expected,
    actual: text,
  };
}

function evaluatePresence(facts: Facts, unit: Unit, field: SpokenField, want: boolean): Outcome {
  if (field === "submissionRate") return { truth: "unknown", cells: [] };
  const parts = PARTS[field];
  const values = parts.map((part) => facts.figure(unit, part).value);
  const cells = parts.map((part) => figureCell(facts, unit, part, want ? "大于 0" : "0"));
  if (values.includes(null)) return { truth: "unknown", cells };
  return { truth: values.some((value) => (value ?? 0) > 0) === want ? "yes" : "no", cells };
}

const USE_FIELDS: readonly FigureField[] = ["dataRows", "actual", "test", "exams"];

/** Figures show that the system is used; all of them 0 does not prove that it is not. */
function evaluateSystem(facts: Facts, unit: Unit, want: boolean): Outcome {
  const used = USE_FIELDS.slice(0, 3).find((field) => (facts.figure(unit, field).value ?? 0) > 0);
  const isKnown = USE_FIELDS.slice(0, 3).every((field) => facts.figure(unit, field).value !== null);
  const expected = want ? "大于 0" : "0";
  if (used !== undefined) return { truth: want ? "yes" : "no", cells: [figureCell(facts, unit, used, expected)] };
  const cells = USE_FIELDS.map((field) => figureCell(facts, unit, field, expected));
  if (!isKnown) return { truth: "unknown", cells };
  return { truth: want ? "unsure" : "yes", cells };
}

/**
 * Whether a property holds of a unit, and by which cells.
 * Shape: facts, unit, property → outcome; `unknown` where the sheets cannot tell.
 */
export function evaluate(facts: Facts, unit: Unit, property: Property): Outcome {
  switch (property.kind) {
    case "marks":
      return evaluateMarks(facts, unit, property);
    case "materialCount":
      return evaluateCount(facts, unit, property.want, property.count);
    case "presence":
      return evaluatePresence(facts, unit, property.field, property.want);
    case "system":
      return evaluateSystem(facts, unit, property.want);
    case "reminded": {
      const times = facts.reminders(unit);
      return { truth: times === null ? "unknown" : times > 0 ? "yes" : "no", cells: [] };
    }
    case "elsewhere":
      return { truth: "unknown", cells: [] };
  }
}
