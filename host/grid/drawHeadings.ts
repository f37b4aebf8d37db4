import { columnLetters, lastColumn, lastRow, type Rect } from "../engine/document/a1";
import type { Axis } from "./Axis";
import { pixels } from "./drawCell";
import type { SheetLayout } from "./layout";

interface Strip {
  readonly axis: Axis;
  readonly frozen: number;
  readonly first: number;
  readonly last: number;
  readonly selectedFirst: number;
  readonly selectedLast: number;
  /** All cells of these lines are selected. */
  readonly isWhole: boolean;
  readonly isRow: boolean;
  readonly scroll: number;
}

export interface HeadingElements {
  readonly columns: HTMLElement;
  readonly rows: HTMLElement;
}

/** Column letters and row numbers beside the window; those of the selection stand out. */
export function drawHeadings(
  elements: HeadingElements,
  layout: SheetLayout,
  window: Rect,
  scroll: { readonly scrollLeft: number; readonly scrollTop: number },
  selection: Rect,
): void {
  drawStrip(elements.columns, {
    axis: layout.columns,
    frozen: layout.frozenColumns,
    first: window.columnIndex,
    last: lastColumn(window),
    selectedFirst: selection.columnIndex,
    selectedLast: lastColumn(selection),
    isWhole: selection.rowCount >= layout.rows.count,
    isRow: false,
    scroll: scroll.scrollLeft,
  });
  drawStrip(elements.rows, {
    axis: layout.rows,
    frozen: layout.frozenRows,
    first: window.rowIndex,
    last: lastRow(window),
    selectedFirst: selection.rowIndex,
    selectedLast: lastRow(selection),
    isWhole: selection.columnCount >= layout.columns.count,
    isRow: true,
    scroll: scroll.scrollTop,
  });
}

function drawStrip(element: HTMLElement, strip: Strip): void {
  const headings: HTMLElement[] = [];
  const add = (first: number, last: number): void => {
    for (let index = first; index <= last; index += 1) if (strip.axis.size(index) > 0) headings.push(heading(strip, index)); // prettier-ignore
  };
  add(strip.first, strip.last);
  add(0, strip.frozen - 1);
  element.replaceChildren(...headings);
}

function heading(strip: Strip, index: number): HTMLElement {
  const element = document.createElement("div");
  const isSelected = index >= strip.selectedFirst && index <= strip.selectedLast;
  const isFrozen = index < strip.frozen;
  const classes = ["heading", isSelected ? "selected" : "", isSelected && strip.isWhole ? "whole" : "", isFrozen ? "frozen-heading" : "", index === strip.frozen - 1 ? "last-frozen" : ""]; // prettier-ignore
  element.className = classes.filter((name) => name !== "").join(" ");
  element.textContent = strip.isRow ? String(index + 1) : columnLetters(index);
  const start = pixels(strip.axis.start(index) - (isFrozen ? 0 : strip.scroll));
  const size = pixels(strip.axis.size(index));
  Object.assign(element.style, strip.isRow ? { top: start, height: size } : { left: start, width: size });
  return element;
}
