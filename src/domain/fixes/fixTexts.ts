import { cellText } from "../values/text";
import { DATE_FORMAT, shownSerial } from "./dateFix";
import type { CellFix } from "./planFixes";

/** What a cell shows before and after a fix. */
export interface FixTexts {
  readonly before: string;
  readonly after: string;
}

/**
 * A fix as a preview shows it: a date as a day, not as a serial number.
 * Shape: fix, the workbook's date system → two texts.
 */
export function fixTexts({ before, after, numberFormatAfter }: CellFix, uses1904Dates: boolean): FixTexts {
  const isDay = typeof after === "number" && numberFormatAfter === DATE_FORMAT;
  return { before: cellText(before), after: isDay ? shownSerial(after, uses1904Dates) : String(after) };
}
