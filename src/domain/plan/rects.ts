import type { Rect } from "../snapshot";

/** Whether the two rectangles are the same. */
export const sameRect = (a: Rect, b: Rect): boolean =>
  a.rowIndex === b.rowIndex &&
  a.columnIndex === b.columnIndex &&
  a.rowCount === b.rowCount &&
  a.columnCount === b.columnCount;

/** Whether `inner` lies in `outer`, edges included. */
export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.rowIndex >= outer.rowIndex &&
  inner.columnIndex >= outer.columnIndex &&
  inner.rowIndex + inner.rowCount <= outer.rowIndex + outer.rowCount &&
  inner.columnIndex + inner.columnCount <= outer.columnIndex + outer.columnCount;

/** Whether the two rectangles have a cell in common. */
export const intersects = (a: Rect, b: Rect): boolean =>
  a.rowIndex < b.rowIndex + b.rowCount &&
  b.rowIndex < a.rowIndex + a.rowCount &&
  a.columnIndex < b.columnIndex + b.columnCount &&
  b.columnIndex < a.columnIndex + a.columnCount;
