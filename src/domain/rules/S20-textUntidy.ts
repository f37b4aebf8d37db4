import type { Finding } from "../findings/Finding";
import { refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { isTotalName } from "../units/UnitCell";
import { cellText } from "../values/text";
import { tidyText } from "../values/tidyText";
import { finding, grouped } from "./finding";
import type { Rule } from "./Rule";

/** Columns of names. Figures, dates and marks have rules of their own; what people write as remarks is theirs. */
const NAME_FIELDS: readonly string[] = [
  "unit",
  "fullName",
  "shortName",
  "material",
  "issue",
  "number",
  "kind",
  "review",
];

function untidyCells({ sheet, columns, headers, bodyRowIndexes }: Table, provinceName: string): readonly Finding[] {
  return NAME_FIELDS.flatMap((field) => {
    const column = columns.get(field);
    if (column === undefined) return [];
    return bodyRowIndexes.flatMap((row) => {
      const value = valueAt(sheet, row, column);
      const tidy = typeof value === "string" ? tidyText(value) : "";
      // 合 计 is stretched to look well in a form, and nobody looks it up.
      if (tidy === "" || tidy === value || isTotalName(tidy, provinceName)) return [];
      const at = refAt(sheet, row, column);
      return [
        finding({
          ruleId: "S20",
          severity: "hint",
          at,
          column: headers.get(column) ?? null,
          expected: tidy,
          actual: cellText(value),
          fix: { cells: [{ ...at, value: tidy }] },
        }),
      ];
    });
  });
}

/** Stray spaces and full-width signs in names: read all the same here, but Excel's own look-ups and filters miss them. */
export const textUntidy: Rule = {
  id: "S20",
  check: ({ ledger: { tables, settings } }) =>
    grouped(
      tables
        .filter(({ role }) => !role.startsWith("annex"))
        .flatMap((table) => untidyCells(table, settings.provinceName.value)),
      ({ sheet, column }) => `${String(sheet)}|${String(column)}`,
    ),
};
