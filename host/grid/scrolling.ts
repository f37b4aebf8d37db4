import { rect, type Rect } from "../engine/document/a1";
import type { Box } from "./Layer";
import type { SheetLayout } from "./layout";

export type View = Readonly<Pick<HTMLElement, "scrollLeft" | "scrollTop" | "clientWidth" | "clientHeight">>;

/** Drawn around the visible window, so that a short scroll shows no gap. */
const MARGIN = 4;

/** The part of the sheet that scrolls and is in view. */
export function visibleWindow(layout: SheetLayout, view: View): Rect {
  const { rows, columns, frozenRows, frozenColumns } = layout;
  const top = Math.max(frozenRows, rows.indexAt(view.scrollTop + rows.start(frozenRows)) - MARGIN);
  const left = Math.max(frozenColumns, columns.indexAt(view.scrollLeft + columns.start(frozenColumns)) - MARGIN);
  const bottom = Math.min(rows.count - 1, rows.indexAt(view.scrollTop + view.clientHeight) + MARGIN);
  const right = Math.min(columns.count - 1, columns.indexAt(view.scrollLeft + view.clientWidth) + MARGIN);
  return rect(top, left, Math.max(0, bottom - top + 1), Math.max(0, right - left + 1));
}

/** The scroll position, as near as possible to the present one, at which the cell is in view beside what is frozen. */
export function nearestScroll(
  layout: SheetLayout,
  view: View,
  cell: Rect,
  box: Box,
): readonly [left: number, top: number] {
  // prettier-ignore
  const frozenWidth = layout.columns.start(layout.frozenColumns);
  const frozenHeight = layout.rows.start(layout.frozenRows);
  const left = cell.columnIndex < layout.frozenColumns ? view.scrollLeft : nearest(view.scrollLeft, view.clientWidth, box.left, box.width, frozenWidth); // prettier-ignore
  const top = cell.rowIndex < layout.frozenRows ? view.scrollTop : nearest(view.scrollTop, view.clientHeight, box.top, box.height, frozenHeight); // prettier-ignore
  return [left, top];
}

function nearest(scroll: number, room: number, start: number, size: number, frozen: number): number {
  if (start < scroll + frozen) return Math.max(0, start - frozen);
  return start + size > scroll + room ? Math.max(0, Math.min(start - frozen, start + size - room)) : scroll;
}
