import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** A unit without officers has no per-capita rate: the annex prints "/". */
export const officersMissing: Rule = {
  id: "C01",
  check: ({ ledger: { roster } }) =>
    grouped(
      roster.flatMap(({ unit, officers, officersText, officersAt, at }) => {
        if (unit.officers !== null && unit.officers > 0) return [];
        return [
          finding({
            ruleId: "C01",
            severity: "query",
            at: officersAt ?? at,
            unit: unit.name,
            column: "执法人员",
            expected: "> 0",
            actual: officersText,
            details: { variant: officers.kind === "blank" ? "blank" : "wrong" },
          }),
        ];
      }),
      ({ actual }) => String(actual),
    ),
};
