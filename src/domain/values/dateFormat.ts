/** What says nothing about dates: quoted and escaped literals, padding, colours and locales, scientific notation, AM/PM. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|G\/通用格式|AM\/PM|A\/P|上午\/下午|E[+-]/giu;
const ELAPSED = /\[(?:h+|m+|s+)\]/giu;

/** A workbook has few number formats and many cells: each format is taken apart once. */
const KNOWN = new Map<string, boolean>();

/**
 * Whether a number format shows a day. A time of day alone (`h:mm`) is none.
 * Shape: a number format in en-US, as Excel's API gives it; the first section decides.
 * @example isDateFormat("yyyy\"年\"m\"月\"d\"日\"") // true
 * @example isDateFormat("[Red]0.00") // false
 */
export function isDateFormat(numberFormat: string): boolean {
  const known = KNOWN.get(numberFormat);
  if (known !== undefined) return known;
  const isDate = showsDay(numberFormat);
  KNOWN.set(numberFormat, isDate);
  return isDate;
}

function showsDay(numberFormat: string): boolean {
  const bare = numberFormat.replace(LITERALS, "").split(";")[0] ?? "";
  const codes = bare.replace(ELAPSED, "h").toLowerCase();
  if (/[yd]|aaa|e/u.test(codes)) return true;
  return codes.includes("m") && !/[hs]/u.test(codes);
}
