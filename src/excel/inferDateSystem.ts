import type { SheetSnapshot } from "../domain/snapshot";

/** Days from the 1900 system's day 0 to the 1904 system's. */
const DAYS_BETWEEN_SYSTEMS = 1462;
const MILLISECONDS_A_DAY = 86_400_000;
/** 1899-12-30: serial 60 is a day that never was, so counting from here is right from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const ISO_LIKE = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})(?:日|$|\D)/;

function serialOf(text: string): number | null {
  const match = ISO_LIKE.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day] = match;
  return Math.round((Date.UTC(Number(year), Number(month) - 1, Number(day)) - DAY_ZERO) / MILLISECONDS_A_DAY);
}

/** 0 or 1462 where a date cell tells it; null for any other cell. */
function offsetOf(sheet: SheetSnapshot, row: number, column: number): number | null {
  const value = sheet.values[row]?.[column];
  const format = sheet.numberFormats[row]?.[column] ?? "";
  if (typeof value !== "number" || !/y/i.test(format) || !/d/i.test(format)) return null;
  const shown = serialOf(sheet.text[row]?.[column] ?? "");
  return shown === null ? null : shown - Math.floor(value);
}

/**
 * Whether the workbook counts its days from 1904. Office.js has no property for it, so the first date cell that shows
 * its year, month and day in this order tells: its text and its serial number are 1,462 days apart. A workbook without
 * such a cell has no date that the answer would matter for; then false.
 */
export function inferDateSystem(sheets: readonly SheetSnapshot[]): boolean {
  for (const sheet of sheets) {
    for (let row = 0; row < sheet.values.length; row += 1) {
      const columnCount = sheet.values[row]?.length ?? 0;
      for (let column = 0; column < columnCount; column += 1) {
        const offset = offsetOf(sheet, row, column);
        if (offset === 0) return false;
        if (offset === DAYS_BETWEEN_SYSTEMS) return true;
      }
    }
  }
  return false;
}
