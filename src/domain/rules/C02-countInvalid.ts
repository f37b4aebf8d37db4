import type { FigureField, NumberCell } from "../cases/Cases";
import { COLUMN_NAMES } from "./columnNames";
import { figureTables } from "./figureTables";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

const COUNTS = ["dataRows", "actual", "test", "exams"] as const satisfies readonly FigureField[];

/** A count is a whole number of at least 0; text is never read as 0. */
function isCount({ reading }: NumberCell): boolean {
  return reading.kind === "number" && Number.isInteger(reading.value) && reading.value >= 0;
}

/** Counts that are blank, text, negative or fractional. */
export const countInvalid: Rule = {
  id: "C02",
  check: ({ ledger }) =>
    grouped(
      figureTables(ledger).flatMap(({ table, rows }) =>
        rows.flatMap(({ unitCell, unitName, cells }) =>
          COUNTS.flatMap((field) => {
            const cell = cells[field];
            if (cell === undefined || isCount(cell)) return [];
            const { reading, at } = cell;
            // Nobody counts on the totals of an input sheet: the annex has its own.
            if (unitCell.isTotal && reading.kind === "blank" && table.role !== "annex2") return [];
            const actual = reading.kind === "number" ? reading.value : reading.kind === "blank" ? "" : reading.text;
            return [
              finding({
                ruleId: "C02",
                severity: reading.kind === "blank" ? "query" : "hard",
                at,
                unit: unitName ?? unitCell.text,
                column: COLUMN_NAMES[field],
                actual,
                details: { variant: reading.kind === "blank" ? "blank" : "wrong" },
              }),
            ];
          }),
        ),
      ),
      ({ sheet, column, actual }) => `${String(sheet)}|${String(column)}|${String(actual)}`,
    ),
};
