/** Excel leaves this much of a cell's width free, in points. */
const CELL_PADDING = 6;
const NARROW_SIGN = /[\u0020-\u007e]/u;

const signWidth = (sign: string, fontSize: number): number => (NARROW_SIGN.test(sign) ? 0.55 : 1) * fontSize;

/**
 * How wide a text is, in points: a Chinese sign is as wide as its size, others about half.
 * Shape: text without line breaks and font size in points → points.
 */
export function textWidth(text: string, fontSize: number): number {
  return Array.from(text).reduce((width, sign) => width + signWidth(sign, fontSize), 0);
}

/** Words and numbers stay whole, Chinese breaks anywhere. */
const UNBROKEN = /[\u0021-\u007e]+|[^\u0021-\u007e]/gu;

function linesOfParagraph(text: string, fontSize: number, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [part] of text.matchAll(UNBROKEN)) {
    const width = textWidth(part, fontSize);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // A word that is longer than the cell is cut.
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used = width > room ? width % room : used + width;
  }
  return lines;
}

/**
 * How many lines a text takes in a cell.
 * Shape: text, font size and width of the cell in points → whole lines, at least 1.
 * @example lineCount("人均办案率", 12, 52) // 2
 */
export function lineCount(text: string, fontSize: number, width: number): number {
  const room = Math.max(fontSize, width - CELL_PADDING);
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, fontSize, room), 0);
}

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

/**
 * The text of a head cell with a diagonal from upper left to lower right: the upper word to the right, the lower one to
 * the left. The spaces are as wide as a Chinese sign, whatever the font.
 * @example diagonalText("内容", "单位", 126, 12) // "\u3000\u3000\u3000\u3000\u3000\u3000\u3000内容\n单位"
 */
export function diagonalText(upper: string, lower: string, width: number, fontSize: number): string {
  const room = width - CELL_PADDING - textWidth(upper, fontSize);
  return `${"\u3000".repeat(Math.max(2, Math.floor(room / fontSize)))}${upper}\n${lower}`;
}
