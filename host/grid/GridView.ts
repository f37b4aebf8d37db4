import { contains, rect, rectAddress, sameRect, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { Question } from "./conditional/ConditionalLooks";
import { CellEditor } from "./CellEditor";
import { textCss } from "./cellStyle";
import { clipboardEvents } from "./clipboardEvents";
import type { DrawContext } from "./drawCell";
import { drawHeadings } from "./drawHeadings";
import { GridKeys } from "./GridKeys";
import { GridLayers } from "./GridLayers";
import { GridPointer } from "./GridPointer";
import { GridSelection, type Step } from "./GridSelection";
import type { GridSource } from "./GridSource";
import type { GridState } from "./GridState";
import { gridTemplate, type GridParts } from "./gridTemplate";
import { HeadingPointer } from "./HeadingPointer";
import type { Box } from "./Layer";
import { sheetLayout, SPARE_COLUMNS, SPARE_ROWS, storedZoom, type Extent, type SheetLayout } from "./layout";
import { nearestScroll, visibleWindow, type View } from "./scrolling";

export interface GridEvents {
  /** What is being typed into the active cell; null when nothing is. */
  readonly onTyping: (input: string | null) => void;
  readonly onZoom: (zoom: number) => void;
}

const LEAST_ZOOM = 0.5;
const MOST_ZOOM = 2;

/** The sheet: draws the cells in view, shows the selection, takes clicks and keys. */
export class GridView implements GridState {
  readonly element: HTMLElement;
  readonly selection = new GridSelection(this);
  layout: SheetLayout;
  private readonly parts: GridParts;
  private readonly layers: GridLayers;
  private readonly editor: CellEditor;
  private readonly keys: GridKeys;
  private readonly zooms = new WeakMap<HostSheet, number>();
  private extent: Extent = { rows: 0, columns: 0 };
  private view: View = { scrollLeft: 0, scrollTop: 0, clientWidth: 0, clientHeight: 0 };
  private shownSheet: HostSheet | null = null;
  private shownSelection: Rect | null = null;
  private endCellEdit: (() => void) | null = null;

  constructor(
    public source: GridSource,
    private readonly events: GridEvents,
  ) {
    this.parts = gridTemplate();
    this.element = this.parts.element;
    this.layers = new GridLayers(this.parts.viewport);
    this.editor = this.createEditor();
    this.keys = new GridKeys(this, this.selection, this.editor);
    this.layout = this.measure();
    this.parts.editorRoom.append(this.editor.element);
    new GridPointer(this, this.selection, this.editor, this.parts.viewport);
    new HeadingPointer(this, this.selection, this.parts);
    clipboardEvents(this, this.selection, this.editor, () => {
      this.drawSelection();
    });
    this.parts.viewport.addEventListener("scroll", () => {
      this.onScroll();
    });
    this.parts.viewport.addEventListener("wheel", (event) => {
      this.onWheel(event);
    });
    new ResizeObserver(() => {
      this.readView();
      this.drawWindow(false);
    }).observe(this.parts.viewport);
  }

  get sheet(): HostSheet {
    return this.source.workbook.activeSheet;
  }

  get pageRows(): number {
    const room = this.view.clientHeight - this.layout.rows.start(this.layout.frozenRows);
    return Math.max(1, Math.floor(room / Math.max(1, this.layout.rows.size(this.selection.active.rowIndex))) - 1);
  }

  get zoom(): number {
    return this.zooms.get(this.sheet) ?? storedZoom(this.sheet);
  }

  set zoom(wanted: number) {
    const zoom = Math.round(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, wanted)) * 10) / 10;
    this.zooms.set(this.sheet, zoom);
    this.redraw();
    this.shownSelection = null;
    this.drawSelection();
  }

  /** Another workbook. */
  show(source: GridSource): void {
    this.source = source;
    this.shownSheet = null;
    this.redraw();
  }

  reach(rowIndex: number, columnIndex: number): void {
    const { rows, columns } = this.layout;
    if (rowIndex < rows.count && columnIndex < columns.count) return;
    this.extent = {
      rows: Math.max(this.extent.rows, rows.count, rowIndex + SPARE_ROWS),
      columns: Math.max(this.extent.columns, columns.count, columnIndex + SPARE_COLUMNS),
    };
    this.layout = this.measure();
    this.layers.resize(this.layout);
  }

  /** Values, formats or sizes may have changed. */
  redraw(): void {
    const isOther = this.shownSheet !== this.sheet;
    if (isOther) {
      this.extent = { rows: 0, columns: 0 };
      this.shownSelection = null;
    }
    this.layout = this.measure();
    this.layers.resize(this.layout);
    if (isOther) this.parts.viewport.scrollTo(0, 0);
    this.readView();
    this.shownSheet = this.sheet;
    this.drawWindow(true);
    this.drawSelection();
    this.events.onZoom(this.layout.zoom);
  }

  /** Conditional formats have been worked out for some cells. */
  redrawCells(cells: readonly Question[]): void {
    const areas = cells
      .filter(({ sheet }) => sheet === this.sheet)
      .map(({ rowIndex, columnIndex }) => this.sheet.mergeAt(rowIndex, columnIndex) ?? rect(rowIndex, columnIndex));
    this.layers.drawAgain(this.context, areas);
  }

  /** The selection, perhaps the sheet, has changed. */
  follow(): void {
    if (this.shownSheet !== this.sheet) this.redraw();
    else this.drawSelection();
  }

  focus(): void {
    this.editor.focus();
  }

  /** Goes on editing what was refused. */
  editAgain(input: string): void {
    this.editor.begin(input);
  }

  private createEditor(): CellEditor {
    return new CellEditor({
      commit: (input, step, fillsSelection) => {
        this.commit(input, step, fillsSelection);
      },
      key: (event) => {
        if (this.keys.press(event)) event.preventDefault();
      },
      original: () => {
        const { rowIndex, columnIndex } = this.selection.active;
        return this.source.inputAt(this.sheet, rowIndex, columnIndex);
      },
      typing: (input) => {
        this.onTyping(input);
      },
    });
  }

  /** While the user types, requests of the add-in wait, as in Excel. */
  private onTyping(input: string | null): void {
    if (input !== null) this.endCellEdit ??= this.source.beginCellEdit();
    else {
      this.endCellEdit?.();
      this.endCellEdit = null;
    }
    this.events.onTyping(input);
  }

  private commit(input: string, step: Step, fillsSelection: boolean): void {
    const { rowIndex, columnIndex } = this.selection.active;
    const isFormula = input.startsWith("=");
    const area = fillsSelection ? this.selection.area : rect(rowIndex, columnIndex);
    const typedIn = this.sheet;
    this.source.clipboard.release();
    void this.source.edits.type(this.sheet, area, input).then((isAccepted) => {
      // A formula with a mistake in it is not lost: its cell is edited again.
      if (isAccepted || !isFormula || this.sheet !== typedIn || this.editor.isOpen) return;
      this.selection.selectCell(rowIndex, columnIndex);
      this.editAgain(input);
    });
    this.selection.advance(step);
  }

  private get context(): DrawContext {
    return { source: this.source, sheet: this.sheet, layout: this.layout };
  }

  private measure(): SheetLayout {
    return sheetLayout(this.sheet, this.extent, this.zoom, (row, column) =>
      this.source.textAt(this.sheet, row, column),
    );
  }

  private onScroll(): void {
    const view = this.readView();
    const { rows, columns } = this.layout;
    // Scrolling to the end brings more rows and columns, as an empty sheet goes on in Excel.
    if (view.scrollTop > 0 && view.scrollTop + view.clientHeight >= rows.total - 1) this.reach(rows.count, 0);
    if (view.scrollLeft > 0 && view.scrollLeft + view.clientWidth >= columns.total - 1) this.reach(0, columns.count);
    this.drawWindow(false);
    this.placeEditor();
  }

  /** Read before anything is drawn: read in between, the browser would have to lay the page out again. */
  private readView(): View {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.parts.viewport;
    this.view = { scrollLeft, scrollTop, clientWidth, clientHeight };
    return this.view;
  }

  private onWheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom = this.zoom + (event.deltaY < 0 ? 0.1 : -0.1);
  }

  private drawWindow(isFresh: boolean): void {
    const window = visibleWindow(this.layout, this.view);
    this.layers.draw(this.context, window, isFresh);
    drawHeadings(this.parts.headings, this.layout, window, this.view, this.selection.area);
  }

  private drawSelection(): void {
    const { area, active, isSingle } = this.selection;
    if (this.shownSelection === null || !sameRect(this.shownSelection, area)) {
      this.shownSelection = area;
      this.scrollTo(contains(area, active) && area.rowCount < this.layout.rows.count ? this.lastTouched(area, active) : active); // prettier-ignore
    }
    const { marked } = this.source.clipboard;
    const markedBox = marked?.sheet === this.sheet ? this.boxOf(marked.area) : null;
    this.layers.drawSelection(this.boxOf(area), isSingle ? null : this.boxOf(active), markedBox, rectAddress(area));
    drawHeadings(this.parts.headings, this.layout, visibleWindow(this.layout, this.view), this.view, area);
    this.placeEditor();
  }

  /** The corner across from the active cell: it is the one that Shift and dragging move. */
  private lastTouched(area: Rect, active: Rect): Rect {
    const row = active.rowIndex === area.rowIndex ? area.rowIndex + area.rowCount - 1 : area.rowIndex;
    const column = active.columnIndex === area.columnIndex ? area.columnIndex + area.columnCount - 1 : area.columnIndex;
    return sameRect(area, active) ? active : rect(row, column);
  }

  private boxOf(area: Rect): Box {
    const { rows, columns } = this.layout;
    return {
      left: columns.start(area.columnIndex),
      top: rows.start(area.rowIndex),
      width: columns.size(area.columnIndex, area.columnCount),
      height: rows.size(area.rowIndex, area.rowCount),
    };
  }

  private scrollTo(cell: Rect): void {
    const [left, top] = nearestScroll(this.layout, this.readView(), cell, this.boxOf(cell));
    if (left === this.view.scrollLeft && top === this.view.scrollTop) return;
    this.parts.viewport.scrollTo(left, top);
    this.readView();
  }

  private placeEditor(): void {
    const { rowIndex, columnIndex } = this.selection.active;
    const box = this.boxOf(this.selection.active);
    const { scrollLeft, scrollTop } = this.view;
    const left = columnIndex < this.layout.frozenColumns ? box.left : box.left - scrollLeft;
    const top = rowIndex < this.layout.frozenRows ? box.top : box.top - scrollTop;
    const style = this.sheet.styleAt(rowIndex, columnIndex);
    const { font } = textCss(style, "", this.source.workbook.theme, this.layout.zoom);
    this.editor.place({ ...box, left, top }, font === undefined ? {} : { font });
  }
}
