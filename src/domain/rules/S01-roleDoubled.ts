import { refAt } from "../reading/cells";
import { rivalsOf } from "../reading/rivals";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** Two sheets that could both be the same table: the first is used, and the user has to know which. */
export const roleDoubled: Rule = {
  id: "S01",
  check: ({ ledger }) =>
    ledger.unusedTables.map((table) => {
      const used = ledger.tables.find(({ role }) => rivalsOf(table.role).includes(role));
      return finding({
        ruleId: "S01",
        severity: "query",
        at: refAt(table.sheet, table.headRowIndex, Math.min(...table.columns.values())),
        actual: table.sheet.name,
        details: { used: used?.sheet.name ?? "", unused: table.sheet.name },
      });
    }),
};
