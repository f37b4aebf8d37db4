import type { Font, RichText, Style } from "exceljs";

import type { CalcValue } from "../engine/CalcEngine";
import type { Rect } from "../engine/document/a1";
import { textCss } from "./cellStyle";
import type { ConditionalLook } from "./conditional/ConditionalLook";
import type { DrawContext } from "./drawCell";
import { pixels } from "./drawCell";
import { cssFont } from "./fonts";
import { numberColor } from "./numberColor";
import { CELL_PADDING, fittedNumber, textWidth } from "./measureText";
import { hexColor } from "../engine/document/color";

/** Text does not run over more empty cells than this. */
const MOST_OVERFLOW = 30;

export function drawText(
  context: DrawContext,
  area: Rect,
  style: Partial<Style>,
  look: ConditionalLook | null,
  cell: HTMLElement,
): void {
  const { source, sheet, layout } = context;
  const shown = source.textAt(sheet, area.rowIndex, area.columnIndex);
  if (shown === "" && look?.icon === undefined) return;
  const value = source.valueAt(sheet, area.rowIndex, area.columnIndex);
  const width = layout.columns.size(area.columnIndex, area.columnCount) / layout.zoom;
  const text = look?.hidesValue === true ? "" : fitted(shown, value, style, width);
  const box = document.createElement("div");
  box.className = style.alignment?.wrapText === true ? "text wrap" : "text";
  Object.assign(box.style, textCss(style, value, source.workbook.theme, layout.zoom));
  const color = numberColor(value, style.numFmt);
  Object.assign(box.style, color === null ? {} : { color }, lookCss(look));
  if (look?.icon !== undefined) box.append(iconOf(look.icon));
  box.append(...runsOf(context, area, text));
  shrink(box, text, style, width);
  const wanted = textWidth(text, style.font) * layout.zoom;
  const overflows = typeof value === "string" && isFree(area, style) && overflow(context, area, box, wanted);
  // Grid lines do not cross text that runs over them; the colour of the cell itself goes on showing through.
  if (overflows) cell.classList.add("overflowing");
  cell.append(box);
}

function fitted(shown: string, value: CalcValue, style: Partial<Style>, width: number): string {
  if (typeof value !== "number") return shown;
  const isGeneral = style.numFmt === undefined || style.numFmt === "General";
  return fittedNumber(shown, value, isGeneral, style.font, width);
}

function lookCss(look: ConditionalLook | null): Partial<CSSStyleDeclaration> {
  if (look === null) return {};
  return {
    ...(look.color === undefined ? {} : { color: look.color }),
    ...(look.bold === undefined ? {} : { fontWeight: look.bold ? "bold" : "normal" }),
    ...(look.italic === undefined ? {} : { fontStyle: look.italic ? "italic" : "normal" }),
    ...(look.decoration === undefined ? {} : { textDecoration: look.decoration }),
  };
}

function iconOf(icon: { readonly glyph: string; readonly color: string }): HTMLElement {
  const element = document.createElement("span");
  element.className = "cell-icon";
  element.style.color = icon.color;
  element.textContent = icon.glyph;
  return element;
}

/** Runs with fonts of their own, where the cell has them. */
function runsOf({ sheet, source, layout }: DrawContext, area: Rect, text: string): HTMLElement[] {
  const stored: unknown = sheet.findCell(area.rowIndex, area.columnIndex)?.value;
  const isRich =
    typeof stored === "object" && stored !== null && "richText" in stored && Array.isArray(stored.richText);
  const runs: readonly RichText[] = isRich ? (stored.richText as readonly RichText[]) : [{ text }];
  return runs.map((run) => {
    const span = document.createElement("span");
    span.textContent = run.text;
    if (run.font) Object.assign(span.style, runCss(run.font, source.workbook.theme, layout.zoom));
    return span;
  });
}

function runCss(font: Partial<Font>, theme: readonly string[], zoom: number): Partial<CSSStyleDeclaration> {
  const color = hexColor(font.color, theme);
  return { font: cssFont(font, zoom), ...(color === null ? {} : { color }) };
}

/** 缩小字体填充. */
function shrink(box: HTMLElement, text: string, { alignment, font }: Partial<Style>, width: number): void {
  if (alignment?.shrinkToFit !== true || alignment.wrapText === true) return;
  const share = (width - CELL_PADDING) / textWidth(text, font);
  if (share < 1) box.style.fontSize = `${String(Math.max(0.2, share) * 100)}%`;
}

const isFree = (area: Rect, style: Partial<Style>): boolean =>
  area.columnCount === 1 && style.alignment?.wrapText !== true && style.alignment?.shrinkToFit !== true;

/** Long text runs over the empty cells beside it, on the side that its alignment leaves open. */
function overflow(context: DrawContext, area: Rect, box: HTMLElement, wanted: number): boolean {
  const { columns } = context.layout;
  const missing = wanted + CELL_PADDING - columns.size(area.columnIndex);
  if (missing <= 0) return false;
  const align = box.style.textAlign;
  const toLeft = align === "right" ? missing : align === "center" ? missing / 2 : 0;
  const toRight = align === "left" ? missing : align === "center" ? missing / 2 : 0;
  const [left, right] = [roomBeside(context, area, -1, toLeft), roomBeside(context, area, 1, toRight)];
  box.style.left = pixels(-left);
  box.style.right = pixels(-right);
  return left + right > 0;
}

function roomBeside(context: DrawContext, area: Rect, step: 1 | -1, wanted: number): number {
  const { source, sheet, layout } = context;
  let room = 0;
  for (let distance = 1; distance <= MOST_OVERFLOW && room < wanted; distance += 1) {
    const column = area.columnIndex + step * distance;
    const isOccupied =
      column < 0 ||
      column >= layout.columns.count ||
      source.textAt(sheet, area.rowIndex, column) !== "" ||
      sheet.mergeAt(area.rowIndex, column) !== null;
    if (isOccupied) break;
    room += layout.columns.size(column);
  }
  return Math.min(room, wanted);
}
