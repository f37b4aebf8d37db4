import { casePeriodText, examPeriodText } from "../annex/annexText";
import { dateFromSerial, dateLabel } from "../values/date";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** 附件2 counts cases and exams over different periods, or over days that were still to come at the cut-off. */
export const periodsDiffer: Rule = {
  id: "D05",
  check: ({ ledger: { settings, annex2 } }) => {
    const { casePeriod, examPeriod, cutOff } = settings;
    const ends = [casePeriod.from.value, casePeriod.to.value, examPeriod.from.value, examPeriod.to.value] as const;
    const [caseFrom, caseTo, examFrom, examTo] = ends;
    if (caseFrom === null || caseTo === null || examFrom === null || examTo === null) return [];
    const month = (serial: number) => {
      const { year, month: number } = dateFromSerial(serial);
      return year * 12 + number;
    };
    const isSame = month(caseFrom) === month(examFrom) && month(caseTo) === month(examTo);
    const isOver = cutOff.value === null || (caseTo <= cutOff.value && examTo <= cutOff.value);
    if (isSame && isOver) return [];
    const exams = examPeriodText(settings);
    const note = annex2?.notes.find(({ text }) => text.includes(exams));
    return [
      finding({
        ruleId: "D05",
        severity: "hint",
        at: note?.at ?? examPeriod.to.at ?? casePeriod.to.at,
        expected: casePeriodText(settings),
        actual: exams,
        details: {
          cases: casePeriodText(settings),
          exams,
          end: dateLabel(Math.max(caseTo, examTo)),
          cutOff: cutOff.value === null ? "—" : dateLabel(cutOff.value),
        },
      }),
    ];
  },
};
