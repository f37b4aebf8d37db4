import type { CellValue, Style } from "exceljs";

import type { CalcValue } from "../../engine/CalcEngine";
import { contains, lastColumn, lastRow, rect, sameRect, type Rect } from "../../engine/document/a1";
import { contentAt } from "../../engine/document/cellValues";
import type { HostSheet } from "../../engine/document/HostSheet";
import { isCovered, setContent } from "../../excel/cellWrites";
import type { Session } from "../../excel/Session";

/** A cell as it stood: enough to put it back. Styles are never changed in place, so they are kept by reference. */
export interface CellState {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formula: string | null;
  readonly value: CalcValue;
  /** As ExcelJS holds it, where that is more than its text: rich text, a hyperlink. */
  readonly stored: CellValue | null;
  /** Null for a cell that was not there. */
  readonly style: Partial<Style> | null;
}

/** Every cell of the area, or only those that are there, as they would have to be put back. */
export function cellStates(sheet: HostSheet, area: Rect, onlyExisting: boolean): CellState[] {
  const positions = onlyExisting ? existingPositions(sheet, area) : positionsOf(area);
  return positions
    .filter(([row, column]) => !isCovered(sheet, row, column))
    .map(([row, column]) => {
      const state = stateAt(sheet, row, column);
      // What a spilled formula fills belongs to the formula; the cell itself is empty.
      return isSpilled(sheet, row, column) ? { ...state, value: null } : state;
    });
}

/** As they are copied: of a spilled formula its values. */
export const copiedStates = (sheet: HostSheet, area: Rect): CellState[] =>
  positionsOf(area)
    .filter(([row, column]) => !isCovered(sheet, row, column))
    .map(([row, column]) => stateAt(sheet, row, column));

function stateAt(sheet: HostSheet, rowIndex: number, columnIndex: number): CellState {
  const cell = sheet.findCell(rowIndex, columnIndex);
  const { formula, value } = contentAt(sheet, rowIndex, columnIndex);
  const stored = cell?.value;
  const isRich = formula === null && typeof stored === "object" && stored !== null && !("error" in stored);
  return { rowIndex, columnIndex, formula, value, stored: isRich ? stored : null, style: cell?.style ?? null };
}

export function putState(session: Session, sheet: HostSheet, state: CellState): void {
  const { rowIndex, columnIndex, formula, value, stored, style } = state;
  if (isCovered(sheet, rowIndex, columnIndex)) return;
  const isEmpty = formula === null && value === null;
  if (isEmpty && (isSpilled(sheet, rowIndex, columnIndex) || !sheet.findCell(rowIndex, columnIndex))) return;
  setContent(session, sheet, rowIndex, columnIndex, formula === null ? { value } : { formula, value: null });
  const cell = sheet.cell(rowIndex, columnIndex);
  if (stored !== null) cell.value = stored;
  cell.style = style ?? {};
}

export function isSpilled(sheet: HostSheet, rowIndex: number, columnIndex: number): boolean {
  const cell = rect(rowIndex, columnIndex);
  return sheet.arrays.some(
    ({ area }) => contains(area, cell) && !sameRect(cell, rect(area.rowIndex, area.columnIndex)),
  );
}

function existingPositions(sheet: HostSheet, area: Rect): [row: number, column: number][] {
  return Array.from(sheet.existingCells(area), (cell) => [Number(cell.row) - 1, Number(cell.col) - 1]);
}

export function positionsOf(area: Rect): [row: number, column: number][] {
  const positions: [number, number][] = [];
  for (let row = area.rowIndex; row <= lastRow(area); row += 1) {
    for (let column = area.columnIndex; column <= lastColumn(area); column += 1) positions.push([row, column]);
  }
  return positions;
}
