import type { FigureField, FigureTable } from "../cases/Cases";
import type { Ledger } from "../Ledger";

/** Whether a figure of a unit cannot be known, because its cell on the tracking sheet is blank or text. */
export interface UnreadFigures {
  readonly isBlank: (unit: string, field: FigureField) => boolean;
  readonly isText: (unit: string, field: FigureField) => boolean;
  /** The same of any unit: then the total cannot be known either. */
  readonly isTextOfAny: (field: FigureField) => boolean;
}

const CASES = ["dataRows", "actual", "test"] as const satisfies readonly FigureField[];
const EXAMS = ["exams"] as const satisfies readonly FigureField[];

/**
 * The cells of the counts in use that say no number.
 * Shape: ledger → questions about a unit and a field; a log has none, its rows are counted.
 */
export function unreadFigures({ caseLog, caseCounts, examLog, examCounts }: Ledger): UnreadFigures {
  const blank = new Set<string>();
  const text = new Set<string>();
  const add = (table: FigureTable | null, fields: readonly FigureField[]) => {
    for (const { unitName, cells } of table?.rows ?? []) {
      for (const field of fields) {
        const kind = cells[field]?.reading.kind;
        if (unitName === null || kind === undefined || kind === "number") continue;
        (kind === "blank" ? blank : text).add(`${field}|${unitName}`);
      }
    }
  };
  add(caseLog === null ? caseCounts : null, CASES);
  add(examLog === null ? examCounts : null, EXAMS);
  return {
    isBlank: (unit, field) => blank.has(`${field}|${unit}`),
    isText: (unit, field) => text.has(`${field}|${unit}`),
    isTextOfAny: (field) => [...text].some((key) => key.startsWith(`${field}|`)),
  };
}
