import { dateLabel } from "../values/date";
import { dateCells } from "./dateCells";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** Columns of what has happened; a submission after the cut-off has a rule of its own. */
const HAPPENED: ReadonlySet<string> = new Set(["立案日期", "结案日期", "考试日期"]);

/** A case or an exam dated after the cut-off: at that day it was still to come. */
export const dateInFuture: Rule = {
  id: "D08",
  check: ({ ledger, isReported }) => {
    const cutOff = ledger.settings.cutOff.value;
    if (cutOff === null) return [];
    return grouped(
      dateCells(ledger).flatMap(({ unit, column, reading, at }) =>
        reading.kind !== "date" || !HAPPENED.has(column) || Math.floor(reading.dateSerial) <= cutOff || isReported(at)
          ? []
          : [
              finding({
                ruleId: "D08",
                severity: "query",
                at,
                unit,
                column,
                expected: `≤ ${dateLabel(cutOff)}`,
                actual: dateLabel(reading.dateSerial),
                details: { cutOff: dateLabel(cutOff) },
              }),
            ],
      ),
      ({ sheet, column }) => `${String(sheet)}|${String(column)}`,
    );
  },
};
