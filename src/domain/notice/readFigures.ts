import type { Unit } from "../units/Unit";
import type { SpokenValue, Subject } from "./Phrase";
import type { Property } from "./Property";
import type { Reading } from "./Reading";
import type { Segment } from "./Segment";
import type { FigureStatement, Statement } from "./Statement";
import type { SpokenField } from "./Token";
import { whomOf } from "./whom";

type Field = FigureStatement["field"];
type Read = readonly Statement[] | "unread" | null;

/** Measure → what can be counted in it; the first is meant where no figure is named. */
const MEASURES: Readonly<Record<string, readonly SpokenField[]>> = {
  人: ["officers", "exams"],
  名: ["officers"],
  人次: ["exams"],
  次: ["exams"],
  条: ["dataRows"],
  件: ["cases", "actual", "test", "dataRows"],
  起: ["cases", "actual", "test", "dataRows"],
  宗: ["cases", "actual", "test", "dataRows"],
  "%": ["rate", "submissionRate"],
  "": ["dataRows", "actual", "test", "cases", "officers", "rate", "exams"],
};

const fits = (field: SpokenField, { measure, value }: SpokenValue): boolean =>
  (MEASURES[measure] ?? []).includes(field) && (field !== "rate" || measure === "%" || value === 0);

function fieldFor(
  own: SpokenField | undefined,
  carried: SpokenField | undefined,
  value: SpokenValue,
): SpokenField | null {
  if (own !== undefined) return fits(own, value) ? own : null;
  if (carried !== undefined && fits(carried, value)) return carried;
  return value.measure === "条" ? "dataRows" : null;
}

/** Whose figure it is: null for the province, undefined where nobody is named. */
function unitsOf(subject: Subject | null, reading: Reading): readonly Unit[] | null | undefined {
  if (subject === null) return undefined;
  const isNumbered = subject.count !== null && subject.count.count !== reading.universe.all.length;
  const isWhole = subject.isProvince && subject.units.length === 0 && !isNumbered;
  if (isWhole && reading.exception === null) return null;
  const whom = whomOf(subject, reading);
  const isEach = whom !== null && (whom.quantifier.kind === "each" || whom.quantifier.kind === "only");
  return isEach && whom.named.length > 0 ? whom.named : undefined;
}

function modeOf(segment: Segment, subject: Subject | null): FigureStatement["mode"] {
  // 4个州案件数据为零: a sum of 0 is 0 for each.
  if (segment.marks.has("each") || segment.values?.values[0]?.value === 0) return "each";
  return segment.marks.has("total") || subject?.group !== null ? "sum" : "either";
}

function figure(
  units: readonly Unit[] | null,
  field: Field,
  value: SpokenValue,
  mode: FigureStatement["mode"],
  at: Segment,
): Statement {
  const form = field === "rate" ? "rate" : "figure";
  return { kind: "figure", units, field, value, mode, form, from: at.from, to: at.to };
}

/** A、B分别为1、2; 实际案件、测试案件分别为4件、288件. */
function paired(segment: Segment, units: readonly Unit[] | null, values: readonly SpokenValue[]): Read {
  const fields = segment.fields?.fields ?? [];
  const mode = "each";
  if (fields.length === values.length) {
    const statements = fields.flatMap((field, at): readonly Statement[] => {
      const value = values[at];
      return value === undefined || field === "submissionRate" || !fits(field, value)
        ? []
        : [figure(units, field, value, mode, segment)];
    });
    return statements.length === values.length ? statements : "unread";
  }
  const [field] = fields;
  if (units?.length !== values.length || field === undefined || field === "submissionRate") return "unread";
  return units.flatMap((unit, at) => {
    const value = values[at];
    return value === undefined ? [] : [figure([unit], field, value, mode, segment)];
  });
}

