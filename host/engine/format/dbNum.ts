import { format } from "./numfmt";

const MARK = /\[DBNum([12])\]/i;
const DIGITS = { "1": "〇一二三四五六七八九", "2": "零壹贰叁肆伍陆柒捌玖" } as const;
const UNITS = { "1": ["", "十", "百", "千"], "2": ["", "拾", "佰", "仟"] } as const;
const GROUPS = ["", "万", "亿", "万亿"];
type Style = keyof typeof DIGITS;

function spellGroup(digits: string, style: Style): string {
  let text = "";
  let zeroPending = false;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(index));
    if (digit === 0) {
      zeroPending = text !== "";
      continue;
    }
    if (zeroPending) text += DIGITS[style].charAt(0);
    zeroPending = false;
    text += DIGITS[style].charAt(digit) + (UNITS[style][digits.length - 1 - index] ?? "");
  }
  return text;
}

function spellInteger(digits: string, style: Style): string {
  const trimmed = digits.replace(/^0+/, "");
  if (trimmed === "") return DIGITS[style].charAt(0);
  let text = "";
  const groupCount = Math.ceil(trimmed.length / 4);
  for (let group = groupCount - 1; group >= 0; group -= 1) {
    const part = trimmed.slice(Math.max(0, trimmed.length - 4 * (group + 1)), trimmed.length - 4 * group);
    const spelled = spellGroup(part, style);
    if (spelled === "") continue;
    if (text !== "" && part.startsWith("0")) text += DIGITS[style].charAt(0);
    text += spelled + (GROUPS[group] ?? "");
  }
  return text;
}

function digitByDigit(text: string, style: Style): string {
  return text.replace(/\d/g, (digit) => DIGITS[style].charAt(Number(digit)));
}

/** 12 → 十二 in dates, digit by digit in years. */
function spellDate(text: string, style: Style): string {
  return text.replace(/\d+/g, (digits) => (digits.length > 2 ? digitByDigit(digits, style) : spellInteger(digits, style).replace(/^一十/, "十"))); // prettier-ignore
}

/** Chinese numerals ([DBNum1] 一百二十三, [DBNum2] 壹佰贰拾叁); null when the format does not ask for them. */
export function formatDbNum(pattern: string, value: number): string | null {
  const style = MARK.exec(pattern)?.[1];
  if (style !== "1" && style !== "2") return null;
  const rest = pattern.replace(MARK, "");
  const text = format(rest, value);
  if (/[ymd]/i.test(rest.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ""))) return spellDate(text, style);
  if (!/General/i.test(rest)) return digitByDigit(text, style);
  const [integer = "0", fraction] = text.replace("-", "").split(".");
  const spelled = spellInteger(integer, style) + (fraction === undefined ? "" : `.${digitByDigit(fraction, style)}`);
  return (value < 0 ? "-" : "") + spelled;
}
