import { contains, rect } from "../engine/document/a1";
import type { ConditionalRule } from "../engine/document/ConditionalRule";
import { dxfFillColor } from "../engine/document/dxf";
import { fromStorage } from "../engine/document/formulaStorage";
import { slideFormula } from "../engine/document/formulaText";
import { cellAddress } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import { textOf } from "../engine/document/xml";
import type { CalcValue } from "../engine/CalcEngine";
import type { Session } from "./Session";

/** How a rule reads as one formula for the cell `A`, whose own formulas are `F` and `G`; null for a rule without one. */
const CONDITIONS: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  equal: (cell, first) => `${cell}=(${first})`,
  notEqual: (cell, first) => `${cell}<>(${first})`,
  greaterThan: (cell, first) => `${cell}>(${first})`,
  lessThan: (cell, first) => `${cell}<(${first})`,
  greaterThanOrEqual: (cell, first) => `${cell}>=(${first})`,
  lessThanOrEqual: (cell, first) => `${cell}<=(${first})`,
  between: (cell, first, second) => `AND(${cell}>=MIN((${first}),(${second})),${cell}<=MAX((${first}),(${second})))`,
  notBetween: (cell, first, second) => `OR(${cell}<MIN((${first}),(${second})),${cell}>MAX((${first}),(${second})))`,
};

/** Text rules carry the formula that decides them. */
const WITH_FORMULA = new Set([
  "expression", "containsText", "notContainsText", "beginsWith", "endsWith", "containsBlanks", "notContainsBlanks",
  "containsErrors", "notContainsErrors", "timePeriod",
]); // prettier-ignore

export function conditionFor(rule: ConditionalRule, rowIndex: number, columnIndex: number): string | null {
  const [first = "", second = ""] = rule.children
    .filter((child) => child.name === "formula")
    .map((child) =>
      slideFormula(fromStorage(textOf(child)), rowIndex - rule.anchor.rowIndex, columnIndex - rule.anchor.columnIndex),
    );
  if (first === "") return null;
  const type = rule.attributes.type ?? "";
  if (WITH_FORMULA.has(type)) return `=${first}`;
  const compare = type === "cellIs" ? CONDITIONS[rule.attributes.operator ?? ""] : undefined;
  return compare ? `=${compare(cellAddress(rowIndex, columnIndex), first, second)}` : null;
}

export function isTrue(value: CalcValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/**
 * The fill of a cell by its conditional formats: the first rule that holds and has a fill. Rules without a formula
 * (scales, bars, icons, top ten) are passed over.
 */
export async function conditionalFillAt(
  session: Session,
  sheet: HostSheet,
  rowIndex: number,
  columnIndex: number,
): Promise<string | null> {
  const cell = rect(rowIndex, columnIndex);
  for (const rule of sheet.rules) {
    if (!rule.ranges.some((range) => contains(range, cell))) continue;
    const condition = conditionFor(rule, rowIndex, columnIndex);
    if (condition === null) continue;
    const holds = isTrue(await session.calculation.evaluate(condition, sheet, rowIndex, columnIndex));
    if (!holds) continue;
    const color = dxfFillColor(rule.dxf, session.workbook.theme);
    if (color !== null) return color;
    if (rule.attributes.stopIfTrue === "1") return null;
  }
  return null;
}
