import { compareNumbers, compareText, toNumber } from "../coerce";
import { isError, type Scalar } from "../values";
import { unescaped, wildcard } from "./wildcard";

export type Test = (value: Scalar | undefined) => boolean;
type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

const OPERATOR = /^(<>|<=|>=|=|<|>)/;

function isBlank(value: Scalar | undefined): boolean {
  return value === undefined || value === null;
}

function numberIn(text: string, uses1904Dates: boolean): number | null {
  if (text === "") return null;
  const value = toNumber(text, uses1904Dates);
  return isError(value) ? null : value;
}

/** Equal to a number: a text that reads as this number counts as well. */
function equalsNumber(wanted: number, uses1904Dates: boolean): Test {
  return (value) => value === wanted || (typeof value === "string" && numberIn(value, uses1904Dates) === wanted);
}

function equalsText(text: string): Test {
  const pattern = wildcard(text);
  if (pattern) return (value) => typeof value === "string" && pattern.test(value);
  const wanted = unescaped(text).toLowerCase();
  return (value) => typeof value === "string" && value.toLowerCase() === wanted;
}

/** Numbers are the common case, over columns of a hundred thousand rows: 15 digits are compared only close to it. */
function orderedNumber(comparison: Comparison, wanted: number): Test {
  const low = wanted - Math.abs(wanted) * 1e-14;
  const high = wanted + Math.abs(wanted) * 1e-14;
  switch (comparison) {
    case "<":
      return (value) =>
        typeof value === "number" && value < wanted && (value < low || compareNumbers(value, wanted) < 0);
    case "<=":
      return (value) =>
        typeof value === "number" && (value <= wanted || (value <= high && compareNumbers(value, wanted) <= 0));
    case ">":
      return (value) =>
        typeof value === "number" && value > wanted && (value > high || compareNumbers(value, wanted) > 0);
    default:
      return (value) =>
        typeof value === "number" && (value >= wanted || (value >= low && compareNumbers(value, wanted) >= 0));
  }
}

function ordered(comparison: Comparison, wanted: number | string): Test {
  if (typeof wanted === "number") return orderedNumber(comparison, wanted);
  const holds = (order: number): boolean => {
    if (comparison === "<") return order < 0;
    if (comparison === "<=") return order <= 0;
    return comparison === ">" ? order > 0 : order >= 0;
  };
  return (value) => typeof value === "string" && holds(compareText(value, wanted));
}

function equalTo(text: string, hasOperator: boolean, uses1904Dates: boolean): Test {
  if (text === "") return hasOperator ? isBlank : (value) => isBlank(value) || value === "";
  const number = numberIn(text, uses1904Dates);
  if (number !== null) return equalsNumber(number, uses1904Dates);
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  if (text.startsWith("#")) return (value) => (isError(value) ? value.error === upper : equalsText(text)(value));
  return equalsText(text);
}

/**
 * The condition of COUNTIF and its family: a value, or an operator and a value in one text.
 * "" finds what is empty or shows nothing, "=" what is empty, "<>" everything else.
 */
export function criterion(condition: Scalar, uses1904Dates: boolean): Test {
  if (isError(condition)) return (value) => isError(value) && value.error === condition.error;
  if (typeof condition === "boolean") return (value) => value === condition;
  if (condition === null) return equalsNumber(0, uses1904Dates);
  if (typeof condition === "number") return equalsNumber(condition, uses1904Dates);
  const operator = OPERATOR.exec(condition)?.[0] as Comparison | undefined;
  const text = condition.slice(operator?.length ?? 0);
  if (operator === undefined || operator === "=") return equalTo(text, operator === "=", uses1904Dates);
  if (operator === "<>") {
    const equal = equalTo(text, true, uses1904Dates);
    return (value) => !equal(value);
  }
  return ordered(operator, numberIn(text, uses1904Dates) ?? text);
}
