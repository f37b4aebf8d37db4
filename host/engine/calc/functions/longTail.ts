import * as formulajs from "@formulajs/formulajs";
import { broadcast } from "../evaluate/broadcast";
import type { Context } from "../evaluate/Context";
import { ERRORS, errorValue, isError, isMatrix, type Argument, type Matrix, type Scalar } from "../values";
import { eager, MANY, type EagerFunction, type FunctionTable } from "./FunctionDefinition";

/**
 * Functions taken from @formulajs/formulajs: pure calculations of numbers. Those of dates, text, look-up and criteria
 * are our own, since the library's give other results than Excel there.
 */
const OF_SINGLE_VALUES = `
  ACOS ACOSH ACOT ACOTH ARABIC ASIN ASINH ATAN ATAN2 ATANH BASE BIN2DEC BIN2HEX BIN2OCT BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR COMBIN COMBINA COS COSH COT COTH CSC CSCH DEC2BIN DEC2HEX DEC2OCT DECIMAL DEGREES DELTA ERF ERFC
  FACT FACTDOUBLE GAMMA GAMMALN GAUSS GESTEP HEX2BIN HEX2DEC HEX2OCT OCT2BIN OCT2DEC OCT2HEX PERMUT PERMUTATIONA PHI
  RADIANS ROMAN SEC SECH SIN SINH SQRTPI TAN TANH FISHER FISHERINV NORM.S.INV NORMSDIST NORMSINV
`;
const OF_LISTS = `
  MULTINOMIAL SERIESSUM MMULT MUNIT AVEDEV BETA.DIST BETA.INV BINOM.DIST BINOM.INV CHISQ.DIST CHISQ.INV CONFIDENCE.NORM CONFIDENCE.T CORREL COVARIANCE.P
  COVARIANCE.S EXPON.DIST F.DIST F.INV FORECAST FREQUENCY GAMMA.DIST GAMMA.INV GROWTH HARMEAN
  HYPGEOM.DIST INTERCEPT KURT LINEST LOGNORM.DIST LOGNORM.INV NORM.DIST NORM.INV NORM.S.DIST NORMDIST NORMINV
  PEARSON PERCENTRANK PERCENTRANK.INC PERCENTRANK.EXC POISSON.DIST PROB RSQ SKEW SLOPE STANDARDIZE
  STEYX T.DIST T.INV TREND TRIMMEAN WEIBULL.DIST Z.TEST
  CUMIPMT CUMPRINC DB DDB DOLLARDE DOLLARFR EFFECT FV FVSCHEDULE IPMT IRR ISPMT MIRR NOMINAL NPER NPV PDURATION PMT PPMT
  PV RATE RRI SLN SYD XIRR XNPV
`;
/** Names that Excel writes with a dot and the library keeps under another one. */
const ALIASES: Readonly<Record<string, string>> = { "FORECAST.LINEAR": "FORECAST" };

type LibraryFunction = (...args: unknown[]) => unknown;

function find(name: string): LibraryFunction | null {
  let found: unknown = formulajs;
  for (const part of name.split(".")) {
    const isContainer = (typeof found === "object" && found !== null) || typeof found === "function";
    found = isContainer ? (found as Readonly<Record<string, unknown>>)[part] : undefined;
  }
  return typeof found === "function" ? (found as LibraryFunction) : null;
}

function given(content: Scalar | Matrix): unknown {
  if (!isMatrix(content)) return content ?? 0;
  const isLine = content.every((row) => row.length === 1) || content.length === 1;
  return isLine ? content.flat().filter((value) => value !== null) : content.map((row) => [...row]);
}

function resultScalar(value: unknown): Scalar {
  if (value instanceof Error) return errorValue(value.message.startsWith("#") ? value.message : "#VALUE!");
  if (typeof value === "number") return Number.isFinite(value) ? value : ERRORS.number;
  return typeof value === "string" || typeof value === "boolean" ? value : ERRORS.value;
}

function result(value: unknown): Scalar | Matrix {
  if (!Array.isArray(value)) return resultScalar(value);
  return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? row.map(resultScalar) : [resultScalar(row)]));
}

function call(run: LibraryFunction, context: Context, args: readonly Argument[]): Scalar | Matrix {
  const contents = args.map((arg) => context.content(arg));
  for (const content of contents) {
    const error = isMatrix(content) ? content.flat().find(isError) : isError(content) ? content : undefined;
    if (error) return error;
  }
  return result(run(...contents.map((content, index) => (args[index] === undefined ? undefined : given(content)))));
}

function wrap(name: string): EagerFunction | null {
  const run = find(name);
  return run && eager(0, MANY, (context, args) => call(run, context, args));
}

function wrapSingle(name: string): EagerFunction | null {
  const run = find(name);
  if (!run) return null;
  const once = (...values: Scalar[]): Scalar =>
    values.find(isError) ?? resultScalar(run(...values.map((value) => value ?? 0)));
  return eager(1, MANY, (context, args) => broadcast(args.map((arg) => context.content(arg)), once)); // prettier-ignore
}

function namesIn(list: string): string[] {
  return list.trim().split(/\s+/);
}

export function longTail(): FunctionTable {
  const table: Record<string, EagerFunction> = {};
  const add = (name: string, wrapped: EagerFunction | null): void => {
    if (wrapped) table[name] = wrapped;
  };
  for (const name of namesIn(OF_SINGLE_VALUES)) add(name, wrapSingle(name));
  for (const name of namesIn(OF_LISTS)) add(name, wrap(name));
  for (const [alias, name] of Object.entries(ALIASES)) add(alias, wrap(name));
  return table;
}
