import type { Settings } from "../settings/Settings";
import { finding } from "./finding";
import type { Rule } from "./Rule";

const DATES: readonly (readonly [string, (settings: Settings) => number | null])[] = [
  ["报送截至日期", ({ cutOff }) => cutOff.value],
  ["案件统计起", ({ casePeriod }) => casePeriod.from.value],
  ["案件统计止", ({ casePeriod }) => casePeriod.to.value],
  ["考试统计起", ({ examPeriod }) => examPeriod.from.value],
  ["考试统计止", ({ examPeriod }) => examPeriod.to.value],
];

/** Dates of the 期 that are not set: titles and notes would have holes, and nothing could be late. */
export const periodMissing: Rule = {
  id: "S04",
  check: ({ ledger }) => {
    if (!ledger.tables.some(({ role }) => role === "settings")) return [];
    const missing = DATES.flatMap(([name, read]) => (read(ledger.settings) === null ? [name] : []));
    const unread = new Set(ledger.unreadSettings.map(({ name }) => name));
    return missing
      .filter((name) => !unread.has(name))
      .map((name) => finding({ ruleId: "S04", severity: "query", at: null, expected: name, details: { name } }));
  },
};
