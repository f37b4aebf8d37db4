import type { Annex2Row } from "../annex/annexContent";
import type { FigureField, NumberCell } from "../cases/Cases";
import { COLUMN_NAMES } from "./columnNames";
import { finding } from "./finding";
import type { Rule } from "./Rule";
import { sourceCell } from "./sourceCell";
import { unreadFigures } from "./unreadFigures";

const EXPECTED: Readonly<Partial<Record<FigureField, (row: Annex2Row) => number | null>>> = {
  dataRows: ({ cases }) => cases.dataRows,
  actual: ({ cases }) => cases.actual,
  test: ({ cases }) => cases.test,
  officers: ({ officers }) => officers,
  exams: ({ exams }) => exams,
};

/**
 * What the annex prints: a number, or null for a unit's officers that are not printed at all. Other blanks and texts
 * have rules of their own, and "/" in the total row is a matter of the settings.
 */
function printedNumber({ reading }: NumberCell, field: FigureField, { isTotal }: Annex2Row): number | null | undefined {
  if (reading.kind === "number") return reading.value;
  return reading.kind === "blank" && field === "officers" && !isTotal ? null : undefined;
}

/** A figure of 附件2 that the tracking sheets do not give. Rates have a rule of their own. */
export const annexFigureDiffers: Rule = {
  id: "X02",
  check: ({ ledger, annex2, isReported }) => {
    const unread = unreadFigures(ledger);
    return (ledger.annex2?.figures.rows ?? []).flatMap(({ unitCell, unitName, cells }) => {
      const row = annex2?.rows.find(({ name, isTotal }) => (unitCell.isTotal ? isTotal : name === unitName));
      if (row === undefined) return [];
      return (Object.keys(EXPECTED) as FigureField[]).flatMap((field) => {
        const cell = cells[field];
        const expected = EXPECTED[field]?.(row) ?? null;
        if (cell === undefined || expected === null || isReported(cell.at)) return [];
        const actual = printedNumber(cell, field, row);
        if (actual === undefined || actual === expected) return [];
        // A text on the tracking sheet is no 0: it has a finding of its own.
        if (row.isTotal ? unread.isTextOfAny(field) : unread.isText(row.name, field)) return [];
        const source = row.isTotal ? null : sourceCell(ledger, row.name, field);
        return [
          finding({
            ruleId: "X02",
            severity: "hard",
            at: cell.at,
            unit: row.name,
            column: COLUMN_NAMES[field],
            expected,
            actual,
            details: { difference: (actual ?? 0) - expected, variant: actual === null ? "blank" : "differs" },
            also: source === null ? [] : [source],
            count: 1,
          }),
        ];
      });
    });
  },
};
