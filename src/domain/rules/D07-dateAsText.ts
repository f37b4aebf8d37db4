import { dateFix } from "../fixes/dateFix";
import { dateLabel } from "../values/date";
import { dateCells } from "./dateCells";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** Dates that Excel does not hold as dates ("2024.4.10", 20240410): read here, but Excel neither sorts nor filters them. */
export const dateAsText: Rule = {
  id: "D07",
  check: ({ ledger }) =>
    grouped(
      dateCells(ledger).flatMap(({ unit, column, reading, at }) =>
        reading.kind !== "date" || !reading.wasText
          ? []
          : [
              finding({
                ruleId: "D07",
                severity: "hint",
                at,
                unit,
                column,
                expected: dateLabel(reading.dateSerial),
                fix: dateFix(ledger.snapshot, at, reading.dateSerial),
              }),
            ],
      ),
      ({ sheet, column }) => `${String(sheet)}|${String(column)}`,
    ),
};
