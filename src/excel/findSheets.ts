import { FILTERS, isFiltered } from "./barriers";
import type { ExcelRefusal } from "./ExcelRefusal";

/** A sheet that was looked for by its name; `sheet.isNullObject` where there is none. */
export interface FoundSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/**
 * Looks for sheets by their names, and whether they are protected or filtered: one sync.
 * @throws OfficeExtension.Error
 */
export async function findSheets(context: Excel.RequestContext, names: readonly string[]): Promise<FoundSheet[]> {
  const found = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of found) sheet.load(["name", "protection/protected", ...FILTERS].join());
  await context.sync();
  return found;
}

/** What stands in the way of writing to cells of these sheets; null where nothing does. */
export function obstacleOn(found: readonly FoundSheet[]): ExcelRefusal | null {
  const standing = found.filter(({ sheet }) => !sheet.isNullObject);
  const locked = lockedSheet(standing);
  if (locked !== null) return locked;
  const filtered = standing.find(({ sheet }) => isFiltered(sheet));
  return filtered === undefined ? null : { code: "sheetFiltered", details: { sheet: filtered.name } };
}

/** The first that is protected, which is all that is in the way of colour rules; null where none is. */
export function lockedSheet(found: readonly FoundSheet[]): ExcelRefusal | null {
  const locked = found.find(({ sheet }) => !sheet.isNullObject && sheet.protection.protected);
  return locked === undefined ? null : { code: "sheetProtected", details: { sheet: locked.name } };
}
