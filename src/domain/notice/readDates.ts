import type { Reading } from "./Reading";
import type { Segment } from "./Segment";
import type { DateStatement, Statement } from "./Statement";

/** Which of the annexes' dates a date of the notice is about. */
function subjectOf(segment: Segment): DateStatement["of"] {
  const { date, fields } = segment;
  if (date?.isRange !== true) return "cutOff";
  return fields?.fields.includes("exams") === true ? "exams" : "cases";
}

/**
 * What a clause says of the day up to which, or the days for which, the annexes count.
 * Shape: segment → a date statement, or null: a date that only says when something happened is none.
 * Source: 附件1, 说明1; 附件2, 备注1 and 2.
 */
export function readDateStatement(segment: Segment): Statement | null {
  const { date, marks } = segment;
  if (date === null) return null;
  const isFirm = marks.has("statistic");
  if (!isFirm && !marks.has("asOf")) return null;
  // 截至目前 has no date; 截至3月 is the end of it.
  const of = isFirm ? subjectOf(segment) : "cutOff";
  const firstDay = of === "cutOff" ? date.lastDay : date.firstDay;
  return {
    kind: "date",
    of,
    firstDay,
    lastDay: date.lastDay,
    isFirm,
    form: "date",
    from: segment.from,
    to: segment.to,
  };
}

/** Whether a range of days is one that the annexes count: the cases' or the exams'. */
export function isOfAnnexes(segment: Segment, { ledger }: Reading): boolean {
  const { date } = segment;
  if (date?.isRange !== true) return true;
  const { casePeriod, examPeriod } = ledger.settings;
  return [casePeriod, examPeriod].some(({ from, to }) => from.value === date.firstDay && to.value === date.lastDay);
}
