import { HostError } from "./HostError";

/**
 * Shows a cell: activates its sheet and selects it. Two syncs.
 * @param address A1, without the sheet.
 * @throws HostError `ItemNotFound` when the sheet is gone, `SheetHidden` when it is hidden: it is not shown unasked.
 */
export async function goToCell(context: Excel.RequestContext, sheetName: string, address: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("ItemNotFound", `no sheet named ${sheetName}`, sheetName);
  if (sheet.visibility !== "Visible") throw new HostError("SheetHidden", `${sheetName} is hidden`, sheetName);
  sheet.activate();
  sheet.getRange(address).select();
  await context.sync();
}
