import { boundingRect, rect, rectAddress, sameRect, type Rect } from "../engine/document/a1";
import type { CellEditor } from "./CellEditor";
import type { GridSelection } from "./GridSelection";
import type { GridState } from "./GridState";

const POINTS_A_PIXEL = 0.75;

/** Clicks and drags on the cells. */
export class GridPointer {
  private dragFrom: Rect | null = null;
  private isPicking = false;
  /** Where the pointer went down, unless it selects more than the cell there. */
  private clicked: { readonly cell: Rect; readonly event: PointerEvent } | null = null;

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
    this.clicked = event.shiftKey ? null : { cell, event };
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
    if (!sameRect(area, this.dragFrom)) this.clicked = null;
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
    if (isSelecting && this.clicked) this.tellClick(this.clicked.cell, this.clicked.event);
    this.clicked = null;
  }

  private tellClick(cell: Rect, event: PointerEvent): void {
    const { sheet, source, layout } = this.state;
    const { x, y } = this.pointOf(event);
    const points = (pixels: number): number => Math.round(((pixels * POINTS_A_PIXEL) / layout.zoom) * 100) / 100;
    const left = x - layout.columns.start(cell.columnIndex);
    source.click(sheet, cell, points(left), points(y - layout.rows.start(cell.rowIndex)));
  }

  /** `reachesOut`: a drag that leaves the window goes on to the cells beyond its edge. */
  private cellAt(event: PointerEvent, reachesOut: boolean): Rect | null {
    const { viewport } = this;
    const view = viewport.getBoundingClientRect();
    // On the scroll bars nothing is selected.
    const isOnBar =
      event.clientX - view.left > viewport.clientWidth || event.clientY - view.top > viewport.clientHeight;
    if (!reachesOut && isOnBar) return null;
    const { x, y } = this.pointOf(event);
    const { rows, columns } = this.state.layout;
    const [row, column] = [rows.indexAt(y), columns.indexAt(x)];
    return this.state.sheet.mergeAt(row, column) ?? rect(row, column);
  }

  /** Where on the sheet that is, in pixels; frozen rows and columns do not scroll. */
  private pointOf(event: PointerEvent): { readonly x: number; readonly y: number } {
    const { viewport } = this;
    const { rows, columns, frozenRows, frozenColumns } = this.state.layout;
    const view = viewport.getBoundingClientRect();
    const [x, y] = [event.clientX - view.left, event.clientY - view.top];
    const isBeside = x < columns.start(frozenColumns) && x >= 0;
    const isAbove = y < rows.start(frozenRows) && y >= 0;
    return { x: isBeside ? x : x + viewport.scrollLeft, y: isAbove ? y : y + viewport.scrollTop };
  }
}
