import { dateLabel } from "../values/date";
import { dateCells } from "./dateCells";
import { datedSubmissions } from "./datedSubmissions";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** A case that was filed before the campaign may well be closed in it: of a case only the closing date counts. */
const COUNTED: ReadonlySet<string> = new Set(["结案日期", "考试日期"]);

/** Submissions, closed cases and exams from before the campaign began (setting 行动开始日期). */
export const beforeCampaign: Rule = {
  id: "D09",
  check: ({ ledger, isReported }) => {
    const start = ledger.settings.campaignStart.value;
    if (start === null) return [];
    const dated = [
      ...datedSubmissions(ledger).map(({ unit, dateSerial, at }) => ({ unit, column: "报送日期", dateSerial, at })),
      ...dateCells(ledger).flatMap(({ unit, column, reading, at }) =>
        reading.kind === "date" && COUNTED.has(column) ? [{ unit, column, dateSerial: reading.dateSerial, at }] : [],
      ),
    ];
    return grouped(
      dated
        .filter(({ dateSerial, at }) => dateSerial < start && !isReported(at))
        .map(({ unit, column, dateSerial, at }) =>
          finding({
            ruleId: "D09",
            severity: "query",
            at,
            unit,
            column,
            expected: `≥ ${dateLabel(start)}`,
            actual: dateLabel(dateSerial),
            details: { start: dateLabel(start) },
          }),
        ),
      ({ sheet, column }) => `${String(sheet)}|${String(column)}`,
    );
  },
};
