import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A unit whose officers 附件2 does not print, though the roster has their number. */
export const annexOfficersBlank: Rule = {
  id: "X06",
  check: ({ ledger: { annex2, units }, isReported }) =>
    (annex2?.figures.rows ?? []).flatMap(({ unitName, cells: { officers } }) => {
      const expected = units.find(({ name }) => name === unitName)?.officers ?? null;
      if (expected === null || expected === 0) return [];
      if (officers === undefined || officers.reading.kind === "number" || isReported(officers.at)) return [];
      const actual = officers.reading.kind === "notNumber" ? officers.reading.text : "";
      return [
        finding({
          ruleId: "X06",
          severity: "hard",
          at: officers.at,
          unit: unitName,
          column: "执法人员",
          expected,
          actual,
        }),
      ];
    }),
};
