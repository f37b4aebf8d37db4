import type { CellValue } from "../../domain/snapshot";
import { readDate } from "../../domain/values/date";
import { readNumber } from "../../domain/values/number";
import { cellText, normaliseText } from "../../domain/values/text";
import { valueError } from "../cellError";

/** Excel hands a range over as rows of cells. */
type Range = readonly (readonly unknown[])[];

/** Excel's limit for the text in a cell. */
const CELL_TEXT_LIMIT = 32_767;

/**
 * An argument as a cell's value: `null` for an omitted argument and for a blank cell (null, undefined, `""` alike). A data
 * type (formatted number, entity), which Excel hands to `any` parameters as an object, counts as its basic value.
 * @throws CustomFunctions.Error #VALUE! for what no cell holds.
 */
export function toCellValue(argument: unknown): CellValue {
  if (argument === null || argument === undefined || argument === "") return null;
  if (typeof argument === "string" || typeof argument === "number" || typeof argument === "boolean") return argument;
  if (typeof argument === "object" && "basicValue" in argument && typeof argument.basicValue !== "object") {
    return toCellValue(argument.basicValue);
  }
  throw valueError("参数里有无法读取的值");
}

/** An argument as compared text; `""` for a blank one. */
export function toText(argument: unknown): string {
  return normaliseText(cellText(toCellValue(argument)));
}

/** The separator of a list; the default for an omitted or blank one. Spaces in it are meant, so nothing is trimmed. */
export function toSeparator(argument: unknown): string {
  const value = toCellValue(argument);
  return value === null ? "、" : cellText(value);
}

/** All cells of a range, row by row; a single value counts as one cell, an omitted range as none. */
export function toCells(range: unknown): readonly CellValue[] {
  if (range === null || range === undefined) return [];
  if (!Array.isArray(range)) return [toCellValue(range)];
  const cells: CellValue[] = [];
  for (const row of range as Range) for (const cell of Array.isArray(row) ? row : [row]) cells.push(toCellValue(cell));
  return cells;
}

/** The cells of one row or one column. @throws CustomFunctions.Error #VALUE! for a block of several rows and columns. */
export function toLine(range: unknown, what: string): readonly CellValue[] {
  const rows = Array.isArray(range) ? (range as Range) : [];
  if (rows.length > 1 && rows.some((row) => Array.isArray(row) && row.length > 1)) {
    throw valueError(`${what}应为一行或一列`);
  }
  return toCells(range);
}

/** A count of cases or people. @throws CustomFunctions.Error #VALUE! when blank, text, a percentage or below 0. */
export function toCount(argument: unknown, what: string): number {
  const value = toCellValue(argument);
  const reading = readNumber(value);
  if (reading.kind === "blank") throw valueError(`${what}为空（空白不等于 0）`);
  const isPercentage = typeof value === "string" && /[%‰]/u.test(normaliseText(value));
  if (reading.kind === "notNumber" || isPercentage) throw valueError(`${what}“${toText(value)}”不是数量`);
  if (reading.value < 0) throw valueError(`${what} ${String(reading.value)} 是负数`);
  return reading.value;
}

/**
 * A day as serial number; any number that Excel can show as a date is one. The 1900 system is taken for granted: Excel
 * does not tell a function which system its workbook has.
 * @throws CustomFunctions.Error #VALUE! when blank, no date, or two days are possible.
 */
export function toDateSerial(argument: unknown, what: string): number {
  const reading = readDate(toCellValue(argument), "yyyy-mm-dd", { uses1904Dates: false });
  if (reading.kind === "date") return reading.dateSerial;
  if (reading.kind === "blank") throw valueError(`${what}为空`);
  if (reading.kind === "notDate") throw valueError(`${what}“${reading.text}”不是日期`);
  const reason = reading.candidates.length === 0 ? "没有年份" : "可以是不同的日子";
  throw valueError(`${what}“${reading.text}”${reason}，请写成 2024.4.10 的形式`);
}

/** A text result. @throws CustomFunctions.Error #VALUE! when it is longer than a cell can hold. */
export function toCellText(text: string): string {
  if (text.length > CELL_TEXT_LIMIT) throw valueError(`结果有 ${String(text.length)} 个字，超过单元格上限 32767`);
  return text;
}
