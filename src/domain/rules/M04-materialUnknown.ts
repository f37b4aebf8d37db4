import { joinChinese } from "../values/list";
import { finding, grouped } from "./finding";
import { readReminders } from "./reminders";
import type { Rule } from "./Rule";

/** A submission, or a reminder, whose material the catalogue does not have: it is counted nowhere. */
export const materialUnknown: Rule = {
  id: "M04",
  check: ({ ledger }) =>
    grouped(
      [...(ledger.submissions?.kind === "log" ? ledger.submissions.entries : []), ...readReminders(ledger)]
        .filter(({ material }) => material === null)
        .map(({ materialText, materialAt, unitCell }) =>
          finding({
            ruleId: "M04",
            severity: "hard",
            at: materialAt,
            unit: unitCell.text,
            column: "资料",
            expected: joinChinese(ledger.materials.map(({ name }) => name)),
            actual: materialText,
          }),
        ),
      ({ sheet, actual }) => `${String(sheet)}|${String(actual)}`,
    ),
};
