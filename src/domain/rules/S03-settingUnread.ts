import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A setting whose cell says nothing that the setting can mean: a default would stand in silence. */
export const settingUnread: Rule = {
  id: "S03",
  check: ({ ledger }) =>
    ledger.unreadSettings.map(({ name, text, accepts, at }) =>
      finding({
        ruleId: "S03",
        severity: "hard",
        at,
        column: name,
        expected: accepts,
        actual: text,
        details: { name, accepts },
      }),
    ),
};
