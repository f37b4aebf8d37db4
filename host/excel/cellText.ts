import type { CalcValue } from "../engine/CalcEngine";
import { formatText } from "../engine/format/formatText";

/** Formats that follow the system's date, by what a Chinese system shows. */
const SYSTEM_DATES: Readonly<Record<string, string>> = { "m/d/yyyy": "yyyy/m/d", "m/d/yyyy h:mm": "yyyy/m/d h:mm" };

/** The text that a cell shows. Widths are not looked at: a number that does not fit is shown all the same. */
export function cellText(value: CalcValue, numberFormat: string, uses1904Dates: boolean): string {
  return formatText(value, SYSTEM_DATES[numberFormat] ?? numberFormat, { uses1904Dates });
}
