import { boundingRect, cellAddress, rect, rectAddress, sameRect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { CellEditor } from "./CellEditor";
import { cellsOf, drawCell, isHidden, pixels, type DrawContext } from "./drawCell";
import { drawHeadings } from "./drawHeadings";
import type { GridSource } from "./GridSource";
import { keyStep } from "./keyStep";
import { sheetAxes, type SheetAxes } from "./sheetAxes";

/** Drawn around the visible window, so that a short scroll shows no gap. */
const MARGIN = 4;

/** The sheet: draws the cells in view, shows the selection, takes clicks and keys. */
export class GridView {
  readonly element: HTMLElement;
  private readonly viewport: HTMLElement;
  private readonly canvas: HTMLElement;
  private readonly selectionBox: HTMLElement;
  private readonly editor: CellEditor;
  private axes: SheetAxes | null = null;
  private shownSheet: HostSheet | null = null;
  private shownSelection: Rect | null = null;
  private dragFrom: Rect | null = null;

  constructor(private source: GridSource) {
    this.element = template();
    this.viewport = part(this.element, ".viewport");
    this.canvas = part(this.element, ".canvas");
    this.selectionBox = part(this.element, ".selection");
    this.editor = new CellEditor({
      commit: (input, step) => {
        this.commit(input, step);
      },
      key: (event) => {
        this.onKey(event);
      },
      original: () => this.source.inputAt(this.sheet, this.selection.rowIndex, this.selection.columnIndex),
    });
    this.canvas.append(this.editor.element);
    this.viewport.addEventListener("scroll", () => {
      this.drawWindow();
    });
    this.viewport.addEventListener("pointerdown", (event) => {
      this.onPointerDown(event);
    });
    this.viewport.addEventListener("pointermove", (event) => {
      this.onPointerMove(event);
    });
    this.viewport.addEventListener("pointerup", () => {
      this.dragFrom = null;
    });
    this.viewport.addEventListener("dblclick", () => {
      this.editor.begin();
    });
    new ResizeObserver(() => {
      this.drawWindow();
    }).observe(this.viewport);
  }

  /** Another workbook. */
  show(source: GridSource): void {
    this.source = source;
    this.shownSheet = null;
    this.redraw();
  }

  /** Values, formats or sizes may have changed. */
  redraw(): void {
    const { sheet } = this;
    this.axes = sheetAxes(sheet, (row, column) => this.source.textAt(sheet, row, column));
    this.canvas.style.width = pixels(this.axes.columns.total);
    this.canvas.style.height = pixels(this.axes.rows.total);
    if (this.shownSheet !== sheet) {
      this.viewport.scrollTo(0, 0);
      this.shownSelection = null;
    }
    this.shownSheet = sheet;
    this.drawWindow();
    this.drawSelection();
  }

  /** The selection, perhaps the sheet, has changed. */
  follow(): void {
    if (this.shownSheet !== this.sheet) this.redraw();
    else {
      this.drawWindow();
      this.drawSelection();
    }
  }

  focus(): void {
    this.editor.focus();
  }

  private get sheet(): HostSheet {
    return this.source.workbook.activeSheet;
  }

  private get selection(): Rect {
    return this.source.workbook.selection.area;
  }

  private drawWindow(): void {
    const { axes, sheet } = this;
    if (!axes) return;
    const window = this.visibleWindow(axes);
    const sheetView = sheet.elements.get("sheetViews")?.children.find((child) => typeof child !== "string");
    const showsGridLines = !(typeof sheetView === "object" && sheetView.attributes.showGridLines === "0");
    const context: DrawContext = { source: this.source, sheet, axes, showsGridLines };
    const cells = cellsOf(sheet, window).filter((area) => !isHidden(axes, area));
    part(this.element, ".cells").replaceChildren(...cells.map((area) => drawCell(context, area)));
    drawHeadings(this.element, axes, window, this.viewport, this.selection);
  }

  private visibleWindow({ rows, columns }: SheetAxes): Rect {
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.viewport;
    const top = Math.max(0, rows.indexAt(scrollTop) - MARGIN);
    const left = Math.max(0, columns.indexAt(scrollLeft) - MARGIN);
    const bottom = Math.min(rows.count - 1, rows.indexAt(scrollTop + clientHeight) + MARGIN);
    const right = Math.min(columns.count - 1, columns.indexAt(scrollLeft + clientWidth) + MARGIN);
    return rect(top, left, bottom - top + 1, right - left + 1);
  }

  private drawSelection(): void {
    const { axes, selection } = this;
    if (!axes) return;
    const merged = this.sheet.mergeAt(selection.rowIndex, selection.columnIndex);
    const area = merged === null ? selection : boundingRect(selection, merged);
    const box = {
      left: axes.columns.start(area.columnIndex),
      top: axes.rows.start(area.rowIndex),
      width: axes.columns.size(area.columnIndex, area.columnCount),
      height: axes.rows.size(area.rowIndex, area.rowCount),
    };
    for (const [name, value] of Object.entries(box)) this.selectionBox.style.setProperty(name, pixels(value));
    this.selectionBox.dataset.selected = rectAddress(selection);
    const first = merged ?? rect(selection.rowIndex, selection.columnIndex);
    this.editor.place(box.left, box.top, axes.columns.size(first.columnIndex, first.columnCount), axes.rows.size(first.rowIndex, first.rowCount)); // prettier-ignore
    if (this.shownSelection === null || !sameRect(this.shownSelection, selection)) this.scrollTo(box);
    this.shownSelection = selection;
  }

  private scrollTo(box: { left: number; top: number; width: number; height: number }): void {
    const view = this.viewport;
    const left = nearest(view.scrollLeft, view.clientWidth, box.left, box.width);
    const top = nearest(view.scrollTop, view.clientHeight, box.top, box.height);
    if (left !== view.scrollLeft || top !== view.scrollTop) view.scrollTo(left, top);
  }

  private select(area: Rect): void {
    this.source.select(this.sheet, area);
  }

  private cellAt(event: PointerEvent): Rect | null {
    const { axes } = this;
    if (!axes) return null;
    const origin = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - origin.left, event.clientY - origin.top];
    // On the scroll bars nothing is selected.
    const view = this.viewport.getBoundingClientRect();
    if (event.clientX - view.left > this.viewport.clientWidth || event.clientY - view.top > this.viewport.clientHeight) return null; // prettier-ignore
    const cell = rect(axes.rows.indexAt(y), axes.columns.indexAt(x));
    return this.sheet.mergeAt(cell.rowIndex, cell.columnIndex) ?? cell;
  }

  private onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || event.target === this.editor.element) return;
    const cell = this.cellAt(event);
    if (!cell) return;
    event.preventDefault();
    this.editor.finish();
    this.dragFrom = event.shiftKey ? this.selection : cell;
    this.select(boundingRect(this.dragFrom, cell));
    this.editor.focus();
  }

  private onPointerMove(event: PointerEvent): void {
    const cell = this.dragFrom && event.buttons === 1 ? this.cellAt(event) : null;
    if (!cell || !this.dragFrom) return;
    const area = boundingRect(this.dragFrom, cell);
    if (!sameRect(area, this.selection)) this.select(area);
  }

  private commit(input: string, step: readonly [number, number]): void {
    const { rowIndex, columnIndex } = this.selection;
    this.source.edit(this.sheet, rowIndex, columnIndex, input);
    this.move(step);
  }

  private onKey(event: KeyboardEvent): void {
    const { rowIndex, columnIndex } = this.selection;
    if (event.key === "Delete") this.source.edit(this.sheet, rowIndex, columnIndex, "");
    else if (event.key === "F2") this.editor.begin();
    else {
      const page = this.axes ? Math.max(1, Math.floor(this.viewport.clientHeight / 24)) : 1;
      const step = keyStep(event, page);
      if (step === null) return;
      this.move(step);
    }
    event.preventDefault();
  }

  private move([down, right]: readonly [number, number]): void {
    const { axes } = this;
    if (!axes || (down === 0 && right === 0)) return;
    const from = this.sheet.mergeAt(this.selection.rowIndex, this.selection.columnIndex);
    const start = from ?? rect(this.selection.rowIndex, this.selection.columnIndex);
    const row = start.rowIndex + (down > 0 ? down + start.rowCount - 1 : down);
    const column = start.columnIndex + (right > 0 ? right + start.columnCount - 1 : right);
    const cell = rect(clamp(row, axes.rows.count), clamp(column, axes.columns.count));
    this.select(this.sheet.mergeAt(cell.rowIndex, cell.columnIndex) ?? cell);
  }
}

const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);

/** The scroll position, as near as possible to the present one, at which the box is in view. */
function nearest(scroll: number, room: number, start: number, size: number): number {
  if (start < scroll) return start;
  return start + size > scroll + room ? Math.max(0, Math.min(start, start + size - room)) : scroll;
}

function template(): HTMLElement {
  const element = document.createElement("div");
  element.className = "grid";
  element.setAttribute("role", "grid");
  element.setAttribute("aria-label", "工作表");
  element.innerHTML = `<div class="corner"></div><div class="column-headings"><div></div></div>
    <div class="row-headings"><div></div></div>
    <div class="viewport"><div class="canvas"><div class="cells" role="row"></div><div class="selection"></div></div></div>`;
  return element;
}

function part(element: HTMLElement, selector: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not in the grid`);
  return found;
}

export const addressOf = (area: Rect): string => cellAddress(area.rowIndex, area.columnIndex);
