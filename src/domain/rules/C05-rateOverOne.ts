import { refAt } from "../reading/cells";
import { percentHalfUp } from "../values/ratio";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** More than one case an officer: possible, but it may also be a slip in the officers. */
export const rateOverOne: Rule = {
  id: "C05",
  check: ({ ledger, annex2 }) =>
    (annex2?.rows ?? []).flatMap(({ name, isTotal, rate }) => {
      if (isTotal || rate === null || rate.numerator <= rate.denominator) return [];
      const row = ledger.roster.find(({ unit }) => unit.name === name);
      const cases = (ledger.caseLog ?? ledger.caseCounts)?.table;
      const at = row?.officersAt ?? row?.at ?? (cases === undefined ? null : refAt(cases.sheet, cases.headRowIndex, 0));
      return [
        finding({
          ruleId: "C05",
          severity: "query",
          at,
          unit: name,
          column: "人均办案率",
          expected: "≤ 100%",
          actual: rate.numerator / rate.denominator,
          details: { above: rate.numerator, officers: rate.denominator, percent: `${String(percentHalfUp(rate, 1))}%` },
        }),
      ];
    }),
};
