import type { Fields, Objects, Phrase, Predicate, Subject } from "./Phrase";
import { emptySegment, type Segment } from "./Segment";

type Kind = Phrase["kind"];
/** Puts a phrase into the segment; false: it does not fit, a new one begins. */
type Placer<P> = (segment: Segment, phrase: P) => boolean;

const isSaid = ({ predicate, values, rank }: Segment): boolean =>
  predicate !== null || values !== null || rank !== null;

const placeSubject: Placer<Subject> = (segment, subject) => {
  if (segment.marks.has("share") && segment.values === null) {
    segment.wholeSubject = subject;
    return true;
  }
  const isLinked = segment.link !== null || segment.whose !== null;
  if (isSaid(segment) && segment.complement === null && isLinked) {
    segment.complement = subject;
    return true;
  }
  if (segment.rank !== null && segment.subject === null) {
    segment.subject = subject;
    return true;
  }
  if (segment.predicate?.receives === true && segment.objects === null) {
    segment.subject = subject;
    return true;
  }
  // 全省数据最多的是…: the province only says where.
  if (isSaid(segment) || (segment.subject !== null && !segment.subject.isProvince)) return false;
  segment.subject = subject;
  return true;
};

const placeObjects: Placer<Objects> = (segment, objects) => {
  if (segment.objects === null) {
    segment.objects = objects;
    return true;
  }
  // 工作方案、简报等资料: the second only sums up the first.
  if (objects.materials.length === 0 && objects.count === null) return true;
  if (segment.predicate !== null) return false;
  segment.objects = {
    ...segment.objects,
    materials: [...segment.objects.materials, ...objects.materials],
    to: objects.to,
  };
  return true;
};

const placePredicate: Placer<Predicate> = (segment, predicate) => {
  if (predicate.verb === "poor") {
    segment.isPoor = true;
    return true;
  }
  if (segment.predicate === null) {
    segment.predicate = predicate;
    return true;
  }
  if (predicate.verb === "have" && !predicate.isNegative && segment.whose !== null) {
    segment.link = "have";
    return true;
  }
  // 使用系统办理案件, 未在系统录入: the second verb says what for.
  if (segment.predicate.verb === "use" || (segment.marks.has("system") && predicate.verb === "record")) return true;
  if (segment.predicate.verb === "record" && predicate.verb === "record") return true;
  if (
    segment.predicate.verb === "have" &&
    !segment.predicate.isNegative &&
    segment.fields === null &&
    segment.objects === null
  ) {
    segment.predicate = predicate;
    return true;
  }
  return false;
};

const placeFields: Placer<Fields> = (segment, fields) => {
  if (segment.marks.has("share") && segment.values === null) {
    segment.whole = fields;
    return true;
  }
  if (segment.values !== null) return false;
  const earlier = segment.fields;
  segment.fields =
    earlier === null ? fields : { ...earlier, fields: [...earlier.fields, ...fields.fields], to: fields.to };
  return true;
};

function placeMark(segment: Segment, phrase: Phrase): boolean {
  switch (phrase.kind) {
    case "date":
      segment.date ??= phrase;
      break;
    case "superlative":
    case "topRank":
      segment.rank = phrase;
      break;
    case "whose":
      if (isSaid(segment)) segment.whose = phrase;
      break;
    case "is":
      if (isSaid(segment) && (segment.whose !== null || segment.rank !== null)) segment.link = "is";
      break;
    default:
  }
  segment.marks.add(phrase.kind as never);
  return true;
}

function place(segment: Segment, phrase: Phrase): boolean {
  switch (phrase.kind) {
    case "subject":
      return placeSubject(segment, phrase);
    case "objects":
      return placeObjects(segment, phrase);
    case "predicate":
      return placePredicate(segment, phrase);
    case "fields":
      return placeFields(segment, phrase);
    case "values":
      if (segment.values !== null) return false;
      segment.values = phrase;
      return true;
    default:
      return placeMark(segment, phrase);
  }
}

const SILENT: readonly Kind[] = ["but", "ofWhich"];

/**
 * The predications of a clause: a phrase that does not fit into one begins the next.
 * Shape: phrases of one clause → segments in order.
 */
export function segmentsOf(phrases: readonly Phrase[]): readonly Segment[] {
  const segments: Segment[] = [];
  let segment = emptySegment();
  for (const phrase of phrases) {
    if (SILENT.includes(phrase.kind)) {
      segment.marks.add(phrase.kind as never);
      continue;
    }
    if (!place(segment, phrase)) {
      segments.push(segment);
      segment = { ...emptySegment(), isContinued: true };
      place(segment, phrase);
    }
    if (segment.from < 0) segment.from = phrase.from;
    segment.to = phrase.to;
  }
  segments.push(segment);
  return segments;
}
