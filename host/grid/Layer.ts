import { type Rect } from "../engine/document/a1";
import { drawCell, pixels, type DrawContext } from "./drawCell";
import { cellKey, cellsOf } from "./visibleCells";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Cells and the selection of one part of the grid: what scrolls, or one of the frozen parts beside it. */
export class Layer {
  readonly cells = document.createElement("div");
  readonly selection = document.createElement("div");
  readonly active = document.createElement("div");
  readonly marked = document.createElement("div");
  private drawn = new Map<number, HTMLElement>();

  constructor(
    readonly element: HTMLElement,
    selectionClass: string,
  ) {
    this.cells.className = "cells";
    this.cells.setAttribute("role", "row");
    this.selection.className = selectionClass;
    this.active.className = "active-cell";
    this.marked.className = "marked";
    element.append(this.cells, this.selection, this.active, this.marked);
  }

  /** Draws the cells of the window; what is there already stays, unless everything is drawn afresh. */
  draw(context: DrawContext, window: Rect | null, isFresh: boolean): void {
    const kept = isFresh ? new Map<number, HTMLElement>() : this.drawn;
    const wanted = new Map<number, HTMLElement>();
    const added = document.createDocumentFragment();
    for (const area of window === null ? [] : cellsOf(context.sheet, window, context.layout)) {
      const key = cellKey(area.rowIndex, area.columnIndex);
      const cell = kept.get(key) ?? drawCell(context, area);
      if (!kept.has(key)) added.append(cell);
      wanted.set(key, cell);
    }
    for (const [key, cell] of this.drawn) if (wanted.get(key) !== cell) cell.remove();
    this.cells.append(added);
    this.drawn = wanted;
  }

  /** Draws those of the cells again that are in view. */
  drawAgain(context: DrawContext, areas: readonly Rect[]): void {
    for (const area of areas) {
      const key = cellKey(area.rowIndex, area.columnIndex);
      const before = this.drawn.get(key);
      if (!before) continue;
      const cell = drawCell(context, area);
      before.replaceWith(cell);
      this.drawn.set(key, cell);
    }
  }
}

export function placeBox(element: HTMLElement, box: Box | null): void {
  element.hidden = box === null;
  if (box === null) return;
  for (const side of ["left", "top", "width", "height"] as const) element.style[side] = pixels(box[side]);
}
