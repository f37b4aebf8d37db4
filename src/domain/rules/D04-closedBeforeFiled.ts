import { dateLabel } from "../values/date";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A case that was closed before it was filed: one of the two dates is wrong. */
export const closedBeforeFiled: Rule = {
  id: "D04",
  check: ({ ledger: { caseLog } }) =>
    (caseLog?.entries ?? []).flatMap(({ unitCell, number, filed, filedAt, closed, closedAt }) => {
      if (filed.kind !== "date" || closed?.kind !== "date" || closed.dateSerial >= filed.dateSerial) return [];
      return [
        finding({
          ruleId: "D04",
          severity: "hard",
          at: closedAt,
          unit: unitCell.text,
          column: "结案日期",
          expected: `≥ ${dateLabel(filed.dateSerial)}`,
          actual: dateLabel(closed.dateSerial),
          details: { number, filed: dateLabel(filed.dateSerial), closed: dateLabel(closed.dateSerial) },
          also: filedAt === null ? [] : [filedAt],
          count: 1,
        }),
      ];
    }),
};
