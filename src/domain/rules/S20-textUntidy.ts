import type { Finding } from "../findings/Finding";
import { refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
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

function untidyCells({ sheet, columns, headers, bodyRowIndexes }: Table): readonly Finding[] {
  return NAME_FIELDS.flatMap((field) => {
    const column = columns.get(field);
    if (column === undefined) return [];
    return bodyRowIndexes.flatMap((row) => {
      const value = valueAt(sheet, row, column);
      const tidy = typeof value === "string" ? tidyText(value) : "";
      if (tidy === "" || tidy === value) return [];
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
  check: ({ ledger: { tables } }) =>
    grouped(
      tables.filter(({ role }) => !role.startsWith("annex")).flatMap(untidyCells),
      ({ sheet, column }) => `${String(sheet)}|${String(column)}`,
    ),
};
