import type { Settings } from "../settings/Settings";
import { dateFromSerial, serialFromDate } from "../values/date";
import { nextIssueName } from "./nextIssueName";
import type { IssueTerms } from "./IssueTerms";

interface Span {
  readonly from: number;
  readonly to: number;
}

const MONTHS = 12;

/** The same day so many months later, or the last one of a month that is too short for it. */
function monthsLater(serial: number, months: number): number {
  const { year, month, day } = dateFromSerial(serial);
  const at = year * MONTHS + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(at / MONTHS), (at % MONTHS) + 1];
  return serialFromDate(laterYear, laterMonth, Math.min(day, lastDay(laterYear, laterMonth)));
}

function lastDay(year: number, month: number): number {
  const next = month === MONTHS ? serialFromDate(year + 1, 1, 1) : serialFromDate(year, month + 1, 1);
  return next - serialFromDate(year, month, 1);
}

const isFirstDay = (serial: number): boolean => dateFromSerial(serial).day === 1;
const isLastDay = (serial: number): boolean => isFirstDay(serial + 1);

/** How many calendar months a span is; null for one that is not made of whole months. */
function wholeMonths({ from, to }: Span): number | null {
  if (to < from || !isFirstDay(from) || !isLastDay(to)) return null;
  const [first, last] = [dateFromSerial(from), dateFromSerial(to)];
  return (last.year - first.year) * MONTHS + last.month - first.month + 1;
}

/** The span right behind one, as long as it: in months where it is made of months, else in days. */
function following(span: Span): Span {
  const months = wholeMonths(span);
  const from = span.to + 1;
  return { from, to: months === null ? from + (span.to - span.from) : monthsLater(from, months) - 1 };
}

const spanOf = (from: number | null, to: number | null): Span | null =>
  from === null || to === null || to < from ? null : { from, to };

/** From New Year on: such a period grows from 期 to 期, and begins anew with the next year. */
function grown(span: Span, months: number): Span {
  const to = monthsLater(span.to + 1, months) - 1;
  const { year } = dateFromSerial(to);
  return { from: serialFromDate(year, 1, 1), to };
}

function nextExams(exams: Span | null, cases: Span | null): Span | null {
  if (exams === null) return null;
  if (exams.from === cases?.from && exams.to === cases.to) return following(exams);
  const { month, day } = dateFromSerial(exams.from);
  const isFromNewYear = month === 1 && day === 1 && wholeMonths(exams) !== null;
  const months = cases === null ? null : wholeMonths(cases);
  return isFromNewYear ? grown(exams, months ?? 1) : following(exams);
}

/** As far behind the old cut-off as the new period is behind the old one. */
function nextCutOff(cutOff: number | null, cases: Span | null): number | null {
  if (cutOff === null) return null;
  if (cases === null) return monthsLater(cutOff, 1);
  const months = wholeMonths(cases);
  return months === null ? cutOff + (cases.to - cases.from + 1) : monthsLater(cutOff, months);
}

/**
 * What the next 期 will most likely be: the next number, and the periods that follow. A proposal, which people correct.
 * Shape: settings → terms; a day is null where this 期 has none.
 * @example 第一期, 3.1–3.31, 截至 4月10日 // 第二期, 4.1–4.30, 截至 5月10日
 */
export function nextTerms({ issue, cutOff, casePeriod, examPeriod }: Settings): IssueTerms {
  const cases = spanOf(casePeriod.from.value, casePeriod.to.value);
  const exams = spanOf(examPeriod.from.value, examPeriod.to.value);
  const [nextCase, nextExam] = [cases === null ? null : following(cases), nextExams(exams, cases)];
  return {
    issue: nextIssueName(issue.value),
    cutOff: nextCutOff(cutOff.value, cases),
    caseFrom: nextCase?.from ?? null,
    caseTo: nextCase?.to ?? null,
    examFrom: nextExam?.from ?? null,
    examTo: nextExam?.to ?? null,
  };
}
