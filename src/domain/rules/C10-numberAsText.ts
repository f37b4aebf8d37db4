import type { FigureField } from "../cases/Cases";
import { cellText } from "../values/text";
import { COLUMN_NAMES } from "./columnNames";
import { figureTables } from "./figureTables";
import { finding } from "./finding";
import type { Rule } from "./Rule";

const FIELDS = ["dataRows", "actual", "test", "officers", "exams"] as const satisfies readonly FigureField[];

/** Numbers typed as text ("324条", "１２"): read as numbers here, but Excel's own sums pass over them. */
export const numberAsText: Rule = {
  id: "C10",
  check: ({ ledger }) => [
    ...figureTables(ledger).flatMap(({ rows }) =>
      rows.flatMap(({ unitCell, unitName, cells }) =>
        FIELDS.flatMap((field) => {
          const cell = cells[field];
          if (cell?.reading.kind !== "number" || !cell.reading.wasText) return [];
          const { at, value, reading } = cell;
          return [
            finding({
              ruleId: "C10",
              severity: "hint",
              at,
              unit: unitName ?? unitCell.text,
              column: COLUMN_NAMES[field],
              expected: reading.value,
              actual: cellText(value),
              fix: { cells: [{ ...at, value: reading.value }] },
            }),
          ];
        }),
      ),
    ),
    ...ledger.roster.flatMap(({ unit, officers, officersText, officersAt }) =>
      officers.kind !== "number" || !officers.wasText || officersAt === null
        ? []
        : [
            finding({
              ruleId: "C10",
              severity: "hint",
              at: officersAt,
              unit: unit.name,
              column: COLUMN_NAMES.officers,
              expected: officers.value,
              actual: officersText,
              fix: { cells: [{ ...officersAt, value: officers.value }] },
            }),
          ],
    ),
  ],
};
