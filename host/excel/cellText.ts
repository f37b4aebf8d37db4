import type { CalcValue } from "../engine/CalcEngine";

/** The text that a cell shows. Widths are not looked at: `####` never comes. */
export function cellText(value: CalcValue, numberFormat: string, _uses1904Dates: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (typeof value === "number" && numberFormat.startsWith("0%")) return `${String(Math.round(value * 100))}%`;
  return String(value);
}
