import { isOfIssue } from "../submissions/statusTable";
import { dateLabel } from "../values/date";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** Submissions dated after the cut-off: the annex shows the state at the cut-off, so they are not in it. */
export const submittedAfterCutOff: Rule = {
  id: "D03",
  check: ({ ledger: { submissions, settings } }) => {
    const cutOff = settings.cutOff.value;
    if (cutOff === null || submissions === null) return [];
    const dated =
      submissions.kind === "log"
        ? // What came for another 期 is late for none.
          submissions.entries
            .filter((entry) => isOfIssue(entry, settings))
            .map(({ unitCell, materialText, date, dateAt }) => ({
              unit: unitCell.text,
              material: materialText,
              serial: date.kind === "date" ? date.dateSerial : null,
              at: dateAt,
            }))
        : submissions.marks.map(({ unitText, material, reading, at }) => ({
            unit: unitText,
            material,
            serial: reading.kind === "mark" ? (reading.dateSerial ?? null) : null,
            at,
          }));
    return dated.flatMap(({ unit, material, serial, at }) =>
      serial === null || Math.floor(serial) <= cutOff
        ? []
        : [
            finding({
              ruleId: "D03",
              severity: "query",
              at,
              unit,
              column: material,
              expected: dateLabel(cutOff),
              actual: dateLabel(serial),
              details: { cutOff: dateLabel(cutOff), date: dateLabel(serial) },
            }),
          ],
    );
  },
};
