import type { Area } from "../book/Area";
import type { Context } from "../evaluate/Context";
import { isArea } from "../evaluate/kinds";
import { ERRORS, fail, isError, type Argument, type Matrix, type Scalar } from "../values";
import { numbersOf, total } from "./aggregate";
import { eager, MANY, numberAt, type FunctionTable } from "./FunctionDefinition";
import {
  average, countFilled, largest, median, mode, percentile, populationVariance, ranked, rooted, sampleVariance, smallest,
} from "./statistics"; // prettier-ignore

type Reduce = (numbers: readonly number[]) => Scalar;

const REDUCERS: Readonly<Record<number, Reduce>> = {
  1: average,
  2: (numbers) => numbers.length,
  4: largest,
  5: smallest,
  6: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1)),
  7: rooted(sampleVariance),
  8: rooted(populationVariance),
  9: total,
  10: sampleVariance,
  11: populationVariance,
  12: median,
  13: mode,
};
const COUNT_FILLED = 3;

function isSubtotal(area: Area, rowIndex: number, columnIndex: number): boolean {
  const node = area.sheet.formula(rowIndex, columnIndex)?.node;
  return node?.kind === "call" && (node.name === "SUBTOTAL" || node.name === "AGGREGATE");
}

/** The values of a range without the subtotals in it, which would count twice. */
function withoutSubtotals(context: Context, arg: Argument): Matrix {
  const rows = context.matrix(arg);
  if (!isArea(arg)) return rows;
  return rows.map((row, rowIndex) =>
    row.map((value, columnIndex) => (isSubtotal(arg, arg.top + rowIndex, arg.left + columnIndex) ? null : value)),
  );
}

function filled(rows: Matrix): (readonly Scalar[])[] {
  return rows.map((row) => row.filter((value) => value !== null));
}

function reduceBy(context: Context, kind: number, contents: readonly Matrix[]): Scalar {
  if (kind === COUNT_FILLED) return countFilled(context, contents);
  const reduce = REDUCERS[kind] ?? fail(ERRORS.value);
  return reduce(numbersOf(context, contents));
}

/** Hidden rows are not known here: 101 to 111 count them like 1 to 11. */
function subtotal(context: Context, args: readonly Argument[]): Scalar {
  const code = Math.trunc(numberAt(context, args, 0));
  const kind = code > 100 ? code - 100 : code;
  if (kind < 1 || kind > 11) return ERRORS.value;
  return reduceBy(context, kind, args.slice(1).map((arg) => filled(withoutSubtotals(context, arg)))); // prettier-ignore
}

const IGNORES_ERRORS: ReadonlySet<number> = new Set([2, 3, 6, 7]);
const IGNORES_SUBTOTALS: ReadonlySet<number> = new Set([0, 1, 2, 3]);

function aggregate(context: Context, args: readonly Argument[]): Scalar {
  const kind = Math.trunc(numberAt(context, args, 0));
  const option = Math.trunc(numberAt(context, args, 1, 0));
  const contentOf = (arg: Argument): Matrix => {
    const rows = IGNORES_SUBTOTALS.has(option) ? withoutSubtotals(context, arg) : context.matrix(arg);
    return filled(IGNORES_ERRORS.has(option) ? rows.map((row) => row.filter((value) => !isError(value))) : rows);
  };
  if (kind < 14) return reduceBy(context, kind, args.slice(2).map(contentOf));
  const numbers = numbersOf(context, [contentOf(args[2])]);
  const place = numberAt(context, args, 3);
  if (kind === 14 || kind === 15) return ranked(numbers, place, kind === 14);
  if (kind === 16) return percentile(numbers, place);
  return kind === 17 ? percentile(numbers, Math.trunc(place) / 4) : ERRORS.value;
}

export const subtotals: FunctionTable = {
  SUBTOTAL: eager(2, MANY, subtotal),
  AGGREGATE: eager(3, MANY, aggregate),
};
