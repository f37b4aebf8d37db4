import type { CalcBook, CalcInput } from "../engine/CalcEngine";
import { contentOf } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import { isFilledBySpill } from "./spill";

export interface CellPosition {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export type PositionedInput = CellPosition & { readonly input: CalcInput };

/** What the engine is told of a cell. */
export function inputAt(sheet: HostSheet, { rowIndex, columnIndex }: CellPosition): PositionedInput {
  const { value, formula } = contentOf(sheet.findCell(rowIndex, columnIndex));
  return { rowIndex, columnIndex, input: formula === null ? { value } : { formula } };
}

function* inputsOf(sheet: HostSheet): Generator<PositionedInput> {
  for (const cell of sheet.existingCells()) {
    const position = { rowIndex: Number(cell.row) - 1, columnIndex: Number(cell.col) - 1 };
    const input = inputAt(sheet, position);
    const isEmpty = "value" in input.input && input.input.value === null;
    if (!isEmpty && !isFilledBySpill(sheet, position.rowIndex, position.columnIndex)) yield input;
  }
}

/** The whole document as the engine reads it. */
export function bookOf(workbook: HostWorkbook): CalcBook {
  return {
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, cells: inputsOf(sheet) })),
    names: workbook.names
      .filter((name) => name.sheet === null && !name.name.startsWith("_xlnm."))
      .map((name) => ({ name: name.name, formula: `=${name.refersTo}` })),
    uses1904Dates: workbook.uses1904Dates,
  };
}
