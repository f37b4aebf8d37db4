/**
 * Signs that are a tick or a cross only in their font: a cell with "ü" in Wingdings shows ✓.
 * Source: the character charts of Wingdings, Wingdings 2 and Webdings.
 */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: { ü: "√", û: "×", þ: "☑", ý: "☒", "¨": "☐", o: "☐" },
  "wingdings 2": { P: "√", O: "×", R: "☑", Q: "☒", "£": "☐" },
  webdings: { a: "√", r: "×" },
};
/** Office also stores such a sign in the private use area, with the same last byte. */
const PRIVATE_USE = 0xf000;

const signOf = (text: string): string => {
  const code = text.codePointAt(0) ?? 0;
  return code > PRIVATE_USE && code <= PRIVATE_USE + 0xff ? String.fromCodePoint(code - PRIVATE_USE) : text;
};

const ALL_SIGNS: ReadonlySet<string> = new Set(Object.values(SIGNS).flatMap((signs) => Object.keys(signs)));

/**
 * Whether a text may be a mark in a symbol font, so that its font has to be known.
 * Shape: a cell's text. @example mayBeSymbol("ü") // true
 */
export function mayBeSymbol(text: string): boolean {
  return Array.from(text).length === 1 && ALL_SIGNS.has(signOf(text));
}

/**
 * The mark that a text shows in its font; the text itself in any other font.
 * Shape: a cell's text and font name. @example shownInFont("ü", "Wingdings") // "√"
 */
export function shownInFont(text: string, fontName: string | undefined): string {
  if (fontName === undefined) return text;
  return SIGNS[fontName.trim().toLowerCase()]?.[signOf(text)] ?? text;
}
