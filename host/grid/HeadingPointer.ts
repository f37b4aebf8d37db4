import { MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "../engine/document/a1";
import { pixels } from "./drawCell";
import { fittingWidth } from "./fittingWidth";
import type { GridSelection } from "./GridSelection";
import type { GridState } from "./GridState";
import type { GridParts } from "./gridTemplate";

type Which = "columns" | "rows";

/** So near to its edge a heading is resized instead of selected. */
const EDGE = 4;
const POINTS_A_PIXEL = 0.75;

interface Resizing {
  readonly which: Which;
  readonly index: number;
  readonly from: number;
}

/** Clicks and drags on the headings: select whole rows and columns, change their size. */
export class HeadingPointer {
  private resizing: Resizing | null = null;
  private selectFrom: number | null = null;

  constructor(
    private readonly state: GridState,
    private readonly selection: GridSelection,
    private readonly parts: GridParts,
  ) {
    parts.corner.addEventListener("click", () => {
      this.selection.selectAll();
    });
    for (const which of ["columns", "rows"] as const) this.listen(which, parts.headings[which]);
  }

  private listen(which: Which, element: HTMLElement): void {
    element.addEventListener("pointerdown", (event) => {
      // The cell editor keeps the focus.
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      this.onDown(which, event);
    });
    element.addEventListener("pointermove", (event) => {
      this.onMove(which, element, event);
    });
    element.addEventListener("pointerup", (event) => {
      this.onUp(which, event);
    });
    element.addEventListener("dblclick", (event) => {
      this.fit(which, event);
    });
  }

  private onDown(which: Which, event: PointerEvent): void {
    const edge = this.edgeAt(which, event);
    if (edge !== null) {
      this.resizing = { which, index: edge, from: along(which, event) };
      return;
    }
    const index = this.indexAt(which, event);
    this.selectFrom = event.shiftKey ? (which === "columns" ? this.selection.active.columnIndex : this.selection.active.rowIndex) : index; // prettier-ignore
    this.selectLines(which, this.selectFrom, index);
  }

  private onMove(which: Which, element: HTMLElement, event: PointerEvent): void {
    if (this.resizing) this.showLine(this.resizing, event);
    else if (this.selectFrom !== null && event.buttons === 1)
      this.selectLines(which, this.selectFrom, this.indexAt(which, event)); // prettier-ignore
    else {
      const cursor = which === "columns" ? "col-resize" : "row-resize";
      element.style.cursor = this.edgeAt(which, event) === null ? "" : cursor;
    }
  }

  private onUp(which: Which, event: PointerEvent): void {
    const { resizing } = this;
    this.resizing = null;
    this.selectFrom = null;
    this.parts.resizeLine.hidden = true;
    if (!resizing || resizing.from === along(which, event)) return;
    const wanted = this.state.layout[which].size(resizing.index) + along(which, event) - resizing.from;
    this.resize(which, resizing.index, (Math.max(0, wanted) / this.state.layout.zoom) * POINTS_A_PIXEL);
  }

  /** A double click on an edge: as wide as the content, or as high as it needs. */
  private fit(which: Which, event: MouseEvent): void {
    const edge = this.edgeAt(which, event);
    if (edge === null) return;
    const width = which === "columns" ? fittingWidth(this.state.source, this.state.sheet, edge) : null;
    this.resize(which, edge, width === null ? undefined : width * POINTS_A_PIXEL);
  }

  /** All selected rows or columns at once, when it is one of them. */
  private resize(which: Which, index: number, points: number | undefined): void {
    const { area } = this.selection;
    const { source, sheet, layout } = this.state;
    const isWhole = which === "columns" ? area.rowCount >= layout.rows.count : area.columnCount >= layout.columns.count;
    const [first, count] = which === "columns" ? [area.columnIndex, area.columnCount] : [area.rowIndex, area.rowCount];
    const takesAll = isWhole && index >= first && index < first + count && count < layout[which].count;
    const [from, size] = takesAll ? [first, count] : [index, 1];
    const lines = which === "columns" ? rect(0, from, 1, size) : rect(from, 0, size, 1);
    void source.edits.resize(sheet, lines, which, points);
  }

  private selectLines(which: Which, from: number, to: number): void {
    const [first, count] = [Math.min(from, to), Math.abs(to - from) + 1];
    const lines: Rect = which === "columns" ? rect(0, first, MAX_ROWS, count) : rect(first, 0, count, MAX_COLUMNS);
    this.selection.select(lines, which === "columns" ? rect(0, from) : rect(from, 0));
  }

  private indexAt(which: Which, event: MouseEvent): number {
    const axis = this.state.layout[which];
    return axis.indexAt(this.placeOf(which, event));
  }

  /** The line whose far edge is under the pointer. */
  private edgeAt(which: Which, event: MouseEvent): number | null {
    const axis = this.state.layout[which];
    const place = this.placeOf(which, event);
    const index = axis.indexAt(place);
    if (axis.start(index + 1) - place <= EDGE) return index;
    return index > 0 && place - axis.start(index) <= EDGE ? index - 1 : null;
  }

  private placeOf(which: Which, event: MouseEvent): number {
    const { layout } = this.state;
    const view = this.parts.viewport;
    const box = view.getBoundingClientRect();
    const isColumns = which === "columns";
    const place = isColumns ? event.clientX - box.left : event.clientY - box.top;
    const frozen = isColumns ? layout.columns.start(layout.frozenColumns) : layout.rows.start(layout.frozenRows);
    return place < frozen ? place : place + (isColumns ? view.scrollLeft : view.scrollTop);
  }

  private showLine({ which }: Resizing, event: PointerEvent): void {
    const { resizeLine, element } = this.parts;
    const box = element.getBoundingClientRect();
    resizeLine.hidden = false;
    resizeLine.className = `resize-line ${which}`;
    resizeLine.style.left = which === "columns" ? pixels(event.clientX - box.left) : "0";
    resizeLine.style.top = which === "rows" ? pixels(event.clientY - box.top) : "0";
  }
}

const along = (which: Which, event: MouseEvent): number => (which === "columns" ? event.clientX : event.clientY);
