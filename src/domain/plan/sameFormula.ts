/** Texts in double quotes are kept; a quoted sheet name loses its quotes, white space and case are Excel's to choose. */
const PART = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|\s+|[^"'\s]+/gu;

const bare = (formula: string): string =>
  formula.replace(PART, (part: string, sheet: string | undefined) => {
    if (part.startsWith('"')) return part;
    if (sheet !== undefined) return `${sheet.toUpperCase()}!`;
    return part.trim().toUpperCase();
  });

/**
 * Whether two formulas are one: Excel takes spaces out, writes functions in capitals, and quotes sheet names as it needs.
 * Shape: en-US formulas with `=`.
 * @example sameFormula("=sum('附件1'!A1, B2)", "=SUM(附件1!A1,B2)") // true
 */
export const sameFormula = (a: string, b: string): boolean => a === b || bare(a) === bare(b);
