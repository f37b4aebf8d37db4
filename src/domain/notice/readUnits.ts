import type { ClaimForm } from "./Notice";
import type { Subject } from "./Phrase";
import { opposite, type Property } from "./Property";
import type { Reading } from "./Reading";
import type { Segment } from "./Segment";
import type { Statement, UnitStatement } from "./Statement";
import { figureProperty, markProperty } from "./what";
import { whomOf, type Whom } from "./whom";

function formOf(whom: Whom, property: Property, subject: Subject | null): ClaimForm {
  if (property.kind === "system" || property.kind === "presence") return "system";
  if (property.kind === "marks" && (property.want === "poor" || property.want === "returned")) return "quality";
  if (whom.excepted.length > 0) return "exception";
  const { kind } = whom.quantifier;
  if (kind === "vague") return "vague";
  if (kind === "only") return subject?.count === null ? "exclusive" : "count";
  if (kind === "count" || kind === "share") return "count";
  if (whom.isGroup) return "group";
  const isAll = property.kind === "marks" && property.materials.length > 3;
  return property.kind === "materialCount" || isAll ? "materials" : "units";
}

function statement(whom: Whom, property: Property, segment: Segment, subject: Subject | null): Statement {
  const parts: UnitStatement = { kind: "units", property, ...whom };
  return { ...parts, form: formOf(whom, property, subject), from: segment.from, to: segment.to };
}

/** 未报送的有A、B (3个): the complement, exclusive with 为 or a number, with 有 it may go on. */
function complementWhom(segment: Segment, reading: Reading): Whom | null {
  const { complement, whose, link } = segment;
  if (complement === null) return null;
  const within = whose?.universe ?? reading.within;
  const counted = complement.count;
  const subject: Subject =
    counted === null
      ? complement
      : { ...complement, count: { ...counted, universe: within ?? counted.universe, isFirm: true } };
  const whom = whomOf(subject, { ...reading, within: within ?? reading.within });
  if (whom?.quantifier.kind !== "each" || complement.isOpen || counted !== null) return whom;
  const universe = within ?? reading.universe.all;
  return { ...whom, universe, quantifier: { kind: "only", isFirm: link === "is" } };
}

/** 仅报送了工作简报: that one, and none of the others. */
function othersToo(whom: Whom, property: Property, segment: Segment, reading: Reading): readonly Statement[] {
  const isOnly = segment.predicate?.isOnly === true || segment.objects?.isOnly === true;
  if (!isOnly || property.kind !== "marks" || property.materials.length === 0) return [];
  const named = property.materials.flat();
  const others = reading.ledger.materials.filter(({ name }) => !named.includes(name)).map(({ name }) => [name]);
  const inverse = opposite({ ...property, combine: "some", materials: others });
  return inverse === null || others.length === 0 ? [] : [statement(whom, inverse, segment, null)];
}

/** 分别未报送A、B: each unit with its own. */
function pairs(whom: Whom, property: Property, segment: Segment): readonly Statement[] | null {
  if (!segment.marks.has("respectively") || property.kind !== "marks") return null;
  const { materials } = property;
  if (whom.named.length < 2 || whom.named.length !== materials.length || whom.quantifier.kind !== "each") return null;
  return whom.named.flatMap((unit, at) => {
    const own = materials[at];
    if (own === undefined) return [];
    return [statement({ ...whom, named: [unit] }, { ...property, materials: [own] }, segment, null)];
  });
}

/** A quantity over several materials holds for each of them: 部分单位未报送简报、调度表. */
function spread(whom: Whom, property: Property): readonly Property[] {
  const { kind } = whom.quantifier;
  const isSeveral = property.kind === "marks" && property.combine === "every" && property.isLoose !== true;
  if (!isSeveral || property.materials.length > 3 || (kind !== "vague" && kind !== "only")) return [property];
  return property.materials.map((names) => ({ ...property, materials: [names] }));
}

const isUnread = ({ values, fields, rank, objects }: Segment, property: Property): boolean =>
  property.kind === "marks" || property.kind === "materialCount"
    ? values !== null || fields !== null || rank !== null
    : values !== null || rank !== null || objects !== null;

/**
 * The statements about units that a predication makes.
 * Shape: segment, what the sentence said before → statements; null when it is about something else, `unread` when it is
 * about units but cannot be understood.
 */
export function readUnitStatements(segment: Segment, reading: Reading): readonly Statement[] | "unread" | null {
  const isPoor = segment.isPoor;
  const poor: Property | null = isPoor
    ? { kind: "marks", want: "poor", combine: "every", materials: (segment.objects ?? reading.topic)?.materials ?? [] }
    : null;
  const property =
    poor ??
    (segment.predicate?.verb === "reminded"
      ? ({ kind: "reminded" } as const)
      : (figureProperty(segment) ?? markProperty(segment, reading)));
  if (property === null) return null;
  const complement = complementWhom(segment, reading);
  // 除A外均…: the exception alone says who; what follows is said of the same ones.
  const isCarried = reading.exception?.subject == null || reading.isExceptionUsed;
  const own = segment.complement ?? segment.subject;
  const subject = own ?? (segment.whose === null && isCarried ? reading.subject : null);
  const whom = complement ?? (segment.whose !== null && segment.subject === null ? null : whomOf(subject, reading));
  if (whom === null) return null;
  if (property.kind === "marks" && property.materials.length === 0) return "unread";
  if (!isPoor && isUnread(segment, property)) return "unread";
  const isIssuedOnly = segment.predicate?.isOnly === true && segment.predicate.verb !== "submit";
  if (!isPoor && isIssuedOnly && property.kind === "marks") return "unread";
  reading.property = property;
  reading.countedIn = whom.universe;
  const paired = pairs(whom, property, segment);
  if (paired !== null) return paired;
  const spoken = spread(whom, property).map((one) => statement(whom, one, segment, subject));
  return [...spoken, ...othersToo(whom, property, segment, reading)];
}
