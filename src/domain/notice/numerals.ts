const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * A whole number below 10,000 in Chinese numerals.
 * Shape: numerals → number; null for anything else.
 * @example readNumeral("三十六") // 36
 * @example readNumeral("两百零五") // 205
 */
export function readNumeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const power = POWERS[sign];
    const value = DIGITS[sign];
    if (power !== undefined) {
      total += (digit ?? 1) * power;
      digit = null;
    } else if (value !== undefined && (digit === null || digit === 0)) digit = value;
    else return null;
  }
  return text === "" ? null : total + (digit ?? 0);
}

/** A number as it is written: its value, and the digits behind the point. */
export interface WrittenNumber {
  readonly value: number;
  readonly digits: number;
  /** Units of text that it takes. */
  readonly length: number;
}

const ARABIC = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/u;
const CHINESE = /^[零〇一二两三四五六七八九十百千]+/u;

/**
 * The number at the start of a text, in Arabic or in Chinese numerals.
 * Shape: folded text → number; null where none stands.
 * @example readWrittenNumber("1,057人") // { value: 1057, digits: 0, length: 5 }
 * @example readWrittenNumber("27.6%") // { value: 27.6, digits: 1, length: 4 }
 */
export function readWrittenNumber(text: string): WrittenNumber | null {
  const arabic = ARABIC.exec(text);
  if (arabic !== null) {
    const [whole, fraction = ""] = arabic;
    return { value: Number(whole.replaceAll(",", "")), digits: fraction.length, length: whole.length };
  }
  const numeral = CHINESE.exec(text)?.[0];
  const value = numeral === undefined ? null : readNumeral(numeral);
  return value === null || numeral === undefined ? null : { value, digits: 0, length: numeral.length };
}
