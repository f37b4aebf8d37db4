import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { cellText } from "../values/text";
import type { CellEdit } from "./CellEdit";
import type { SheetCopy } from "./Rollover";

function edited(sheet: SheetSnapshot, edits: readonly CellEdit[]): SheetSnapshot {
  const { used } = sheet;
  if (used === null || edits.length === 0) return sheet;
  const byPlace = new Map(
    edits.map((edit) => [
      `${String(edit.rowIndex - used.rowIndex)}:${String(edit.columnIndex - used.columnIndex)}`,
      edit,
    ]),
  );
  const withEdits = <T>(grid: readonly (readonly T[])[], content: (edit: CellEdit, standing: T) => T) =>
    grid.map((row, at) =>
      row.map((standing, column) => {
        const edit = byPlace.get(`${String(at)}:${String(column)}`);
        return edit === undefined ? standing : content(edit, standing);
      }),
    );
  return {
    ...sheet,
    values: withEdits(sheet.values, ({ value }) => value),
    text: withEdits(sheet.text, ({ value }) => cellText(value)),
    formulas: withEdits(sheet.formulas, () => null),
    numberFormats: withEdits(sheet.numberFormats, ({ numberFormat }, standing) => numberFormat ?? standing),
  };
}

/** A copy holds values. */
const copied = (sheet: SheetSnapshot, name: string): SheetSnapshot => ({
  ...sheet,
  name,
  visibility: "visible",
  isProtected: false,
  formulas: sheet.formulas.map((row) => row.map(() => null)),
});

/**
 * The workbook as it will be, so that what depends on it can be planned in the same step.
 * Shape: snapshot, sheets that are added, edits → snapshot; formulas that follow the edits show what they showed.
 */
export function snapshotAfter(
  snapshot: WorkbookSnapshot,
  copies: readonly SheetCopy[],
  edits: readonly CellEdit[],
): WorkbookSnapshot {
  const added = copies.flatMap(({ from, to }) => {
    const sheet = snapshot.sheets.find(({ name }) => name === from);
    return sheet === undefined ? [] : [copied(sheet, to)];
  });
  const stands = (name: string) => !copies.some(({ to }) => to.toLowerCase() === name.toLowerCase());
  const sheets = [...snapshot.sheets.filter(({ name }) => stands(name)), ...added];
  return {
    ...snapshot,
    sheets: sheets.map((sheet) =>
      edited(
        sheet,
        edits.filter((edit) => edit.sheet === sheet.name),
      ),
    ),
  };
}
