import type { Alignment, Border, Borders, Fill, Style } from "exceljs";
import type { CalcValue } from "../engine/CalcEngine";
import { hexColor } from "../engine/document/color";
import { indentOf } from "../engine/document/justifiedIndent";
import { cssFont } from "./fonts";

export type Theme = readonly string[];

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "left",
  center: "center",
  right: "right",
  centerContinuous: "center",
  justify: "justify",
  distributed: "justify",
  fill: "left",
};
const VERTICAL: Readonly<Record<string, string>> = { top: "flex-start", middle: "center", bottom: "flex-end" };
const INDENT_PIXELS = 9;

/** Border lines: how thick, and the nearest that CSS can draw. */
const LINES: Readonly<Record<string, readonly [pixels: number, style: string]>> = {
  hair: [1, "dotted"],
  dotted: [1, "dotted"],
  thin: [1, "solid"],
  dashed: [1, "dashed"],
  dashDot: [1, "dashed"],
  dashDotDot: [1, "dotted"],
  slantDashDot: [2, "dashed"],
  mediumDashed: [2, "dashed"],
  mediumDashDot: [2, "dashed"],
  mediumDashDotDot: [2, "dotted"],
  medium: [2, "solid"],
  double: [3, "double"],
  thick: [3, "solid"],
};

export function fillColor(fill: Fill | undefined, theme: Theme): string | null {
  if (fill?.type === "gradient") return hexColor(fill.stops[0]?.color, theme);
  if (fill?.type !== "pattern" || fill.pattern === "none") return null;
  return hexColor(fill.fgColor, theme) ?? hexColor(fill.bgColor, theme) ?? "#FFFFFF";
}

/** Font and alignment; the fill and the borders, which neighbours share, are drawn apart. */
export function textCss(
  style: Partial<Style>,
  value: CalcValue,
  theme: Theme,
  zoom: number,
): Partial<CSSStyleDeclaration> {
  const { font, alignment } = style;
  const decorations = [
    font?.underline === true || typeof font?.underline === "string" ? "underline" : "",
    font?.strike === true ? "line-through" : "",
  ];
  const align = HORIZONTAL[alignment?.horizontal ?? ""] ?? generalAlignment(value);
  return {
    font: cssFont(font, zoom),
    color: hexColor(font?.color, theme) ?? "#000000",
    textDecoration: decorations.join(" ").trim(),
    textAlign: align,
    alignItems: VERTICAL[alignment?.vertical ?? ""] ?? "flex-end",
    justifyContent: align === "center" ? "center" : align === "right" ? "flex-end" : "flex-start",
    padding: indentPadding(alignment, align),
    ...turnCss(alignment?.textRotation),
  };
}

/** Text that stands upright letter by letter (竖排), or is turned. */
function turnCss(rotation: Alignment["textRotation"] | undefined): Readonly<Record<string, string>> {
  if (rotation === undefined || rotation === 0) return {};
  if (rotation === "vertical") return { writingMode: "vertical-rl", textOrientation: "upright" };
  return { alignItems: "center", justifyContent: "center", rotate: `${String(-rotation)}deg`, overflow: "visible" };
}

/** Numbers to the right, truth and errors in the middle, text to the left. */
function generalAlignment(value: CalcValue): string {
  if (typeof value === "number") return "right";
  return typeof value === "string" || value === null ? "left" : "center";
}

function indentPadding(alignment: Partial<Alignment> | undefined, align: string): string {
  const indent = indentOf(alignment ?? {}) * INDENT_PIXELS;
  if (indent === 0) return "";
  return align === "right" ? `0 ${String(indent)}px 0 3px` : `0 3px 0 ${String(indent)}px`;
}

export interface EdgeLine {
  readonly pixels: number;
  readonly css: string;
}

/** The line between two cells: both may have set it, the thicker one shows. */
export function edgeLine(
  one: Partial<Border> | undefined,
  other: Partial<Border> | undefined,
  theme: Theme,
): EdgeLine | null {
  const lines = [lineOf(one, theme), lineOf(other, theme)].filter((line) => line !== null);
  return lines.sort((a, b) => b.pixels - a.pixels)[0] ?? null;
}

function lineOf(border: Partial<Border> | undefined, theme: Theme): EdgeLine | null {
  const line = LINES[border?.style ?? ""];
  if (line === undefined) return null;
  const [pixels, style] = line;
  return { pixels, css: `${String(pixels)}px ${style} ${hexColor(border?.color, theme) ?? "#000000"}` };
}

/** The slash of a head cell (单位＼内容), as a background picture. */
export function diagonalCss(borders: Partial<Borders> | undefined, theme: Theme): string {
  const diagonal = borders?.diagonal;
  if (!diagonal?.style) return "";
  const color = hexColor(diagonal.color, theme) ?? "#000000";
  const stripe = (to: string): string =>
    `linear-gradient(to ${to}, transparent calc(50% - .6px), ${color} calc(50% - .6px) calc(50% + .6px), transparent calc(50% + .6px))`;
  return [diagonal.up === true ? stripe("bottom right") : "", diagonal.down === true ? stripe("bottom left") : ""]
    .filter((picture) => picture !== "")
    .join(",");
}
