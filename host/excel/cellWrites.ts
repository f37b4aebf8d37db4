import { ApiError, invalidArgument } from "../bridge/ApiError";
import type { CalcValue } from "../engine/CalcEngine";
import { cellAddress, contains, rect, sameRect } from "../engine/document/a1";
import { contentOf, writeFormula, writeValue } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import type { Session } from "./Session";
import { changeNumberFormat, numberFormatAt } from "./styles";
import { readInput } from "./typedInput";

const MAX_FORMULA_LENGTH = 8_192;
const MAX_TEXT_LENGTH = 32_767;

/** Puts a value into a cell as Excel does; null leaves it as it is, `""` clears it. */
export function writeInput(
  session: Session,
  sheet: HostSheet,
  rowIndex: number,
  columnIndex: number,
  given: unknown,
): void {
  if (given === null || given === undefined || isCovered(sheet, rowIndex, columnIndex)) return;
  if (typeof given === "number" || typeof given === "boolean") {
    setContent(session, sheet, rowIndex, columnIndex, { value: given });
    return;
  }
  if (typeof given !== "string" || given.length > MAX_TEXT_LENGTH) throw invalidArgument();
  if (given === "") {
    if (sheet.findCell(rowIndex, columnIndex)) setContent(session, sheet, rowIndex, columnIndex, { value: null });
    return;
  }
  const before = numberFormatAt(sheet, rowIndex, columnIndex);
  const { workbook } = session;
  const input = readInput(given, before, { today: session.today(), uses1904Dates: workbook.uses1904Dates });
  if (input.formula !== undefined) assertFormula(input.formula);
  setContent(session, sheet, rowIndex, columnIndex, input);
  if (input.numberFormat !== undefined && before === "General") {
    changeNumberFormat(session, sheet, rect(rowIndex, columnIndex), input.numberFormat);
  }
}

/** Clears or sets one cell, and tells the calculation. */
export function setContent(
  session: Session,
  sheet: HostSheet,
  rowIndex: number,
  columnIndex: number,
  content: { readonly formula?: string; readonly value: Parameters<typeof writeValue>[1] },
): void {
  releaseArrays(session, sheet, rowIndex, columnIndex);
  const cell = sheet.cell(rowIndex, columnIndex);
  const before = contentOf(cell);
  if ((content.formula ?? null) !== before.formula)
    session.events.formulaChanged(sheet, cellAddress(rowIndex, columnIndex), before.formula ?? shown(before.value));
  if (content.formula === undefined) writeValue(cell, content.value);
  else writeFormula(cell, content.formula);
  session.calculation.edited(sheet, rowIndex, columnIndex, content.formula !== undefined);
}

function shown(value: CalcValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value);
}

/** Only the first cell of a merge holds anything. */
export function isCovered(sheet: HostSheet, rowIndex: number, columnIndex: number): boolean {
  const merge = sheet.mergeAt(rowIndex, columnIndex);
  return merge !== null && (merge.rowIndex !== rowIndex || merge.columnIndex !== columnIndex);
}

/** A cell written inside a spill ends it (the formula will say #SPILL!); part of an old-style array cannot be changed. */
function releaseArrays(session: Session, sheet: HostSheet, rowIndex: number, columnIndex: number): void {
  const position = rect(rowIndex, columnIndex);
  const array = sheet.arrays.find(({ area }) => contains(area, position));
  if (!array) return;
  if (!array.dynamic && !sameRect(array.area, position)) {
    throw new ApiError("InvalidOperation", "You can't change part of an array.");
  }
  sheet.arrays = sheet.arrays.filter((other) => other !== array);
  for (const cell of sheet.existingCells(array.area)) {
    const [row, column] = [Number(cell.row) - 1, Number(cell.col) - 1];
    const isAnchor = row === array.area.rowIndex && column === array.area.columnIndex;
    if (!isAnchor) writeValue(cell, null);
    session.calculation.edited(sheet, row, column, isAnchor);
  }
}

function assertFormula(formula: string): void {
  if (formula.length > MAX_FORMULA_LENGTH) {
    throw new ApiError("FormulaLengthExceedsLimit", "The formula is longer than 8192 characters.");
  }
  // A text stays an operand: `=A2&"-1"` does not end in an operator.
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "0").replace(/'(?:[^']|'')*'/g, "");
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth < 0) break;
  }
  if (depth !== 0 || bare.includes('"') || /[+\-*/^&,<>]$/.test(bare.trim())) throw invalidArgument();
}
