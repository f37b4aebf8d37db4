import { isInPeriod } from "../cases/caseFigures";
import { casePeriodText } from "../annex/annexText";
import { dateLabel } from "../values/date";
import { finding, grouped } from "./finding";
import type { Rule, RuleContext } from "./Rule";

/** Where 数据条数 differs from the cases, C03 tells these rows as the reason. */
function isTold({ annex2 }: RuleContext, unitName: string | null): boolean {
  const cases = annex2?.rows.find(({ name, isTotal }) => !isTotal && name === unitName)?.cases;
  return cases !== undefined && cases.dataRows !== cases.actual + cases.test;
}

/** Cases that were closed outside the period: they are not counted. */
export const closedOutsidePeriod: Rule = {
  id: "D10",
  check: (context) => {
    const { caseLog, settings } = context.ledger;
    return grouped(
      (caseLog?.entries ?? []).flatMap(({ unitCell, unitName, closed, closedAt }) => {
        if (closed?.kind !== "date" || closedAt === null || isInPeriod(closed, settings.casePeriod)) return [];
        if (context.isReported(closedAt) || isTold(context, unitName)) return [];
        return [
          finding({
            ruleId: "D10",
            severity: "hint",
            at: closedAt,
            unit: unitCell.text,
            column: "结案日期",
            expected: casePeriodText(settings),
            actual: dateLabel(closed.dateSerial),
          }),
        ];
      }),
      () => "",
    );
  },
};
