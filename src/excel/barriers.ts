/** What stands in the way of writing to a sheet, its loads queued. */
export interface QueuedBarrier {
  readonly sheet: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
}

/** Queues whether a sheet is protected, hidden or filtered. */
export function queueBarrier(sheet: Excel.Worksheet): QueuedBarrier {
  sheet.load("visibility,protection/protected,autoFilter/isDataFiltered");
  const { tables } = sheet;
  tables.load("items/autoFilter/isDataFiltered");
  return { sheet, tables };
}

/** Whether the sheet is hidden, or some of its rows are by a filter: after the sync. Protection is apart. */
export function barrierOf({ sheet, tables }: QueuedBarrier): "sheetHidden" | "sheetFiltered" | null {
  if (sheet.visibility !== "Visible") return "sheetHidden";
  const filters = [sheet.autoFilter, ...tables.items.map(({ autoFilter }) => autoFilter)];
  return filters.some(({ isDataFiltered }) => isDataFiltered) ? "sheetFiltered" : null;
}
