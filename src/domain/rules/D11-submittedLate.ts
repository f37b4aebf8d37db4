import { deadlines } from "../materials/deadlines";
import { dateLabel } from "../values/date";
import { datedSubmissions } from "./datedSubmissions";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A submission after its material's own day, though before the cut-off: it counts, and it was late. */
export const submittedLate: Rule = {
  id: "D11",
  check: ({ ledger, isReported }) => {
    const due = deadlines(ledger);
    return datedSubmissions(ledger).flatMap(({ unit, material, dateSerial, at }) => {
      const deadline = due.get(material);
      if (deadline === undefined || Math.floor(dateSerial) <= deadline || isReported(at)) return [];
      const details = { deadline: dateLabel(deadline), date: dateLabel(dateSerial) };
      return [
        finding({
          ruleId: "D11",
          severity: "hint",
          at,
          unit,
          column: material,
          expected: details.deadline,
          actual: details.date,
          details,
        }),
      ];
    });
  },
};