function fieldShare(
  segment: Segment,
  value: SpokenValue,
  subject: Subject | null,
  carried: SpokenField | undefined,
): Read {
  const part = segment.fields?.fields[0] ?? carried;
  const [whole] = segment.whole?.fields ?? [];
  if (part === undefined || part === "submissionRate" || whole === "submissionRate" || value.measure !== "%")
    return "unread";
  const [unit] = subject?.units ?? [];
  if (
    (subject?.units.length ?? 0) > 1 ||
    (whole === undefined && unit === undefined && part !== "test" && part !== "actual")
  )
    return "unread";
  const isOfProvince = segment.wholeSubject !== null || (unit !== undefined && whole === undefined);
  return [
    {
      kind: "share",
      part: { unit: unit ?? null, field: part },
      whole: { unit: isOfProvince ? null : (unit ?? null), field: whole ?? (isOfProvince ? part : "cases") },
      value,
      form: "rate",
      from: segment.from,
      to: segment.to,
    },
  ];
}

function submissionShare(segment: Segment, value: SpokenValue, reading: Reading): Read {
  const objects = segment.objects ?? reading.topic;
  if (objects?.materials.length !== 1 || value.measure !== "%") return "unread";
  const property: Property = { kind: "marks", want: "submitted", materials: objects.materials, combine: "every" };
  const universe = segment.subject?.group ?? reading.within ?? reading.universe.all;
  if ((segment.subject?.units.length ?? 0) > 0) return "unread";
  return [
    {
      kind: "units",
      quantifier: { kind: "share", value },
      property,
      named: [],
      isGroup: true,
      universe,
      excepted: [],
      form: "rate",
      from: segment.from,
      to: segment.to,
    },
  ];
}

/**
 * The numbers that a predication gives.
 * Shape: segment, what the sentence said before → statements; null when it gives none, `unread` when it cannot be
 * understood whose number it is, or of what.
 */
export function readFigureStatements(segment: Segment, reading: Reading): Read {
  const { values, fields, objects } = segment;
  if (values === null) return null;
  const [value] = values.values;
  const [own] = fields?.fields ?? [];
  if (value === undefined) return null;
  const subject = segment.subject ?? reading.subject;
  if (segment.marks.has("share")) return fieldShare(segment, value, subject, reading.fields?.fields.at(-1));
  if (own === "submissionRate") return submissionShare(segment, value, reading);
  if (own === undefined && reading.fields === null && value.measure !== "条") return null;
  if (objects !== null || segment.isPoor) return "unread";
  const units = unitsOf(subject, reading);
  if (units === undefined) return subject === null && own === undefined ? null : "unread";
  const isSeveral =
    values.values.length > 1 || (fields !== null && fields.fields.length > 1 && segment.marks.has("respectively"));
  if (isSeveral) return paired(segment, units, values.values);
  const carried = reading.fields?.fields.at(-1);
  const field = fieldFor(fields?.fields.length === 1 ? own : fields?.fields.at(-1), carried, value);
  if (field === null || field === "submissionRate") return "unread";
  return [figure(units, field, value, modeOf(segment, subject), segment)];
}

/**
 * The ranks and orders that a predication gives.
 * Shape: as `readFigureStatements`.
 */
export function readRankStatements(segment: Segment, reading: Reading): Read {
  const { rank, marks } = segment;
  const [own] = segment.fields?.fields ?? [];
  const field = own ?? reading.fields?.fields.at(-1);
  const isOrder = marks.has("descending") || marks.has("ascending");
  if ((rank === null && !isOrder) || field === undefined || field === "submissionRate")
    return rank !== null && own !== undefined ? "unread" : null;
  const named = segment.complement ?? (segment.subject?.units.length ? segment.subject : reading.subject);
  const units = named?.units ?? [];
  if (units.length === 0 || named?.hasForeign === true) return named === null ? null : "unread";
  const at = { form: "rank", from: segment.from, to: segment.to } as const;
  if (isOrder) return [{ kind: "order", field, units, isDescending: marks.has("descending"), ...at }];
  if (rank === null) return null;
  const universe = reading.within ?? reading.universe.all;
  const isTop = rank.kind === "topRank";
  const count = rank.kind === "topRank" ? rank.count : rank.rank;
  if (isTop ? units.length !== count : units.length !== 1) return "unread";
  return [{ kind: "rank", field, units, universe, isHighest: rank.isHighest, rank: count, isTop, ...at }];
}
