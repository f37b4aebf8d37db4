import type { Objects, Predicate, Verb } from "./Phrase";
import type { MarkWant, Property } from "./Property";
import type { Reading } from "./Reading";
import type { Segment } from "./Segment";

/** Verb → what it says of a mark, as it stands and negated. */
const WANTS: Readonly<Partial<Record<Verb, readonly [MarkWant, MarkWant]>>> = {
  submit: ["submitted", "missing"],
  make: ["submitted", "missing"],
  have: ["submitted", "missing"],
  bare: ["submitted", "missing"],
  complete: ["submitted", "missing"],
  incomplete: ["missing", "submitted"],
  late: ["late", "onTime"],
  notOnTime: ["notOnTime", "onTime"],
  onTime: ["onTime", "notOnTime"],
  notAsRequired: ["notAsRequired", "submitted"],
  returned: ["returned", "submitted"],
  poor: ["poor", "submitted"],
};

const allMaterials = ({ ledger }: Reading): readonly (readonly string[])[] =>
  ledger.materials.map(({ name }) => [name]);

function restMaterials(reading: Reading): readonly (readonly string[])[] {
  const excepted = reading.exception?.objects?.materials.flat() ?? [];
  const known = excepted.length > 0 ? excepted : reading.mentionedMaterials;
  return known.length === 0 ? [] : allMaterials(reading).filter((names) => !names.some((name) => known.includes(name)));
}

type Found = Pick<Extract<Property, { kind: "marks" }>, "materials" | "combine" | "isLoose">;
const every = (materials: readonly (readonly string[])[]): Found => ({ materials, combine: "every" });

/** Which materials are meant, and whether all of them. */
function materialsOf(
  objects: Objects | null,
  { verb, isNegative }: Predicate,
  isEach: boolean,
  reading: Reading,
): Found | null {
  const isIncomplete = verb === "incomplete" || (verb === "complete" && isNegative);
  if (isIncomplete) {
    const named = objects?.materials ?? [];
    return { materials: named.length > 0 ? named : allMaterials(reading), combine: "some" };
  }
  if (objects === null) {
    if (verb === "complete") return every(allMaterials(reading));
    return verb === "late" || verb === "notOnTime" || verb === "returned" || verb === "notAsRequired"
      ? { materials: allMaterials(reading), combine: "some" }
      : null;
  }
  if (objects.materials.length > 0) return every(objects.materials);
  if (objects.count !== null) return every(allMaterials(reading));
  switch (objects.every) {
    case "rest": {
      const rest = restMaterials(reading);
      return rest.length === 0 ? null : every(rest);
    }
    case "all":
      return every(allMaterials(reading));
    case "any":
      // 未报送任何资料 is about all of them; 报送了任何资料 says nothing.
      return isNegative ? every(allMaterials(reading)) : null;
    case "bare": {
      if (verb === "late" || verb === "notOnTime" || verb === "notAsRequired" || verb === "returned") {
        return { materials: allMaterials(reading), combine: "some" };
      }
      const found = every(allMaterials(reading));
      return verb === "complete" || isEach ? found : { ...found, isLoose: true };
    }
    default:
      return null;
  }
}

/**
 * What a predication says of units, as far as materials go.
 * Shape: segment and what the sentence said before → property; null when it says nothing of materials.
 * @example 海北州4项资料未报送 // { kind: "materialCount", want: "missing", count: 4 }
 */
export function markProperty(segment: Segment, reading: Reading): Property | null {
  const { predicate } = segment;
  if (predicate === null) return null;
  const wants = WANTS[predicate.verb];
  const topic = segment.objects ?? (segment.predicate?.verb === "complete" ? null : reading.topic);
  if (wants === undefined) return null;
  const want = wants[predicate.isNegative ? 1 : 0];
  const isEach = segment.marks.has("each") || (predicate.isNegative && segment.marks.has("each"));
  const count = topic !== null && topic.materials.length === 0 ? topic.count : null;
  const isSubmission = want === "submitted" || want === "missing";
  if (count !== null && isSubmission && predicate.verb !== "incomplete") {
    const isAll = count.count === reading.ledger.materials.length;
    if (!isAll && !count.isAll && !isEach) return { kind: "materialCount", want, count: count.count };
    if (!isAll) return { kind: "materialCount", want, count: count.count };
  }
  const found = materialsOf(topic, predicate, isEach, reading);
  if (found === null) return null;
  const isIncomplete = predicate.verb === "incomplete" || (predicate.verb === "complete" && predicate.isNegative);
  return { kind: "marks", want: isIncomplete ? "missing" : want, ...found };
}

/**
 * What a predication says of cases, exams and the use of the system.
 * Shape: segment without a number → property; null when it is about neither.
 * @example 未录入案件数据 // { kind: "presence", field: "dataRows", want: false }
 */
export function figureProperty({ predicate, fields, marks }: Segment): Property | null {
  if (predicate === null) return null;
  const want = !predicate.isNegative;
  const isUse = predicate.verb === "use" || predicate.verb === "record" || predicate.verb === "bare";
  if (marks.has("system") && isUse) return { kind: "system", want };
  const [field] = fields?.fields ?? [];
  const isPresence =
    predicate.verb === "record" || predicate.verb === "have" || predicate.verb === "bare" || predicate.verb === "use";
  return field !== undefined && isPresence ? { kind: "presence", field, want } : null;
}
