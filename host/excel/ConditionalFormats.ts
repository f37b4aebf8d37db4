import { ApiError, invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, write, type ClassMembers, type HostObject } from "../bridge/members";
import { intersection } from "../engine/document/a1";
import { anchorOf, reanchor, type ConditionalRule } from "../engine/document/ConditionalRule";
import type { HostSheet } from "../engine/document/HostSheet";
import { cloneXml, type XmlElement } from "../engine/document/xml";
import { setPreset } from "./conditionalCriteria";
import { ConditionalPart } from "./ConditionalPart";
import { NEW_SCALES } from "./conditionalScales";
import { rangeAreas, RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { flag, finite } from "./apiValues";
import { subtractRanges } from "./subtractRanges";

/** The rules that touch some ranges of a sheet, in the order in which Excel tries them. */
export class ConditionalFormatsObject implements HostObject {
  readonly className = "ConditionalFormatCollection";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    readonly ranges: readonly RangeObject[],
  ) {}

  get rules(): ConditionalRule[] {
    return this.sheet.rules.filter((rule) =>
      rule.ranges.some((area) => this.ranges.some((range) => intersection(range.area, area) !== null)),
    );
  }

  objectOf(rule: ConditionalRule): ConditionalFormatObject {
    return new ConditionalFormatObject(this.session, this.sheet, rule);
  }

  find(id: unknown): ConditionalRule | undefined {
    return this.rules.find((rule) => rule.id === id);
  }
}

export class ConditionalFormatObject implements HostObject {
  readonly className = "ConditionalFormat";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    private readonly kept: ConditionalRule,
  ) {}

  /** A rule that was deleted is gone for everyone who holds on to it. */
  get rule(): ConditionalRule {
    if (!this.sheet.rules.includes(this.kept)) throw itemNotFound();
    return this.kept;
  }

  get id(): string {
    return this.kept.id;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
};

export function typeOf(rule: ConditionalRule): string {
  return TYPES[rule.attributes.type ?? ""] ?? "PresetCriteria";
}

/** What a rule starts as when it is added; its formula or rule comes next. */
const NEW_RULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Custom: { type: "expression" },
  CellValue: { type: "cellIs", operator: "equal" },
  ContainsText: { type: "containsText", operator: "containsText" },
  ColorScale: { type: "colorScale" },
  DataBar: { type: "dataBar" },
  IconSet: { type: "iconSet" },
  TopBottom: { type: "top10", rank: "10" },
  PresetCriteria: { type: "containsBlanks" },
};

function childrenOf(type: string | undefined): XmlElement[] {
  const scale = NEW_SCALES[type ?? ""];
  return scale ? [cloneXml(scale)] : [];
}

/** Added rules come first, before all others of the sheet. */
function add(collection: ConditionalFormatsObject, type: unknown): ConditionalFormatObject {
  const { session, sheet, ranges } = collection;
  session.assertAllowed(sheet, "formatCells");
  const attributes = NEW_RULES[String(type)];
  if (!attributes) throw invalidArgument();
  const areas = ranges.map((range) => range.area);
  const rule: ConditionalRule = {
    id: session.workbook.newRuleId(),
    ranges: areas,
    anchor: anchorOf(areas),
    attributes: { ...attributes },
    children: childrenOf(attributes.type),
    dxf: null,
    filePriority: null,
    block: Math.max(-1, ...sheet.rules.map((other) => other.block)) + 1,
    position: 0,
    blockAttributes: {},
  };
  if (type === "PresetCriteria") setPreset(rule, "Blanks");
  sheet.rules.unshift(rule);
  return collection.objectOf(rule);
}

function clearAll({ session, sheet, ranges }: ConditionalFormatsObject): void {
  session.assertAllowed(sheet, "formatCells");
  for (const range of ranges) sheet.rules = subtractRanges(sheet.rules, range.area);
  sheet.rules.forEach(reanchor);
}

/** 0 is tried first; a negative number counts from the end; beyond the ends is the end. */
function setPriority({ sheet, rule }: ConditionalFormatObject, value: unknown): void {
  const wanted = finite(value);
  const others = sheet.rules.filter((other) => other !== rule);
  const index = wanted < 0 ? others.length + 1 + wanted : wanted;
  others.splice(Math.max(0, Math.min(others.length, index)), 0, rule);
  sheet.rules = others;
}

