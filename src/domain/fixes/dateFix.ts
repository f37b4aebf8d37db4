import { parseA1 } from "../address";
import type { CellRef, Fix } from "../findings/Finding";
import { valueAt } from "../reading/cells";
import type { WorkbookSnapshot } from "../snapshot";
import { dateLabel } from "../values/date";
import { cellText } from "../values/text";

export const DATE_FORMAT = "yyyy-m-d";
const SHIFT_1904 = 1462;
const TIME_OF_DAY = /\d\s*[:：时]\s*\d|[上下]午/u;
const NAMES_YEAR = /\d{4}/u;

/**
 * Turns a date that Excel does not hold as one into one.
 * Shape: workbook, cell, its day as a serial in the 1900 system → fix with the serial of the workbook's own date system;
 * `null` where something would be lost or added: a time of day, a year that the cell does not name.
 */
export function dateFix({ sheets, uses1904Dates }: WorkbookSnapshot, at: CellRef, dateSerial: number): Fix | null {
  const sheet = sheets.find(({ name }) => name === at.sheet);
  const rect = parseA1(at.address);
  if (sheet === undefined || rect === null) return null;
  const value = valueAt(sheet, rect.rowIndex, rect.columnIndex);
  const serial = uses1904Dates ? dateSerial - SHIFT_1904 : dateSerial;
  // A bare serial holds the day, and perhaps a time, already: it only lacks its format.
  if (typeof value === "number" && Math.floor(value) === serial) {
    return { cells: [{ ...at, value, numberFormat: DATE_FORMAT }] };
  }
  const text = cellText(value);
  if (TIME_OF_DAY.test(text) || !NAMES_YEAR.test(text)) return null;
  return { cells: [{ ...at, value: serial, numberFormat: DATE_FORMAT }] };
}

/**
 * A serial number as its day, written as `DATE_FORMAT` shows it.
 * Shape: serial of the workbook's own date system → text.
 * @throws RangeError outside Excel's days: a bug in the caller.
 * @example shownSerial(45392, false) // "2024-4-10"
 */
export function shownSerial(serial: number, uses1904Dates: boolean): string {
  return dateLabel(uses1904Dates ? serial + SHIFT_1904 : serial).replaceAll(".", "-");
}
