import { sections, withoutLiterals } from "./sections";

const CHINESE = "[$-804]";
const HAS_LOCALE = /\[\$-[0-9A-Za-z]+\]/;

function isDate(pattern: string): boolean {
  const bare = withoutLiterals(sections(pattern)[0] ?? "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[ymdhsa]/i.test(bare.replace(/General/gi, ""));
}

function rewriteSection(section: string): string {
  const bare = withoutLiterals(section);
  let result = section;
  // 上午/下午 is how a Chinese Excel writes AM/PM; the language goes with it.
  const isHalfDay = bare.includes("上午/下午");
  if (isHalfDay) result = result.replace("上午/下午", "AM/PM");
  // aaa and aaaa are Chinese weekdays whether the format names a language or not.
  const needsLocale = (isHalfDay || /aaa/i.test(bare)) && !HAS_LOCALE.test(result);
  return needsLocale ? CHINESE + result : result;
}

/** What a Chinese Excel understands in date formats and the library does not. */
export const chineseDates = {
  isDate,
  rewrite: (pattern: string): string => sections(pattern).map(rewriteSection).join(";"),
};
