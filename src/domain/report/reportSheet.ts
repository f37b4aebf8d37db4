import { valueAt } from "../reading/cells";
import type { SheetSnapshot } from "../snapshot";
import { cellText, compactText } from "../values/text";

/** The report's sheet, in either language: its first cell says it again, so that a foreign sheet is told apart. */
export const REPORT_SHEET = "校验报告";

/**
 * Whether a sheet has the report's name.
 * Shape: sheet name. @example isReportName(" 校验报告") // true
 */
export function isReportName(name: string): boolean {
  return compactText(name) === REPORT_SHEET;
}

/**
 * Whether a sheet is a 校验报告 of ours: output, in which no tables are looked for.
 * Shape: sheet → boolean.
 */
export function isReportSheet(sheet: SheetSnapshot): boolean {
  return isReportName(sheet.name) && compactText(cellText(valueAt(sheet, 0, 0))).startsWith(REPORT_SHEET);
}
