import type { CalcChange } from "../../CalcEngine";
import { Area } from "../book/Area";
import type { SheetStore } from "../book/SheetStore";
import { MAX_COLUMNS } from "../syntax/references";
import { sameValue, type Scalar } from "../values";

/** Values before this recalculation, by cell; `undefined` for a cell whose result is news whatever it is. */
type Before = Map<number, Scalar | undefined>;

function keyOf(rowIndex: number, columnIndex: number): number {
  return rowIndex * MAX_COLUMNS + columnIndex;
}

/** Remembers what calculated cells held, to say in the end which are new. */
export class ChangeLog {
  private readonly sheets = new Map<SheetStore, Before>();

  /** The first value noted counts. */
  note(sheet: SheetStore, rowIndex: number, columnIndex: number, before: Scalar | undefined): void {
    let cells = this.sheets.get(sheet);
    if (!cells) this.sheets.set(sheet, (cells = new Map<number, Scalar | undefined>()));
    const key = keyOf(rowIndex, columnIndex);
    if (before === undefined || !cells.has(key)) cells.set(key, before);
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
    for (const [sheet, cells] of this.sheets) {
      const told = new Set<number>();
      for (const [key, before] of cells) {
        const rowIndex = Math.floor(key / MAX_COLUMNS);
        const columnIndex = key % MAX_COLUMNS;
        const isNew = before === undefined || !sameValue(before, sheet.value(rowIndex, columnIndex));
        if (isNew) this.tell(sheet, rowIndex, columnIndex, told, changes);
      }
    }
    this.sheets.clear();
    return changes;
  }

  private tell(
    sheet: SheetStore,
    rowIndex: number,
    columnIndex: number,
    told: Set<number>,
    changes: CalcChange[],
  ): void {
    const owner = sheet.filledBy(rowIndex, columnIndex) ?? sheet.formula(rowIndex, columnIndex);
    const area = owner?.spill ?? new Area(sheet, rowIndex, columnIndex, rowIndex, columnIndex);
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const key = keyOf(row, column);
        if (told.has(key)) continue;
        told.add(key);
        const spilled = sheet.filledBy(row, column) !== undefined;
        changes.push({
          sheet: sheet.name,
          rowIndex: row,
          columnIndex: column,
          value: sheet.value(row, column),
          spilled,
        });
      }
    }
  }
}
