import { COLOUR_MARKER } from "../domain/plan/ColourPlan";
import type { SheetChange } from "../domain/plan/SheetPlan";
import { localAreas } from "./readPage";
import { readSheetList } from "./readWorkbook";

/** A colour rule of ours, as it stands or is to stand. */
export interface RuleData {
  /** A1 without the sheet; several areas with commas. */
  readonly address: string;
  /** en-US, with `=`, relative to the top-left cell of the area. */
  readonly formula: string;
  /** `#RRGGBB`, upper case. */
  readonly fillColor: string;
  readonly fontColor: string;
}

interface StandingRule {
  readonly data: RuleData;
  readonly format: Excel.ConditionalFormat;
}

/** The rules of one sheet: ours in the order in which Excel tries them, and how many there are of the user's. */
export interface SheetRules {
  readonly sheetName: string;
  readonly isProtected: boolean;
  readonly marked: readonly StandingRule[];
  readonly otherCount: number;
  /** The very first of the sheet's rules, where it has a formula without our marker. */
  readonly firstUnmarked: StandingRule | null;
}

interface QueuedHeads {
  readonly sheetName: string;
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** Queues the list of conditional formats of each sheet. */
export function queueRuleHeads(context: Excel.RequestContext, sheetNames: readonly string[]): QueuedHeads[] {
  return sheetNames.map((sheetName) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.load("protection/protected");
    const { conditionalFormats: formats } = sheet.getRange();
    formats.load("items/id,items/type,items/priority");
    return { sheetName, sheet, formats };
  });
}

interface QueuedRule {
  readonly format: Excel.ConditionalFormat;
  readonly custom: Excel.CustomConditionalFormat;
  readonly areas: Excel.RangeAreas;
}

function queueRule(format: Excel.ConditionalFormat): QueuedRule {
  const { custom } = format;
  custom.rule.load("formula");
  custom.format.fill.load("color");
  custom.format.font.load("color");
  const areas = format.getRanges();
  areas.load("address");
  return { format, custom, areas };
}

function dataOf({ custom, areas }: QueuedRule, sheetName: string): RuleData {
  return {
    address: localAreas(areas.address, sheetName).join(","),
    formula: custom.rule.formula,
    fillColor: custom.format.fill.color.toUpperCase(),
    fontColor: custom.format.font.color.toUpperCase(),
  };
}

const isMarked = ({ formula }: RuleData): boolean => formula.includes(COLOUR_MARKER);

/**
 * The same with a rule of ours that was added, and never got its formula: Excel stopped in between. It has no marker; it
 * is the first of all, it stands where one of ours was to stand, and there is one rule more than the user had.
 * @param otherCount How many rules the user had before the step.
 */
export function withHalfMade(rules: SheetRules, otherCount: number, ours: readonly RuleData[]): SheetRules {
  const { firstUnmarked, marked } = rules;
  const isHalfMade =
    firstUnmarked !== null &&
    rules.otherCount === otherCount + 1 &&
    ours.some(({ address }) => address === firstUnmarked.data.address);
  return isHalfMade ? { ...rules, marked: [firstUnmarked, ...marked], otherCount, firstUnmarked: null } : rules;
}

/**
 * Looks into the conditional formats whose list was read, and finds those with our marker in their formula: one sync,
 * none when no sheet has a rule with a formula.
 * @throws OfficeExtension.Error
 */
export async function readRuleDetails(
  context: Excel.RequestContext,
  heads: readonly QueuedHeads[],
): Promise<SheetRules[]> {
  const queued = heads.map(({ formats }) => {
    const inOrder = [...formats.items].sort((a, b) => a.priority - b.priority);
    return inOrder.filter(({ type }) => type === "Custom").map(queueRule);
  });
  if (queued.some((rules) => rules.length > 0)) await context.sync();
  return heads.map(({ sheetName, sheet, formats }, index) => {
    const standing = (queued[index] ?? []).map((rule) => ({ data: dataOf(rule, sheetName), format: rule.format }));
    const marked = standing.filter(({ data }) => isMarked(data));
    const first = standing.find(({ format }) => formats.items.every(({ priority }) => priority >= format.priority));
    return {
      sheetName,
      isProtected: sheet.protection.protected,
      marked,
      otherCount: formats.items.length - marked.length,
      firstUnmarked: first === undefined || isMarked(first.data) ? null : first,
    };
  });
}

