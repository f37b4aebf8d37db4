import type { Ledger } from "../Ledger";
import type { Role, Table } from "../reading/Table";
import { joinChinese } from "../values/list";
import { COLUMN_NAMES } from "./columnNames";
import { finding } from "./finding";
import { unitHeadCell } from "./headCell";
import type { Rule } from "./Rule";

const NAMES: Readonly<Record<string, string>> = {
  ...COLUMN_NAMES,
  number: "案号",
  filed: "立案日期",
  date: "报送日期",
};

/** Columns that a full check needs, beyond those by which the table is recognised. */
const NEEDED: Readonly<Partial<Record<Role, readonly string[]>>> = {
  submissionLog: ["date"],
  caseLog: ["number", "filed"],
  caseCounts: ["dataRows"],
  annex2: ["dataRows", "actual", "test", "officers", "rate", "exams"],
};

function missingIn({ role, columns }: Table, { materials }: Ledger): readonly string[] {
  if (role === "submissionMatrix" || role === "annex1")
    return materials.map(({ name }) => name).filter((name) => !columns.has(name));
  return (NEEDED[role] ?? []).filter((field) => !columns.has(field)).map((field) => NAMES[field] ?? field);
}

/** A column that a table should have is not there: its figures come out as 0, its materials as ×. */
export const columnMissing: Rule = {
  id: "S06",
  check: ({ ledger }) =>
    ledger.tables.flatMap((table) => {
      const missing = missingIn(table, ledger);
      if (missing.length === 0) return [];
      const columns = joinChinese(missing);
      return [
        finding({
          ruleId: "S06",
          severity: "query",
          at: unitHeadCell(table),
          expected: columns,
          details: { columns, table: table.sheet.name },
          count: missing.length,
        }),
      ];
    }),
};
