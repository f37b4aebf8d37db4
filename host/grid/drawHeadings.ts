import { columnLetters, lastColumn, lastRow, type Rect } from "../engine/document/a1";
import type { Axis } from "./Axis";
import type { SheetAxes } from "./sheetAxes";

interface Strip {
  readonly selector: string;
  readonly axis: Axis;
  readonly first: number;
  readonly last: number;
  readonly selectedFirst: number;
  readonly selectedLast: number;
  readonly isRow: boolean;
  readonly scroll: number;
}

/** Column letters and row numbers beside the window; those of the selection stand out. */
export function drawHeadings(
  element: HTMLElement,
  axes: SheetAxes,
  window: Rect,
  scroll: { readonly scrollLeft: number; readonly scrollTop: number },
  selection: Rect,
): void {
  drawStrip(element, {
    selector: ".column-headings",
    axis: axes.columns,
    first: window.columnIndex,
    last: lastColumn(window),
    selectedFirst: selection.columnIndex,
    selectedLast: lastColumn(selection),
    isRow: false,
    scroll: scroll.scrollLeft,
  });
  drawStrip(element, {
    selector: ".row-headings",
    axis: axes.rows,
    first: window.rowIndex,
    last: lastRow(window),
    selectedFirst: selection.rowIndex,
    selectedLast: lastRow(selection),
    isRow: true,
    scroll: scroll.scrollTop,
  });
}

function drawStrip(element: HTMLElement, strip: Strip): void {
  const inner = element.querySelector<HTMLElement>(`${strip.selector} > div`);
  if (!inner) return;
  inner.style.transform = strip.isRow
    ? `translateY(${String(-strip.scroll)}px)`
    : `translateX(${String(-strip.scroll)}px)`;
  const headings: HTMLElement[] = [];
  for (let index = strip.first; index <= strip.last; index += 1) {
    if (strip.axis.size(index) > 0) headings.push(heading(strip, index));
  }
  inner.replaceChildren(...headings);
}

function heading(strip: Strip, index: number): HTMLElement {
  const element = document.createElement("div");
  const isSelected = index >= strip.selectedFirst && index <= strip.selectedLast;
  element.className = isSelected ? "heading selected" : "heading";
  element.textContent = strip.isRow ? String(index + 1) : columnLetters(index);
  const [start, size] = [`${String(strip.axis.start(index))}px`, `${String(strip.axis.size(index))}px`];
  Object.assign(element.style, strip.isRow ? { top: start, height: size } : { left: start, width: size });
  return element;
}
