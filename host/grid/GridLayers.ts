import { rect, type Rect } from "../engine/document/a1";
import { pixels, type DrawContext } from "./drawCell";
import { Layer, placeBox, type Box } from "./Layer";
import type { SheetLayout } from "./layout";

/**
 * What scrolls, and the rows and columns that stay. All four parts share the places of the canvas; those that stay are
 * sticky, so that the browser itself keeps them in step with the scrolling.
 */
export class GridLayers {
  private readonly canvas = document.createElement("div");
  private readonly main: Layer;
  private readonly frozen: Readonly<Record<"top" | "left" | "corner", Layer>>;
  private readonly all: readonly Layer[];

  constructor(viewport: HTMLElement) {
    this.canvas.className = "canvas";
    viewport.append(this.canvas);
    this.main = new Layer(this.part("layer"), "selection");
    this.frozen = { top: this.sticky("top"), left: this.sticky("left"), corner: this.sticky("corner") };
    this.all = [this.main, this.frozen.top, this.frozen.left, this.frozen.corner];
  }

  /** The canvas is as large as the sheet. */
  resize({ rows, columns, frozenRows, frozenColumns }: SheetLayout): void {
    const [width, height] = [columns.total, rows.total];
    const [frozenWidth, frozenHeight] = [columns.start(frozenColumns), rows.start(frozenRows)];
    Object.assign(this.canvas.style, { width: pixels(width), height: pixels(height) });
    sizeOf(this.frozen.top, width, frozenHeight);
    sizeOf(this.frozen.left, frozenWidth, height);
    sizeOf(this.frozen.corner, frozenWidth, frozenHeight);
  }

  draw(context: DrawContext, window: Rect, isFresh: boolean): void {
    const { frozenRows, frozenColumns } = context.layout;
    const top = frozenRows === 0 ? null : rect(0, window.columnIndex, frozenRows, window.columnCount);
    const left = frozenColumns === 0 ? null : rect(window.rowIndex, 0, window.rowCount, frozenColumns);
    const corner = top === null || left === null ? null : rect(0, 0, frozenRows, frozenColumns);
    this.main.draw(context, window, isFresh);
    this.frozen.top.draw(context, top, isFresh);
    this.frozen.left.draw(context, left, isFresh);
    this.frozen.corner.draw(context, corner, isFresh);
  }

  drawAgain(context: DrawContext, areas: readonly Rect[]): void {
    for (const layer of this.all) layer.drawAgain(context, areas);
  }

  drawSelection(area: Box, active: Box | null, marked: Box | null, address: string): void {
    this.main.selection.dataset.selected = address;
    for (const layer of this.all) {
      placeBox(layer.selection, area);
      placeBox(layer.active, active);
      placeBox(layer.marked, marked);
    }
  }

  private part(className: string): HTMLElement {
    const element = document.createElement("div");
    element.className = className;
    this.canvas.append(element);
    return element;
  }

  private sticky(side: string): Layer {
    const holder = this.part(`frozen ${side}`);
    const box = document.createElement("div");
    box.className = "frozen-box";
    holder.append(box);
    return new Layer(box, "selection-frozen");
  }
}

function sizeOf({ element }: Layer, width: number, height: number): void {
  element.hidden = width === 0 || height === 0;
  Object.assign(element.style, { width: pixels(width), height: pixels(height) });
}
