import type { CalcValue } from "../engine/CalcEngine";
import { sections } from "../engine/format/sections";

const COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};
const COLOR = /\[(black|blue|cyan|green|magenta|red|white|yellow)\]/i;

/** The colour that the number format gives the value, such as red below zero; null when it names none. */
export function numberColor(value: CalcValue, numberFormat: string | undefined): string | null {
  if (typeof value !== "number" || numberFormat === undefined || !COLOR.test(numberFormat)) return null;
  const parts = sections(numberFormat);
  const place = value < 0 ? 1 : value === 0 ? 2 : 0;
  const name = COLOR.exec(parts[place] ?? parts[0] ?? "")?.[1];
  return name === undefined ? null : (COLORS[name.toLowerCase()] ?? null);
}
