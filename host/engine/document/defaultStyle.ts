import type { Alignment, Font, Style } from "exceljs";
import { childElement, childElements, type XmlElement } from "./xml";

/** The style of a cell that names none: ExcelJS forgets it and writes Calibri 11. */
export function readDefaultStyle(styles: XmlElement | null): Partial<Style> {
  const fonts = styles && childElement(styles, "fonts");
  const formats = styles && childElement(styles, "cellXfs");
  const xf = formats && childElement(formats, "xf");
  const font = fonts && childElements(fonts, "font")[Number(xf?.attributes.fontId ?? 0)];
  const alignment = xf && childElement(xf, "alignment");
  return {
    ...(font ? { font: fontOf(font) } : {}),
    ...(alignment ? { alignment: alignmentOf(alignment) } : {}),
  };
}

function fontOf(node: XmlElement): Partial<Font> {
  const value = (name: string): string | undefined => childElement(node, name)?.attributes.val;
  const color = childElement(node, "color")?.attributes;
  const has = (name: string): boolean => childElement(node, name) !== undefined && value(name) !== "0";
  const font = {
    name: value("name"),
    size: value("sz") === undefined ? undefined : Number(value("sz")),
    family: value("family") === undefined ? undefined : Number(value("family")),
    charset: value("charset") === undefined ? undefined : Number(value("charset")),
    scheme: value("scheme"),
    color: color && fileColor(color),
    bold: has("b") || undefined,
    italic: has("i") || undefined,
  };
  return Object.fromEntries(Object.entries(font).filter(([, part]) => part !== undefined));
}

function fileColor({ rgb, theme, indexed }: Readonly<Record<string, string>>): object | undefined {
  if (rgb !== undefined) return { argb: rgb };
  if (theme !== undefined) return { theme: Number(theme) };
  return indexed === undefined ? undefined : { indexed: Number(indexed) };
}

function alignmentOf({ attributes }: XmlElement): Partial<Alignment> {
  const { horizontal, vertical, wrapText } = attributes;
  return {
    ...(horizontal === undefined ? {} : { horizontal: horizontal as Alignment["horizontal"] }),
    ...(vertical === undefined
      ? {}
      : { vertical: (vertical === "center" ? "middle" : vertical) as Alignment["vertical"] }),
    ...(wrapText === "1" ? { wrapText: true } : {}),
  };
}
