import { columnIndexOf, columnLetters } from "../a1";

/** Small writers leave out the addresses of rows and cells: each stands right of, or below, the one before it. */
export function withAddresses(sheetData: string): string {
  if (!/<(?:row|c)(?:\s(?![^>]*\br=)[^>]*)?\/?>/.test(sheetData)) return sheetData;
  let row = 0;
  let column = -1;
  return sheetData.replace(/<(row|c)\b([^>]*)>/g, (tag, name: string, rest: string) => {
    const stated = /\sr="([A-Z]*)(\d+)"/.exec(rest);
    if (name === "row") {
      row = stated ? Number(stated[2]) : row + 1;
      column = -1;
      return stated ? tag : `<row r="${String(row)}"${rest}>`;
    }
    column = stated ? columnIndexOf(stated[1] ?? "A") : column + 1;
    return stated ? tag : `<c r="${columnLetters(column)}${String(row)}"${rest}>`;
  });
}

const MS_A_DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Strict files may hold dates as text (`t="d"`); everywhere else a date is a number with a format. */
export function withDateSerials(sheetData: string, uses1904Dates: boolean): string {
  if (!sheetData.includes(' t="d"')) return sheetData;
  const epoch = uses1904Dates ? EPOCH_1904 : EPOCH_1900;
  return sheetData.replace(
    /<c\b([^>]*) t="d"([^>]*)>((?:<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)?)<v>([^<]*)<\/v>/g,
    (whole, before: string, after: string, formula: string, text: string) => {
      const milliseconds = Date.parse(/Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "Z" : "T00:00:00Z"}`);
      if (Number.isNaN(milliseconds)) return whole;
      return `<c${before}${after}>${formula}<v>${String((milliseconds - epoch) / MS_A_DAY)}</v>`;
    },
  ); // prettier-ignore
}
