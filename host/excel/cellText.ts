import { format } from "numfmt";
import type { CalcValue } from "../engine/CalcEngine";

/** Formats that follow the system's date, by what a Chinese system shows. */
const SYSTEM_DATES: Readonly<Record<string, string>> = { "m/d/yyyy": "yyyy/m/d", "m/d/yyyy h:mm": "yyyy/m/d h:mm" };

/** The text that a cell shows. Widths are not looked at: `####` never comes. */
export function cellText(value: CalcValue, numberFormat: string, uses1904Dates: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  const serial = typeof value === "number" && uses1904Dates && /[ymd]/i.test(numberFormat) ? value + 1462 : value;
  return format(SYSTEM_DATES[numberFormat] ?? numberFormat, serial, { throws: false });
}
