import { broadcast } from "../evaluate/broadcast";
import type { Context } from "../evaluate/Context";
import { isArea } from "../evaluate/kinds";
import { ERRORS, fail, isError, isMatrix, type Argument, type Matrix, type Scalar, type Value } from "../values";
import { eager, flagAt, listOf, numberAt, type EagerFunction, type FunctionTable } from "./FunctionDefinition";
import { findLinear, findSorted, type MatchMode } from "./find";
import { transpose } from "./shapes";

/** Calls `run` for the value looked up, or for each of several. */
function forEachWanted(context: Context, wanted: Argument, run: (value: Scalar) => Scalar): Scalar | Matrix {
  return broadcast([context.content(wanted)], (value) => (isError(value) ? value : run(value)));
}

/** MATCH and the table look-ups: exact (with wildcards), or sorted upwards or downwards. */
function position(wanted: Scalar, list: readonly Scalar[], type: number): number {
  return type === 0 ? findLinear(wanted, list, "wildcard") : findSorted(wanted, list, type > 0);
}

const MODES: Readonly<Record<string, MatchMode>> = { "0": "exact", "-1": "smaller", "1": "larger", "2": "wildcard" };

function modernPosition(
  context: Context,
  args: readonly Argument[],
  modeIndex: number,
): (wanted: Scalar, list: readonly Scalar[]) => number {
  const mode = MODES[String(Math.trunc(numberAt(context, args, modeIndex, 0)))] ?? fail(ERRORS.value);
  const direction = Math.trunc(numberAt(context, args, modeIndex + 1, 1));
  if (![1, -1, 2, -2].includes(direction)) fail(ERRORS.value);
  return (wanted, list) => findLinear(wanted, list, mode, direction === -1);
}

function match(context: Context, args: readonly Argument[]): Value {
  const list = listOf(context, args[1]);
  const type = numberAt(context, args, 2, 1);
  return forEachWanted(context, args[0], (wanted) => found(position(wanted, list, type)));
}

function found(index: number): Scalar {
  return index < 0 ? ERRORS.notAvailable : index + 1;
}

function tableLookup(isVertical: boolean): EagerFunction {
  return eager(3, 4, (context, args) => {
    const rows = isVertical ? context.matrix(args[1]) : transpose(context.matrix(args[1]));
    const place = Math.trunc(numberAt(context, args, 2));
    const isNear = flagAt(context, args, 3, true);
    if (place < 1) return ERRORS.value;
    if (place > (rows[0]?.length ?? 0)) return ERRORS.reference;
    const keys = rows.map((row) => row[0] ?? null);
    return forEachWanted(context, args[0], (wanted) => {
      const index = position(wanted, keys, isNear ? 1 : 0);
      return index < 0 ? ERRORS.notAvailable : (rows[index]?.[place - 1] ?? null);
    });
  });
}

function lookup(context: Context, args: readonly Argument[]): Value {
  const rows = context.matrix(args[1]);
  const isWide = (rows[0]?.length ?? 0) > rows.length;
  const lines = isWide ? transpose(rows) : rows;
  const keys = lines.map((line) => line[0] ?? null);
  const results = args[2] === undefined ? lines.map((line) => line.at(-1) ?? null) : listOf(context, args[2]);
  return forEachWanted(context, args[0], (wanted) => {
    const index = findSorted(wanted, keys, true);
    return index < 0 ? ERRORS.notAvailable : (results[index] ?? null);
  });
}

function xlookup(context: Context, args: readonly Argument[]): Value {
  const keys = context.matrix(args[1]);
  const isVertical = keys.length > 1 || (keys[0]?.length ?? 0) === 1;
  const list = keys.flat();
  const lines = isVertical ? context.matrix(args[2]) : transpose(context.matrix(args[2]));
  if (lines.length !== list.length) return ERRORS.value;
  const locate = modernPosition(context, args, 4);
  const otherwise = args[3] === undefined ? ERRORS.notAvailable : context.content(args[3]);
  const wanted = context.content(args[0]);
  if (!isMatrix(wanted)) {
    const index = isError(wanted) ? -2 : locate(wanted, list);
    if (index === -2) return wanted;
    const line = lines[index];
    if (!line) return otherwise;
    if (line.length === 1) return line[0] ?? null;
    return isVertical ? [line] : line.map((value) => [value]);
  }
  const single = isMatrix(otherwise) ? (otherwise[0]?.[0] ?? null) : otherwise;
  return forEachWanted(context, args[0], (value) => {
    const line = lines[locate(value, list)];
    return line ? (line[0] ?? null) : single;
  });
}

/** INDEX of values; of a range see `places.ts`, where it stays a reference. */
export function indexInMatrix(rows: Matrix, rowNumber: number, columnNumber: number): Value {
  if (rowNumber > rows.length || columnNumber > (rows[0]?.length ?? 0)) return ERRORS.reference;
  const chosen = rowNumber === 0 ? rows : [rows[rowNumber - 1] ?? []];
  if (columnNumber === 0) return chosen;
  const column = chosen.map((row) => [row[columnNumber - 1] ?? null]);
  return rowNumber === 0 ? column : (column[0]?.[0] ?? null);
}

export const lookups: FunctionTable = {
  MATCH: eager(2, 3, match),
  XMATCH: eager(2, 4, (context, args) => {
    const list = listOf(context, args[1]);
    const locate = modernPosition(context, args, 2);
    return forEachWanted(context, args[0], (wanted) => found(locate(wanted, list)));
  }),
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: eager(2, 3, lookup),
  XLOOKUP: eager(3, 6, xlookup),
  AREAS: eager(1, 1, (_context, args) => (isArea(args[0]) ? 1 : ERRORS.value), { takesPlace: true }),
  HYPERLINK: eager(1, 2, (context, args) => context.scalar(args[1] ?? args[0])),
};
