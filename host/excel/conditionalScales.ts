import { apiNotFound, invalidArgument } from "../bridge/ApiError";
import type { ClassMembers } from "../bridge/members";
import { argbOf } from "../engine/document/color";
import { colorOf } from "../engine/document/dxf";
import type { ConditionalRule } from "../engine/document/ConditionalRule";
import { fromStorage, toStorage } from "../engine/document/formulaStorage";
import { childElement, childElements, element, type XmlElement } from "../engine/document/xml";
import { ConditionalPart } from "./ConditionalPart";
import { flag, text, words } from "./apiValues";

/** Conditional formats that show how large a number is among others: colour scales, data bars, icons. */

type Given = Readonly<Record<string, unknown>>;

function asGiven(value: unknown): Given {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return value as Given;
}

const POINT_TYPES = words({
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
});

/** A point of a scale: `<cfvo>`. The lowest and the highest value need no formula. */
function point(given: Given, automatic?: "min" | "max"): XmlElement {
  const type = automatic !== undefined && given.type === "Automatic" ? automatic : POINT_TYPES.toFile(given.type);
  if (type === "min" || type === "max") return element("cfvo", { type });
  const formula = String(typeof given.formula === "number" ? given.formula : text(given.formula)).replace(/^=/, "");
  if (formula === "" || (type !== "formula" && Number.isNaN(Number(formula)) && !/[A-Za-z(]/.test(formula)))
    throw invalidArgument();
  return element("cfvo", { type, val: toStorage(formula) });
}

function pointFormula({ attributes: { type, val } }: XmlElement): string | null {
  if (val === undefined || type === "min" || type === "max") return null;
  return Number.isNaN(Number(val)) ? `=${fromStorage(val)}` : val;
}

function pointType(node: XmlElement): string {
  return POINT_TYPES.toApi(node.attributes.type ?? "");
}

/** The one child that holds the scale. */
function bodyOf(rule: ConditionalRule, name: string): XmlElement {
  return rule.children.find((child) => child.name === name) ?? element(name);
}

function setBody(rule: ConditionalRule, body: XmlElement): void {
  // What newer versions add (in extLst) describes the old body.
  rule.children = [body];
}

function colorNode(value: unknown): XmlElement {
  const rgb = argbOf(text(value));
  if (rgb === null) throw invalidArgument();
  return element("color", { rgb });
}

function readColorScale({ rule, theme }: ConditionalPart): unknown {
  const body = bodyOf(rule, "colorScale");
  const colors = childElements(body, "color");
  const points = childElements(body, "cfvo").map((node, index) => ({
    type: pointType(node),
    formula: pointFormula(node),
    color: colorOf(colors[index], theme) ?? "",
  }));
  const [minimum, middle, last] = points;
  return points.length > 2 ? { minimum, midpoint: middle, maximum: last } : { minimum, maximum: middle };
}

function writeColorScale({ rule }: ConditionalPart, value: unknown): void {
  const { minimum, midpoint, maximum } = asGiven(value);
  const points = [minimum, ...(midpoint === null || midpoint === undefined ? [] : [midpoint]), maximum].map(asGiven);
  const body = [...points.map((given) => point(given)), ...points.map((given) => colorNode(given.color))];
  setBody(rule, element("colorScale", {}, body));
}

function barBound(index: 0 | 1): {
  get: (part: ConditionalPart) => unknown;
  set: (part: ConditionalPart, value: unknown) => void;
} {
  return {
    get: ({ rule }) => {
      const node = childElements(bodyOf(rule, "dataBar"), "cfvo")[index];
      const formula = node && pointFormula(node);
      return { type: node ? pointType(node) : "Invalid", ...(formula === null ? {} : { formula }) };
    },
    set: ({ rule }, value) => {
      const body = bodyOf(rule, "dataBar");
      const points = childElements(body, "cfvo");
      points[index] = point(asGiven(value), index === 0 ? "min" : "max");
      setBody(rule, element(body.name, body.attributes, [...points, ...childElements(body, "color")]));
    },
  };
}

/** `showValue` is on unless the file says otherwise. */
function hidesValues(name: "dataBar" | "iconSet"): {
  get: (part: ConditionalPart) => unknown;
  set: (part: ConditionalPart, value: unknown) => void;
} {
  return {
    get: ({ rule }) => bodyOf(rule, name).attributes.showValue === "0",
    set: ({ rule }, value) => {
      const body = bodyOf(rule, name);
      const { showValue: _before, ...rest } = body.attributes;
      setBody(rule, element(name, flag(value) ? { ...rest, showValue: "0" } : rest, body.children));
    },
  };
}

const ICON_SETS = words({
  ThreeArrows: "3Arrows", ThreeArrowsGray: "3ArrowsGray", ThreeFlags: "3Flags", ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2", ThreeSigns: "3Signs", ThreeSymbols: "3Symbols", ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows", FourArrowsGray: "4ArrowsGray", FourRedToBlack: "4RedToBlack", FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights", FiveArrows: "5Arrows", FiveArrowsGray: "5ArrowsGray", FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
}); // prettier-ignore
const THRESHOLDS: Readonly<Record<string, readonly number[]>> = {
  "3": [0, 33, 67],
  "4": [0, 25, 50, 75],
  "5": [0, 20, 40, 60, 80],
};
const NEWER_SETS = new Set(["ThreeStars", "ThreeTriangles", "FiveBoxes"]);

/** Each icon starts at its share of the way from the lowest to the highest value. */
function iconBody(iconSet: string, attributes: Readonly<Record<string, string>>): XmlElement {
  const points = (THRESHOLDS[iconSet.charAt(0)] ?? []).map((val) => element("cfvo", { type: "percent", val: String(val) }));
  return element("iconSet", { ...attributes, iconSet }, points);
} // prettier-ignore

export const NEW_SCALES: Readonly<Record<string, XmlElement>> = {
  colorScale: element("colorScale", {}, [
    element("cfvo", { type: "min" }),
    element("cfvo", { type: "max" }),
    element("color", { rgb: "FFFF7128" }),
    element("color", { rgb: "FFFFEF9C" }),
  ]),
  dataBar: element("dataBar", {}, [
    element("cfvo", { type: "min" }),
    element("cfvo", { type: "max" }),
    element("color", { rgb: "FF638EC6" }),
  ]),
  iconSet: iconBody("3TrafficLights1", {}),
};

function iconSetOf(rule: ConditionalRule): string {
  return bodyOf(rule, "iconSet").attributes.iconSet ?? "3TrafficLights1";
}

function setIconSet({ rule }: ConditionalPart, value: unknown): void {
  if (NEWER_SETS.has(text(value))) throw apiNotFound("IconSetConditionalFormat", `style("${text(value)}")`);
  setBody(rule, iconBody(ICON_SETS.toFile(value), bodyOf(rule, "iconSet").attributes));
}

function readIcons({ rule }: ConditionalPart): unknown {
  return childElements(bodyOf(rule, "iconSet"), "cfvo").map((node) => ({
    type: pointType(node),
    formula: pointFormula(node) ?? "",
    operator: node.attributes.gte === "0" ? "GreaterThan" : "GreaterThanOrEqual",
    customIcon: null,
  }));
}

/** Of the first criterion everything but its icon is passed over. */
function writeIcons({ rule }: ConditionalPart, value: unknown): void {
  const body = bodyOf(rule, "iconSet");
  const points = childElements(body, "cfvo");
  if (!Array.isArray(value) || value.length !== points.length) throw invalidArgument();
  const criteria = value.map(asGiven);
  if (criteria.some(({ customIcon }) => customIcon !== undefined && customIcon !== null))
    throw apiNotFound("IconSetConditionalFormat", "criteria.customIcon");
  const children = criteria.map((given, index) => {
    if (index === 0) return points[0] ?? element("cfvo");
    const { name, attributes } = point(given);
    if (given.operator !== "GreaterThan" && given.operator !== "GreaterThanOrEqual") throw invalidArgument();
    return element(name, { ...attributes, ...(given.operator === "GreaterThan" ? { gte: "0" } : {}) });
  });
  setBody(rule, element(body.name, body.attributes, children));
}

export const CONDITIONAL_SCALES: readonly ClassMembers<ConditionalPart>[] = [
  {
    className: "ColorScaleConditionalFormat",
    scalars: {
      criteria: { get: readColorScale, set: writeColorScale },
      threeColorScale: { get: ({ rule }) => childElements(bodyOf(rule, "colorScale"), "cfvo").length > 2 },
    },
  },
  {
    className: "DataBarConditionalFormat",
    scalars: { lowerBoundRule: barBound(0), upperBoundRule: barBound(1), showDataBarOnly: hidesValues("dataBar") },
    objects: { positiveFormat: ({ owner }) => new ConditionalPart("ConditionalDataBarPositiveFormat", owner) },
  },
  {
    className: "ConditionalDataBarPositiveFormat",
    scalars: {
      fillColor: {
        get: ({ rule, theme }) => colorOf(childElement(bodyOf(rule, "dataBar"), "color"), theme) ?? "",
        set: ({ rule }, value) => {
          const body = bodyOf(rule, "dataBar");
          setBody(rule, element(body.name, body.attributes, [...childElements(body, "cfvo"), colorNode(value)]));
        },
      },
      // The older form of the file, which is what is written, knows bars with a gradient and no border.
      gradientFill: { get: () => true },
      borderColor: { get: () => "" },
    },
  },
  {
    className: "IconSetConditionalFormat",
    scalars: {
      style: { get: ({ rule }) => ICON_SETS.toApi(iconSetOf(rule)), set: setIconSet },
      criteria: { get: readIcons, set: writeIcons },
      showIconOnly: hidesValues("iconSet"),
      reverseIconOrder: {
        get: ({ rule }) => bodyOf(rule, "iconSet").attributes.reverse === "1",
        set: ({ rule }, value) => {
          const body = bodyOf(rule, "iconSet");
          const { reverse: _before, ...rest } = body.attributes;
          setBody(rule, element(body.name, flag(value) ? { ...rest, reverse: "1" } : rest, body.children));
        },
      },
    },
  },
];
