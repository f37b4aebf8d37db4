import { joinChinese } from "../values/list";
import { finding } from "./finding";
import type { Rule } from "./Rule";
import { unreadFigures } from "./unreadFigures";

const COUNTED = ["dataRows", "actual", "test", "exams"] as const;

/** Units with no cases and no exams at all, in one hint. */
export const allZero: Rule = {
  id: "C07",
  check: ({ ledger, annex2 }) => {
    const unread = unreadFigures(ledger);
    const zero = (annex2?.rows ?? []).filter(
      ({ name, isTotal, cases, exams }) =>
        !isTotal &&
        cases.dataRows + cases.actual + cases.test + exams === 0 &&
        // What is blank or text is no 0, and has a finding of its own.
        !COUNTED.some((field) => unread.isBlank(name, field) || unread.isText(name, field)),
    );
    if (zero.length === 0) return [];
    const tables = [ledger.annex2?.figures, ledger.caseCounts].flatMap((table) => table ?? []);
    const places = zero.flatMap(({ name }) => {
      const row = tables.flatMap(({ rows }) => rows).find(({ unitName }) => unitName === name);
      return row?.unitCell.at ?? ledger.roster.find(({ unit }) => unit.name === name)?.at ?? [];
    });
    const [at = null, ...also] = places;
    const units = joinChinese(zero.map(({ name }) => name));
    return [
      finding({
        ruleId: "C07",
        severity: "hint",
        at,
        details: { units, count: zero.length },
        also,
        count: zero.length,
      }),
    ];
  },
};
