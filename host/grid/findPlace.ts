import { parseRect, splitSheet, type Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";

export interface Place {
  readonly sheet: HostSheet;
  readonly area: Rect;
}

/** What someone types into the name box: `B12`, `A1:C3`, `案件汇总!B2`, a defined name; null for anything else. */
export function findPlace(workbook: HostWorkbook, text: string): Place | null {
  const name = workbook.findName(text, workbook.activeSheet) ?? workbook.findName(text);
  return placeOf(workbook, name?.refersTo ?? text);
}

function placeOf(workbook: HostWorkbook, text: string): Place | null {
  const { sheetName, address } = splitSheet(text);
  const sheet = sheetName === null ? workbook.activeSheet : workbook.findSheet(sheetName);
  const area = parseRect(address);
  return sheet?.worksheet.state === "visible" && area !== null ? { sheet, area } : null;
}
