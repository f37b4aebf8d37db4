import { joinChinese } from "../values/list";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";
import { unitColumns } from "./unitCells";

/** A name one character away from a unit, or of two units: suggested, never corrected by itself. */
export const unitNearMiss: Rule = {
  id: "U02",
  check: ({ ledger }) =>
    grouped(
      unitColumns(ledger).flatMap(({ cells }) =>
        cells.flatMap(({ text, at, match }) => {
          if (match.kind !== "nearMiss") return [];
          const suggestions = joinChinese(match.suggestions.map(({ name }) => name));
          return [
            finding({
              ruleId: "U02",
              severity: "hard",
              at,
              expected: suggestions,
              actual: text,
              details: { suggestions },
            }),
          ];
        }),
      ),
      ({ sheet, actual }) => `${String(sheet)}|${String(actual)}`,
    ),
};
