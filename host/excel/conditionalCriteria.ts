import { invalidArgument } from "../bridge/ApiError";
import type { ClassMembers } from "../bridge/members";
import { cellAddress } from "../engine/document/a1";
import type { ConditionalRule } from "../engine/document/ConditionalRule";
import { element } from "../engine/document/xml";
import { ConditionalPart } from "./ConditionalPart";
import { text } from "./apiValues";

/** Conditional formats with a criterion out of a list: the largest or smallest, blanks, dates, averages, duplicates. */

type Attributes = Readonly<Record<string, string>>;

interface Preset {
  readonly attributes: Attributes;
  /** What Excel evaluates, for the first cell; the file holds it beside the words. */
  readonly formula?: (cell: string) => string;
}

const period = (timePeriod: string, formula: (cell: string) => string): Preset => ({
  attributes: { type: "timePeriod", timePeriod },
  formula,
});
const average = (attributes: Attributes): Preset => ({ attributes: { type: "aboveAverage", ...attributes } });
const monthIs = (cell: string, day: string): string => `AND(MONTH(${cell})=MONTH(${day}),YEAR(${cell})=YEAR(${day}))`;

const PRESETS: Readonly<Record<string, Preset>> = {
  Blanks: { attributes: { type: "containsBlanks" }, formula: (cell) => `LEN(TRIM(${cell}))=0` },
  NonBlanks: { attributes: { type: "notContainsBlanks" }, formula: (cell) => `LEN(TRIM(${cell}))>0` },
  Errors: { attributes: { type: "containsErrors" }, formula: (cell) => `ISERROR(${cell})` },
  NonErrors: { attributes: { type: "notContainsErrors" }, formula: (cell) => `NOT(ISERROR(${cell}))` },
  Yesterday: period("yesterday", (cell) => `FLOOR(${cell},1)=TODAY()-1`),
  Today: period("today", (cell) => `FLOOR(${cell},1)=TODAY()`),
  Tomorrow: period("tomorrow", (cell) => `FLOOR(${cell},1)=TODAY()+1`),
  LastSevenDays: period("last7Days", (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`),
  LastWeek: period(
    "lastWeek",
    (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
  ),
  ThisWeek: period(
    "thisWeek",
    (cell) => `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
  ),
  NextWeek: period(
    "nextWeek",
    (cell) =>
      `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
  ),
  LastMonth: period("lastMonth", (cell) => monthIs(cell, "EDATE(TODAY(),0-1)")),
  ThisMonth: period("thisMonth", (cell) => monthIs(cell, "TODAY()")),
  NextMonth: period("nextMonth", (cell) => monthIs(cell, "EDATE(TODAY(),0+1)")),
  AboveAverage: average({}),
  BelowAverage: average({ aboveAverage: "0" }),
  EqualOrAboveAverage: average({ equalAverage: "1" }),
  EqualOrBelowAverage: average({ aboveAverage: "0", equalAverage: "1" }),
  OneStdDevAboveAverage: average({ stdDev: "1" }),
  OneStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "1" }),
  TwoStdDevAboveAverage: average({ stdDev: "2" }),
  TwoStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "2" }),
  ThreeStdDevAboveAverage: average({ stdDev: "3" }),
  ThreeStdDevBelowAverage: average({ aboveAverage: "0", stdDev: "3" }),
  UniqueValues: { attributes: { type: "uniqueValues" } },
  DuplicateValues: { attributes: { type: "duplicateValues" } },
};

/** Attributes that say which criterion it is; the rest of the rule (stopIfTrue) stays. */
const OWN = ["type", "timePeriod", "aboveAverage", "equalAverage", "stdDev"] as const;

/** What the file means where it states nothing. */
const UNSTATED: Attributes = { aboveAverage: "1", equalAverage: "0", stdDev: "0" };

function presetOf({ attributes }: ConditionalRule): string {
  const meaning = (of: Attributes, name: string): string | undefined => of[name] ?? UNSTATED[name];
  const found = Object.entries(PRESETS).find(([, preset]) =>
    OWN.every((name) => meaning(attributes, name) === meaning(preset.attributes, name)),
  );
  return found?.[0] ?? "Invalid";
}

export function setPreset(rule: ConditionalRule, criterion: unknown): void {
  const preset = PRESETS[text(criterion)];
  if (!preset) throw invalidArgument();
  const kept = Object.entries(rule.attributes).filter(([name]) => !OWN.some((own) => own === name));
  rule.attributes = { ...Object.fromEntries(kept), ...preset.attributes };
  const cell = cellAddress(rule.anchor.rowIndex, rule.anchor.columnIndex);
  rule.children = preset.formula ? [element("formula", {}, [preset.formula(cell)])] : [];
}

const TOP_TYPES: Readonly<Record<string, Attributes>> = {
  TopItems: {},
  TopPercent: { percent: "1" },
  BottomItems: { bottom: "1" },
  BottomPercent: { percent: "1", bottom: "1" },
};

function readTop({ rule: { attributes } }: ConditionalPart): unknown {
  const end = attributes.bottom === "1" ? "Bottom" : "Top";
  return { rank: Number(attributes.rank ?? 10), type: end + (attributes.percent === "1" ? "Percent" : "Items") };
}

function writeTop({ rule }: ConditionalPart, value: unknown): void {
  const { rank, type } = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const attributes = TOP_TYPES[text(type)];
  if (!attributes || typeof rank !== "number" || !Number.isInteger(rank)) throw invalidArgument();
  if (rank < 1 || rank > (attributes.percent === "1" ? 100 : 1_000)) throw invalidArgument();
  const { percent: _percent, bottom: _bottom, ...kept } = rule.attributes;
  rule.attributes = { ...kept, ...attributes, rank: String(rank) };
} // prettier-ignore

const format = ({ owner }: ConditionalPart): ConditionalPart => new ConditionalPart("ConditionalRangeFormat", owner);

export const CONDITIONAL_CRITERIA: readonly ClassMembers<ConditionalPart>[] = [
  {
    className: "TopBottomConditionalFormat",
    scalars: { rule: { get: readTop, set: writeTop } },
    objects: { format },
  },
  {
    className: "PresetCriteriaConditionalFormat",
    scalars: {
      rule: {
        get: ({ rule }) => ({ criterion: presetOf(rule) }),
        set: ({ rule }, value) => {
          const given = typeof value === "object" && value !== null && "criterion" in value ? value.criterion : null;
          setPreset(rule, given);
        },
      },
    },
    objects: { format },
  },
];
