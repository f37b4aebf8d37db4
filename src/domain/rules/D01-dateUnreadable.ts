import { dateCells } from "./dateCells";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** A text in a date column that is no date: its row falls outside every period. */
export const dateUnreadable: Rule = {
  id: "D01",
  check: ({ ledger }) =>
    grouped(
      dateCells(ledger).flatMap(({ unit, column, reading, at }) =>
        reading.kind === "notDate"
          ? [
              finding({
                ruleId: "D01",
                severity: "hard",
                at,
                unit,
                column,
                expected: "2024-4-10",
                actual: reading.text,
              }),
            ]
          : [],
      ),
      ({ sheet, column, actual }) => `${String(sheet)}|${String(column)}|${String(actual)}`,
    ),
};
