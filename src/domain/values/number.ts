import type { CellValue } from "../snapshot";
import { cellText, hasAnnotationDigit, normaliseText, shownText } from "./text";

/** `wasText` means: the cell holds text that says a number, so a fix (turn it into a number) can be offered. */
export type NumberReading =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number; readonly wasText: boolean }
  | { readonly kind: "notNumber"; readonly text: string };

/** Digits with or without well-formed thousands commas, then what stands behind: a percent sign or a measure word. */
const NUMBER_TEXT =
  /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*(%|‰|条|件|宗|起|例|人次|人|名|个|次|份|场|期|天|日|家|项)?$/u;
const MINUS_SIGNS = /[\u2212\u2013\u2010\u2011]/gu;

function exponentOf(suffix: string | undefined): string {
  if (suffix === "%") return "e-2";
  return suffix === "‰" ? "e-3" : "";
}

function numberFromText(raw: string): number | null {
  if (hasAnnotationDigit(raw)) return null;
  const match = NUMBER_TEXT.exec(normaliseText(raw).replace(MINUS_SIGNS, "-"));
  if (match === null) return null;
  const [, sign = "", whole = "", fraction = "", suffix] = match;
  const digits = whole.replaceAll(",", "") + fraction;
  // Over 15 digits Excel itself loses the last ones: an identity or case number, not a count.
  if (digits === "" || digits.replace(/^0+|\./gu, "").length > 15) return null;
  // The exponent, not a division by 100: "15.7%" must be 0.157 to the last bit.
  const value = Number(`${digits}${exponentOf(suffix)}`);
  return sign === "-" && value !== 0 ? -value : value;
}

/**
 * Reads a cell of a column of numbers.
 * Shape: a cell's value → blank, a number, or not a number with what stands there. Full-width digits, thousands commas,
 * percent ("28%" is 0.28) and a measure word behind ("324条") are numbers that were text.
 * Errors: text is never read as 0 ("/", "×", "无" are `notNumber`); so are booleans, errors, malformed thousands ("1,05"),
 * note marks ("324①"), more than 15 digits, and everything approximate ("约300", "300余", "1.5万").
 * Source: DESIGN §3, Values.
 * @example readNumber("1,057") // { kind: "number", value: 1057, wasText: true }
 * @example readNumber("/") // { kind: "notNumber", text: "/" }
 * @example readNumber("") // { kind: "blank" }
 */
export function readNumber(value: CellValue): NumberReading {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return { kind: "notNumber", text: String(value) };
    return { kind: "number", value: value === 0 ? 0 : value, wasText: false };
  }
  const text = normaliseText(cellText(value));
  if (text === "") return { kind: "blank" };
  const number = typeof value === "string" ? numberFromText(value) : null;
  // What stands there, not its normal form: "324①" must not be quoted as 3241.
  return number === null
    ? { kind: "notNumber", text: shownText(value) }
    : { kind: "number", value: number, wasText: true };
}
