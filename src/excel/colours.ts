import { rectToA1 } from "../domain/address";
import type { ColourPlan } from "../domain/plan/ColourPlan";
import type { SheetChange } from "../domain/plan/SheetPlan";
import { hostErrorOf } from "./HostError";
import { changesOfRules, hasRules, queueRules, type RuleData, type SheetRules, type WantedRules } from "./markedRules";
import { quietly } from "./quietly";
import { takenBack } from "./restore";
import type { StepLog } from "./StepLog";
import type { UndoRecord } from "./UndoRecord";

export interface Coloured {
  readonly changes: readonly SheetChange[];
  /** Protected sheets that would have changed; they were left alone. */
  readonly protectedSheets: readonly string[];
}

export interface Colouring {
  /** Told of the step. */
  readonly log: StepLog;
  /** The one that writes, as the report names it. */
  readonly command: string;
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

/** Goes with one sync: the step is begun before the first rule, and whole after the last. */
async function write(
  context: Excel.RequestContext,
  replaced: readonly { readonly found: SheetRules; readonly rules: readonly RuleData[] }[],
  { log, command }: Colouring,
): Promise<void> {
  const sheets = replaced.map(({ found, rules }) => ({
    sheetName: found.sheetName,
    rules: found.marked.map(({ data }) => data),
    left: rules,
    otherCount: found.otherCount,
  }));
  const record: UndoRecord = { kind: "rules", sheets };
  try {
    await quietly(context, () => {
      log.start(context, command, record);
      for (const { found, rules } of replaced) queueRules(context, found, rules);
      log.finish(context);
    });
  } catch (thrown) {
    throw await takenBack(context, record, log, hostErrorOf(thrown));
  }
}

async function replace(
  context: Excel.RequestContext,
  standing: readonly SheetRules[],
  wanted: readonly WantedRules[],
  colouring: Colouring,
): Promise<Coloured> {
  const differing = wanted.flatMap(({ sheetName, rules }) => {
    const found = standing.find((sheet) => sheet.sheetName === sheetName);
    return found === undefined || hasRules(found, rules) ? [] : [{ found, rules }];
  });
  const open = differing.filter(({ found }) => !found.isProtected);
  if (open.length > 0) await write(context, open, colouring);
  return {
    changes: open.flatMap(({ found, rules }) => changesOfRules(found, rules)),
    protectedSheets: differing.filter(({ found }) => found.isProtected).map(({ found }) => found.sheetName),
  };
}

/**
 * Gives the planned sheets their colour rules, after the user's own: one sync, none when they are all there. Rules of
 * ours that stand on these sheets are replaced, so that applying twice leaves one set.
 * @param standing Our rules as they stand, read in the same request context.
 * @throws HostError when Excel refuses; what had been written is put back.
 */
export const applyColours = (
  context: Excel.RequestContext,
  standing: readonly SheetRules[],
  plans: readonly ColourPlan[],
  colouring: Colouring,
): Promise<Coloured> => replace(context, standing, wantedOf(plans), colouring);

/**
 * Takes our rules off every sheet: one sync, none when there are none. The user's own rules stay as they are.
 * @param standing Our rules on all sheets, read in the same request context.
 * @throws HostError when Excel refuses; what had been written is put back.
 */
export const clearColours = (
  context: Excel.RequestContext,
  standing: readonly SheetRules[],
  colouring: Colouring,
): Promise<Coloured> =>
  replace(
    context,
    standing,
    standing.filter(({ marked }) => marked.length > 0).map(({ sheetName }) => ({ sheetName, rules: [] })),
    colouring,
  );
