/** As in `normaliseText`, without the line break: what nobody sees and nobody means. */
const UNSEEN = /(?!\n)\p{Cc}|\p{Cf}|[\u034F]/gu;
const WIDE_SIGN = /[０-９Ａ-Ｚａ-ｚ]/gu;
const WIDE_OFFSET = 0xfee0;
/** A space between two Chinese signs stretches a word: 海 北 州. */
const STRETCHED = /(\p{Script=Han})[ \u00A0\u202F\u3000]+(?=\p{Script=Han})/gu;

/**
 * A name as it should be typed: no spaces at its ends or inside a Chinese word, nothing unseen, digits and letters in half
 * width. Punctuation and everything else stay as they are.
 * Shape: a cell's text → text; doing it twice changes nothing more.
 * @example tidyText(" 海 北 州（Ａ１）") // "海北州（A1）"
 */
export function tidyText(raw: string): string {
  return raw
    .replace(UNSEEN, "")
    .replace(WIDE_SIGN, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - WIDE_OFFSET))
    .trim()
    .replace(STRETCHED, "$1");
}