/**
 * Finds our rules on the sheets: two syncs.
 * @throws OfficeExtension.Error
 */
export async function readMarkedRules(
  context: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<SheetRules[]> {
  const heads = queueRuleHeads(context, sheetNames);
  await context.sync();
  return readRuleDetails(context, heads);
}

/**
 * Finds our rules on every sheet: three syncs.
 * @throws OfficeExtension.Error
 */
export async function readAllMarkedRules(context: Excel.RequestContext): Promise<SheetRules[]> {
  const sheets = await readSheetList(context);
  return readMarkedRules(
    context,
    sheets.map(({ name }) => name),
  );
}

/** The rules that a sheet is to have of ours, in the order in which they are to be tried. */
export interface WantedRules {
  readonly sheetName: string;
  readonly rules: readonly RuleData[];
}

/** Excel writes formulas anew when it stores them; spaces outside texts carry nothing. */
const bareFormula = (formula: string): string => formula.replace(/("[^"]*")|\s+/g, "$1");

const sameRule = (a: RuleData | undefined, b: RuleData): boolean =>
  a?.address === b.address &&
  bareFormula(a.formula) === bareFormula(b.formula) &&
  a.fillColor.toUpperCase() === b.fillColor.toUpperCase() &&
  a.fontColor.toUpperCase() === b.fontColor.toUpperCase();

/** Whether the sheet already has exactly these rules of ours. */
export const hasRules = (standing: SheetRules, wanted: readonly RuleData[]): boolean =>
  standing.marked.length === wanted.length &&
  wanted.every((rule, index) => sameRule(standing.marked[index]?.data, rule));

/**
 * Excel adds a rule before all others; moved to the end it leaves the user's own in their order. The priority comes
 * last: after it the object no longer stands for the rule.
 */
function queueAdding(sheet: Excel.Worksheet, rule: RuleData, lastPriority: number): void {
  const cells = rule.address.includes(",") ? sheet.getRanges(rule.address) : sheet.getRange(rule.address);
  const format = cells.conditionalFormats.add("Custom");
  format.custom.rule.formula = rule.formula;
  format.custom.format.fill.color = rule.fillColor;
  format.custom.format.font.color = rule.fontColor;
  format.stopIfTrue = false;
  format.priority = lastPriority;
}

const ruleChange = (sheet: string, address: string, before: RuleData | null, after: RuleData | null): SheetChange => {
  const side = (rule: RuleData | null): unknown =>
    rule === null ? null : { formula: rule.formula, fillColor: rule.fillColor, fontColor: rule.fontColor };
  return { sheet, address, kind: "rule", before: side(before), after: side(after) };
};

/** What changes when a sheet gets these rules of ours in the place of those that stand. */
export function changesOfRules(standing: SheetRules, wanted: readonly RuleData[]): SheetChange[] {
  const length = Math.max(standing.marked.length, wanted.length);
  return Array.from({ length }, (_none, index) => index).flatMap((index) => {
    const before = standing.marked[index]?.data ?? null;
    const after = wanted[index] ?? null;
    if (before !== null && after !== null && sameRule(before, after)) return [];
    return [ruleChange(standing.sheetName, (after ?? before)?.address ?? "", before, after)];
  });
}

/**
 * Queues other rules of ours for a sheet.
 * @param standing As read in the same request context.
 */
export function queueRules(context: Excel.RequestContext, standing: SheetRules, rules: readonly RuleData[]): void {
  for (const { format } of standing.marked) format.delete();
  const sheet = context.workbook.worksheets.getItem(standing.sheetName);
  rules.forEach((rule, index) => {
    queueAdding(sheet, rule, standing.otherCount + index);
  });
}
