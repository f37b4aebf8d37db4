import type { FigureField, FigureTable } from "../cases/Cases";
import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";

function cellIn(table: FigureTable | null, unitName: string, field: FigureField): CellRef | null {
  return table?.rows.find((row) => row.unitName === unitName)?.cells[field]?.at ?? null;
}

/**
 * The cell of the tracking sheets that a figure of 附件2 comes from; null where it was counted from rows.
 * Shape: ledger, annex name of the unit, field.
 */
export function sourceCell(ledger: Ledger, unitName: string, field: FigureField): CellRef | null {
  if (field === "officers") return ledger.roster.find(({ unit }) => unit.name === unitName)?.officersAt ?? null;
  if (field === "exams") return ledger.examLog === null ? cellIn(ledger.examCounts, unitName, field) : null;
  return ledger.caseLog === null ? cellIn(ledger.caseCounts, unitName, field) : null;
}
