import { parseNumberText } from "../parseNumberText";
import { ERRORS, type Scalar } from "../values";
import { formatText } from "../../format/formatText";
import { any, flag, number, scalar, text, whole, type EagerFunction, type FunctionTable } from "./FunctionDefinition";
import { roundHalfUp } from "./rounding";
import { wildcard } from "./wildcard";

const MAX_TEXT = 32_767;

function ofText(run: (value: string) => Scalar): EagerFunction {
  return scalar([text()], (_context, value) => run(value));
}

function limited(value: string): Scalar {
  return value.length > MAX_TEXT ? ERRORS.value : value;
}

/** In a Chinese Excel a character beyond Latin counts two bytes. */
function byteLength(value: string): number {
  let bytes = 0;
  for (let index = 0; index < value.length; index += 1) bytes += value.charCodeAt(index) > 0xff ? 2 : 1;
  return bytes;
}

/** The longest beginning that fits; half a character is not shown. */
function firstBytes(value: string, count: number): string {
  let bytes = 0;
  let index = 0;
  for (; index < value.length; index += 1) {
    bytes += value.charCodeAt(index) > 0xff ? 2 : 1;
    if (bytes > count) break;
  }
  return value.slice(0, index);
}

function lastBytes(value: string, count: number): string {
  return [...firstBytes([...value].reverse().join(""), count)].reverse().join("");
}

/** The 1-based place of a text in another; SEARCH does not look at case and knows wildcards. */
function placeOf(wanted: string, within: string, start: number, isSearch: boolean): Scalar {
  if (start < 1 || start > within.length + 1) return ERRORS.value;
  const rest = within.slice(start - 1);
  const pattern = isSearch ? wildcard(wanted, false) : null;
  const index = pattern
    ? rest.search(pattern)
    : isSearch
      ? rest.toLowerCase().indexOf(wanted.toLowerCase())
      : rest.indexOf(wanted);
  return index < 0 ? ERRORS.value : index + start;
}

function substitute(value: string, before: string, after: string, instance: number): Scalar {
  if (instance < 0) return ERRORS.value;
  if (before === "") return value;
  if (instance === 0) return limited(value.split(before).join(after));
  let index = -1;
  for (let count = 0; count < instance; count += 1) {
    index = value.indexOf(before, index < 0 ? 0 : index + before.length);
    if (index < 0) return value;
  }
  return limited(value.slice(0, index) + after + value.slice(index + before.length));
}

function fixed(value: number, digits: number, hasNoCommas: boolean): string {
  const rounded = roundHalfUp(value, digits);
  const shown = Math.abs(rounded).toFixed(Math.max(0, digits));
  const [integer = "0", fraction] = shown.split(".");
  const grouped = hasNoCommas ? integer : integer.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

function proper(value: string): string {
  return value.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function textOfValue(value: Scalar, pattern: string, uses1904Dates: boolean): Scalar {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const content = typeof value === "string" ? (parseNumberText(value, uses1904Dates) ?? value) : (value ?? 0);
  if (pattern === "") return "";
  const shown = formatText(content, pattern, { uses1904Dates });
  // Where a cell is filled with #, the function fails.
  return typeof content === "number" && /^#+$/.test(shown) ? ERRORS.value : shown;
}

export const texts: FunctionTable = {
  LEN: ofText((value) => value.length),
  LENB: ofText(byteLength),
  LEFT: scalar([text(), whole(1)], (_context, value, count) => (count < 0 ? ERRORS.value : value.slice(0, count))),
  RIGHT: scalar([text(), whole(1)], (_context, value, count) =>
    count < 0 ? ERRORS.value : value.slice(Math.max(0, value.length - count)),
  ),
  MID: scalar([text(), whole(), whole()], (_context, value, start, count) =>
    start < 1 || count < 0 ? ERRORS.value : value.slice(start - 1, start - 1 + count),
  ),
  LEFTB: scalar([text(), whole(1)], (_context, value, count) => (count < 0 ? ERRORS.value : firstBytes(value, count))),
  RIGHTB: scalar([text(), whole(1)], (_context, value, count) => (count < 0 ? ERRORS.value : lastBytes(value, count))),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  PROPER: ofText(proper),
  // Only the plain space: neither U+3000 nor a no-break space is taken away.
  TRIM: ofText((value) => value.replace(/ +/g, " ").replace(/^ | $/g, "")),
  CLEAN: ofText((value) => [...value].filter((character) => character.charCodeAt(0) >= 32).join("")),
  EXACT: scalar([text(), text()], (_context, left, right) => left === right),
  REPT: scalar([text(), whole()], (_context, value, count) =>
    count < 0 || value.length * count > MAX_TEXT ? ERRORS.value : value.repeat(count),
  ),
  REPLACE: scalar([text(), whole(), whole(), text()], (_context, value, start, count, insert) =>
    start < 1 || count < 0
      ? ERRORS.value
      : limited(value.slice(0, start - 1) + insert + value.slice(start - 1 + count)),
  ),
  SUBSTITUTE: scalar([text(), text(), text(), whole(0)], (_context, value, before, after, instance) =>
    substitute(value, before, after, instance),
  ),
  FIND: scalar([text(), text(), whole(1)], (_context, wanted, within, start) => placeOf(wanted, within, start, false)),
  SEARCH: scalar([text(), text(), whole(1)], (_context, wanted, within, start) => placeOf(wanted, within, start, true)),
  TEXT: scalar([any(), text()], (context, value, pattern) => textOfValue(value, pattern, context.uses1904Dates)),
  VALUE: scalar([any()], (context, value) => {
    if (typeof value === "boolean") return ERRORS.value;
    if (typeof value !== "string") return value ?? 0;
    return parseNumberText(value, context.uses1904Dates) ?? ERRORS.value;
  }),
  NUMBERVALUE: scalar([text(), text("."), text(",")], (context, value, point, group) => {
    const plain = value.replaceAll(/\s/g, "").replaceAll(group.charAt(0), "").replace(point.charAt(0), ".");
    return plain === "" ? 0 : (parseNumberText(plain, context.uses1904Dates) ?? ERRORS.value);
  }),
  FIXED: scalar([number(), whole(2), flag(false)], (_context, value, digits, hasNoCommas) =>
    fixed(value, digits, hasNoCommas),
  ),
  CHAR: scalar([whole()], (_context, code) => (code < 1 || code > 255 ? ERRORS.value : String.fromCharCode(code))),
  UNICHAR: scalar([whole()], (_context, code) =>
    code < 1 || code > 0x10ffff ? ERRORS.value : String.fromCodePoint(code),
  ),
  UNICODE: ofText((value) => value.codePointAt(0) ?? ERRORS.value),
  ASC: ofText((value) =>
    value
      .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replaceAll("\u3000", " "),
  ),
  WIDECHAR: ofText((value) =>
    value.replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000"),
  ),
};
