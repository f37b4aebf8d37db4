import { parseA1 } from "../domain/address";
import { sameFormula } from "../domain/plan/sameFormula";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { CellValue, SheetSnapshot } from "../domain/snapshot";
import type { CellEntry } from "./bands";
import { contentOf, sameContent, standingContentOf } from "./cellContents";
import { queueWrites } from "./queueWrites";
import { sameSheetName } from "./readBlocks";
import type { SheetWrites } from "./SheetWrites";
import type { WrittenCell } from "./UndoRecord";

export type Direction = "forward" | "back";

function entriesOf<T>(cells: readonly WrittenCell[], read: (cell: WrittenCell) => T): CellEntry<T>[] {
  return cells.flatMap((cell) => {
    const rect = parseA1(cell.address);
    return rect === null ? [] : [{ rowIndex: rect.rowIndex, columnIndex: rect.columnIndex, value: read(cell) }];
  });
}

export const sheetNamesOf = (cells: readonly WrittenCell[]): string[] => [...new Set(cells.map(({ sheet }) => sheet))];

const isReformatted = ({ numberFormatBefore, numberFormatAfter }: WrittenCell): boolean =>
  numberFormatBefore !== numberFormatAfter;

/** Contents and number formats of one sheet, forward or back; nothing else of the cells is touched. */
export function writesOfCells(sheetName: string, all: readonly WrittenCell[], direction: Direction): SheetWrites {
  const cells = all.filter(({ sheet }) => sheet === sheetName);
  const isBack = direction === "back";
  return {
    sheetName,
    unmerge: [],
    merge: [],
    unfilled: [],
    formats: [],
    numberFormats: entriesOf(cells.filter(isReformatted), (cell) =>
      isBack ? cell.numberFormatBefore : cell.numberFormatAfter,
    ),
    contents: entriesOf(cells, (cell) =>
      isBack
        ? (cell.formulaBefore ?? standingContentOf(cell.before, cell.numberFormatBefore))
        : (cell.formulaAfter ?? contentOf(cell.after, cell.numberFormatAfter)),
    ),
    rowHeights: [],
    columnWidths: [],
    page: null,
  };
}

/**
 * Queues the cells of some sheets, as they are to be or as they were.
 * @param sheetNames Those that are there.
 */
export function queueCells(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
  cells: readonly WrittenCell[],
  direction: Direction,
): void {
  for (const name of sheetNames) {
    queueWrites(context.workbook.worksheets.getItem(name), writesOfCells(name, cells, direction));
  }
}

/** The changes that a preview, a report and the undo list. */
export function changesOfCells(cells: readonly WrittenCell[]): SheetChange[] {
  return cells.flatMap((cell): SheetChange[] => {
    const { sheet, address, formulaBefore, formulaAfter, numberFormatBefore, numberFormatAfter } = cell;
    const kind = formulaBefore === undefined && formulaAfter === undefined ? "value" : "formula";
    const before = formulaBefore ?? cell.before;
    const value: SheetChange = { sheet, address, kind, before, after: formulaAfter ?? cell.after };
    if (!isReformatted(cell)) return [value];
    const format: SheetChange = {
      sheet,
      address,
      kind: "format",
      before: { numberFormat: numberFormatBefore },
      after: { numberFormat: numberFormatAfter },
    };
    return [value, format];
  });
}

export interface StandingCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** What a cell holds, in sheets that were read. */
export function standingAt(
  sheets: readonly SheetSnapshot[],
  { sheet, address }: Pick<WrittenCell, "sheet" | "address">,
): StandingCell {
  const rect = parseA1(address);
  const found = sheets.find(({ name }) => sameSheetName(name, sheet));
  const row = (rect?.rowIndex ?? 0) - (found?.used?.rowIndex ?? 0);
  const column = (rect?.columnIndex ?? 0) - (found?.used?.columnIndex ?? 0);
  return { value: found?.values[row]?.[column] ?? null, formula: found?.formulas[row]?.[column] ?? null };
}

/** Whether a cell holds a value, or a formula where there is one: what that comes to is the sheet's. */
export function holdsContent(standing: StandingCell, value: CellValue, formula: string | undefined): boolean {
  if (formula !== undefined) return standing.formula !== null && sameFormula(formula, standing.formula);
  return standing.formula === null && sameContent(value, standing.value);
}
