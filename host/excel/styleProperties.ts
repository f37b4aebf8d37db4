import type { Alignment, Border, Borders, Fill, Font, Protection, Style } from "exceljs";
import { invalidArgument } from "../bridge/ApiError";
import { argbOf, hexColor, type FileColor } from "../engine/document/color";

/** One property of a cell's format: the same table serves `range.format.…` and `getCellProperties`. */
export interface StyleProperty {
  readonly get: (style: Partial<Style>, theme: readonly string[]) => unknown;
  readonly set: (style: Partial<Style>, value: unknown) => Partial<Style>;
}
export type StyleTable = Readonly<Record<string, StyleProperty>>;

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function finite(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function color(value: unknown): { argb: string } {
  const argb = argbOf(text(value));
  if (argb === null) throw invalidArgument();
  return { argb };
}

/** The words of the API ↔ the words of the file. */
export function words(pairs: Readonly<Record<string, string>>): {
  toApi: (file: string) => string;
  toFile: (api: unknown) => string;
} {
  const back = new Map(Object.entries(pairs).map(([api, file]) => [file, api]));
  const forward = new Map(Object.entries(pairs).map(([api, file]) => [api.toLowerCase(), file]));
  return {
    toApi: (file) => back.get(file) ?? file,
    toFile: (api) => {
      const file = forward.get(text(api).toLowerCase());
      if (file === undefined) throw invalidArgument();
      return file;
    },
  };
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
  tintAndShade: font((f) => (f.color as FileColor | undefined)?.tint ?? 0, "color", () => {
    throw invalidArgument("Font.tintAndShade is not implemented for writing.");
  }),
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

function patternFill(style: Partial<Style>): Extract<Fill, { type: "pattern" }> | null {
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
      const pattern = PATTERN.toFile(value) as Extract<Fill, { type: "pattern" }>["pattern"];
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
  tintAndShade: { get: (style) => (patternFill(style)?.fgColor as FileColor | undefined)?.tint ?? 0, set: readOnly },
  patternTintAndShade: { get: () => 0, set: readOnly },
};

function readOnly(): never {
  throw invalidArgument("A tint cannot be written in this host.");
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
  convert: (value: unknown) => Alignment[K] | undefined,
): StyleProperty {
  return {
    get: (style) => get(style.alignment ?? {}),
    set: (style, value) => {
      const { [key]: _before, ...rest } = style.alignment ?? {};
      const after = convert(value);
      const next = after === undefined ? rest : { ...rest, [key]: after };
      const { alignment: _whole, ...others } = style;
      return Object.keys(next).length === 0 ? others : { ...others, alignment: next };
    },
  };
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
  indentLevel: alignment((a) => a.indent ?? 0, "indent", (value) => finite(value) || undefined),
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

export type Side = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

interface Line {
  readonly style: string;
  readonly weight: string;
}

const LINES: Readonly<Record<string, Line>> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

function fileLine(style: string, weight: string): string | null {
  if (style === "None") return null;
  const exact = Object.entries(LINES).find(([, line]) => line.style === style && line.weight === weight);
  const bySyle = exact ?? Object.entries(LINES).find(([, line]) => line.style === style);
  if (!bySyle) throw invalidArgument();
  return bySyle[0];
}

/** The file has one line for both diagonals of a cell, and says which of them it is drawn on. */
const DIAGONALS = { diagonalDown: "down", diagonalUp: "up" } as const;

const isDiagonal = (side: Side): side is keyof typeof DIAGONALS => side in DIAGONALS;

function borderOf(style: Partial<Style>, side: Side): Partial<Border> {
  if (!isDiagonal(side)) return style.border?.[side] ?? {};
  const { diagonal } = style.border ?? {};
  return diagonal?.[DIAGONALS[side]] === true ? diagonal : {};
}

function withDiagonal(
  { diagonal, ...rest }: Partial<Borders>,
  side: keyof typeof DIAGONALS,
  border: Partial<Border> | null,
): Partial<Borders> {
  const drawn = { up: diagonal?.up === true, down: diagonal?.down === true, [DIAGONALS[side]]: border !== null };
  return drawn.up || drawn.down ? { ...rest, diagonal: { ...diagonal, ...border, ...drawn } } : rest;
}

function withSide(
  borders: Partial<Borders>,
  side: Exclude<Side, keyof typeof DIAGONALS>,
  border: Partial<Border> | null,
): Partial<Borders> {
  const { [side]: _before, ...rest } = borders;
  return border ? { ...rest, [side]: border } : rest;
}

function withBorder(style: Partial<Style>, side: Side, border: Partial<Border> | null): Partial<Style> {
  const before = style.border ?? {};
  const next = isDiagonal(side) ? withDiagonal(before, side, border) : withSide(before, side, border);
  const { border: _whole, ...others } = style;
  return Object.keys(next).length === 0 ? others : { ...others, border: next };
}

/** The three properties of one side of a cell. */
export function borderTable(side: Side): StyleTable {
  const line = (style: Partial<Style>): Line =>
    LINES[borderOf(style, side).style ?? ""] ?? { style: "None", weight: "Thin" };
  const draw = (style: Partial<Style>, name: string, weight: string): Partial<Style> => {
    const file = fileLine(name, weight);
    if (file === null) return withBorder(style, side, null);
    const kept = borderOf(style, side).color ?? { argb: "FF000000" };
    return withBorder(style, side, { style: file as Border["style"], color: kept });
  };
  return {
    style: { get: (style) => line(style).style, set: (style, value) => draw(style, text(value), line(style).weight) },
    // A weight on a side without a line draws one.
    weight: {
      get: (style) => line(style).weight,
      set: (style, value) => draw(style, line(style).style === "None" ? "Continuous" : line(style).style, text(value)),
    },
    color: {
      get: (style, theme) => hexColor(borderOf(style, side).color, theme) ?? "#000000",
      set: (style, value) => {
        const before = borderOf(style, side);
        return withBorder(style, side, { style: before.style ?? "thin", color: color(value) });
      },
    },
    tintAndShade: { get: () => 0, set: readOnly },
  };
}
