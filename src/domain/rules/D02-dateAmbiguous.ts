import { dateLabel } from "../values/date";
import { dateCells } from "./dateCells";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** 4.1 may be 4月1日 or 4月10日 with its 0 lost: reported, not guessed. */
export const dateAmbiguous: Rule = {
  id: "D02",
  check: ({ ledger }) =>
    grouped(
      dateCells(ledger).flatMap(({ unit, column, reading, at }) => {
        if (reading.kind !== "ambiguous") return [];
        const candidates = reading.candidates.map(dateLabel).join(" / ");
        return [
          finding({
            ruleId: "D02",
            severity: "hard",
            at,
            unit,
            column,
            expected: candidates,
            actual: reading.text,
            details: { candidates },
          }),
        ];
      }),
      ({ sheet, column, actual }) => `${String(sheet)}|${String(column)}|${String(actual)}`,
    ),
};
