import type { CalcError } from "../CalcEngine";
import { parseNumberText } from "./parseNumberText";
import { ERRORS, isError, type Scalar } from "./values";

/** As arithmetic reads a value: blank is 0, TRUE is 1, text is read as a number if it is one. */
export function toNumber(value: Scalar, uses1904Dates: boolean): number | CalcError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return parseNumberText(value, uses1904Dates) ?? ERRORS.value;
  return value;
}

export function toText(value: Scalar): string | CalcError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberToText(value);
  return value;
}

export function toFlag(value: Scalar): boolean | CalcError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    return upper === "TRUE" ? true : upper === "FALSE" ? false : ERRORS.value;
  }
  return value;
}

/** Joined to text, a number has 15 digits at most, in Excel's notation (1E+20, not 1e+20). */
export function numberToText(value: number): string {
  if (value === 0) return "0";
  const rounded = Number(value.toPrecision(15));
  const magnitude = Math.abs(rounded);
  if (magnitude >= 1e-9 && magnitude < 1e15) {
    const text = String(rounded);
    return text.includes("e") ? rounded.toFixed(20).replace(/0+$/, "") : text;
  }
  const [mantissa = "0", exponent = "0"] = rounded.toExponential().split("e");
  const power = Number(exponent);
  return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

const RANKS: Readonly<Record<string, number>> = { number: 1, string: 2, boolean: 3 };

function rankOf(value: Scalar): number {
  return value === null ? 0 : (RANKS[typeof value] ?? 4);
}

const collator = new Intl.Collator("zh-CN-u-co-pinyin", { sensitivity: "accent", numeric: false });

/** Text in Excel's order: case does not count; punctuation and digits, then letters, then Chinese by sound. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  if (a === b) return 0;
  return collator.compare(a, b) || (a < b ? -1 : 1);
}

/** Excel compares 15 digits, so that 0.1+0.2=0.3 holds. */
export function compareNumbers(left: number, right: number): number {
  if (left === right) return 0;
  const difference = Math.abs(left - right);
  if (difference <= 1e-14 * Math.max(Math.abs(left), Math.abs(right))) {
    if (left.toPrecision(15) === right.toPrecision(15)) return 0;
  }
  return left < right ? -1 : 1;
}

function blankLike(value: Scalar): Scalar {
  if (typeof value === "string") return "";
  return typeof value === "boolean" ? false : 0;
}

/** Numbers before text before FALSE before TRUE; a blank becomes what it is compared with. Errors must not come here. */
export function compareScalars(left: Scalar, right: Scalar): number {
  const a = left ?? blankLike(right);
  const b = right ?? blankLike(left);
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  const ranks = rankOf(a) - rankOf(b);
  if (ranks !== 0) return ranks;
  return Number(a === true) - Number(b === true);
}

export function equalScalars(left: Scalar, right: Scalar): boolean {
  if (isError(left) || isError(right)) return isError(left) && isError(right) && left.error === right.error;
  return compareScalars(left, right) === 0;
}
