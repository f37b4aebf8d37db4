import { numberOf } from "../cases/readFigures";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** The total row prints "/" for officers though the rows sum; a setting says when that is meant. */
export const officersTotalMissing: Rule = {
  id: "T02",
  check: ({ ledger: { annex2, settings } }) => {
    if (annex2 === null || settings.officersTotal.value === "slash") return [];
    const { rows } = annex2.figures;
    const sum = rows.reduce(
      (total, { unitCell, cells }) => total + (unitCell.isTotal ? 0 : numberOf(cells.officers)),
      0,
    );
    return rows.flatMap(({ unitCell, cells: { officers } }) => {
      if (!unitCell.isTotal || officers === undefined || officers.reading.kind === "number" || sum === 0) return [];
      const actual = officers.reading.kind === "notNumber" ? officers.reading.text : "";
      return [
        finding({
          ruleId: "T02",
          severity: "query",
          at: officers.at,
          unit: unitCell.text,
          column: "执法人员",
          expected: sum,
          actual,
          details: { sum },
        }),
      ];
    });
  },
};
