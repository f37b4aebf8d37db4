import { findSheets, lockedSheet } from "./findSheets";
import { changesOfRules, hasRules, queueRules, readMarkedRules, withHalfMade } from "./markedRules";
import { quietly } from "./quietly";
import type { StepDifference, WayBack } from "./Restored";
import type { UndoneRules } from "./UndoRecord";

/**
 * How colour rules are put back: three syncs for the look, one to write. The rules are ours alone: where some have gone
 * or come since, the sheet is named, not the cells.
 * @param isCutShort The step did not come to its end: then any of our rules may stand.
 */
export async function wayBackOfRules(
  context: Excel.RequestContext,
  undone: readonly UndoneRules[],
  isCutShort: boolean,
): Promise<WayBack> {
  const found = await findSheets(
    context,
    undone.map(({ sheetName }) => sheetName),
  );
  const missing = found.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => name);
  const standing = undone.filter(({ sheetName }) => !missing.includes(sheetName));
  const rules = await readMarkedRules(
    context,
    standing.map(({ sheetName }) => sheetName),
  );
  const pairs = standing.flatMap((each, at) => {
    const now = rules[at];
    if (now === undefined) return [];
    const { otherCount, left } = each;
    if (!isCutShort || otherCount === undefined) return [{ each, now }];
    return [{ each, now: withHalfMade(now, otherCount, [...left, ...each.rules]) }];
  });
  const changed = pairs.filter(({ each, now }) => !hasRules(now, each.rules));
  const differences = isCutShort
    ? []
    : pairs.flatMap(({ each, now }): StepDifference[] => {
        if (hasRules(now, each.left)) return [];
        const address = (each.left[0] ?? now.marked[0]?.data ?? each.rules[0])?.address ?? "A1";
        return [{ sheet: each.sheetName, address, left: each.left.length, now: now.marked.length }];
      });
  return {
    obstacle: changed.length === 0 ? null : lockedSheet(found),
    differences,
    outcome: {
      changes: changed.flatMap(({ each, now }) => changesOfRules(now, each.rules)),
      emptied: [],
      missing,
    },
    write: (log) =>
      quietly(context, () => {
        log.reopen(context);
        for (const { each, now } of changed) queueRules(context, now, each.rules);
        log.forget(context);
      }),
  };
}
