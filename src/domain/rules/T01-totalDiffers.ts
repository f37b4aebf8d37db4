import type { FigureField } from "../cases/Cases";
import { numberOf } from "../cases/readFigures";
import { COLUMN_NAMES } from "./columnNames";
import { figureTables } from "./figureTables";
import { finding } from "./finding";
import type { Rule } from "./Rule";

const SUMMED = ["dataRows", "actual", "test", "officers", "exams"] as const satisfies readonly FigureField[];

/** A total that is not the sum of its rows. */
export const totalDiffers: Rule = {
  id: "T01",
  check: ({ ledger }) =>
    figureTables(ledger).flatMap(({ rows }) => {
      const units = rows.filter(({ unitCell }) => !unitCell.isTotal);
      return rows
        .filter(({ unitCell }) => unitCell.isTotal)
        .flatMap(({ unitCell, cells }) =>
          SUMMED.flatMap((field) => {
            const cell = cells[field];
            if (cell?.reading.kind !== "number") return [];
            // A text among the counts has a finding of its own; officers may print "/".
            if (field !== "officers" && units.some((row) => row.cells[field]?.reading.kind === "notNumber")) return [];
            const sum = units.reduce((total, row) => total + numberOf(row.cells[field]), 0);
            const actual = cell.reading.value;
            if (sum === actual) return [];
            const details = { sum, difference: actual - sum };
            const column = COLUMN_NAMES[field];
            return [
              finding({
                ruleId: "T01",
                severity: "hard",
                at: cell.at,
                unit: unitCell.text,
                column,
                expected: sum,
                actual,
                details,
              }),
            ];
          }),
        );
    }),
};
