import type { CellValue } from "../snapshot";
import { civilFromDays, daysFromCivil, isCalendarDate, type CalendarDate } from "./calendar";
import { isDateFormat } from "./dateFormat";
import { monthDayCandidates, readDateText, type DateTextReading } from "./dateText";
import { cellText, normaliseText, shownText } from "./text";

export { isDateFormat };

/**
 * `wasText` means: the cell does not hold a date as Excel holds one (it is text, a number like 20240410, or a bare
 * serial), so a fix can be offered. `ambiguous` without candidates is a day whose year is not known.
 */
export type DateReading =
  | { readonly kind: "blank" }
  | { readonly kind: "date"; readonly dateSerial: number; readonly wasText: boolean }
  | { readonly kind: "ambiguous"; readonly text: string; readonly candidates: readonly number[] }
  | { readonly kind: "notDate"; readonly text: string };

export interface DateOptions {
  readonly uses1904Dates: boolean;
  /** For a text that names no year, e.g. `4月10日`. */
  readonly year?: number;
}

/** Days between the two date systems: serial 0 of the 1904 system is 1904-01-01, serial 1462 of the 1900 system. */
const SHIFT_1904 = 1462;

/**
 * What a serial of the 1900 system is more than the same day's in the workbook's own system.
 * @example dateSystemShift(true) // 1462
 */
export function dateSystemShift(uses1904Dates: boolean): number {
  return uses1904Dates ? SHIFT_1904 : 0;
}

/**
 * The serial of a day as computers write it; null for another text, and for a day that is none.
 * @example serialOfIso("2024-04-10") // 45392
 */
export function serialOfIso(text: string): number | null {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  if (year === "") return null;
  const isDay = isCalendarDate(Number(year), Number(month), Number(day));
  return isDay ? serialFromDate(Number(year), Number(month), Number(day)) : null;
}

/**
 * A day as computers write it.
 * @example isoOfSerial(45392) // "2024-04-10"
 */
export function isoOfSerial(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** 1970-01-01 in the 1900 system. */
const UNIX_EPOCH_SERIAL = 25_569;
/** Excel's 1900-02-29, a day that never was (kept from Lotus 1-2-3). */
const PHANTOM_SERIAL = 60;
const LAST_SERIAL = 2_958_465;
/** 1990-01-01 … 2099-12-31: a bare number in a date column is taken for a serial only in here. */
const BARE_SERIALS = { first: 32_874, last: 73_050 } as const;

/**
 * A day as Excel's serial number in the 1900 system.
 * Shape: year 1900 … 9999, month and day from 1 → whole days. 1900-02-29 is 60, as in Excel.
 * @throws RangeError for numbers that name no day: a bug in the caller (test with `isCalendarDate`).
 * @example serialFromDate(2024, 4, 10) // 45392
 */
export function serialFromDate(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return PHANTOM_SERIAL;
  if (!isCalendarDate(year, month, day)) {
    throw new RangeError(`${String(year)}-${String(month)}-${String(day)} is no day`);
  }
  const serial = daysFromCivil({ year, month, day }) + UNIX_EPOCH_SERIAL;
  return serial > PHANTOM_SERIAL ? serial : serial - 1;
}

/**
 * The day of a serial number in the 1900 system; a time of day is passed over.
 * Shape: 1 … 2,958,465 → a day; 60 is 1900-02-29, as Excel shows it.
 * @throws RangeError outside of it: a bug in the caller.
 * @example dateFromSerial(45392) // { year: 2024, month: 4, day: 10 }
 */
export function dateFromSerial(serial: number): CalendarDate {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_SERIAL)) throw new RangeError(`${String(serial)} is no date serial`);
  if (days === PHANTOM_SERIAL) return { year: 1900, month: 2, day: 29 };
  return civilFromDays((days < PHANTOM_SERIAL ? days + 1 : days) - UNIX_EPOCH_SERIAL);
}

function readingOf(reading: DateTextReading, text: string): DateReading {
  const candidates = reading.candidates.map(({ year, month, day }) => serialFromDate(year, month, day));
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return { kind: "date", dateSerial: only, wasText: true };
  return reading.namesDay ? { kind: "ambiguous", text, candidates } : { kind: "notDate", text };
}

function isBareSerial(serial: number): boolean {
  return serial >= BARE_SERIALS.first && serial < BARE_SERIALS.last + 1;
}

