/** Day 0 of the 1904 date system, counted in the 1900 one. */
export const SERIAL_OF_1904 = 1462;
const DAY_MS = 86_400_000;
const UNIX_EPOCH = 25_569;
/** 29 February 1900, a day that Excel has and the calendar has not. */
const LEAP_BUG = 60;

export interface DateParts {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** Whole days of the 1900 system to a date; null outside 1900–9999. */
export function datePartsOf(serial: number, uses1904Dates: boolean): DateParts | null {
  const day = Math.floor(serial) + (uses1904Dates ? SERIAL_OF_1904 : 0);
  if (serial < 0 || day > 2_958_465) return null;
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === LEAP_BUG) return { year: 1900, month: 2, day: 29 };
  const date = new Date((day - UNIX_EPOCH + (day < LEAP_BUG ? 1 : 0)) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a date; month and day may lie outside their usual range, as in Excel's DATE. */
export function serialOf(year: number, month: number, day: number, uses1904Dates: boolean): number {
  const days = Math.round(Date.UTC(year, month - 1, day) / DAY_MS) + UNIX_EPOCH;
  const serial = days <= LEAP_BUG ? days - 1 : days;
  return uses1904Dates ? serial - SERIAL_OF_1904 : serial;
}

/** 0 is Sunday. */
export function weekdayOf(serial: number, uses1904Dates: boolean): number {
  return (Math.floor(serial) + (uses1904Dates ? SERIAL_OF_1904 : 0) + 6) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
