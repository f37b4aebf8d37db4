import { runOwnRules } from "../ownRules/runOwnRules";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/**
 * A rule of the office's own that cannot be judged for a unit: a side is no number, or is divided by 0. Silent where
 * another rule spoke of the cell that stands in the way.
 */
export const ownRuleNotJudged: Rule = {
  id: "R03",
  check: (context) =>
    grouped(
      runOwnRules(context).outcomes.flatMap(({ rule, unit, verdict }) => {
        if (verdict.kind !== "notJudged") return [];
        const { unread, cells } = verdict;
        if (unread?.cells.some(context.isReported) === true) return [];
        return [
          finding({
            ruleId: "R03",
            severity: "hint",
            at: unread?.cells[0] ?? cells[0] ?? rule.leftAt,
            unit,
            column: unread?.column ?? rule.text,
            actual: unread?.text ?? null,
            details: { rule: rule.code, formula: rule.text, variant: unread === null ? "dividedByZero" : "noNumber" },
          }),
        ];
      }),
      ({ column, actual, details }) => `${String(details.rule)}|${String(column)}|${String(actual)}`,
    ),
};
