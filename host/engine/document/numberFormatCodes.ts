import type { HostSheet } from "./HostSheet";

/**
 * Number formats that ExcelJS loses: it strips backslashes from codes, and knows no code for the built-in formats of
 * East Asian systems, which Chinese workbooks are full of (31 is 2024年4月10日).
 */
const CHINESE_BUILT_INS: Readonly<Record<string, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const CUSTOM_OFFSET = 10_000;
/** Stands for a backslash on the way through ExcelJS; private use, so that it is in no format. */
const BACKSLASH = "\ue000";

/** styles.xml as ExcelJS can read it without loss. */
export function readableNumberFormats(stylesXml: string): string {
  const used = new Set<string>();
  const xml = stylesXml
    .replace(
      /(<numFmt\b[^>]*\bformatCode=")([^"]*)"/g,
      (_, start: string, code: string) => `${start}${code.replace(/\\/g, BACKSLASH)}"`,
    )
    .replace(/(<xf\b[^>]*\bnumFmtId=")(\d+)"/g, (whole, start: string, id: string) => {
      if (!(id in CHINESE_BUILT_INS)) return whole;
      used.add(id);
      return `${start}${String(CUSTOM_OFFSET + Number(id))}"`;
    });
  if (used.size === 0) return xml;
  const added = [...used]
    .map(
      (id) =>
        `<numFmt numFmtId="${String(CUSTOM_OFFSET + Number(id))}" formatCode="${(CHINESE_BUILT_INS[id] ?? "").replace(/"/g, "&quot;")}"/>`,
    )
    .join("");
  if (/<numFmts\b[^>]*>/.test(xml)) return xml.replace(/<numFmts\b[^>]*>/, (tag) => tag + added);
  return xml.replace(/<styleSheet\b[^>]*>/, (tag) => `${tag}<numFmts>${added}</numFmts>`);
}

interface Styled {
  readonly style?: { numFmt?: string };
}

/** Puts the backslashes back into one style. */
export function restoredBackslashes<T extends { numFmt?: string }>(style: T): T {
  return style.numFmt?.includes(BACKSLASH) === true
    ? { ...style, numFmt: style.numFmt.replaceAll(BACKSLASH, "\\") }
    : style;
}

/** Puts the backslashes back. Cells share style objects, so each is changed once. */
export function restoreBackslashes(sheet: HostSheet): void {
  const restore = ({ style }: Styled): void => {
    if (style?.numFmt?.includes(BACKSLASH) === true) style.numFmt = style.numFmt.replaceAll(BACKSLASH, "\\");
  };
  for (const cell of sheet.existingCells()) restore(cell);
  for (const column of (sheet.worksheet.columns as (Styled | undefined)[] | null) ?? []) if (column) restore(column);
  sheet.worksheet.eachRow((row) => {
    restore(row as unknown as Styled);
  });
}
