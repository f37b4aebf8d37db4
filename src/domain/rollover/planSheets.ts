import type { BlockDetails, PlannedCell, PrintPlan, SheetPlan } from "../plan/SheetPlan";
import { NO_PRINT } from "../plan/noPrint";
import type { CellValue } from "../snapshot";
import type { CellEdit } from "./CellEdit";

const plannedValue = (value: CellValue): PlannedCell["value"] =>
  typeof value === "object" && value !== null ? value.error : value;

/** The edits of one block, by their place in it. */
function editsIn(
  { block }: BlockDetails,
  edits: readonly CellEdit[],
): (row: number, column: number) => CellEdit | null {
  const byPlace = new Map(edits.map((edit) => [`${String(edit.rowIndex)}:${String(edit.columnIndex)}`, edit]));
  return (row, column) => byPlace.get(`${String(block.rowIndex + row)}:${String(block.columnIndex + column)}`) ?? null;
}

/**
 * A block in which some cells hold something else, and all look as they do.
 * Shape: what stands in the block, edits of its sheet → plan of the block.
 */
export function planEdits(details: BlockDetails, edits: readonly CellEdit[]): SheetPlan {
  const { sheetName, block, numberFormats, formats, merges } = details;
  const editAt = editsIn(details, edits);
  const cells = formats.map((line, row) =>
    line.map((format, column): PlannedCell => {
      const numberFormat = numberFormats[row]?.[column] ?? "General";
      const edit = editAt(row, column);
      if (edit === null) return { value: null, numberFormat, format, keepValue: true };
      return { value: plannedValue(edit.value), numberFormat: edit.numberFormat ?? numberFormat, format };
    }),
  );
  return {
    sheetName,
    block,
    cells,
    merges,
    rowHeights: formats.map(() => null),
    columnWidths: (formats[0] ?? []).map(() => null),
    print: details.print ?? NO_PRINT,
  };
}

/** A sheet without a print area prints what it holds; a copy says so, and where no head is repeated none is. */
function printOfCopy({ print, block }: BlockDetails): PrintPlan {
  const standing = print ?? NO_PRINT;
  return {
    ...standing,
    paperSize: "A4",
    pagesWide: Math.max(1, standing.pagesWide),
    printArea: standing.printArea.rowCount === 0 ? block : standing.printArea,
  };
}

/** Rows that fit themselves to their texts do so in the copy too. */
interface OwnSizes {
  readonly standardRows: readonly boolean[];
  readonly standardColumns: readonly boolean[];
}

/**
 * A sheet that is added, looks like another one, and holds its values; formulas would go on changing.
 * Shape: what stands in the used range of the other one, the new name, edits of the new sheet → plan.
 */
export function planCopy(details: BlockDetails, sizes: OwnSizes, to: string, edits: readonly CellEdit[]): SheetPlan {
  const { sheetName, block, values, numberFormats, formats, merges, rowHeights, columnWidths } = details;
  const editAt = editsIn(details, edits);
  const cells = formats.map((line, row) =>
    line.map((format, column): PlannedCell => {
      const edit = editAt(row, column);
      const value = edit === null ? (values[row]?.[column] ?? null) : edit.value;
      const numberFormat = edit?.numberFormat ?? numberFormats[row]?.[column] ?? "General";
      return { value: plannedValue(value), numberFormat, format };
    }),
  );
  return {
    sheetName: to,
    block,
    cells,
    merges,
    rowHeights: rowHeights.map((height, row) => (sizes.standardRows[row] === true ? null : height)),
    columnWidths: columnWidths.map((width, column) => (sizes.standardColumns[column] === true ? null : width)),
    print: printOfCopy(details),
    looksFrom: { sheetName, block },
  };
}
