import type { Rect } from "../engine/document/a1";
import type { Box } from "./Layer";
import type { SheetLayout } from "./layout";

type View = Pick<HTMLElement, "scrollLeft" | "scrollTop" | "clientWidth" | "clientHeight">;

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
