import type { CalcError } from "../../CalcEngine";
import { compareScalars, toNumber, toText } from "../coerce";
import type { BinaryOperator } from "../syntax/Node";
import { ERRORS, isError, type Scalar } from "../values";

/** A difference this small beside what it was taken from is the trace of binary digits: Excel makes it 0. */
const NOISE = 5e-16;

export function numberResult(value: number): number | CalcError {
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : ERRORS.number;
}

function sum(left: number, right: number): number {
  const result = left + right;
  return Math.abs(result) < NOISE * Math.abs(left) ? 0 : result;
}

function calculate(operator: "+" | "-" | "*" | "/" | "^", left: number, right: number): number | CalcError {
  switch (operator) {
    case "+":
      return numberResult(sum(left, right));
    case "-":
      return numberResult(sum(left, -right));
    case "*":
      return numberResult(left * right);
    case "/":
      return right === 0 ? ERRORS.division : numberResult(left / right);
    case "^":
      return power(left, right);
  }
}

export function power(base: number, exponent: number): number | CalcError {
  if (base === 0 && exponent === 0) return ERRORS.number;
  if (base === 0 && exponent < 0) return ERRORS.division;
  return numberResult(base ** exponent);
}

function compares(operator: "=" | "<>" | "<" | "<=" | ">" | ">=", order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** One operator on two single values; the left error wins. */
export function applyOperator(operator: BinaryOperator, left: Scalar, right: Scalar, uses1904Dates: boolean): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^": {
      const a = toNumber(left, uses1904Dates);
      const b = toNumber(right, uses1904Dates);
      if (isError(a)) return a;
      return isError(b) ? b : calculate(operator, a, b);
    }
    case "&": {
      const a = toText(left);
      const b = toText(right);
      return isError(a) || isError(b) ? ERRORS.value : a + b;
    }
    default:
      return compares(operator, compareScalars(left, right));
  }
}
