import { Area } from "../book/Area";
import type { FormulaCell } from "../book/FormulaCell";
import { MAX_COLUMNS, MAX_ROWS } from "../syntax/references";
import type { Matrix, Scalar } from "../values";

/** The area that rows of values take from a cell on; null when the sheet ends before. */
export function spillArea(cell: FormulaCell, rows: Matrix): Area | null {
  const bottom = cell.rowIndex + rows.length - 1;
  const right = cell.columnIndex + (rows[0]?.length ?? 0) - 1;
  if (bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return new Area(cell.sheet, cell.rowIndex, cell.columnIndex, bottom, right);
}

interface Position {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** The cells that a formula fills besides its own. */
export function* filledCells(cell: FormulaCell, area: Area): Generator<Position> {
  for (let rowIndex = area.top; rowIndex <= area.bottom; rowIndex += 1) {
    for (let columnIndex = area.left; columnIndex <= area.right; columnIndex += 1) {
      if (rowIndex !== cell.rowIndex || columnIndex !== cell.columnIndex) yield { rowIndex, columnIndex };
    }
  }
}

/** Of two formulas that want the same cell, the upper one has it, then the one more to the left. */
function precedes(left: FormulaCell, right: FormulaCell): boolean {
  return left.rowIndex < right.rowIndex || (left.rowIndex === right.rowIndex && left.columnIndex < right.columnIndex);
}

export interface SpillCheck {
  readonly isBlocked: boolean;
  /** Formulas that have to give way. */
  readonly evicted: ReadonlySet<FormulaCell>;
}

/** Whether the cells beside and below a formula are free for what it wants to put there. */
export function checkSpill(cell: FormulaCell, area: Area): SpillCheck {
  const evicted = new Set<FormulaCell>();
  for (const { rowIndex, columnIndex } of filledCells(cell, area)) {
    const { sheet } = cell;
    const filler = sheet.filledBy(rowIndex, columnIndex);
    if (filler === cell) continue;
    if (filler && precedes(cell, filler)) evicted.add(filler);
    else if (filler || sheet.formula(rowIndex, columnIndex) || sheet.value(rowIndex, columnIndex) !== null) {
      return { isBlocked: true, evicted: new Set() };
    }
  }
  return { isBlocked: false, evicted };
}

export function valueIn(rows: Matrix, area: Area, rowIndex: number, columnIndex: number): Scalar {
  return rows[rowIndex - area.top]?.[columnIndex - area.left] ?? 0;
}
