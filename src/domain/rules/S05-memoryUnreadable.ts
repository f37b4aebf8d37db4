import { finding } from "./finding";
import type { Rule } from "./Rule";

/** What the add-in kept in the workbook cannot be read: verdicts and corrections are not taken into account. */
export const memoryUnreadable: Rule = {
  id: "S05",
  check: ({ ledger }) => (ledger.memory.isUnreadable ? [finding({ ruleId: "S05", severity: "hint", at: null })] : []),
};
