import { runOwnRules } from "../ownRules/runOwnRules";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A rule of the office's own that cannot be parsed, or that names a column which is not there: it was not checked. */
export const ownRuleUnreadable: Rule = {
  id: "R01",
  check: (context) =>
    runOwnRules(context).faults.map(({ code, at, column, text, reason, piece, accepts }) =>
      finding({
        ruleId: "R01",
        severity: "query",
        at,
        column,
        expected: accepts === "" ? null : accepts,
        actual: text,
        details: { rule: code, variant: reason, piece },
      }),
    ),
};
