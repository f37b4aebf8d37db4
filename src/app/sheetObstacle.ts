import type { WorkbookSnapshot } from "../domain/snapshot";
import type { ExcelRefusal } from "../excel";

/**
 * What stands in the way of writing to cells of these sheets: one of them is protected, or a filter hides some of its rows.
 * @returns null where nothing does; a sheet that is not there yet is none.
 */
export function sheetObstacle(
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
  names: readonly string[],
): ExcelRefusal | null {
  const written = sheets.filter(({ name }) => names.includes(name));
  const locked = written.find(({ isProtected }) => isProtected);
  if (locked !== undefined) return { code: "sheetProtected", details: { sheet: locked.name } };
  return filteredSheet({ sheets }, names);
}

/** The first of these sheets in which a filter hides rows: also what is copied from there would lack them. */
export function filteredSheet(
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
  names: readonly string[],
): ExcelRefusal | null {
  const filtered = sheets.find(({ name, isFiltered }) => isFiltered && names.includes(name));
  return filtered === undefined ? null : { code: "sheetFiltered", details: { sheet: filtered.name } };
}
