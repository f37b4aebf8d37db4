import type { CellFix } from "../domain/fixes/planFixes";
import { changesOfCells, queueCells } from "./applyCells";
import { quietly } from "./quietly";
import { findSheets, lockedSheet } from "./findSheets";
import type { Restored } from "./restore";

/**
 * Puts single cells back: two syncs.
 * @throws OfficeExtension.Error
 */
export async function restoreCells(context: Excel.RequestContext, cells: readonly CellFix[]): Promise<Restored> {
  const found = await findSheets(context, [...new Set(cells.map(({ sheet }) => sheet))]);
  const locked = lockedSheet(found);
  if (locked !== null) return { kind: "refused", refusal: { code: "sheetProtected", details: { sheet: locked } } };
  const names = found.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => name);
  await quietly(context, () => {
    queueCells(context, names, cells, "back");
  });
  const changes = changesOfCells(cells.filter(({ sheet }) => names.includes(sheet)));
  return {
    kind: "restored",
    changes: changes.map((change) => ({ ...change, before: change.after, after: change.before })),
    emptied: [],
    missing: found.map(({ name }) => name).filter((name) => !names.includes(name)),
  };
}
