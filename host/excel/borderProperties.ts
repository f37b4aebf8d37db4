import type { Border, Borders, Style } from "exceljs";
import { invalidArgument } from "../bridge/ApiError";
import { hexColor, tintOf, withTint } from "../engine/document/color";
import { text } from "./apiValues";
import { color, tint, type StyleTable } from "./styleProperties";

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
    tintAndShade: {
      get: (style) => tintOf(borderOf(style, side).color),
      // A side without a line has no colour.
      set: (style, value) => {
        const shade = tint(value);
        const before = borderOf(style, side);
        if (before.style === undefined) return style;
        return withBorder(style, side, { ...before, color: withTint(before.color, shade, "#000000") });
      },
    },
  };
}
