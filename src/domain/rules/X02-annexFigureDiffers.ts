import type { Annex2Row } from "../annex/annexContent";
import type { FigureField } from "../cases/Cases";
import { COLUMN_NAMES } from "./columnNames";
import { finding } from "./finding";
import type { Rule } from "./Rule";
import { unreadFigures } from "./unreadFigures";

const EXPECTED: Readonly<Partial<Record<FigureField, (row: Annex2Row) => number | null>>> = {
  dataRows: ({ cases }) => cases.dataRows,
  actual: ({ cases }) => cases.actual,
  test: ({ cases }) => cases.test,
  officers: ({ officers }) => officers,
  exams: ({ exams }) => exams,
};

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
        if (cell?.reading.kind !== "number" || expected === null || isReported(cell.at)) return [];
        // A text on the tracking sheet is no 0: it has a finding of its own.
        if (row.isTotal ? unread.isTextOfAny(field) : unread.isText(row.name, field)) return [];
        const actual = cell.reading.value;
        if (actual === expected) return [];
        const details = { difference: actual - expected };
        const column = COLUMN_NAMES[field];
        return [
          finding({ ruleId: "X02", severity: "hard", at: cell.at, unit: row.name, column, expected, actual, details }),
        ];
      });
    });
  },
};
