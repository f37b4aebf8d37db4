import type { HostSheet } from "./HostSheet";
import { childElement } from "./xml";

export type Axis = "row" | "column";

/** A row or column, as far as outlines go. */
export interface OutlineLine {
  hidden: boolean;
  outlineLevel?: number;
}

function findLine(sheet: HostSheet, axis: Axis, index: number): OutlineLine | undefined {
  if (axis === "row") return sheet.findRow(index);
  return (sheet.worksheet.columns as (OutlineLine | undefined)[] | null)?.[index];
}

export function outlineLevel(sheet: HostSheet, axis: Axis, index: number): number {
  return findLine(sheet, axis, index)?.outlineLevel ?? 0;
}

/** Whether the line that stands for a group comes after it, as it does unless the sheet says otherwise. */
export function summaryIsAfter(sheet: HostSheet, axis: Axis): boolean {
  const properties = sheet.elements.get("sheetPr");
  const outline = properties && childElement(properties, "outlinePr");
  return outline?.attributes[axis === "row" ? "summaryBelow" : "summaryRight"] !== "0";
}

/** Whether the line sums up a group that is hidden. */
export function isCollapsed(sheet: HostSheet, axis: Axis, index: number): boolean {
  const inner = summaryIsAfter(sheet, axis) ? index - 1 : index + 1;
  if (inner < 0 || outlineLevel(sheet, axis, inner) <= outlineLevel(sheet, axis, index)) return false;
  return findLine(sheet, axis, inner)?.hidden === true;
}
