import type { CellRef } from "../findings/Finding";
import { percentHalfUp } from "../values/ratio";
import { finding } from "./finding";
import type { Rule, RuleContext } from "./Rule";

/** From this share on, the figures speak of trying the system, not of using it. */
const LARGE_SHARE = 0.5;

function placeOf({ ledger }: RuleContext): CellRef | null {
  const rows = [...(ledger.annex2?.figures.rows ?? []), ...(ledger.caseCounts?.rows ?? [])];
  const total = rows.find(({ unitCell }) => unitCell.isTotal) ?? rows.find(({ cells }) => cells.test !== undefined);
  return total?.cells.test?.at ?? ledger.caseLog?.entries[0]?.kindAt ?? null;
}

/** Most of the cases are test cases. */
export const mostlyTests: Rule = {
  id: "C06",
  check: (context) => {
    const cases = context.annex2?.rows.find(({ isTotal }) => isTotal)?.cases;
    if (cases === undefined) return [];
    const all = cases.actual + cases.test;
    if (all === 0 || cases.test / all <= LARGE_SHARE) return [];
    const percent = `${String(percentHalfUp({ numerator: cases.test, denominator: all }, 1))}%`;
    const details = { tests: cases.test, all, percent };
    return [
      finding({
        ruleId: "C06",
        severity: "hint",
        at: placeOf(context),
        column: "测试案件数",
        actual: cases.test,
        details,
      }),
    ];
  },
};
