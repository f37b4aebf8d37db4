/** What a sheet has to be asked for to know whether a filter hides some of its rows. */
export const FILTERS = ["autoFilter/isDataFiltered", "tables/items/autoFilter/isDataFiltered"] as const;

/**
 * Whether a filter hides some rows of a sheet, after the sync. Excel writes values past them into other cells than these.
 * Source: OfficeDev/office-js issue 224, Setting range data when filter is applied doesn't work.
 */
export function isFiltered({ autoFilter, tables }: Pick<Excel.Worksheet, "autoFilter" | "tables">): boolean {
  return [autoFilter, ...tables.items.map((table) => table.autoFilter)].some(({ isDataFiltered }) => isDataFiltered);
}

/** Queues whether a sheet is protected, hidden or filtered. */
export function queueBarrier(sheet: Excel.Worksheet): void {
  sheet.load(["visibility", "protection/protected", ...FILTERS].join());
}

/** Whether the sheet is hidden, or some of its rows are by a filter: after the sync. Protection is apart. */
export function barrierOf(sheet: Excel.Worksheet): "sheetHidden" | "sheetFiltered" | null {
  if (sheet.visibility !== "Visible") return "sheetHidden";
  return isFiltered(sheet) ? "sheetFiltered" : null;
}
