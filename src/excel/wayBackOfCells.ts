import { queueKeepingBuilt } from "./builtSheets";
import { findSheets, obstacleOn } from "./findSheets";
import { quietly } from "./quietly";
import { reversed, type StepDifference, type WayBack } from "./Restored";
import type { UndoRecord } from "./UndoRecord";
import { readSheetsAgain } from "./usedRanges";
import { changesOfCells, holdsContent, queueCells, sheetNamesOf, standingAt } from "./writtenCells";

/**
 * How single cells are put back: two syncs for the look, one to write.
 * @param isCutShort The step did not come to its end: a cell that still holds what stood before is no difference.
 */
export async function wayBackOfCells(
  context: Excel.RequestContext,
  { cells, builtBefore }: Extract<UndoRecord, { kind: "cells" }>,
  isCutShort: boolean,
): Promise<WayBack> {
  const found = await findSheets(context, sheetNamesOf(cells));
  const names = found.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => name);
  const sheets = await readSheetsAgain(context, names);
  const there = cells.filter(({ sheet }) => names.includes(sheet));
  const differences = there.flatMap((cell): StepDifference[] => {
    const standing = standingAt(sheets, cell);
    if (holdsContent(standing, cell.after, cell.formulaAfter)) return [];
    if (isCutShort && holdsContent(standing, cell.before, cell.formulaBefore)) return [];
    const { sheet, address } = cell;
    return [{ sheet, address, left: cell.formulaAfter ?? cell.after, now: standing.formula ?? standing.value }];
  });
  return {
    obstacle: obstacleOn(found),
    differences,
    outcome: {
      changes: reversed(changesOfCells(there)),
      emptied: [],
      missing: found.map(({ name }) => name).filter((name) => !names.includes(name)),
    },
    write: (log) =>
      quietly(context, () => {
        log.reopen(context);
        queueCells(context, names, cells, "back");
        if (builtBefore !== undefined) queueKeepingBuilt(context, builtBefore);
        log.forget(context);
      }),
  };
}
