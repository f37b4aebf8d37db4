import type { CalcValue } from "../../engine/CalcEngine";
import { hexColor, type FileColor } from "../../engine/document/color";
import type { ConditionalRule } from "../../engine/document/ConditionalRule";
import { childElements, type XmlElement } from "../../engine/document/xml";
import type { ConditionalLook } from "./ConditionalLook";
import type { RangeFigures } from "./RangeFigures";

/** Colour scales, data bars and icons; null for other rules, and for cells without a number. */
export function scaleLook(
  rule: ConditionalRule,
  value: CalcValue,
  figures: RangeFigures,
  theme: readonly string[],
): ConditionalLook | null {
  const scale = rule.children.find(({ name }) => name === rule.attributes.type);
  if (scale === undefined || typeof value !== "number" || figures.numbers.length === 0) return null;
  const stops = childElements(scale, "cfvo").map((stop) => stopValue(stop, figures));
  const colors = childElements(scale, "color").map((color) => colorOf(color, theme));
  if (scale.name === "colorScale") return { fill: scaleColor(stops, colors, value) };
  const hidesValue = scale.attributes.showValue === "0";
  if (scale.name === "dataBar") {
    const [lowest = 0, highest = 0] = stops;
    const part = highest > lowest ? (value - lowest) / (highest - lowest) : 1;
    return { bar: { part: 0.1 + 0.8 * clamp(part), color: colors[0] ?? "#638EC6" }, ...(hidesValue && { hidesValue }) };
  }
  return scale.name === "iconSet" ? { icon: iconFor(scale, stops, value), ...(hidesValue && { hidesValue }) } : null;
}

function stopValue({ attributes }: XmlElement, figures: RangeFigures): number {
  const { numbers } = figures;
  const [lowest, highest] = [numbers[0] ?? 0, numbers[numbers.length - 1] ?? 0];
  const given = Number(attributes.val ?? 0);
  switch (attributes.type) {
    case "min":
      return lowest;
    case "max":
      return highest;
    case "percent":
      return lowest + ((highest - lowest) * given) / 100;
    case "percentile":
      return figures.percentile(given);
    default:
      return given;
  }
}

function colorOf({ attributes }: XmlElement, theme: readonly string[]): string {
  const { rgb, theme: slot, tint, indexed } = attributes;
  const color: FileColor = {};
  if (rgb !== undefined) color.argb = rgb;
  if (slot !== undefined) color.theme = Number(slot);
  if (tint !== undefined) color.tint = Number(tint);
  if (indexed !== undefined) color.indexed = Number(indexed);
  return hexColor(color, theme) ?? "#FFFFFF";
}

function scaleColor(stops: readonly number[], colors: readonly string[], value: number): string {
  const last = stops.length - 1;
  const next = Math.max(1, Math.min(last, stops.findIndex((stop) => value <= stop) === -1 ? last : stops.findIndex((stop) => value <= stop))); // prettier-ignore
  const [low, high] = [stops[next - 1] ?? 0, stops[next] ?? 0];
  const share = clamp(high > low ? (value - low) / (high - low) : 1);
  const channel = (at: number): string => {
    const [from, to] = [colors[next - 1], colors[next]].map((color) => parseInt((color ?? "#FFFFFF").slice(at, at + 2), 16)); // prettier-ignore
    return Math.round((from ?? 255) + ((to ?? 255) - (from ?? 255)) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}

const RED = "#C0504D";
const AMBER = "#E2A100";
const GREEN = "#4E9A51";
const COLORS: Readonly<Record<number, readonly string[]>> = {
  3: [RED, AMBER, GREEN],
  4: [RED, AMBER, AMBER, GREEN],
  5: [RED, AMBER, AMBER, AMBER, GREEN],
};
/** The set's first letters → its glyphs from the lowest up; every other set shows as lights. */
const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  "3Arrows": ["▼", "►", "▲"],
  "4Arrows": ["▼", "◢", "◥", "▲"],
  "5Arrows": ["▼", "◢", "►", "◥", "▲"],
  "3Symbols": ["✖", "!", "✔"],
  "3Flags": ["⚑", "⚑", "⚑"],
};

function iconFor(scale: XmlElement, stops: readonly number[], value: number): NonNullable<ConditionalLook["icon"]> {
  const name = scale.attributes.iconSet ?? "3TrafficLights1";
  const reached = stops.filter((stop) => value >= stop).length;
  const rank = Math.max(0, reached - 1);
  const place = scale.attributes.reverse === "1" ? stops.length - 1 - rank : rank;
  const glyphs = Object.entries(GLYPHS).find(([start]) => name.startsWith(start))?.[1];
  const color = name.endsWith("Gray") ? "#7F7F7F" : COLORS[stops.length]?.[place];
  return { glyph: glyphs?.[place] ?? "●", color: color ?? AMBER };
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part));
