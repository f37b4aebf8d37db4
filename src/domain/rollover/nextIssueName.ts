import { readNumeral } from "../notice/numerals";

const DIGITS = "零一二三四五六七八九";

/** A number below 100 in Chinese numerals; no campaign has more issues. */
function numeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return `${head}${ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? "")}`;
}

const NUMBERED = /(第)?(\d{1,3}|[零一二三四五六七八九十]{1,3})(期)/u;
const MONTH = /(20\d{2})年(\d{1,2})月/u;

/**
 * What the 期 after this one is called: the next number, in the numerals of this one.
 * Shape: 期次 → 期次; "" where it counts nothing.
 * @example nextIssueName("第九期") // "第十期"
 * @example nextIssueName("2024年12月") // "2025年1月"
 */
export function nextIssueName(issue: string): string {
  const numbered = NUMBERED.exec(issue);
  if (numbered !== null) {
    const [whole, before = "", digits = "", behind = ""] = numbered;
    const isArabic = /^\d+$/u.test(digits);
    const next = (isArabic ? Number(digits) : (readNumeral(digits) ?? 0)) + 1;
    return issue.replace(whole, `${before}${isArabic ? String(next) : numeral(next)}${behind}`);
  }
  const [whole = "", year, month] = MONTH.exec(issue) ?? [];
  if (whole === "") return "";
  const at = Number(year) * 12 + Number(month);
  return issue.replace(whole, `${String(Math.floor(at / 12))}年${String((at % 12) + 1)}月`);
}
