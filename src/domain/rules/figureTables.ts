import type { FigureTable } from "../cases/Cases";
import type { Ledger } from "../Ledger";

/**
 * Every table of figures that the workbook has, the annex first: what goes out is what people look at.
 */
export function figureTables({ annex2, caseCounts, examCounts }: Ledger): readonly FigureTable[] {
  return [annex2?.figures, caseCounts, examCounts].flatMap((table) => table ?? []);
}
