import type { Ledger } from "../Ledger";
import { valueAt } from "../reading/cells";
import { parseA1 } from "../address";
import type { CellRef } from "../findings/Finding";
import type { SubmissionLog, SubmissionMatrix } from "../submissions/Submissions";
import { cellText, compactText } from "../values/text";
import { editOf, formulaAt, type CellEdit } from "./CellEdit";

/** What was sent in once holds for good; what came back, or never came, is due again. */
const HOLDS: readonly string[] = ["submitted", "submittedLate", "exempt"];

const placeOf = (at: CellRef): string => at.address;

/** The marks of the last 期 go, but for those of 一次性 materials that were sent in. */
function matrixEdits({ table: { sheet }, marks }: SubmissionMatrix, once: ReadonlySet<string>): readonly CellEdit[] {
  const kept = new Set(
    marks
      .filter(({ material, reading }) => once.has(material) && reading.kind === "mark" && HOLDS.includes(reading.state))
      .map(({ at }) => placeOf(at)),
  );
  const places = [...new Set(marks.map(({ at }) => placeOf(at)))].filter((place) => !kept.has(place));
  return places.flatMap((place) => {
    const at = parseA1(place);
    return at === null ? [] : editOf(sheet, at.rowIndex, at.columnIndex, null);
  });
}

/** A row that names no 期 was of the last one: it is to say so from now on. */
function namedEdits({ table }: SubmissionLog, issueColumn: number, last: string): readonly CellEdit[] {
  const { sheet, bodyRowIndexes } = table;
  return bodyRowIndexes
    .filter((row) => compactText(cellText(valueAt(sheet, row, issueColumn))) === "")
    .flatMap((row) => editOf(sheet, row, issueColumn, last));
}

/** Without a column 期次 only the sheet tells the 期: the rows of the last one go, those of 一次性 materials move up. */
function clearedEdits({ table, entries }: SubmissionLog, once: ReadonlySet<string>): readonly CellEdit[] {
  const { sheet, bodyRowIndexes, headers } = table;
  const columns = [...headers.keys()];
  const holding = new Set(
    entries.filter(({ material }) => material !== null && once.has(material)).map(({ unitCell }) => unitCell.rowIndex),
  );
  const hasFormula = bodyRowIndexes.some((row) => columns.some((column) => formulaAt(sheet, row, column) !== null));
  // Formulas stay where they are, and what they speak of with them.
  if (hasFormula) {
    return bodyRowIndexes
      .filter((row) => !holding.has(row))
      .flatMap((row) => columns.flatMap((column) => editOf(sheet, row, column, null)));
  }
  const kept = bodyRowIndexes.filter((row) => holding.has(row));
  return bodyRowIndexes.flatMap((row, at) => {
    const from = kept[at];
    const contentOf = (column: number) => (from === undefined ? null : valueAt(sheet, from, column));
    return columns.flatMap((column) => editOf(sheet, row, column, contentOf(column)));
  });
}

export interface SubmissionEdits {
  readonly edits: readonly CellEdit[];
  /** The rows of the last 期 stay on the sheet, under its name: nothing has to be kept elsewhere. */
  readonly isKeptInPlace: boolean;
}

/**
 * What becomes of 报送台账 when a new 期 begins.
 * Shape: ledger → edits; none where the workbook has no such table.
 * Source: workbook contract [W24], [W30].
 */
export function submissionEdits({ submissions, materials, settings }: Ledger): SubmissionEdits {
  if (submissions === null) return { edits: [], isKeptInPlace: true };
  const once = new Set(materials.filter(({ isOnce }) => isOnce).map(({ name }) => name));
  if (submissions.kind === "matrix") return { edits: matrixEdits(submissions, once), isKeptInPlace: false };
  const issueColumn = submissions.table.columns.get("issue");
  if (issueColumn === undefined) return { edits: clearedEdits(submissions, once), isKeptInPlace: false };
  return { edits: namedEdits(submissions, issueColumn, settings.issue.value), isKeptInPlace: true };
}
