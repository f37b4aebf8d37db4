import type { Alignment, Fill, Font, Protection, Style } from "exceljs";
import { invalidArgument } from "../bridge/ApiError";
import { argbOf, hexColor, tintOf, withTint } from "../engine/document/color";
import { indentOf, justifiesLastLine, keptIndent } from "../engine/document/justifiedIndent";
import { finite, flag, text, words } from "./apiValues";

/** One property of a cell's format: the same table serves `range.format.…` and `getCellProperties`. */
export interface StyleProperty {
  readonly get: (style: Partial<Style>, theme: readonly string[]) => unknown;
  readonly set: (style: Partial<Style>, value: unknown) => Partial<Style>;
}
export type StyleTable = Readonly<Record<string, StyleProperty>>;

export function color(value: unknown): { argb: string } {
  const argb = argbOf(text(value));
  if (argb === null) throw invalidArgument();
  return { argb };
}

/** -1 is the darkest, 1 the lightest; a colour that is set anew has none. */
export function tint(value: unknown): number {
  const shade = finite(value);
  if (shade < -1 || shade > 1) throw invalidArgument();
  return shade;
}

function font<K extends keyof Font>(
  get: (font: Partial<Font>, theme: readonly string[]) => unknown,
  key: K,
  convert: (value: unknown) => Font[K] | undefined,
): StyleProperty {
  return {
    get: (style, theme) => get(style.font ?? {}, theme),
    set: (style, value) => {
      const { [key]: _before, ...rest } = style.font ?? {};
      const after = convert(value);
      return { ...style, font: after === undefined ? rest : { ...rest, [key]: after } };
    },
  };
}

const UNDERLINE = words({
  None: "none", Single: "single", Double: "double", SingleAccountant: "singleAccounting", DoubleAccountant: "doubleAccounting",
}); // prettier-ignore

function underline({ underline: line }: Partial<Font>): string {
  if (line === undefined || line === false) return "None";
  return line === true ? "Single" : UNDERLINE.toApi(line);
}

export const FONT: StyleTable = {
  // A font of the theme's scheme would win over the name.
  name: {
    get: (style) => style.font?.name ?? "Calibri",
    set: (style, value) => {
      const { scheme: _scheme, charset: _charset, family: _family, ...rest } = style.font ?? {};
      return { ...style, font: { ...rest, name: text(value) } };
    },
  },
  size: font((f) => f.size ?? 11, "size", finite),
  bold: font((f) => f.bold ?? false, "bold", (value) => flag(value) || undefined),
  italic: font((f) => f.italic ?? false, "italic", (value) => flag(value) || undefined),
  strikethrough: font((f) => f.strike ?? false, "strike", (value) => flag(value) || undefined),
  color: font((f, theme) => hexColor(f.color, theme) ?? "#000000", "color", color),
  tintAndShade: {
    get: (style) => tintOf(style.font?.color),
    set: (style, value) => ({ ...style, font: { ...style.font, color: withTint(style.font?.color, tint(value), "#000000") } }),
  },
  underline: font(underline, "underline", (value) => UNDERLINE.toFile(value) as Font["underline"]),
  subscript: font((f) => f.vertAlign === "subscript", "vertAlign", (value) => (flag(value) ? "subscript" : undefined)),
  superscript: font((f) => f.vertAlign === "superscript", "vertAlign", (value) => (flag(value) ? "superscript" : undefined)),
}; // prettier-ignore

const PATTERN = words({
  None: "none", Solid: "solid", Gray50: "mediumGray", Gray75: "darkGray", Gray25: "lightGray", Gray16: "gray125",
  Gray8: "gray0625", Horizontal: "darkHorizontal", Vertical: "darkVertical", Down: "darkDown", Up: "darkUp",
  Checker: "darkGrid", SemiGray75: "darkTrellis", LightHorizontal: "lightHorizontal", LightVertical: "lightVertical",
  LightDown: "lightDown", LightUp: "lightUp", Grid: "lightGrid", CrissCross: "lightTrellis",
}); // prettier-ignore

type PatternFill = Extract<Fill, { type: "pattern" }>;

function patternFill(style: Partial<Style>): PatternFill | null {
  return style.fill?.type === "pattern" && style.fill.pattern !== "none" ? style.fill : null;
}

