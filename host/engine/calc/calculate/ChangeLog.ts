import type { CalcChange } from "../../CalcEngine";
import { Area } from "../book/Area";
import type { SheetStore } from "../book/SheetStore";
import { sameValue, type Scalar } from "../values";

/** Values before this recalculation, by row and column; `undefined` for a cell whose result is news whatever it is. */
type Before = Map<number, Map<number, Scalar | undefined>>;

/** Remembers what calculated cells held, to say in the end which are new. */
export class ChangeLog {
  private readonly sheets = new Map<SheetStore, Before>();

  /** The first value noted counts. */
  note(sheet: SheetStore, rowIndex: number, columnIndex: number, before: Scalar | undefined): void {
    let rows = this.sheets.get(sheet);
    if (!rows) this.sheets.set(sheet, (rows = new Map()));
    let row = rows.get(rowIndex);
    if (!row) rows.set(rowIndex, (row = new Map()));
    if (!row.has(columnIndex) || before === undefined) row.set(columnIndex, before);
  }

  clear(): void {
    this.sheets.clear();
  }

  forget(sheet: SheetStore): void {
    this.sheets.delete(sheet);
  }

  /** What is new, and starts afresh. A formula that fills several cells is told as a whole when one of them is new. */
  take(): CalcChange[] {
    const changes: CalcChange[] = [];
    for (const [sheet, rows] of this.sheets) {
      const told = new Set<string>();
      for (const [rowIndex, row] of rows) {
        for (const [columnIndex, before] of row) {
          if (before === undefined || !sameValue(before, sheet.value(rowIndex, columnIndex))) {
            this.tell(sheet, rowIndex, columnIndex, told, changes);
          }
        }
      }
    }
    this.sheets.clear();
    return changes;
  }

  private tell(sheet: SheetStore, rowIndex: number, columnIndex: number, told: Set<string>, changes: CalcChange[]): void {
    const owner = sheet.filledBy(rowIndex, columnIndex) ?? sheet.formula(rowIndex, columnIndex);
    const area = owner?.spill ?? new Area(sheet, rowIndex, columnIndex, rowIndex, columnIndex);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const key = `${String(row)},${String(column)}`;
        if (told.has(key)) continue;
        told.add(key);
        const spilled = sheet.filledBy(row, column) !== undefined;
        changes.push({ sheet: sheet.name, rowIndex: row, columnIndex: column, value: sheet.value(row, column), spilled });
      }
    }
  }
}
