import { boundingRect, rect, rectAddress, sameRect, type Rect } from "../engine/document/a1";
import type { CellEditor } from "./CellEditor";
import type { GridSelection } from "./GridSelection";
import type { GridState } from "./GridState";

/** Clicks and drags on the cells. */
export class GridPointer {
  private dragFrom: Rect | null = null;
  private isPicking = false;

  constructor(
    private readonly state: GridState,
    private readonly selection: GridSelection,
    private readonly editor: CellEditor,
    private readonly viewport: HTMLElement,
  ) {
    viewport.addEventListener("pointerdown", (event) => {
      this.onDown(event);
    });
    viewport.addEventListener("pointermove", (event) => {
      this.onMove(event);
    });
    viewport.addEventListener("pointerup", () => {
      this.onUp();
    });
    viewport.addEventListener("dblclick", () => {
      this.editor.begin();
    });
  }

  private onDown(event: PointerEvent): void {
    const cell = event.button === 0 ? this.cellAt(event, false) : null;
    if (!cell) return;
    event.preventDefault();
    this.viewport.setPointerCapture(event.pointerId);
    this.isPicking = this.editor.takesReference;
    this.dragFrom = cell;
    if (this.isPicking) {
      this.editor.writeReference(rectAddress(cell));
      return;
    }
    this.editor.finish();
    if (event.shiftKey) {
      this.dragFrom = this.selection.active;
      this.selection.extendTo(cell, true);
    } else this.selection.select(cell, rect(cell.rowIndex, cell.columnIndex), true);
    this.editor.focus();
  }

  private onMove(event: PointerEvent): void {
    const cell = this.dragFrom && event.buttons === 1 ? this.cellAt(event, true) : null;
    if (!cell || !this.dragFrom) return;
    const area = boundingRect(this.dragFrom, cell);
    if (this.isPicking) this.editor.writeReference(rectAddress(area));
    else if (!sameRect(area, this.selection.area)) this.selection.extendTo(cell, true);
  }

  /** Only now does the add-in hear of the selection. */
  private onUp(): void {
    const isSelecting = this.dragFrom !== null && !this.isPicking;
    this.dragFrom = null;
    this.isPicking = false;
    const { area, active } = this.selection;
    if (isSelecting) this.selection.select(area, rect(active.rowIndex, active.columnIndex));
  }

  /** `reachesOut`: a drag that leaves the window goes on to the cells beyond its edge. */
  private cellAt(event: PointerEvent, reachesOut: boolean): Rect | null {
    const { viewport } = this;
    const { rows, columns, frozenRows, frozenColumns } = this.state.layout;
    const view = viewport.getBoundingClientRect();
    const [x, y] = [event.clientX - view.left, event.clientY - view.top];
    // On the scroll bars nothing is selected.
    if (!reachesOut && (x > viewport.clientWidth || y > viewport.clientHeight)) return null;
    const isBeside = x < columns.start(frozenColumns) && x >= 0;
    const isAbove = y < rows.start(frozenRows) && y >= 0;
    const column = columns.indexAt(isBeside ? x : x + viewport.scrollLeft);
    const row = rows.indexAt(isAbove ? y : y + viewport.scrollTop);
    return this.state.sheet.mergeAt(row, column) ?? rect(row, column);
  }
}