export const FILL: StyleTable = {
  // Excel names a cell without fill white.
  color: {
    get: (style, theme) => {
      const fill = patternFill(style);
      if (!fill) return "#FFFFFF";
      return hexColor(fill.pattern === "solid" ? fill.fgColor : fill.bgColor, theme) ?? "#FFFFFF";
    },
    set: (style, value) => ({ ...style, fill: { type: "pattern", pattern: "solid", fgColor: color(value) } }),
  },
  pattern: {
    get: (style) => PATTERN.toApi(patternFill(style)?.pattern ?? "none"),
    set: (style, value) => {
      const pattern = PATTERN.toFile(value) as PatternFill["pattern"];
      if (pattern === "none") return { ...style, fill: { type: "pattern", pattern } };
      return { ...style, fill: { fgColor: { argb: "FF000000" }, ...patternFill(style), type: "pattern", pattern } };
    },
  },
  patternColor: {
    get: (style, theme) => {
      const fill = patternFill(style);
      return fill && fill.pattern !== "solid" ? (hexColor(fill.fgColor, theme) ?? "#000000") : "#000000";
    },
    set: (style, value) => ({
      ...style,
      fill: { type: "pattern", pattern: "solid", ...patternFill(style), fgColor: color(value) },
    }),
  },
  tintAndShade: {
    get: (style) => tintOf(baseOf(patternFill(style))),
    set: (style, value) => tintedFill(style, tint(value), (fill) => (fill.pattern === "solid" ? "fgColor" : "bgColor")),
  },
  patternTintAndShade: {
    get: (style) => {
      const fill = patternFill(style);
      return fill?.pattern === "solid" ? 0 : tintOf(fill?.fgColor);
    },
    set: (style, value) => tintedFill(style, tint(value), (fill) => (fill.pattern === "solid" ? null : "fgColor")),
  },
};

const baseOf = (fill: PatternFill | null): PatternFill["fgColor"] =>
  fill?.pattern === "solid" ? fill.fgColor : fill?.bgColor;

/** A cell without a fill, and a fill without a pattern, have no colour that could be lighter. */
function tintedFill(
  style: Partial<Style>,
  shade: number,
  whichColor: (fill: PatternFill) => "fgColor" | "bgColor" | null,
): Partial<Style> {
  const fill = patternFill(style);
  const which = fill && whichColor(fill);
  if (!fill || !which) return style;
  const fallback = which === "fgColor" && fill.pattern !== "solid" ? "#000000" : "#FFFFFF";
  return { ...style, fill: { ...fill, [which]: withTint(fill[which], shade, fallback) } };
}

const HORIZONTAL = words({
  General: "general", Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify",
  CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
}); // prettier-ignore
const VERTICAL = words({
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
});
const READING = words({ Context: "context", LeftToRight: "ltr", RightToLeft: "rtl" });

function alignment<K extends keyof Alignment>(
  get: (alignment: Partial<Alignment>) => unknown,
  key: K,
  convert: (value: unknown, before: Partial<Alignment>) => Alignment[K] | undefined,
): StyleProperty {
  return {
    get: (style) => get(style.alignment ?? {}),
    set: (style, value) => {
      const { [key]: _before, ...rest } = style.alignment ?? {};
      const after = convert(value, style.alignment ?? {});
      const next = after === undefined ? rest : { ...rest, [key]: after };
      const { alignment: _whole, ...others } = style;
      return Object.keys(next).length === 0 ? others : { ...others, alignment: next };
    },
  };
}

const MOST_INDENT = 250;

function indentLevel(value: unknown): number {
  const level = finite(value);
  if (!Number.isInteger(level) || level < 0 || level > MOST_INDENT) throw invalidArgument();
  return level;
}

export const ALIGNMENT: StyleTable = {
  horizontalAlignment: alignment((a) => HORIZONTAL.toApi(a.horizontal ?? "general"), "horizontal", (value) => {
    const word = HORIZONTAL.toFile(value);
    return word === "general" ? undefined : (word as Alignment["horizontal"]);
  }),
  verticalAlignment: alignment((a) => VERTICAL.toApi(a.vertical ?? "bottom"), "vertical", (value) => {
    const word = VERTICAL.toFile(value);
    return word === "bottom" ? undefined : (word as Alignment["vertical"]);
  }),
  wrapText: alignment((a) => a.wrapText ?? false, "wrapText", (value) => flag(value) || undefined),
  shrinkToFit: alignment((a) => a.shrinkToFit ?? false, "shrinkToFit", (value) => flag(value) || undefined),
  indentLevel: alignment(indentOf, "indent", (value, a) => keptIndent(indentLevel(value), justifiesLastLine(a))),
  autoIndent: alignment(justifiesLastLine, "indent", (value, a) => keptIndent(indentOf(a), flag(value))),
  readingOrder: alignment((a) => READING.toApi(a.readingOrder ?? "context"), "readingOrder", (value) => {
    const word = READING.toFile(value);
    return word === "context" ? undefined : (word as Alignment["readingOrder"]);
  }),
  textOrientation: alignment((a) => (a.textRotation === "vertical" ? 180 : (a.textRotation ?? 0)), "textRotation", (value) => {
    const angle = finite(value);
    if (angle === 180) return "vertical";
    return angle === 0 ? undefined : (angle);
  }),
}; // prettier-ignore

function protection(key: keyof Protection, fallback: boolean): StyleProperty {
  return {
    get: (style) => style.protection?.[key] ?? fallback,
    set: (style, value) => ({ ...style, protection: { ...style.protection, [key]: flag(value) } }),
  };
}

export const PROTECTION: StyleTable = {
  locked: protection("locked", true),
  formulaHidden: protection("hidden", false),
};
