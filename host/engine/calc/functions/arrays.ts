import { compareScalars, toFlag } from "../coerce";
import type { Context } from "../evaluate/Context";
import { ERRORS, fail, isError, isMatrix, type Argument, type Matrix, type Scalar, type Value } from "../values";
import { eager, flagAt, listOf, MANY, numberAt, type FunctionTable } from "./FunctionDefinition";
import { padded, transpose, widthOf } from "./shapes";

const MAX_CELLS = 1_048_576;

function orCalc(rows: Matrix): Value {
  return rows.length === 0 || widthOf(rows) === 0 ? ERRORS.calc : rows;
}

function filter(context: Context, args: readonly Argument[]): Value {
  const rows = context.matrix(args[0]);
  const conditions = context.matrix(args[1]);
  const isVertical = conditions.length === rows.length && widthOf(conditions) === 1;
  if (!isVertical && !(conditions.length === 1 && widthOf(conditions) === widthOf(rows))) return ERRORS.value;
  const keep = conditions.flat().map((condition) => {
    const test = toFlag(condition);
    return isError(test) ? fail(test) : test;
  });
  const lines = isVertical ? rows : transpose(rows);
  const kept = lines.filter((_, index) => keep[index]);
  if (kept.length === 0) return args[2] === undefined ? ERRORS.calc : context.content(args[2]);
  return isVertical ? kept : transpose(kept);
}

/** Blanks last, errors before them, whatever the direction. */
function sortOrder(left: Scalar, right: Scalar, direction: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (isError(left) || isError(right)) return Number(isError(left)) - Number(isError(right));
  return compareScalars(left, right) * direction;
}

interface SortKey {
  readonly values: readonly Scalar[];
  readonly direction: number;
}

