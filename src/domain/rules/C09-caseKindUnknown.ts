import { isInPeriod } from "../cases/caseFigures";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** A case of the period that is marked neither 实际 nor 测试: it is in neither count. */
export const caseKindUnknown: Rule = {
  id: "C09",
  check: ({ ledger: { caseLog, settings } }) =>
    grouped(
      (caseLog?.entries ?? [])
        .filter(({ kind, closed }) => kind === null && closed !== null && isInPeriod(closed, settings.casePeriod))
        .map(({ unitCell, kindText, kindAt }) =>
          finding({
            ruleId: "C09",
            severity: "hard",
            at: kindAt,
            unit: unitCell.text,
            column: "案件性质",
            expected: "实际、测试",
            actual: kindText,
          }),
        ),
      ({ actual }) => String(actual),
    ),
};
