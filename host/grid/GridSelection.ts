import {
  boundingRect, contains, intersection, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, rect, sameRect, type Rect,
} from "../engine/document/a1"; // prettier-ignore
import { dataEdge } from "./dataEdge";
import type { GridState } from "./GridState";

export type Step = readonly [down: number, right: number];

/** The selected area, the active cell in it, and how keys move both. */
export class GridSelection {
  private activeCell: Rect = rect(0, 0);
  /** Where Tab began, which Enter goes back to. */
  private tabColumn: number | null = null;

  constructor(private readonly state: GridState) {}

  get area(): Rect {
    return this.state.source.workbook.selection.area;
  }

  /** The cell that typing goes to; a merged area counts as one cell. */
  get active(): Rect {
    const { area, activeCell } = this;
    const cell = contains(area, activeCell) ? activeCell : rect(area.rowIndex, area.columnIndex);
    return this.whole(rect(cell.rowIndex, cell.columnIndex));
  }

  get isSingle(): boolean {
    return sameRect(this.area, this.active);
  }

  select(area: Rect, active = rect(area.rowIndex, area.columnIndex), isDragging = false): void {
    this.activeCell = active;
    this.tabColumn = null;
    const { source, sheet } = this.state;
    if (isDragging) source.preview(sheet, area);
    else source.select(sheet, area);
  }

  selectCell(rowIndex: number, columnIndex: number): void {
    const { rows, columns } = this.limits();
    const cell = rect(clamp(rowIndex, rows), clamp(columnIndex, columns));
    this.state.reach(cell.rowIndex, cell.columnIndex);
    this.select(this.whole(cell), cell);
  }

  /** From the active cell to that one. */
  extendTo(cell: Rect, isDragging = false): void {
    const { active } = this;
    this.state.reach(lastRow(cell), lastColumn(cell));
    this.select(this.withMerges(boundingRect(active, cell)), rect(active.rowIndex, active.columnIndex), isDragging);
  }

  moveBy([down, right]: Step, extends_: boolean): void {
    const from = extends_ ? this.lead : this.active;
    const row = this.visible("rows", down > 0 ? lastRow(from) : from.rowIndex, down);
    const column = this.visible("columns", right > 0 ? lastColumn(from) : from.columnIndex, right);
    this.goTo(row, column, extends_);
  }

  /** Ctrl and an arrow: to the end of the data in that direction. */
  jump([down, right]: Step, extends_: boolean): void {
    const { sheet } = this.state;
    const { rowIndex, columnIndex } = extends_ ? this.lead : this.active;
    const [row, column] = dataEdge(sheet, rowIndex, columnIndex, down, right);
    this.goTo(row, column, extends_);
  }

  toRowStart(extends_: boolean): void {
    this.goTo((extends_ ? this.lead : this.active).rowIndex, this.state.layout.frozenColumns, extends_);
  }

  toStart(extends_: boolean): void {
    this.goTo(this.state.layout.frozenRows, this.state.layout.frozenColumns, extends_);
  }

  toEnd(extends_: boolean): void {
    const used = this.state.sheet.usedRect(false) ?? rect(0, 0);
    this.goTo(lastRow(used), lastColumn(used), extends_);
  }

  selectAll(): void {
    this.select(rect(0, 0, MAX_ROWS, MAX_COLUMNS), this.activeCell);
  }

  /** Enter and Tab: on to the next cell, inside the selection when there is one. */
  advance([down, right]: Step): void {
    if (!this.isSingle) {
      this.cycle([down, right]);
      return;
    }
    const column = this.tabColumn ?? this.active.columnIndex;
    if (right !== 0) {
      this.moveBy([0, right], false);
      this.tabColumn = column;
    } else if (down !== 0) this.goTo(this.visible("rows", down > 0 ? lastRow(this.active) : this.active.rowIndex, down), column, false); // prettier-ignore
  }

  private cycle([down, right]: Step): void {
    const used = boundingRect(this.state.sheet.usedRect(false) ?? rect(0, 0), this.active);
    const area = intersection(this.area, used) ?? this.area;
    const { rowIndex, columnIndex } = this.active;
    const [row, column] = [rowIndex - area.rowIndex, columnIndex - area.columnIndex];
    const count = area.rowCount * area.columnCount;
    const place = down === 0 ? row * area.columnCount + column : column * area.rowCount + row;
    const next = (place + down + right + count) % count;
    const [major, minor] = down === 0 ? [Math.floor(next / area.columnCount), next % area.columnCount] : [next % area.rowCount, Math.floor(next / area.rowCount)]; // prettier-ignore
    this.select(this.area, rect(area.rowIndex + major, area.columnIndex + minor));
  }

  /** The corner that Shift moves: the one across from the active cell. */
  private get lead(): Rect {
    const { area, active } = this;
    const row = active.rowIndex === area.rowIndex ? lastRow(area) : area.rowIndex;
    const column = active.columnIndex === area.columnIndex ? lastColumn(area) : area.columnIndex;
    return rect(row, column);
  }

  private goTo(row: number, column: number, extends_: boolean): void {
    const { rows, columns } = this.limits();
    if (extends_) this.extendTo(rect(clamp(row, rows), clamp(column, columns)));
    else this.selectCell(row, column);
  }

  /** That many lines on; hidden ones do not count. */
  private visible(axis: "rows" | "columns", from: number, step: number): number {
    let index = from;
    for (let left = Math.abs(step); left > 0; left -= 1) {
      do index += Math.sign(step);
      while (index >= 0 && index < this.state.layout[axis].count && this.state.layout[axis].size(index) === 0);
    }
    return index < 0 ? from : index;
  }

  private limits(): { readonly rows: number; readonly columns: number } {
    return { rows: MAX_ROWS, columns: MAX_COLUMNS };
  }

  private whole(cell: Rect): Rect {
    return this.state.sheet.mergeAt(cell.rowIndex, cell.columnIndex) ?? cell;
  }

  /** A selection takes in the whole of every merge that it touches. */
  private withMerges(area: Rect): Rect {
    const grown = this.state.sheet.mergesIn(area).reduce(boundingRect, area);
    return sameRect(grown, area) ? area : this.withMerges(grown);
  }
}

const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);
