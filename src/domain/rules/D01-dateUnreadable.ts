import { dateCells, type DateCell } from "./dateCells";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** An exam without a day is in no period; a case without one is open, a submission without one has come all the same. */
const isMissed = ({ column, reading }: DateCell): boolean => column === "考试日期" && reading.kind === "blank";

/** A text in a date column that is no date, or an exam without one: the row falls outside every period. */
export const dateUnreadable: Rule = {
  id: "D01",
  check: ({ ledger }) =>
    grouped(
      dateCells(ledger).flatMap((cell) => {
        const { unit, column, reading, at } = cell;
        const isBlank = isMissed(cell);
        if (reading.kind !== "notDate" && !isBlank) return [];
        return [
          finding({
            ruleId: "D01",
            severity: isBlank ? "query" : "hard",
            at,
            unit,
            column,
            expected: "2024-4-10",
            actual: reading.kind === "notDate" ? reading.text : "",
            details: { variant: isBlank ? "blank" : "wrong" },
          }),
        ];
      }),
      ({ sheet, column, actual }) => `${String(sheet)}|${String(column)}|${String(actual)}`,
    ),
};
