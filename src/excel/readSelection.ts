import type { Rect } from "../domain/snapshot";

/** What is selected: a sheet, and one or more rectangles of it. */
export interface Selection {
  readonly sheetName: string;
  readonly areas: readonly Rect[];
}

/**
 * Queues what is selected; goes with any sync. Whole rows, columns and sheets are rectangles like others.
 * @returns Tells it, after that sync.
 */
export function queueSelection(context: Excel.RequestContext): () => Selection {
  const selected = context.workbook.getSelectedRanges();
  selected.load("worksheet/name");
  selected.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => selectionOf(selected);
}

const selectionOf = ({ worksheet, areas }: Excel.RangeAreas): Selection => ({
  sheetName: worksheet.name,
  areas: areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    rowIndex,
    columnIndex,
    rowCount,
    columnCount,
  })),
});
