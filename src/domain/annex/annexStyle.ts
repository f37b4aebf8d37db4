import type { CellFormat, PlannedCell } from "../plan/SheetPlan";

/** Fonts of an official document, by name; Excel falls back by itself where one is not installed. */
const FONTS = { label: "黑体", title: "方正小标宋简体", head: "黑体", body: "仿宋_GB2312" } as const;
export const BODY_SIZE = 12;
export const TITLE_SIZE = 20;

const PLAIN: CellFormat = {
  fontName: FONTS.body,
  fontSize: BODY_SIZE,
  bold: false,
  horizontalAlignment: "Center",
  verticalAlignment: "Center",
  wrapText: true,
  borderTop: "None",
  borderBottom: "None",
  borderLeft: "None",
  borderRight: "None",
};
const BORDERS = { borderTop: "Thin", borderBottom: "Thin", borderLeft: "Thin", borderRight: "Thin" } as const;

/** Looks of the form (DESIGN §5): label 黑体 16, title 20, head 黑体 12, body 仿宋 12, thin borders. */
export const ANNEX_FORMATS = {
  label: { ...PLAIN, fontName: FONTS.label, fontSize: 16, horizontalAlignment: "Left", wrapText: false },
  title: { ...PLAIN, fontName: FONTS.title, fontSize: TITLE_SIZE },
  head: { ...PLAIN, ...BORDERS, fontName: FONTS.head },
  body: { ...PLAIN, ...BORDERS },
  note: { ...PLAIN, horizontalAlignment: "Left" },
  leftBehind: {
    ...PLAIN,
    fontName: "宋体",
    fontSize: 11,
    horizontalAlignment: "General",
    verticalAlignment: "Bottom",
    wrapText: false,
  },
} as const satisfies Record<string, CellFormat>;

/** A cell of the form. */
export function cell(value: PlannedCell["value"], format: CellFormat, numberFormat = "General"): PlannedCell {
  return { value, numberFormat, format };
}

/**
 * How wide a text is, in points: a Chinese sign is as wide as its size, others about half.
 * Shape: text and font size in points → points.
 */
export function textWidth(text: string, fontSize: number): number {
  return Array.from(text).reduce((width, sign) => width + (/[\u0020-\u007e]/u.test(sign) ? 0.55 : 1) * fontSize, 0);
}

/**
 * How many lines a text takes in a cell.
 * Shape: text, font size and width in points → whole lines, at least 1.
 */
export function lineCount(text: string, fontSize: number, width: number): number {
  return Math.max(1, Math.ceil(textWidth(text, fontSize) / Math.max(1, width - 6)));
}

const MM = 72 / 25.4;
/** GB/T 9704: 37 mm above, 28 mm at the binding, 35 mm below, 26 mm at the edge; turned by a quarter for a wide page. */
export const PAGES = {
  portrait: { width: 156 * MM, top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM },
  landscape: { width: 225 * MM, top: 28 * MM, bottom: 26 * MM, left: 37 * MM, right: 35 * MM },
} as const;

/** Excel keeps widths and heights in whole pixels: a quarter inch is 24 of them, a point 4/3. */
export function wholePixels(points: number): number {
  return Math.round(points / 0.75) * 0.75;
}

/**
 * Column widths that fill the page.
 * Shape: wanted widths and the page's width in points → widths in points, each in whole pixels.
 */
export function fillPage(widths: readonly number[], pageWidth: number): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const scale = Math.max(1, pageWidth / total);
  return widths.map((width) => Math.floor((width * scale) / 0.75) * 0.75);
}
