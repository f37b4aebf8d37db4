import { unitKey, givenForms } from "../units/unitForms";
import type { RosterRow } from "../units/readRoster";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A name or an alias that two rows of the roster have: rows that use it belong to nobody. */
export const rosterDoubled: Rule = {
  id: "U06",
  check: ({ ledger: { roster } }) => {
    const owners = new Map<string, RosterRow>();
    return roster.flatMap((row) => {
      const forms = givenForms(row.unit);
      const form = forms.find((candidate) => owners.has(candidate));
      const other = owners.get(form ?? "");
      for (const own of forms) if (!owners.has(own)) owners.set(own, row);
      if (form === undefined || other === undefined) return [];
      return [
        finding({
          ruleId: "U06",
          severity: "hard",
          at: row.at,
          unit: row.unit.name,
          actual: form,
          details: {
            other: other.unit.name,
            variant: unitKey(row.unit.name) === unitKey(other.unit.name) ? "unit" : "alias",
          },
          also: [other.at],
          count: 1,
        }),
      ];
    });
  },
};
