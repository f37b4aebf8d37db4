import { numberResult } from "../evaluate/operators";
import { ERRORS, fail, isError, isMatrix, type Argument, type Scalar } from "../values";
import { toNumber } from "../coerce";
import type { Context } from "../evaluate/Context";
import { forEachValue, numbersAndTextsOf, numbersOf, total } from "./aggregate";
import { eager, flagAt, MANY, numberAt, type EagerFunction, type FunctionTable } from "./FunctionDefinition";

type Reduce = (numbers: readonly number[]) => Scalar;

function ofNumbers(reduce: Reduce): EagerFunction {
  return eager(1, MANY, (context, args) => reduce(numbersOf(context, args)));
}

export const average: Reduce = (numbers) => (numbers.length === 0 ? ERRORS.division : total(numbers) / numbers.length);

export function largest(numbers: readonly number[]): number {
  let result = numbers[0] ?? 0;
  for (const number of numbers) if (number > result) result = number;
  return result;
}

export function smallest(numbers: readonly number[]): number {
  let result = numbers[0] ?? 0;
  for (const number of numbers) if (number < result) result = number;
  return result;
}

export function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export const median: Reduce = (numbers) => percentile(numbers, 0.5);

/** Between the two nearest ranks, 0 being the smallest and 1 the largest. */
export function percentile(numbers: readonly number[], share: number): Scalar {
  const sorted = ascending(numbers);
  if (sorted.length === 0 || share < 0 || share > 1) return ERRORS.number;
  return between(sorted, share * (sorted.length - 1));
}

function percentileExclusive(numbers: readonly number[], share: number): Scalar {
  const sorted = ascending(numbers);
  const position = share * (sorted.length + 1) - 1;
  return position < 0 || position > sorted.length - 1 ? ERRORS.number : between(sorted, position);
}

function between(sorted: readonly number[], position: number): number {
  const low = sorted[Math.floor(position)] ?? 0;
  const high = sorted[Math.ceil(position)] ?? low;
  return low + (high - low) * (position - Math.floor(position));
}

function squares(numbers: readonly number[]): number {
  const mean = total(numbers) / numbers.length;
  return total(numbers.map((number) => (number - mean) ** 2));
}

export const sampleVariance: Reduce = (numbers) => (numbers.length < 2 ? ERRORS.division : squares(numbers) / (numbers.length - 1)); // prettier-ignore
export const populationVariance: Reduce = (numbers) => (numbers.length === 0 ? ERRORS.division : squares(numbers) / numbers.length); // prettier-ignore

export function rooted(reduce: Reduce): Reduce {
  return (numbers) => {
    const value = reduce(numbers);
    return typeof value === "number" ? Math.sqrt(value) : value;
  };
}

export const mode: Reduce = (numbers) => {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const highest = Math.max(...counts.values());
  if (!(highest > 1)) return ERRORS.notAvailable;
  return [...counts].find(([, count]) => count === highest)?.[0] ?? ERRORS.notAvailable;
};

export function ranked(numbers: readonly number[], place: number, fromTop: boolean): Scalar {
  const sorted = ascending(numbers);
  const index = Math.ceil(place) - 1;
  return sorted[fromTop ? sorted.length - 1 - index : index] ?? ERRORS.number;
}

function rankFunction(shared: (above: number, equal: number) => number): EagerFunction {
  return eager(2, 3, (context, args) => {
    const value = numberAt(context, args, 0);
    const numbers = numbersOf(context, [args[1]]);
    const isAscending = flagAt(context, args, 2, false);
    const equal = numbers.filter((number) => number === value).length;
    if (equal === 0) return ERRORS.notAvailable;
    return shared(numbers.filter((number) => (isAscending ? number < value : number > value)).length, equal);
  });
}

function count(context: Context, args: readonly Argument[]): number {
  let result = 0;
  forEachValue(context, args, (value, isOwn) => {
    if (typeof value === "number") result += 1;
    else if (isOwn && !isError(value) && !isError(toNumber(value, context.uses1904Dates))) result += 1;
  });
  return result;
}

export function countFilled(context: Context, args: readonly Argument[]): number {
  let result = 0;
  args.forEach((arg) => {
    if (arg === undefined) result += 1;
    else forEachValue(context, [arg], (value) => {
      if (value !== null) result += 1;
    }); // prettier-ignore
  });
  return result;
}

function ofOne(run: (numbers: readonly number[], argument: number) => Scalar): EagerFunction {
  return eager(2, 2, (context, args) => {
    const numbers = numbersOf(context, [args[0]]);
    const content = context.content(args[1]);
    const once = (value: Scalar): Scalar => {
      const argument = toNumber(value, context.uses1904Dates);
      return isError(argument) ? argument : run(numbers, argument);
    };
    return isMatrix(content) ? content.map((row) => row.map(once)) : once(content);
  });
}

const equalRank = rankFunction((above) => above + 1);
const stdevSample = ofNumbers(rooted(sampleVariance));
const stdevPopulation = ofNumbers(rooted(populationVariance));
const varSample = ofNumbers(sampleVariance);
const varPopulation = ofNumbers(populationVariance);
const percentileInclusive = ofOne(percentile);
const quartileInclusive = ofOne((numbers, quarter) => percentile(numbers, Math.trunc(quarter) / 4));

export const statistics: FunctionTable = {
  AVERAGE: ofNumbers(average),
  AVERAGEA: eager(1, MANY, (context, args) => average(numbersAndTextsOf(context, args))),
  COUNT: eager(1, MANY, count),
  COUNTA: eager(1, MANY, countFilled),
  COUNTBLANK: eager(1, 1, (context, args) => {
    const arg = args[0];
    let filled = 0;
    forEachValue(context, [arg], (value) => {
      if (value !== null && value !== "") filled += 1;
    });
    if (typeof arg === "object" && arg !== null && "rowCount" in arg) return arg.rowCount * arg.columnCount - filled;
    return context.matrix(arg).flat().length - filled;
  }),
  MAX: ofNumbers(largest),
  MIN: ofNumbers(smallest),
  MAXA: eager(1, MANY, (context, args) => largest(numbersAndTextsOf(context, args))),
  MINA: eager(1, MANY, (context, args) => smallest(numbersAndTextsOf(context, args))),
  MEDIAN: ofNumbers(median),
  MODE: ofNumbers(mode),
  "MODE.SNGL": ofNumbers(mode),
  LARGE: ofOne((numbers, place) => ranked(numbers, place, true)),
  SMALL: ofOne((numbers, place) => ranked(numbers, place, false)),
  RANK: equalRank,
  "RANK.EQ": equalRank,
  "RANK.AVG": rankFunction((above, equal) => above + (equal + 1) / 2),
  STDEV: stdevSample,
  "STDEV.S": stdevSample,
  STDEVP: stdevPopulation,
  "STDEV.P": stdevPopulation,
  VAR: varSample,
  "VAR.S": varSample,
  VARP: varPopulation,
  "VAR.P": varPopulation,
  PERCENTILE: percentileInclusive,
  "PERCENTILE.INC": percentileInclusive,
  "PERCENTILE.EXC": ofOne(percentileExclusive),
  QUARTILE: quartileInclusive,
  "QUARTILE.INC": quartileInclusive,
  GEOMEAN: ofNumbers((numbers) =>
    numbers.length === 0 || numbers.some((number) => number <= 0)
      ? ERRORS.number
      : numberResult(Math.exp(total(numbers.map(Math.log)) / numbers.length)),
  ),
  DEVSQ: ofNumbers((numbers) => (numbers.length === 0 ? fail(ERRORS.number) : squares(numbers))),
};
