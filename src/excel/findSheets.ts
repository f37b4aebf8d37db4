/** A sheet that was looked for by its name; `sheet.isNullObject` where there is none. */
export interface FoundSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
}

/**
 * Looks for sheets by their names, and whether they are protected: one sync.
 * @throws OfficeExtension.Error
 */
export async function findSheets(context: Excel.RequestContext, names: readonly string[]): Promise<FoundSheet[]> {
  const found = names.map((name) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
  for (const { sheet } of found) sheet.load("name,protection/protected");
  await context.sync();
  return found;
}

/** The first that is protected; null when all can be written. */
export const lockedSheet = (found: readonly FoundSheet[]): string | null =>
  found.find(({ sheet }) => !sheet.isNullObject && sheet.protection.protected)?.name ?? null;