function sortedIndexes(length: number, keys: readonly SortKey[]): number[] {
  return Array.from({ length }, (_, index) => index).sort((a, b) => {
    for (const { values, direction } of keys) {
      const order = sortOrder(values[a] ?? null, values[b] ?? null, direction);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function directionOf(value: Scalar | undefined): number {
  if (value !== 1 && value !== -1) return fail(ERRORS.value);
  return value;
}

function sort(context: Context, args: readonly Argument[]): Value {
  const byColumn = flagAt(context, args, 3, false);
  const rows = byColumn ? transpose(context.matrix(args[0])) : context.matrix(args[0]);
  const places = args[1] === undefined ? [1] : listOf(context, args[1]);
  const directions = args[2] === undefined ? [1] : listOf(context, args[2]);
  const keys = places.map((place, index) => {
    if (typeof place !== "number" || place < 1 || place > widthOf(rows)) return fail(ERRORS.value);
    return {
      values: rows.map((row) => row[Math.trunc(place) - 1] ?? null),
      direction: directionOf(directions[index] ?? directions[0]),
    };
  });
  const sorted = sortedIndexes(rows.length, keys).map((index) => rows[index] ?? []);
  return byColumn ? transpose(sorted) : sorted;
}

function sortBy(context: Context, args: readonly Argument[]): Value {
  const rows = context.matrix(args[0]);
  const isWide = args[1] !== undefined && context.matrix(args[1]).length === 1 && rows.length > 1;
  const lines = isWide ? transpose(rows) : rows;
  const keys: SortKey[] = [];
  for (let index = 1; index < args.length; index += 2) {
    const values = listOf(context, args[index]);
    if (values.length !== lines.length) return ERRORS.value;
    keys.push({
      values,
      direction: args[index + 1] === undefined ? 1 : directionOf(numberAt(context, args, index + 1)),
    });
  }
  const sorted = sortedIndexes(lines.length, keys).map((index) => lines[index] ?? []);
  return isWide ? transpose(sorted) : sorted;
}

function lineKey(line: readonly Scalar[]): string {
  return JSON.stringify(line.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
}

function unique(context: Context, args: readonly Argument[]): Value {
  const byColumn = flagAt(context, args, 1, false);
  const rows = byColumn ? transpose(context.matrix(args[0])) : context.matrix(args[0]);
  const counts = new Map<string, { readonly line: readonly Scalar[]; count: number }>();
  for (const line of rows) {
    const known = counts.get(lineKey(line));
    if (known) known.count += 1;
    else counts.set(lineKey(line), { line, count: 1 });
  }
  const onlyOnce = flagAt(context, args, 2, false);
  const kept = [...counts.values()].filter(({ count }) => !onlyOnce || count === 1).map(({ line }) => line);
  return orCalc(byColumn ? transpose(kept) : kept);
}

function sequence(context: Context, args: readonly Argument[]): Value {
  const rowCount = Math.trunc(numberAt(context, args, 0, 1));
  const columnCount = Math.trunc(numberAt(context, args, 1, 1));
  const start = numberAt(context, args, 2, 1);
  const step = numberAt(context, args, 3, 1);
  if (rowCount < 0 || columnCount < 0 || rowCount * columnCount > MAX_CELLS) return ERRORS.value;
  if (rowCount * columnCount === 0) return ERRORS.calc;
  return Array.from({ length: rowCount }, (_row, row) =>
    Array.from({ length: columnCount }, (_column, column) => start + (row * columnCount + column) * step),
  );
}

function stack(parts: readonly Matrix[]): Matrix {
  return padded(parts.flat(), Math.max(...parts.map(widthOf)), ERRORS.notAvailable);
}

function part(length: number, wanted: number, takes: boolean): readonly [number, number] {
  const size = Math.min(Math.abs(wanted), length);
  if (takes) return wanted >= 0 ? [0, size] : [length - size, length];
  return wanted >= 0 ? [size, length] : [0, length - size];
}

function cut(takes: boolean) {
  return eager(2, 3, (context, args) => {
    let rows = context.matrix(args[0]);
    if (args[1] !== undefined) rows = rows.slice(...part(rows.length, Math.trunc(numberAt(context, args, 1)), takes));
    if (args[2] !== undefined) {
      const range = part(widthOf(rows), Math.trunc(numberAt(context, args, 2)), takes);
      rows = rows.map((row) => row.slice(...range));
    }
    return orCalc(rows);
  });
}

function chosen(context: Context, lines: Matrix, args: readonly Argument[]): Matrix {
  return args
    .flatMap((arg) => listOf(context, arg))
    .map((place) => (typeof place === "number" ? lines.at(place > 0 ? Math.trunc(place) - 1 : Math.trunc(place)) : undefined) ?? fail(ERRORS.value)); // prettier-ignore
}

/** One line after the other: row by row, or column by column; 1 leaves blanks out, 2 errors, 3 both. */
function flattened(context: Context, args: readonly Argument[]): Scalar[] {
  const rows = context.matrix(args[0]);
  const ignored = Math.trunc(numberAt(context, args, 1, 0));
  const list = (flagAt(context, args, 2, false) ? transpose(rows) : rows).flat();
  return list.filter((value) => !((ignored & 1) === 1 && value === null) && !((ignored & 2) === 2 && isError(value)));
}

function wrapped(context: Context, args: readonly Argument[]): Matrix {
  const list = listOf(context, args[0]);
  const size = Math.trunc(numberAt(context, args, 1));
  if (size < 1) return fail(ERRORS.number);
  const filler = args[2] === undefined ? ERRORS.notAvailable : context.scalar(args[2]);
  const count = Math.ceil(list.length / size);
  return padded(Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size)), size, filler); // prettier-ignore
}

function expand(context: Context, args: readonly Argument[]): Value {
  const rows = context.matrix(args[0]);
  const height = Math.trunc(numberAt(context, args, 1, rows.length));
  const width = Math.trunc(numberAt(context, args, 2, widthOf(rows)));
  if (height < rows.length || width < widthOf(rows)) return ERRORS.value;
  const filler = args[3] === undefined ? ERRORS.notAvailable : context.scalar(args[3]);
  return padded([...rows, ...Array.from({ length: height - rows.length }, () => [])], width, filler);
}

export const arrays: FunctionTable = {
  FILTER: eager(2, 3, filter),
  SORT: eager(1, 4, sort),
  SORTBY: eager(2, MANY, sortBy),
  UNIQUE: eager(1, 3, unique),
  SEQUENCE: eager(1, 4, sequence),
  TRANSPOSE: eager(1, 1, (context, args) => transpose(context.matrix(args[0]))),
  VSTACK: eager(1, MANY, (context, args) => stack(args.map((arg) => context.matrix(arg)))),
  HSTACK: eager(1, MANY, (context, args) => transpose(stack(args.map((arg) => transpose(context.matrix(arg)))))),
  TAKE: cut(true),
  DROP: cut(false),
  CHOOSEROWS: eager(2, MANY, (context, args) => chosen(context, context.matrix(args[0]), args.slice(1))),
  CHOOSECOLS: eager(2, MANY, (context, args) =>
    transpose(chosen(context, transpose(context.matrix(args[0])), args.slice(1))),
  ),
  TOCOL: eager(1, 3, (context, args) => orCalc(flattened(context, args).map((value) => [value]))),
  TOROW: eager(1, 3, (context, args) => orCalc([flattened(context, args)])),
  WRAPROWS: eager(2, 3, (context, args) => wrapped(context, args)),
  WRAPCOLS: eager(2, 3, (context, args) => transpose(wrapped(context, args))),
  EXPAND: eager(2, 4, expand),
  SINGLE: eager(1, 1, (context, args) => {
    const [arg] = args;
    return arg !== undefined && isMatrix(arg) ? (arg[0]?.[0] ?? null) : context.scalar(arg);
  }),
};
