import type { Cell } from "exceljs";
import type { CalcValue } from "../CalcEngine";
import { columnIndexOf, parseRect } from "./a1";
import { isFormula, storedValue, writeValue } from "./cellValues";
import { fromStorage } from "./formulaStorage";
import { slideFormula } from "./formulaText";
import type { HostSheet } from "./HostSheet";
import type { HostWorkbook } from "./HostWorkbook";
import { dynamicArrayCells, otherResults, storedNumber, type SheetXml } from "./sheetXml";

/** Dates become serial numbers, formulas plain ones, as this host keeps them. */
export function readCells(workbook: HostWorkbook, sheet: HostSheet, xml: SheetXml): void {
  const dynamic = dynamicArrayCells(xml.sheetData);
  let others: ReadonlyMap<string, CalcValue> | null = null;
  const dateResult = (date: Date, address: string): CalcValue => {
    others ??= otherResults(xml.sheetData);
    return others.get(address) ?? serialOf(date, address, workbook, xml);
  };
  for (const cell of sheet.existingCells()) {
    const value = storedValue(cell);
    if (value instanceof Date) writeValue(cell, serialOf(value, cell.address, workbook, xml));
    else if (typeof value === "object" && value !== null)
      readFormula(workbook, sheet, cell, value, dynamic, dateResult);
  }
}

interface StoredFormula {
  readonly formula?: string;
  readonly sharedFormula?: string;
  readonly result?: unknown;
  readonly shareType?: string;
  readonly ref?: string;
}

function readFormula(
  workbook: HostWorkbook,
  sheet: HostSheet,
  cell: Cell,
  stored: StoredFormula,
  dynamic: ReadonlySet<string>,
  dateResult: (date: Date, address: string) => CalcValue,
): void {
  if (stored.formula === undefined && stored.sharedFormula === undefined) return;
  const text = stored.formula ?? sharedText(sheet, cell, stored.sharedFormula ?? "");
  for (const [, name] of text.matchAll(/_xldudf_([\p{L}\p{N}_]+)(?=\()/giu)) workbook.customFunctions.add(name ?? "");
  const result = stored.result instanceof Date ? dateResult(stored.result, cell.address) : stored.result;
  const isArray = stored.shareType === "array" && stored.ref !== undefined;
  const area = isArray ? parseRect(stored.ref ?? "") : null;
  if (area) sheet.arrays.push({ area, dynamic: dynamic.has(cell.address) });
  const shape = {
    formula: fromStorage(text),
    ...(area ? { shareType: "array", ref: stored.ref } : {}),
    ...(result === undefined ? {} : { result }),
  };
  cell.value = shape as unknown as Cell["value"];
}

/** ExcelJS writes a shared formula once and points at it; read in order, its master is already plain. */
function sharedText(sheet: HostSheet, cell: Cell, master: string): string {
  const area = parseRect(master);
  if (!area) return "";
  const value: unknown = sheet.findCell(area.rowIndex, area.columnIndex)?.value;
  const rows = Number(cell.row) - 1 - area.rowIndex;
  const columns = columnIndexOf(cell.address.replace(/\d+/, "")) - area.columnIndex;
  return isFormula(value) ? slideFormula(value.formula, rows, columns) : "";
}

const MS_A_DAY = 86_400_000;
const UNIX_EPOCH_SERIAL = 25_569;
const SHIFT_1904 = 1_462;

function serialOf(date: Date, address: string, workbook: HostWorkbook, xml: SheetXml): number {
  const serial = date.getTime() / MS_A_DAY + UNIX_EPOCH_SERIAL - (workbook.uses1904Dates ? SHIFT_1904 : 0);
  return Number.isInteger(serial) ? serial : (storedNumber(xml.sheetData, address) ?? serial);
}