function readDateNumber(value: number, numberFormat: string, options: DateOptions): DateReading {
  const text = String(value);
  const isWhole = Number.isInteger(value);
  // 4.10 typed into a cell holds 4.1, and under a date format shows as 1900/1/4: nobody means that day.
  const monthDay = isWhole || value < 1 || value >= 13 ? null : /^(\d{1,2})\.(\d{1,2})$/u.exec(text);
  if (monthDay !== null) {
    return readingOf(monthDayCandidates(monthDay[1] ?? "", monthDay[2] ?? "", options.year), text);
  }
  if (isWhole && text.length === 8 && value > 0) return readingOf(readDateText(text, undefined), text);
  const serial = Math.floor(value) + (options.uses1904Dates ? SHIFT_1904 : 0);
  if (isDateFormat(numberFormat) && serial >= 1 && serial <= LAST_SERIAL) {
    return { kind: "date", dateSerial: serial, wasText: false };
  }
  if (isBareSerial(serial)) return { kind: "date", dateSerial: serial, wasText: true };
  return { kind: "notDate", text };
}

/** A serial that came as text does not say in which of the two systems it was counted. */
function readSerialText(text: string, options: DateOptions): DateReading {
  const serial = Number(text);
  const candidates = options.uses1904Dates ? [serial + SHIFT_1904, serial] : [serial];
  const [only] = candidates;
  if (only === undefined || !candidates.some(isBareSerial)) return { kind: "notDate", text };
  return candidates.length === 1
    ? { kind: "date", dateSerial: only, wasText: true }
    : { kind: "ambiguous", text, candidates };
}

/**
 * Reads a cell of a column of dates.
 * Shape: a cell's value and number format, the workbook's date system, the year for texts without one → blank, a day as
 * serial in the 1900 system (whatever the workbook's), ambiguous with the days it can mean, or not a date.
 * Errors: what can mean two days is `ambiguous`, never guessed: `4.1` (the 1st, or 4.10 without its 0), `4/10/2024`,
 * `24.4.10`, and with no candidates a day without a year. A month (`2024.4`), a period and an impossible day are `notDate`.
 * Source: DESIGN §3, Values.
 * @example readDate("2024.4.10", "General", { uses1904Dates: false }) // { kind: "date", dateSerial: 45392, wasText: true }
 * @example readDate(4.1, "General", { uses1904Dates: false, year: 2024 }) // { kind: "ambiguous", text: "4.1", candidates: [45383, 45392] }
 */
export function readDate(value: CellValue, numberFormat: string, options: DateOptions): DateReading {
  if (typeof value === "number") return readDateNumber(value, numberFormat, options);
  const text = normaliseText(cellText(value));
  if (text === "") return { kind: "blank" };
  if (typeof value !== "string") return { kind: "notDate", text };
  if (/^\d{5}$/u.test(text)) return readSerialText(text, options);
  return readingOf(readDateText(value, options.year), shownText(value));
}

/**
 * A day as the form writes it.
 * Shape: a serial in the 1900 system → year.month.day without leading zeros.
 * @throws RangeError as `dateFromSerial`.
 * Source: 附件1, 说明1: 统计表截至报送日期为2024.4.10.
 * @example dateLabel(45392) // "2024.4.10"
 */
export function dateLabel(dateSerial: number): string {
  const { year, month, day } = dateFromSerial(dateSerial);
  return [year, month, day].join(".");
}

/**
 * A period of days as the form writes it: without the year when both ends are in one, a single day once.
 * Shape: first and last day as serials → text.
 * @throws RangeError as `dateFromSerial`.
 * Source: 附件2, title: 3.1-3.31.
 * @example periodLabel(serialFromDate(2024, 3, 1), serialFromDate(2024, 3, 31)) // "3.1-3.31"
 * @example periodLabel(serialFromDate(2023, 12, 1), serialFromDate(2024, 1, 31)) // "2023.12.1-2024.1.31"
 */
export function periodLabel(from: number, to: number): string {
  const [first, last] = [dateFromSerial(from), dateFromSerial(to)];
  const label = first.year === last.year ? ({ month, day }: CalendarDate) => `${String(month)}.${String(day)}` : null;
  const [start, end] = label === null ? [dateLabel(from), dateLabel(to)] : [label(first), label(last)];
  return start === end ? start : `${start}-${end}`;
}

/**
 * A period of whole months as the form writes it; a single month once.
 * Shape: any day in the first and in the last month, as serials → text.
 * @throws RangeError as `dateFromSerial`.
 * Source: 附件2, 备注2: 考试次数是从 2024.1-2024.4.
 * @example monthPeriodLabel(serialFromDate(2024, 1, 1), serialFromDate(2024, 4, 30)) // "2024.1-2024.4"
 */
export function monthPeriodLabel(from: number, to: number): string {
  const [start, end] = [from, to].map((serial) => {
    const { year, month } = dateFromSerial(serial);
    return `${String(year)}.${String(month)}`;
  });
  return start === end ? String(start) : `${String(start)}-${String(end)}`;
}
