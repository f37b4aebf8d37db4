/** A day of the calendar; months and days count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * Whether the three numbers name a day between 1900-01-01 and 9999-12-31.
 * Shape: month and day from 1. 1900-02-29, which only Excel knows, is none.
 * @example isCalendarDate(2024, 2, 29) // true
 * @example isCalendarDate(2024, 4, 31) // false
 */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (![year, month, day].every(Number.isInteger) || year < 1900 || year > 9999 || day < 1) return false;
  const days = DAYS_IN_MONTH[month - 1];
  return days !== undefined && day <= (month === 2 && isLeapYear(year) ? 29 : days);
}

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, in integers.
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 * @example daysFromCivil({ year: 1970, month: 1, day: 2 }) // 1
 */
export function daysFromCivil({ year, month, day }: CalendarDate): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/**
 * The day that lies so many days after 1970-01-01; undoes `daysFromCivil`.
 * Source: the same, civil_from_days.
 * @example civilFromDays(1) // { year: 1970, month: 1, day: 2 }
 */
export function civilFromDays(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
