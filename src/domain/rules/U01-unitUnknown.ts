import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";
import { unitColumns } from "./unitCells";

/** A name that is no unit of the roster: its row is counted nowhere. */
export const unitUnknown: Rule = {
  id: "U01",
  check: ({ ledger }) =>
    grouped(
      unitColumns(ledger).flatMap(({ table, cells }) =>
        cells
          .filter(({ match, isTotal }) => !isTotal && match.kind === "unknown")
          .map(({ text, at }) =>
            finding({
              ruleId: "U01",
              severity: "hard",
              at,
              column: table.headers.get(table.columns.get("unit") ?? 0) ?? null,
              actual: text,
            }),
          ),
      ),
      ({ sheet, actual }) => `${String(sheet)}|${String(actual)}`,
    ),
};
