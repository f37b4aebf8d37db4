import type { Scalar } from "../values";
import type { FormulaCell } from "./FormulaCell";

/** One column: what its cells hold, and which of them are calculated. Row index → content. */
export class Column {
  readonly values: (Scalar | undefined)[] = [];
  readonly formulas = new Map<number, FormulaCell>();
  /** Cells that a spilled formula fills. */
  readonly filledBy = new Map<number, FormulaCell>();
  readonly dirtyRows = new Set<number>();
  /** Counts writes, so that what was derived from the values can be known as stale. */
  version = 0;
}

export class SheetStore {
  readonly columns = new Map<number, Column>();
  /** One more than the last row and column that ever held something. */
  rowCount = 0;
  columnCount = 0;

  constructor(public name: string) {}

  column(columnIndex: number): Column {
    let column = this.columns.get(columnIndex);
    if (!column) this.columns.set(columnIndex, (column = new Column()));
    return column;
  }

  value(rowIndex: number, columnIndex: number): Scalar {
    return this.columns.get(columnIndex)?.values[rowIndex] ?? null;
  }

  write(rowIndex: number, columnIndex: number, value: Scalar): void {
    const column = this.column(columnIndex);
    column.version += 1;
    if (value === null) {
      if (rowIndex < column.values.length) column.values[rowIndex] = undefined;
      return;
    }
    column.values[rowIndex] = value;
    if (rowIndex >= this.rowCount) this.rowCount = rowIndex + 1;
    if (columnIndex >= this.columnCount) this.columnCount = columnIndex + 1;
  }

  formula(rowIndex: number, columnIndex: number): FormulaCell | undefined {
    return this.columns.get(columnIndex)?.formulas.get(rowIndex);
  }

  filledBy(rowIndex: number, columnIndex: number): FormulaCell | undefined {
    return this.columns.get(columnIndex)?.filledBy.get(rowIndex);
  }

  *columnsBetween(left: number, right: number): Generator<Column> {
    if (right - left < this.columns.size) {
      for (let index = left; index <= right; index += 1) {
        const column = this.columns.get(index);
        if (column) yield column;
      }
      return;
    }
    for (const [index, column] of this.columns) if (index >= left && index <= right) yield column;
  }

  *formulas(): Generator<FormulaCell> {
    for (const column of this.columns.values()) yield* column.formulas.values();
  }
}
