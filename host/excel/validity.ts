import type { CalcValue } from "../engine/CalcEngine";
import { cellAddress, intersection, lastColumn, lastRow, rect, type Rect } from "../engine/document/a1";
import { contentAt } from "../engine/document/cellValues";
import { anchorOf } from "../engine/document/ConditionalRule";
import { slideFormula } from "../engine/document/formulaText";
import type { HostSheet, RangedElement } from "../engine/document/HostSheet";
import type { Session } from "./Session";
import { formulaOf, isLiteralList, literalList } from "./validationRule";

type Evaluate = (formula: string) => CalcValue;

const COMPARISONS: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  between: (value, first, second) => value >= Math.min(first, second) && value <= Math.max(first, second),
  notBetween: (value, first, second) => value < Math.min(first, second) || value > Math.max(first, second),
  equal: (value, first) => value === first,
  notEqual: (value, first) => value !== first,
  greaterThan: (value, first) => value > first,
  lessThan: (value, first) => value < first,
  greaterThanOrEqual: (value, first) => value >= first,
  lessThanOrEqual: (value, first) => value <= first,
};

function isTrue(value: CalcValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** What is compared with the limits: the number, or the length of the text; null when there is no such thing. */
function measured(type: string, value: CalcValue): number | null {
  if (type === "textLength") return typeof value === "object" ? null : String(value).length;
  if (typeof value !== "number") return null;
  return type === "whole" && !Number.isInteger(value) ? null : value;
}

function isListed(value: CalcValue, list: string, cell: string, evaluate: Evaluate): boolean {
  if (!isLiteralList(list)) return isTrue(evaluate(`=ISNUMBER(MATCH(${cell},${list},0))`));
  const items = literalList(list)
    .split(",")
    .map((item) => item.trim());
  return typeof value !== "object" && items.includes(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
} // prettier-ignore

function isValid(validation: RangedElement, value: CalcValue, position: Rect, evaluate: Evaluate): boolean {
  const { node, ranges } = validation;
  const { type = "none", operator = "between", allowBlank } = node.attributes;
  if (type === "none") return true;
  if (value === null) return allowBlank === "1";
  const anchor = anchorOf(ranges);
  const { rowIndex, columnIndex } = position;
  const [first, second] = (["formula1", "formula2"] as const).map((name) =>
    slideFormula(formulaOf(node, name), rowIndex - anchor.rowIndex, columnIndex - anchor.columnIndex),
  ) as [string, string];
  if (type === "list") return isListed(value, first, cellAddress(rowIndex, columnIndex), evaluate);
  if (type === "custom") return isTrue(evaluate(`=${first}`));
  const size = measured(type, value);
  const limits = [first, second].map((limit) => (limit === "" ? 0 : evaluate(`=${limit}`)));
  if (size === null || limits.some((limit) => typeof limit !== "number")) return false;
  return COMPARISONS[operator]?.(size, Number(limits[0]), Number(limits[1])) ?? true;
}

/** The cells of the area that break the validation that they have. Only used cells are looked at. */
export function invalidCells(session: Session, sheet: HostSheet, area: Rect): Rect[] {
  const used = sheet.usedRect(false);
  const found: Rect[] = [];
  for (const validation of sheet.validations) {
    for (const range of validation.ranges) {
      const within = used && intersection(used, area);
      const common = within && intersection(range, within);
      if (!common) continue;
      for (let row = common.rowIndex; row <= lastRow(common); row += 1) {
        for (let column = common.columnIndex; column <= lastColumn(common); column += 1) {
          const evaluate: Evaluate = (formula) => session.calculation.evaluateNow(formula, sheet, row, column);
          const position = rect(row, column);
          if (!isValid(validation, contentAt(sheet, row, column).value, position, evaluate)) found.push(position);
        }
      }
    }
  }
  return found.sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex);
}
