import { invalidArgument } from "../bridge/ApiError";
import type { FilterDatetime } from "./filterCriteria";
import type { DateSystem } from "./filterMatch";

const MS_A_DAY = 86_400_000;

function serialToDate(serial: number, uses1904Dates: boolean): Date {
  const epoch = uses1904Dates ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(epoch + Math.round(serial * MS_A_DAY));
}

const PARTS = ["year", "month", "day", "hour", "minute", "second"];

/** A date filter of a given width: `2024-04` with Month is any moment of that month. */
export function matchesDate(serial: number, { date, specificity }: FilterDatetime, dates: DateSystem): boolean {
  const word = specificity.toLowerCase() === "monday" ? "day" : specificity.toLowerCase();
  const count = PARTS.indexOf(word) + 1;
  const wanted = date.split(/[-T:.Z]/).map(Number);
  const found = serialToDate(serial, dates.uses1904Dates);
  const parts = [
    found.getUTCFullYear(), found.getUTCMonth() + 1, found.getUTCDate(),
    found.getUTCHours(), found.getUTCMinutes(), found.getUTCSeconds(),
  ]; // prettier-ignore
  return parts.slice(0, count).every((part, at) => part === (wanted[at] ?? 0));
}

type DayTest = (day: Date) => boolean;

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

/** Excel.DynamicFilterCriteria that speak of dates, reckoned from today. */
export function dateMatcher(kind: string, { today, uses1904Dates }: DateSystem): (serial: number) => boolean {
  const test = fixedPeriod(kind) ?? relativePeriod(kind, today);
  if (!test) throw invalidArgument();
  return (serial) => test(serialToDate(serial, uses1904Dates));
}

function fixedPeriod(kind: string): DayTest | null {
  const quarter = /^AllDatesInPeriodQuarter([1-4])$/.exec(kind)?.[1];
  if (quarter !== undefined) return (day) => Math.floor(day.getUTCMonth() / 3) === Number(quarter) - 1;
  const month = MONTHS.indexOf(kind.replace("AllDatesInPeriod", ""));
  return month < 0 ? null : (day) => day.getUTCMonth() === month;
}

/** `[first, after the last)` of the period that is `step` away from today's. */
function relativePeriod(kind: string, today: Date): DayTest | null {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  const between =
    (first: number, after: number): DayTest =>
    (day) =>
      day.getTime() >= first && day.getTime() < after;
  const day = (step: number): DayTest =>
    between(Date.UTC(year, month, date + step), Date.UTC(year, month, date + step + 1));
  const days = { Yesterday: -1, Today: 0, Tomorrow: 1 }[kind];
  if (days !== undefined) return day(days);
  if (kind === "YearToDate") return between(Date.UTC(year, 0, 1), Date.UTC(year, month, date + 1));
  const [, which, unit] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(kind) ?? [];
  if (which === undefined) return null;
  const step = { Last: -1, This: 0, Next: 1 }[which] ?? 0;
  const sunday = date - today.getDay();
  if (unit === "Week") return between(Date.UTC(year, month, sunday + 7 * step), Date.UTC(year, month, sunday + 7 * step + 7)); // prettier-ignore
  if (unit === "Month") return between(Date.UTC(year, month + step, 1), Date.UTC(year, month + step + 1, 1));
  const quarter = Math.floor(month / 3) * 3 + 3 * step;
  if (unit === "Quarter") return between(Date.UTC(year, quarter, 1), Date.UTC(year, quarter + 3, 1));
  return between(Date.UTC(year + step, 0, 1), Date.UTC(year + step + 1, 0, 1));
}
