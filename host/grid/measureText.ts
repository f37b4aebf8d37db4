import type { Font } from "exceljs";

import { cssFont } from "./fonts";

/** Space that a cell keeps free on its left and right together. */
export const CELL_PADDING = 6;

// Without a page (tests of the grid's source) text has no width.
const canvas = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");

export function textWidth(text: string, font: Partial<Font> | undefined): number {
  if (!canvas) return 0;
  canvas.font = cssFont(font);
  return canvas.measureText(text).width;
}

/** How many lines the text takes when it is wrapped at that width. */
export function linesOf(text: string, font: Partial<Font> | undefined, pixels: number): number {
  const room = Math.max(1, pixels - CELL_PADDING);
  return text
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(textWidth(paragraph, font) / room)), 0);
}

/** A number never runs into the next cell: decimals go first when its format is General, then Excel shows `####`. */
export function fittedNumber(
  text: string,
  value: number,
  isGeneral: boolean,
  font: Partial<Font> | undefined,
  pixels: number,
): string {
  const room = pixels - CELL_PADDING + 2;
  if (textWidth(text, font) <= room) return text;
  if (isGeneral) {
    const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
    for (let places = decimals - 1; places >= 0; places -= 1) {
      const shorter = value.toFixed(places);
      if (textWidth(shorter, font) <= room) return shorter;
    }
  }
  return "#".repeat(Math.max(1, Math.floor(room / textWidth("#", font))));
}
