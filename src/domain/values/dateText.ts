import { isCalendarDate, type CalendarDate } from "./calendar";
import { hasAnnotationDigit, normaliseText } from "./text";

/** The days that a text can mean: one is a date, several are ambiguous, none with `namesDay` lacks its year. */
export interface DateTextReading {
  readonly candidates: readonly CalendarDate[];
  /** The text names a day in some way, though it may not be known which. */
  readonly namesDay: boolean;
}

const NO_DAY: DateTextReading = { candidates: [], namesDay: false };

/** A weekday, a part of the day, or a time behind the date. */
const TAIL =
  /[\s(]*(?:(?:星期|周)[一二三四五六日天])?[\s)]*(?:上午|下午|T)?\s*(?:\d{1,2}(?::|时)\d{1,2}(?:(?::|分)\d{1,2}(?:\.\d+)?秒?|分)?)?\s*Z?$/u;
const DASHES = /[\u2010-\u2015\u2212]/gu;

const YEAR_FIRST = /^(\d{4})\s*([./\-年 ])\s*(\d{1,2})\s*([./\-月 ])\s*(\d{1,2})(?:\s*[日号])?$/u;
const PLAIN_DIGITS = /^(\d{4})(\d{2})(\d{2})$/u;
const YEAR_LAST = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u;
const SHORT_YEAR = /^(\d{2})([./-])(\d{1,2})\2(\d{1,2})$/u;
const MONTH_DAY = /^(\d{1,2})\s*(?:月\s*(\d{1,2})\s*[日号]?|[/-](\d{1,2}))$/u;
const POINT_DAY = /^(\d{1,2})\.(\d{1,2})$/u;

function dated(dates: readonly CalendarDate[]): DateTextReading {
  const candidates = dates.filter(
    ({ year, month, day }, at) =>
      isCalendarDate(year, month, day) &&
      dates.findIndex((other) => other.year === year && other.month === month && other.day === day) === at,
  );
  return { candidates, namesDay: candidates.length > 0 };
}

function numbers(match: RegExpExecArray, ...groups: number[]): [number, number, number] {
  const [first = 0, second = 0, third = 0] = groups.map((group) => Number(match[group]));
  return [first, second, third];
}

/** `2024.4.10`, `2024-4-10`, `2024/4/10`, `2024年4月10日`, `20240410`: both separators of one kind. */
function readYearFirst(text: string): DateTextReading | null {
  const match = YEAR_FIRST.exec(text);
  if (match !== null) {
    const [, , first, , second] = match;
    if (first === "年" ? second !== "月" : first !== second) return NO_DAY;
    const [year, month, day] = numbers(match, 1, 3, 5);
    return dated([{ year, month, day }]);
  }
  const digits = PLAIN_DIGITS.exec(text);
  if (digits === null) return null;
  const [year, month, day] = numbers(digits, 1, 2, 3);
  return dated([{ year, month, day }]);
}

/** `4/10/2024` is either the 10th of April or the 4th of October; `24.4.10` either 2024 or the 24th. */
function readAmbiguousOrder(text: string): DateTextReading | null {
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const [first, second, year] = numbers(yearLast, 1, 3, 4);
    return dated([
      { year, month: first, day: second },
      { year, month: second, day: first },
    ]);
  }
  const shortYear = SHORT_YEAR.exec(text);
  if (shortYear === null) return null;
  const [first, second, third] = numbers(shortYear, 1, 3, 4);
  return dated([
    { year: 2000 + first, month: second, day: third },
    { year: 2000 + third, month: second, day: first },
  ]);
}

/**
 * The days that "month.day" can mean: Excel and people drop the last 0, so 4.1 is the 1st or the 10th.
 * Shape: the digits on both sides of the point, and the year if it is known.
 * @example monthDayCandidates("4", "1", 2024).candidates.length // 2
 * @example monthDayCandidates("3", "31", 2024).candidates.length // 1
 */
export function monthDayCandidates(monthDigits: string, dayDigits: string, year: number | undefined): DateTextReading {
  const days = dayDigits.length === 1 ? [Number(dayDigits), Number(dayDigits) * 10] : [Number(dayDigits)];
  const month = Number(monthDigits);
  // A leap year stands in for an unknown one: it has every day that any year has.
  const reading = dated(days.map((day) => ({ year: year ?? 2000, month, day })));
  return year === undefined ? { candidates: [], namesDay: reading.namesDay } : reading;
}

function readMonthDay(text: string, year: number | undefined): DateTextReading | null {
  const match = MONTH_DAY.exec(text);
  if (match !== null) {
    // Two digits, so that no dropped 0 is looked for: only a decimal point loses one.
    return monthDayCandidates(match[1] ?? "", (match[2] ?? match[3] ?? "").padStart(2, "0"), year);
  }
  const point = POINT_DAY.exec(text);
  return point === null ? null : monthDayCandidates(point[1] ?? "", point[2] ?? "", year);
}

/**
 * The days that a text can mean.
 * Shape: any text, and the year for a text that has none (`4月10日`) → candidates, best first.
 * @example readDateText("2024年4月10日", undefined) // { candidates: [{ year: 2024, month: 4, day: 10 }], namesDay: true }
 * @example readDateText("4月10日", undefined) // { candidates: [], namesDay: true }
 */
export function readDateText(raw: string, year: number | undefined): DateTextReading {
  if (hasAnnotationDigit(raw)) return NO_DAY;
  const whole = normaliseText(raw).replaceAll("。", ".").replace(DASHES, "-");
  for (const text of [whole, whole.replace(TAIL, "").trim()]) {
    const reading = readYearFirst(text) ?? readAmbiguousOrder(text) ?? readMonthDay(text, year);
    if (reading !== null) return reading;
  }
  return NO_DAY;
}
