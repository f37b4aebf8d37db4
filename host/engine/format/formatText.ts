import type { CalcValue } from "../CalcEngine";
import { sections } from "./sections";
import { chineseDates } from "./chineseDates";
import { format } from "./numfmt";
import { formatDbNum } from "./dbNum";

export interface FormatTextOptions {
  readonly uses1904Dates: boolean;
}

const SERIAL_OF_1904 = 1462;
const LAST_SERIAL = 2_958_465;
/** Excel fills a cell with # where a date cannot be shown; the number of # depends on the width. */
const NO_DATE = "########";

/**
 * The text that a cell shows: its value in its number format. Column widths are not looked at.
 * @example formatText(0.157, "0%;-0%;0", { uses1904Dates: false }) // "16%"
 */
export function formatText(value: CalcValue, numberFormat: string, { uses1904Dates }: FormatTextOptions): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  const pattern = numberFormat === "" ? "General" : numberFormat;
  const parts = sections(pattern);
  if (typeof value === "string") return formatString(value, pattern, parts.length);
  const isDate = chineseDates.isDate(pattern);
  const serial = isDate && uses1904Dates ? value + SERIAL_OF_1904 : value;
  if (isDate && (serial < 0 || serial >= LAST_SERIAL + 1))
    return parts.length > 1 && value < 0 ? render(value, pattern) : NO_DATE;
  return render(serial, pattern);
}

function render(value: number, pattern: string): string {
  const localised = chineseDates.rewrite(pattern);
  return formatDbNum(localised, value) ?? safely(localised, value);
}

/** Only a fourth section, or one with @, says anything about text. */
function formatString(value: string, pattern: string, sectionCount: number): string {
  if (sectionCount < 4 && !pattern.includes("@")) return value;
  return safely(pattern, value);
}

function safely(pattern: string, value: number | string): string {
  try {
    return format(pattern, value, { dateErrorNumber: false, overflow: NO_DATE, dateSpanLarge: false });
  } catch {
    // A format that Excel would have refused: the value alone is better than no table.
    return format("General", value);
  }
}
