import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** A submission of the log without a date: it counts, though nobody can say that it came in time. */
export const submissionUndated: Rule = {
  id: "M07",
  check: ({ ledger: { submissions } }) =>
    grouped(
      (submissions?.kind === "log" ? submissions.entries : []).flatMap(({ unitCell, date, dateAt }) =>
        date.kind !== "blank" || dateAt === null || unitCell.isTotal
          ? []
          : [
              finding({
                ruleId: "M07",
                severity: "query",
                at: dateAt,
                unit: unitCell.text,
                column: "报送日期",
                actual: "",
              }),
            ],
      ),
      () => "",
    ),
};
