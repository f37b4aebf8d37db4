import type { CellValue } from "../snapshot";

/**
 * What people cannot see and never mean: tabs and other control characters except the line break, zero-width and direction
 * marks, soft hyphen, BOM, variation selectors (✔ with one is ✔), NBSP and the ideographic space.
 */
const UNSEEN = /(?!\n)\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u034F\u00A0\u202F\u3000]/gu;
/** Most cells: digits, ASCII, everyday characters and marks, which none of the steps would change. */
const IS_NORMAL = /^[!-~\u4E00-\u9FFF√×]*$/u;
const LINE_ENDS = /\r\n?|\u0085|\u2028|\u2029/gu;

/**
 * Text in the form in which it is compared and shown: NFKC, without what cannot be seen, trimmed at both ends.
 * Shape: any text → text; line breaks become `\n` and stay, plain spaces inside stay, NBSP and U+3000 go (DESIGN §3).
 * Doing it twice changes nothing more.
 * @example normaliseText("\uFEFF\u3000数据 条数 ") // "数据 条数"
 * @example normaliseText("１，０５７") // "1,057"
 */
export function normaliseText(raw: string): string {
  if (IS_NORMAL.test(raw)) return raw;
  return raw.replace(LINE_ENDS, "\n").replace(UNSEEN, "").normalize("NFKC").trim();
}

/**
 * Text with no white space at all, for matching headers and names that people stretched or broken over lines.
 * Shape: any text → text without spaces and line breaks.
 * @example compactText("单 位\n名 称") // "单位名称"
 */
export function compactText(raw: string): string {
  return IS_NORMAL.test(raw) ? raw : normaliseText(raw).replace(/\s+/gu, "");
}

/**
 * What a cell says, as text, whatever it holds.
 * Shape: `null` → `""`; numbers in their shortest form (not as displayed: no number format); booleans and errors as
 * Excel writes them. Strings come back as they are.
 * @example cellText(0.1) // "0.1"
 * @example cellText({ error: "#N/A" }) // "#N/A"
 */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.error;
}

/** Circled, superscript, fraction and one-sign month or day numbers (① ² ½ ㋃ ㏩): NFKC would turn them into plain digits. */
const ANNOTATION_DIGIT = /[\p{No}\u3358-\u3370\u32C0-\u32CB\u33E0-\u33FE]/u;

/**
 * Whether the text holds a number sign that is a note mark and not a digit, so that "324①" is not read as 3241.
 * Shape: text before normalising.
 * @example hasAnnotationDigit("324①") // true
 * @example hasAnnotationDigit("３２４") // false
 */
export function hasAnnotationDigit(raw: string): boolean {
  return ANNOTATION_DIGIT.test(raw);
}

/**
 * What a cell says, for quoting it back to people: normalised, unless that would turn note marks into digits.
 * Shape: a cell's value → text.
 * @example shownText("３２４ ") // "324"
 * @example shownText("324①") // "324①"
 */
export function shownText(value: CellValue): string {
  const raw = cellText(value);
  return hasAnnotationDigit(raw) ? raw.trim() : normaliseText(raw);
}
