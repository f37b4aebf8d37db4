import type { Settings, Sourced } from "../settings/Settings";
import { finding } from "./finding";
import type { Rule } from "./Rule";

const DATES: readonly (readonly [string, (settings: Settings) => Sourced<number | null>])[] = [
  ["报送截至日期", ({ cutOff }) => cutOff],
  ["案件统计起", ({ casePeriod }) => casePeriod.from],
  ["案件统计止", ({ casePeriod }) => casePeriod.to],
  ["考试统计起", ({ examPeriod }) => examPeriod.from],
  ["考试统计止", ({ examPeriod }) => examPeriod.to],
];

/** Dates of the 期 that are not set: titles and notes would have holes, and nothing could be late. */
export const periodMissing: Rule = {
  id: "S04",
  check: ({ ledger }) => {
    if (!ledger.tables.some(({ role }) => role === "settings")) return [];
    const unread = new Set(ledger.unreadSettings.map(({ name }) => name));
    return DATES.flatMap(([name, read]) => {
      const { value, at } = read(ledger.settings);
      if (value !== null || unread.has(name)) return [];
      return [finding({ ruleId: "S04", severity: "query", at, column: name, expected: "日期", details: { name } })];
    });
  },
};
