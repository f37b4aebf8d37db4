import type { Ledger } from "../../Ledger";
import { parseA1 } from "../../address";
import { valueAt } from "../../reading/cells";
import type { Sourced } from "../../settings/Settings";
import { dateFromSerial } from "../../values/date";
import { sheetCell } from "./sheetRange";

/** A 1904 workbook holds its days so much lower. */
const SHIFT_1904 = 1462;

/** A day that a formula compares with: its serial as the sheets hold it, and how the formula names it. */
export interface DayBound {
  readonly serial: number;
  readonly day: string;
}

/**
 * A day of 参数 for a formula: its cell where that holds a day as Excel does, so that changing it changes the annex; else
 * the day itself.
 * Shape: ledger and setting → bound, null where it is not set.
 */
export function dayBound({ snapshot }: Ledger, { value, at }: Sourced<number | null>): DayBound | null {
  if (value === null) return null;
  const serial = Math.floor(value) - (snapshot.uses1904Dates ? SHIFT_1904 : 0);
  const sheet = snapshot.sheets.find(({ name }) => name === at?.sheet);
  const rect = parseA1(at?.address ?? "");
  const isDay = sheet !== undefined && rect !== null && valueAt(sheet, rect.rowIndex, rect.columnIndex) === serial;
  if (isDay && at !== null) return { serial, day: sheetCell(at) };
  const { year, month, day } = dateFromSerial(value);
  return { serial, day: `DATE(${[year, month, day].join(",")})` };
}
