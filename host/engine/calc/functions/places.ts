import { Area } from "../book/Area";
import { broadcast } from "../evaluate/broadcast";
import type { Context } from "../evaluate/Context";
import { evaluateNode } from "../evaluate/evaluateNode";
import { isArea } from "../evaluate/kinds";
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../syntax/references";
import { ERRORS, isError, isMatrix, type Argument, type Value } from "../values";
import { eager, flagAt, numberAt, scalar, text, textAt, whole, flag, type FunctionTable } from "./FunctionDefinition";
import { indexInMatrix } from "./lookup";

/** Asks where a reference is; without one, where the formula is. */
function placeOf(ofArea: (area: Area) => Value, ofCell: (context: Context) => number) {
  return eager(
    0,
    1,
    (context, args) => {
      const [arg] = args;
      if (arg === undefined) return ofCell(context);
      return isArea(arg) ? ofArea(arg) : isError(arg) ? arg : ERRORS.value;
    },
    { takesPlace: true },
  );
}

function counting(ofArea: (area: Area) => number, ofRows: (rows: readonly (readonly unknown[])[]) => number) {
  return eager(
    1,
    1,
    (context, args) => {
      const [arg] = args;
      if (isArea(arg)) return ofArea(arg);
      return isError(arg) ? arg : ofRows(context.matrix(arg));
    },
    { takesPlace: true },
  );
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => first + offset);
}

function checked(sheet: Area["sheet"], top: number, left: number, height: number, width: number): Value {
  if (height === 0 || width === 0) return ERRORS.reference;
  const first = height < 0 ? top + height + 1 : top;
  const start = width < 0 ? left + width + 1 : left;
  const bottom = first + Math.abs(height) - 1;
  const right = start + Math.abs(width) - 1;
  if (first < 0 || start < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return ERRORS.reference;
  return new Area(sheet, first, start, bottom, right);
}

function offset(context: Context, args: readonly Argument[]): Value {
  const [base] = args;
  if (!isArea(base)) return isError(base) ? base : ERRORS.value;
  const top = base.top + Math.trunc(numberAt(context, args, 1, 0));
  const left = base.left + Math.trunc(numberAt(context, args, 2, 0));
  const height = Math.trunc(numberAt(context, args, 3, base.rowCount));
  return checked(base.sheet, top, left, height, Math.trunc(numberAt(context, args, 4, base.columnCount)));
}

function indirect(context: Context, args: readonly Argument[]): Value {
  const address = textAt(context, args, 0);
  if (!flagAt(context, args, 1, true)) return ERRORS.reference;
  const node = context.bench.book.parse(address);
  if (node.kind !== "reference" && node.kind !== "name") return ERRORS.reference;
  const value = evaluateNode(context, node, null);
  return isArea(value) ? value : ERRORS.reference;
}

/** One row or column needs one number only; 0 stands for all of them. */
function index(context: Context, args: readonly Argument[]): Value {
  const [source] = args;
  if (isError(source)) return source;
  const numbers = [context.content(args[1]), context.content(args[2])];
  if (numbers.some(isMatrix)) {
    return broadcast(numbers, (row, column) =>
      context.scalar(index(context, [source, row, args.length < 3 ? undefined : column])),
    );
  }
  const area = isArea(source) ? source : null;
  const rows = area ? [] : context.matrix(source);
  const rowCount = area?.rowCount ?? rows.length;
  const columnCount = area?.columnCount ?? rows[0]?.length ?? 0;
  let rowNumber = Math.trunc(numberAt(context, args, 1, 0));
  let columnNumber = Math.trunc(numberAt(context, args, 2, 0));
  if (args[2] === undefined && rowCount === 1 && columnCount > 1) [rowNumber, columnNumber] = [0, rowNumber];
  if (rowNumber < 0 || columnNumber < 0) return ERRORS.value;
  if (!area) return indexInMatrix(rows, rowNumber, rowCount > 1 && columnCount === 1 && columnNumber === 0 && rowNumber > 0 ? 1 : columnNumber); // prettier-ignore
  if (rowNumber > rowCount || columnNumber > columnCount) return ERRORS.reference;
  return new Area(
    area.sheet,
    rowNumber === 0 ? area.top : area.top + rowNumber - 1,
    columnNumber === 0 ? area.left : area.left + columnNumber - 1,
    rowNumber === 0 ? area.bottom : area.top + rowNumber - 1,
    columnNumber === 0 ? area.right : area.left + columnNumber - 1,
  );
}

function address(row: number, column: number, kind: number, isA1: boolean, sheet: string): string {
  const rowMark = kind === 1 || kind === 2 ? "$" : "";
  const columnMark = kind === 1 || kind === 3 ? "$" : "";
  const cell = isA1
    ? `${columnMark}${columnLetters(column - 1)}${rowMark}${String(row)}`
    : `R${rowMark === "" ? `[${String(row)}]` : String(row)}C${columnMark === "" ? `[${String(column)}]` : String(column)}`;
  if (sheet === "") return cell;
  const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${cell}`;
}

export const places: FunctionTable = {
  ROW: placeOf(
    (area) => (area.rowCount === 1 ? area.top + 1 : numbersFrom(area.top + 1, area.used.rowCount).map((row) => [row])),
    (context) => context.rowIndex + 1,
  ),
  COLUMN: placeOf(
    (area) => (area.columnCount === 1 ? area.left + 1 : [numbersFrom(area.left + 1, area.used.columnCount)]),
    (context) => context.columnIndex + 1,
  ),
  ROWS: counting(
    (area) => area.rowCount,
    (rows) => rows.length,
  ),
  COLUMNS: counting(
    (area) => area.columnCount,
    (rows) => rows[0]?.length ?? 0,
  ),
  OFFSET: eager(3, 5, offset, { isVolatile: true, takesPlace: true }),
  INDIRECT: eager(1, 2, indirect, { isVolatile: true }),
  INDEX: eager(2, 3, index),
  ADDRESS: scalar([whole(), whole(), whole(1), flag(true), text("")], (_context, row, column, kind, isA1, sheet) =>
    row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS
      ? ERRORS.value
      : address(row, column, kind, isA1, sheet),
  ),
};
