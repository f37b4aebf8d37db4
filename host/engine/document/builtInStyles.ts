import type { Border, Borders, Style } from "exceljs";

/** A style that every workbook has, whether its file names it or not. */
export interface BuiltInStyle {
  readonly id: number;
  /** As in English files. */
  readonly name: string;
  /** `Excel.BuiltInStyle`. */
  readonly word: string;
  readonly style: Partial<Style>;
}

const font = (color: string, more: Partial<Style["font"]> = {}): Partial<Style> => ({
  font: { name: "Calibri", size: 11, family: 2, color: { argb: color }, ...more },
});
const themed = (theme: number, more: Partial<Style["font"]> = {}): Partial<Style> => ({
  font: { name: "Calibri", size: 11, family: 2, color: { theme }, ...more },
});
const fill = (argb: string): Partial<Style> => ({
  fill: { type: "pattern", pattern: "solid", fgColor: { argb } },
});
const accent = (theme: number, tint: number): Partial<Style> => ({
  // The tint is missing in ExcelJS' own type.
  fill: { type: "pattern", pattern: "solid", fgColor: (tint === 0 ? { theme } : { theme, tint }) as { theme: number } },
});
const line = (style: Border["style"], color: Partial<Border["color"]>): Partial<Border> => ({ style, color });
const border = (sides: Partial<Borders>): Partial<Style> => ({ border: sides });
const box = (style: Border["style"], argb: string): Partial<Style> => {
  const side = line(style, { argb });
  return border({ left: side, right: side, top: side, bottom: side });
};
const number = (numFmt: string): Partial<Style> => ({ numFmt });

/** Source: ECMA-376 part 1, annex G.2, and the looks of Office's own theme. */
const PLAIN: readonly BuiltInStyle[] = [
  { id: 0, name: "Normal", word: "Normal", style: {} },
  { id: 3, name: "Comma", word: "Comma", style: number('_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-') },
  { id: 4, name: "Currency", word: "Currency", style: number('_-"¥"* #,##0.00_-;-"¥"* #,##0.00_-;_-"¥"* "-"??_-;_-@_-') },
  { id: 5, name: "Percent", word: "Percent", style: number("0%") },
  { id: 6, name: "Comma [0]", word: "WholeComma", style: number('_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-') },
  { id: 7, name: "Currency [0]", word: "WholeDollar", style: number('_-"¥"* #,##0_-;-"¥"* #,##0_-;_-"¥"* "-"_-;_-@_-') },
  { id: 8, name: "Hyperlink", word: "Hlink", style: themed(10, { underline: true }) },
  { id: 9, name: "Followed Hyperlink", word: "HlinkTrav", style: themed(11, { underline: true }) },
  { id: 10, name: "Note", word: "Note", style: { ...fill("FFFFFFCC"), ...box("thin", "FFB2B2B2") } },
  { id: 11, name: "Warning Text", word: "WarningText", style: font("FFFF0000") },
  { id: 15, name: "Title", word: "SheetTitle", style: themed(3, { size: 18 }) },
  { id: 16, name: "Heading 1", word: "Heading1", style: { ...themed(3, { bold: true, size: 15 }), ...border({ bottom: line("thick", { theme: 4 }) }) } },
  { id: 17, name: "Heading 2", word: "Heading2", style: { ...themed(3, { bold: true, size: 13 }), ...border({ bottom: line("thick", { theme: 4 }) }) } },
  { id: 18, name: "Heading 3", word: "Heading3", style: { ...themed(3, { bold: true }), ...border({ bottom: line("medium", { theme: 4 }) }) } },
  { id: 19, name: "Heading 4", word: "Heading4", style: themed(3, { bold: true }) },
  { id: 20, name: "Input", word: "Input", style: { ...font("FF3F3F76"), ...fill("FFFFCC99"), ...box("thin", "FF7F7F7F") } },
  { id: 21, name: "Output", word: "Output", style: { ...font("FF3F3F3F", { bold: true }), ...fill("FFF2F2F2"), ...box("thin", "FF3F3F3F") } },
  { id: 22, name: "Calculation", word: "Calculation", style: { ...font("FFFA7D00", { bold: true }), ...fill("FFF2F2F2"), ...box("thin", "FF7F7F7F") } },
  { id: 23, name: "Check Cell", word: "CheckCell", style: { ...themed(0, { bold: true }), ...fill("FFA5A5A5"), ...box("double", "FF3F3F3F") } },
  { id: 24, name: "Linked Cell", word: "LinkedCell", style: { ...font("FFFA7D00"), ...border({ bottom: line("double", { argb: "FFFF8001" }) }) } },
  { id: 25, name: "Total", word: "Total", style: { ...themed(1, { bold: true }), ...border({ top: line("thin", { theme: 4 }), bottom: line("double", { theme: 4 }) }) } },
  { id: 26, name: "Good", word: "Good", style: { ...font("FF006100"), ...fill("FFC6EFCE") } },
  { id: 27, name: "Bad", word: "Bad", style: { ...font("FF9C0006"), ...fill("FFFFC7CE") } },
  { id: 28, name: "Neutral", word: "Neutral", style: { ...font("FF9C5700"), ...fill("FFFFEB9C") } },
  { id: 53, name: "Explanatory Text", word: "ExplanatoryText", style: font("FF7F7F7F", { italic: true }) },
]; // prettier-ignore

const SHADES: readonly (readonly [percent: number, tint: number, text: number])[] = [
  [20, 0.799_981_688_894_314, 1], [40, 0.599_993_896_298_105, 1], [60, 0.399_975_585_192_419, 0],
]; // prettier-ignore

/** Six colours of the theme, each full and in three shades. */
const ACCENTS: readonly BuiltInStyle[] = [1, 2, 3, 4, 5, 6].flatMap((number) => {
  const theme = number + 3;
  const first = 25 + 4 * number;
  const full = { ...themed(0), ...accent(theme, 0) };
  return [
    { id: first, name: `Accent${String(number)}`, word: `Accent${String(number)}`, style: full },
    ...SHADES.map(([percent, tint, text], index) => ({
      id: first + 1 + index,
      name: `${String(percent)}% - Accent${String(number)}`,
      word: `Accent${String(number)}_${String(percent)}`,
      style: { ...themed(text), ...accent(theme, tint) },
    })),
  ];
});

export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [...PLAIN, ...ACCENTS];

/** By its English name or the word of the API, in any case. */
export function builtInStyle(name: string): BuiltInStyle | undefined {
  const lower = name.toLowerCase();
  return BUILT_IN_STYLES.find((style) => style.name.toLowerCase() === lower || style.word.toLowerCase() === lower);
}

/** Files name built-in styles in the language of their Excel; the API has one name for each. */
export function styleName({
  name,
  attributes,
}: {
  name: string;
  attributes: Readonly<Record<string, string>>;
}): string {
  const id = attributes.builtinId;
  if (id === undefined || attributes.customBuiltin === "1") return name;
  return BUILT_IN_STYLES.find((style) => String(style.id) === id)?.name ?? name;
}
