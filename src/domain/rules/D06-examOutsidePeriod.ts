import { isInPeriod } from "../cases/caseFigures";
import { dateLabel } from "../values/date";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** Exams outside the exam period: they are not counted. */
export const examOutsidePeriod: Rule = {
  id: "D06",
  check: ({ ledger: { examLog, settings } }) =>
    grouped(
      (examLog?.entries ?? []).flatMap(({ unitCell, date, dateAt }) =>
        date.kind !== "date" || isInPeriod(date, settings.examPeriod)
          ? []
          : [
              finding({
                ruleId: "D06",
                severity: "hint",
                at: dateAt,
                unit: unitCell.text,
                column: "考试日期",
                actual: dateLabel(date.dateSerial),
              }),
            ],
      ),
      () => "",
    ),
};
