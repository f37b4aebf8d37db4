import type { Context } from "../evaluate/Context";
import { broadcast } from "../evaluate/broadcast";
import { numberResult, power } from "../evaluate/operators";
import { ERRORS, fail, isError, isMatrix, type Argument, type Scalar } from "../values";
import { numbersOf, total } from "./aggregate";
import { eager, MANY, number, scalar, whole, type EagerFunction, type FunctionTable } from "./FunctionDefinition";
import { roundAway, roundHalfUp, roundTowardsZero, toMultiple } from "./rounding";

function ofOne(run: (value: number) => number): EagerFunction {
  return scalar([number()], (_context, value) => numberResult(run(value)));
}

function rounded(run: (value: number, digits: number) => number, fallback?: number): EagerFunction {
  return scalar([number(), whole(fallback)], (_context, value, digits) => numberResult(run(value, digits)));
}

/** Text and TRUE count 0 here, other than in SUM of the product: SUMPRODUCT(--(…)) is how they are made to count. */
function sumProduct(context: Context, args: readonly Argument[]): Scalar {
  const contents = args.map((arg) => context.matrix(arg));
  const [first = []] = contents;
  const width = first[0]?.length ?? 0;
  if (contents.some((rows) => rows.length !== first.length || rows[0]?.length !== width)) return ERRORS.value;
  let sum = 0;
  for (const [rowIndex, row] of first.entries()) {
    for (const columnIndex of row.keys()) {
      let product = 1;
      for (const rows of contents) {
        const value = rows[rowIndex]?.[columnIndex] ?? null;
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return numberResult(sum);
}

function pairs(run: (x: number, y: number) => number): EagerFunction {
  return eager(2, 2, (context, args) => {
    const products = broadcast([context.content(args[0]), context.content(args[1])], (x, y) => {
      if (isError(x)) return x;
      if (isError(y)) return y;
      return typeof x === "number" && typeof y === "number" ? run(x, y) : null;
    });
    return total(numbersOf(context, [isMatrix(products) ? products : [[products]]]));
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function wholeNumbers(context: Context, args: readonly Argument[]): number[] {
  return numbersOf(context, args).map((value) => (value < 0 ? fail(ERRORS.number) : Math.trunc(value)));
}

function logarithm(value: number, base: number): Scalar {
  if (value <= 0 || base <= 0) return ERRORS.number;
  if (base === 1) return ERRORS.division;
  return base === 10 ? Math.log10(value) : Number((Math.log(value) / Math.log(base)).toPrecision(15));
}

const ceilingMath = scalar([number(), number(1), number(0)], (_context, value, step, mode) =>
  toMultiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.floor : Math.ceil),
);
const floorMath = scalar([number(), number(1), number(0)], (_context, value, step, mode) =>
  toMultiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.ceil : Math.floor),
);

export const mathematics: FunctionTable = {
  SUM: eager(1, MANY, (context, args) => numberResult(total(numbersOf(context, args)))),
  SUMPRODUCT: eager(1, MANY, sumProduct),
  SUMSQ: eager(1, MANY, (context, args) => total(numbersOf(context, args).map((value) => value * value))),
  SUMX2MY2: pairs((x, y) => x * x - y * y),
  SUMX2PY2: pairs((x, y) => x * x + y * y),
  SUMXMY2: pairs((x, y) => (x - y) ** 2),
  PRODUCT: eager(1, MANY, (context, args) => {
    const numbers = numbersOf(context, args);
    return numbers.length === 0 ? 0 : numberResult(numbers.reduce((product, value) => product * value, 1));
  }),
  ABS: ofOne(Math.abs),
  SIGN: ofOne(Math.sign),
  INT: ofOne((value) => Math.floor(Number(value.toPrecision(15)))),
  TRUNC: rounded(roundTowardsZero, 0),
  ROUND: rounded(roundHalfUp),
  ROUNDUP: rounded(roundAway),
  ROUNDDOWN: rounded(roundTowardsZero),
  MROUND: scalar([number(), number()], (_context, value, step) =>
    value * step < 0 ? ERRORS.number : toMultiple(value, step, (count) => roundHalfUp(count, 0)),
  ),
  CEILING: scalar([number(), number()], (_context, value, step) =>
    value > 0 && step < 0 ? ERRORS.number : toMultiple(value, step, Math.ceil),
  ),
  FLOOR: scalar([number(), number()], (_context, value, step) => {
    if (step === 0) return value === 0 ? 0 : ERRORS.division;
    return value > 0 && step < 0 ? ERRORS.number : toMultiple(value, step, Math.floor);
  }),
  "CEILING.MATH": ceilingMath,
  "FLOOR.MATH": floorMath,
  EVEN: ofOne((value) => Math.sign(value) * Math.ceil(Math.abs(value) / 2) * 2),
  ODD: ofOne((value) => (value < 0 ? -1 : 1) * (Math.ceil((Math.max(Math.abs(value), 1) - 1) / 2) * 2 + 1)),
  MOD: scalar([number(), number()], (_context, value, divisor) =>
    divisor === 0 ? ERRORS.division : Number((value - divisor * Math.floor(Number((value / divisor).toPrecision(15)))).toPrecision(15)),
  ), // prettier-ignore
  QUOTIENT: scalar([number(), number()], (_context, value, divisor) =>
    divisor === 0 ? ERRORS.division : Math.trunc(value / divisor),
  ),
  POWER: scalar([number(), number()], (_context, base, exponent) => power(base, exponent)),
  SQRT: scalar([number()], (_context, value) => (value < 0 ? ERRORS.number : Math.sqrt(value))),
  EXP: ofOne(Math.exp),
  LN: scalar([number()], (_context, value) => (value <= 0 ? ERRORS.number : Math.log(value))),
  LOG10: scalar([number()], (_context, value) => logarithm(value, 10)),
  LOG: scalar([number(), number(10)], (_context, value, base) => logarithm(value, base)),
  PI: eager(0, 0, () => Math.PI),
  GCD: eager(1, MANY, (context, args) => wholeNumbers(context, args).reduce(greatestCommonDivisor, 0)),
  LCM: eager(1, MANY, (context, args) =>
    wholeNumbers(context, args).reduce((a, b) => (a * b === 0 ? 0 : (a * b) / greatestCommonDivisor(a, b)), 1),
  ),
  RAND: eager(0, 0, (context) => context.bench.random(), { isVolatile: true }),
  RANDBETWEEN: scalar(
    [number(), number()],
    (context, low, high) => {
      const first = Math.ceil(low);
      const last = Math.floor(high);
      return last < first ? ERRORS.number : first + Math.floor(context.bench.random() * (last - first + 1));
    },
    { isVolatile: true },
  ),
};
