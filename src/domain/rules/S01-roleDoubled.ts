import type { Ledger } from "../Ledger";
import type { CellRef, Finding } from "../findings/Finding";
import { refAt } from "../reading/cells";
import { rivalsOf } from "../reading/rivals";
import type { Table } from "../reading/Table";
import { finding } from "./finding";
import type { Rule } from "./Rule";

const headOf = (table: Table): CellRef => refAt(table.sheet, table.headRowIndex, Math.min(...table.columns.values()));

function unusedFindings({ tables, unusedTables }: Ledger): readonly Finding[] {
  return unusedTables.map((table) => {
    const used = tables.find(({ role }) => rivalsOf(table.role).includes(role));
    return finding({
      ruleId: "S01",
      severity: "query",
      at: headOf(table),
      actual: table.sheet.name,
      details: { used: used?.sheet.name ?? "", unused: table.sheet.name, variant: "used" },
    });
  });
}

function openFindings({ openChoices }: Ledger): readonly Finding[] {
  return openChoices.map(({ tables, offered }) =>
    finding({
      ruleId: "S01",
      severity: "query",
      at: headOf(offered),
      actual: offered.sheet.name,
      details: {
        sheets: tables.map(({ sheet }) => `“${sheet.name}”`).join("、"),
        offered: offered.sheet.name,
        variant: "open",
      },
      also: tables.filter((table) => table !== offered).map(headOf),
    }),
  );
}

/** Tables that could each be the one: either the usual one is used and the user has to know, or none is used. */
export const roleDoubled: Rule = {
  id: "S01",
  check: ({ ledger }) => [...unusedFindings(ledger), ...openFindings(ledger)],
};
