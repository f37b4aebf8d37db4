import { rectToA1 } from "../domain/address";
import type { ColourPlan } from "../domain/plan/ColourPlan";
import type { SheetChange } from "../domain/plan/SheetPlan";
import { hasRules, replaceRules, type RuleData, type SheetRules, type WantedRules } from "./markedRules";
import type { UndoRecord } from "./UndoRecord";

export interface Coloured {
  readonly changes: readonly SheetChange[];
  /** Protected sheets that would have changed; they were left alone. */
  readonly protectedSheets: readonly string[];
  /** null when nothing was written. */
  readonly undo: UndoRecord | null;
}

const rulesOf = (plan: ColourPlan): RuleData[] =>
  plan.rules.map(({ formula, fillColor, fontColor }) => ({
    address: rectToA1(plan.area),
    formula,
    fillColor: fillColor.toUpperCase(),
    fontColor: fontColor.toUpperCase(),
  }));

/** One entry a sheet, though a sheet may have several coloured areas. */
function wantedOf(plans: readonly ColourPlan[]): WantedRules[] {
  const names = [...new Set(plans.map(({ sheetName }) => sheetName))];
  return names.map((sheetName) => ({
    sheetName,
    rules: plans.filter((plan) => plan.sheetName === sheetName).flatMap(rulesOf),
  }));
}

async function replace(
  context: Excel.RequestContext,
  standing: readonly SheetRules[],
  wanted: readonly WantedRules[],
): Promise<Coloured> {
  const isLocked = ({ sheetName, rules }: WantedRules): boolean =>
    standing.some((sheet) => sheet.sheetName === sheetName && sheet.isProtected && !hasRules(sheet, rules));
  const open = wanted.filter((each) => !isLocked(each));
  const changes = await replaceRules(context, standing, open);
  const changed = new Set(changes.map(({ sheet }) => sheet));
  const before = standing
    .filter(({ sheetName }) => changed.has(sheetName))
    .map(({ sheetName, marked }) => ({ sheetName, rules: marked.map(({ data }) => data) }));
  return {
    changes,
    protectedSheets: wanted.filter(isLocked).map(({ sheetName }) => sheetName),
    undo: changes.length === 0 ? null : { kind: "rules", sheets: before },
  };
}

/**
 * Gives the planned sheets their colour rules, after the user's own: one sync, none when they are all there. Rules of
 * ours that stand on these sheets are replaced, so that applying twice leaves one set.
 * @param standing Our rules as they stand, read in the same request context.
 * @throws OfficeExtension.Error
 */
export const applyColours = (
  context: Excel.RequestContext,
  standing: readonly SheetRules[],
  plans: readonly ColourPlan[],
): Promise<Coloured> => replace(context, standing, wantedOf(plans));

/**
 * Takes our rules off every sheet: one sync, none when there are none. The user's own rules stay as they are.
 * @param standing Our rules on all sheets, read in the same request context.
 * @throws OfficeExtension.Error
 */
export const clearColours = (context: Excel.RequestContext, standing: readonly SheetRules[]): Promise<Coloured> =>
  replace(
    context,
    standing,
    standing.filter(({ marked }) => marked.length > 0).map(({ sheetName }) => ({ sheetName, rules: [] })),
  );