export const CONDITIONAL_FORMATS: ClassMembers<ConditionalFormatsObject> = {
  className: "ConditionalFormatCollection",
  items: (collection) => collection.rules.map((rule) => collection.objectOf(rule)),
  item: (collection, id) => {
    const rule = collection.find(id);
    if (!rule) throw itemNotFound();
    return collection.objectOf(rule);
  },
  methods: {
    add: write((collection, [type]) => add(collection, type)),
    clearAll: write((collection) => {
      clearAll(collection);
      return null;
    }),
    getCount: read(({ rules }) => rules.length),
    getItemAt: read((collection, [index]) => {
      const rule = collection.rules[Number(index)];
      if (!rule) throw itemNotFound();
      return collection.objectOf(rule);
    }),
    getItemOrNullObject: read((collection, [id]) => {
      const rule = collection.find(id);
      return rule ? collection.objectOf(rule) : null;
    }),
  },
};

/** The part of a rule for its type; the plain property fails on a rule of another type, `…OrNullObject` is null. */
function typed(
  type: string,
  className: ConditionalPart["className"],
): {
  readonly required: (target: ConditionalFormatObject) => ConditionalPart;
  readonly orNull: (target: ConditionalFormatObject) => ConditionalPart | null;
} {
  const orNull = (target: ConditionalFormatObject): ConditionalPart | null =>
    typeOf(target.rule) === type ? new ConditionalPart(className, target) : null;
  return {
    orNull,
    required: (target) => {
      const part = orNull(target);
      if (!part) throw new ApiError("InvalidOperation", `The conditional format is not of type ${type}.`);
      return part;
    },
  };
}

const CUSTOM = typed("Custom", "CustomConditionalFormat");
const CELL_VALUE = typed("CellValue", "CellValueConditionalFormat");
const TEXT = typed("ContainsText", "TextConditionalFormat");
const COLOR_SCALE = typed("ColorScale", "ColorScaleConditionalFormat");
const DATA_BAR = typed("DataBar", "DataBarConditionalFormat");
const ICON_SET = typed("IconSet", "IconSetConditionalFormat");
const TOP_BOTTOM = typed("TopBottom", "TopBottomConditionalFormat");
const PRESET = typed("PresetCriteria", "PresetCriteriaConditionalFormat");

export const CONDITIONAL_FORMAT: ClassMembers<ConditionalFormatObject> = {
  className: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ rule }) => rule.id },
    type: { get: ({ rule }) => typeOf(rule) },
    priority: { get: ({ sheet, rule }) => sheet.rules.indexOf(rule), set: setPriority },
    stopIfTrue: {
      get: ({ rule }) => rule.attributes.stopIfTrue === "1" || rule.attributes.stopIfTrue === "true",
      set: ({ rule }, value) => {
        const { stopIfTrue: _before, ...rest } = rule.attributes;
        rule.attributes = flag(value) ? { ...rest, stopIfTrue: "1" } : rest;
      },
    },
  },
  objects: {
    custom: CUSTOM.required,
    customOrNullObject: CUSTOM.orNull,
    cellValue: CELL_VALUE.required,
    cellValueOrNullObject: CELL_VALUE.orNull,
    textComparison: TEXT.required,
    textComparisonOrNullObject: TEXT.orNull,
    colorScale: COLOR_SCALE.required,
    colorScaleOrNullObject: COLOR_SCALE.orNull,
    dataBar: DATA_BAR.required,
    dataBarOrNullObject: DATA_BAR.orNull,
    iconSet: ICON_SET.required,
    iconSetOrNullObject: ICON_SET.orNull,
    topBottom: TOP_BOTTOM.required,
    topBottomOrNullObject: TOP_BOTTOM.orNull,
    preset: PRESET.required,
    presetOrNullObject: PRESET.orNull,
  },
  methods: {
    delete: write(({ session, sheet, rule }) => {
      session.assertAllowed(sheet, "formatCells");
      sheet.rules = sheet.rules.filter((other) => other !== rule);
      return null;
    }),
    getRange: read(({ session, sheet, rule }) => {
      const [area, ...others] = rule.ranges;
      if (!area || others.length > 0)
        throw new ApiError("InvalidOperation", "The conditional format is applied to several ranges.");
      return new RangeObject(session, sheet, area);
    }),
    getRangeOrNullObject: read(({ session, sheet, rule }) => {
      const [area, ...others] = rule.ranges;
      return area && others.length === 0 ? new RangeObject(session, sheet, area) : null;
    }),
    getRanges: read(({ session, sheet, rule }) => rangeAreas(session, sheet, rule.ranges)),
  },
};
