import { joinChinese } from "../values/list";
import { unitKey } from "../units/unitForms";
import type { Unit } from "../units/Unit";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";
import { unitColumns } from "./unitCells";

const isOneName = (units: readonly Unit[]): boolean =>
  units.length > 1 && new Set(units.map(({ name }) => unitKey(name))).size === 1;

/** A name one character away from a unit, or of two units: suggested, never corrected by itself. */
export const unitNearMiss: Rule = {
  id: "U02",
  check: ({ ledger }) =>
    grouped(
      unitColumns(ledger).flatMap(({ cells }) =>
        cells.flatMap(({ text, at, match }) => {
          // A row of the roster that stands twice has a finding of its own.
          if (match.kind !== "nearMiss" || isOneName(match.suggestions)) return [];
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
