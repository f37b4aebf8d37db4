import type { Context } from "../evaluate/Context";
import { datePartsOf, daysInMonth, serialOf, weekdayOf, type DateParts } from "../dateSerial";
import { parseNumberText } from "../parseNumberText";
import { ERRORS, fail, isError, type Argument, type Scalar } from "../values";
import {
  any,
  eager,
  listOf,
  number,
  scalar,
  text,
  whole,
  numberAt,
  type EagerFunction,
  type FunctionTable,
} from "./FunctionDefinition";

function partsOf(serial: number, context: Context): DateParts {
  return datePartsOf(serial, context.uses1904Dates) ?? fail(ERRORS.number);
}

function ofDate(run: (parts: DateParts) => number): EagerFunction {
  return scalar([number()], (context, serial) => run(partsOf(serial, context)));
}

/** Seconds since midnight; the day's last half second belongs to the next day. */
function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function ofTime(run: (seconds: number) => number): EagerFunction {
  return scalar([number()], (_context, serial) => (serial < 0 ? ERRORS.number : run(secondsOf(serial))));
}

function date(context: Context, year: number, month: number, day: number): Scalar {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  const serial = serialOf(full, month, day, context.uses1904Dates);
  return serial < 0 || full > 9999 ? ERRORS.number : serial;
}

function shiftMonths(context: Context, serial: number, months: number, isEnd: boolean): Scalar {
  const { year, month, day } = partsOf(serial, context);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = (count % 12) + 1;
  const last = daysInMonth(toYear, toMonth);
  return date(context, toYear, toMonth, isEnd ? last : Math.min(day, last));
}

function dateDif(context: Context, from: number, to: number, unit: string): Scalar {
  if (from > to) return ERRORS.number;
  const start = partsOf(from, context);
  const end = partsOf(to, context);
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(to) - Math.floor(from);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD": {
      const begin = end.day >= start.day ? end : { year: end.year, month: end.month - 1 };
      return Math.floor(to) - serialOf(begin.year, begin.month, start.day, context.uses1904Dates);
    }
    case "YD": {
      const isLater = end.month > start.month || (end.month === start.month && end.day >= start.day);
      const year = isLater ? end.year : end.year - 1;
      return Math.floor(to) - serialOf(year, start.month, start.day, context.uses1904Dates);
    }
    default:
      return ERRORS.number;
  }
}

function weekday(context: Context, serial: number, kind: number): Scalar {
  if (serial < 0) return ERRORS.number;
  const sunday0 = weekdayOf(serial, context.uses1904Dates);
  if (kind === 1) return sunday0 + 1;
  if (kind === 3) return (sunday0 + 6) % 7;
  const first = kind === 2 ? 1 : kind - 10;
  return first >= 1 && first <= 7 ? ((sunday0 - first + 14) % 7) + 1 : ERRORS.number;
}

function isoWeek(context: Context, serial: number): number {
  const thursday = Math.floor(serial) + 4 - (weekdayOf(serial, context.uses1904Dates) || 7);
  const { year } = partsOf(thursday, context);
  return Math.floor((thursday - serialOf(year, 1, 1, context.uses1904Dates)) / 7) + 1;
}

function weekNumber(context: Context, serial: number, kind: number): Scalar {
  if (kind === 21) return isoWeek(context, serial);
  const first = kind === 1 ? 0 : kind === 2 ? 1 : kind === 17 ? 0 : kind - 10;
  if (first < 0 || first > 6) return ERRORS.number;
  const newYear = serialOf(partsOf(serial, context).year, 1, 1, context.uses1904Dates);
  const lead = (weekdayOf(newYear, context.uses1904Dates) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + lead) / 7) + 1;
}

function holidaysOf(context: Context, arg: Argument): ReadonlySet<number> {
  const days = new Set<number>();
  if (arg === undefined) return days;
  for (const value of listOf(context, arg)) {
    if (isError(value)) fail(value);
    if (typeof value === "number") days.add(Math.floor(value));
  }
  return days;
}

function isWorkday(context: Context, serial: number, holidays: ReadonlySet<number>): boolean {
  const day = weekdayOf(serial, context.uses1904Dates);
  return day !== 0 && day !== 6 && !holidays.has(serial);
}

function networkDays(context: Context, args: readonly Argument[]): Scalar {
  const from = Math.floor(numberAt(context, args, 0));
  const to = Math.floor(numberAt(context, args, 1));
  const holidays = holidaysOf(context, args[2]);
  let count = 0;
  for (let serial = Math.min(from, to); serial <= Math.max(from, to); serial += 1) {
    if (isWorkday(context, serial, holidays)) count += 1;
  }
  return from <= to ? count : -count;
}

function workday(context: Context, args: readonly Argument[]): Scalar {
  let serial = Math.floor(numberAt(context, args, 0));
  let left = Math.trunc(numberAt(context, args, 1));
  const holidays = holidaysOf(context, args[2]);
  const step = Math.sign(left);
  while (left !== 0) {
    serial += step;
    if (serial < 0 || serial > 2_958_465) return ERRORS.number;
    if (isWorkday(context, serial, holidays)) left -= step;
  }
  return serial;
}

function dateValue(context: Context, value: Scalar): Scalar {
  if (typeof value !== "string") return ERRORS.value;
  const serial = parseNumberText(value, context.uses1904Dates);
  // A mere number is no date: the text must look like one.
  return serial === null || !/[-/年]/.test(value) ? ERRORS.value : Math.floor(serial);
}

export const dates: FunctionTable = {
  DATE: scalar([whole(), whole(), whole()], date),
  TIME: scalar([whole(), whole(), whole()], (_context, hours, minutes, seconds) => {
    const total = hours * 3600 + minutes * 60 + seconds;
    return total < 0 ? ERRORS.number : (total % 86_400) / 86_400;
  }),
  DATEVALUE: scalar([any()], dateValue),
  TIMEVALUE: scalar([text()], (context, value) => {
    const serial = value.includes(":") ? parseNumberText(value, context.uses1904Dates) : null;
    return serial === null ? ERRORS.value : serial - Math.floor(serial);
  }),
  YEAR: ofDate(({ year }) => year),
  MONTH: ofDate(({ month }) => month),
  DAY: ofDate(({ day }) => day),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
  TODAY: eager(0, 0, (context) => Math.floor(context.bench.now()), { isVolatile: true }),
  NOW: eager(0, 0, (context) => context.bench.now(), { isVolatile: true }),
  EDATE: scalar([number(), whole()], (context, serial, months) => shiftMonths(context, serial, months, false)),
  EOMONTH: scalar([number(), whole()], (context, serial, months) => shiftMonths(context, serial, months, true)),
  DATEDIF: scalar([number(), number(), text()], dateDif),
  DAYS: scalar([number(), number()], (_context, to, from) => Math.floor(to) - Math.floor(from)),
  WEEKDAY: scalar([number(), whole(1)], weekday),
  WEEKNUM: scalar([number(), whole(1)], weekNumber),
  ISOWEEKNUM: scalar([number()], isoWeek),
  NETWORKDAYS: eager(2, 3, networkDays),
  WORKDAY: eager(2, 3, workday),
};
