import type { Style } from "exceljs";
import { styleName } from "./builtInStyles";
import { restoredBackslashes } from "./numberFormatCodes";
import { childElement, childElements, element, type XmlElement } from "./xml";

/** A cell's style and the named one that it goes by; cells of the Normal style name none. */
export interface CellStyle extends Partial<Style> {
  readonly namedStyle?: string;
}

/** What of a cell a named style has a say in. The words are those of `<xf>`, after `apply`. */
export const STYLE_PARTS = ["NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"] as const;
export type StylePart = (typeof STYLE_PARTS)[number];

/** A cell style with a name: 常规, 好, 标题 1. */
export interface NamedStyle {
  readonly name: string;
  style: Partial<Style>;
  readonly parts: Set<StylePart>;
  /** Of `<cellStyle>`, without its name and format: builtinId, hidden, … */
  readonly attributes: Readonly<Record<string, string>>;
}

/** ExcelJS' table of formats while it reads; it hands out one object for each format. */
export interface FormatReader {
  readonly model: { readonly styles?: object[] };
  readonly map: { readonly cellStyleXfs: { readonly model?: readonly object[] } };
  getStyleModel(id: number): CellStyle | null;
}

export const normalStyle = (): NamedStyle => ({
  name: "Normal",
  style: {},
  parts: new Set(STYLE_PARTS),
  attributes: { builtinId: "0" },
});

const isNormal = ({ attributes }: NamedStyle): boolean => attributes.builtinId === "0";

/** Named styles of the file, Normal first; every format that goes by another one than Normal is marked with its name. */
export function readNamedStyles(styles: XmlElement | null, formats: FormatReader | null): NamedStyle[] {
  const list = styles && childElement(styles, "cellStyles");
  const looks = styles && childElement(styles, "cellStyleXfs");
  if (!list || !looks || !formats?.model.styles) return [normalStyle()];
  const xfs = childElements(looks, "xf");
  const first = formats.model.styles.length;
  const byFormat = new Map<string, NamedStyle>();
  const defaults = formats.getStyleModel(0);
  formats.model.styles.push(...(formats.map.cellStyleXfs.model ?? []));
  for (const { attributes } of childElements(list, "cellStyle")) {
    const { name = "", xfId = "0", ...others } = attributes;
    const style = restoredBackslashes({ ...formats.getStyleModel(first + Number(xfId)) });
    byFormat.set(xfId, { name, style, parts: partsOf(xfs[Number(xfId)]), attributes: others });
  }
  formats.model.styles.length = first;
  const named = [...byFormat.values()];
  const normal = named.find(isNormal) ?? byFormat.get("0") ?? normalStyle();
  // What Normal shares with a cell that says nothing is the workbook's own font, which may not be listed twice.
  if (normal.style.font !== undefined && normal.style.font === defaults?.font) normal.style = withoutFont(normal.style);
  markFormats(styles, formats, byFormat, normal);
  return [normal, ...named.filter((style) => style !== normal)];
}

const withoutFont = ({ font: _font, ...rest }: Partial<Style>): Partial<Style> => rest;

function partsOf(xf: XmlElement | undefined): Set<StylePart> {
  return new Set(STYLE_PARTS.filter((part) => xf?.attributes[`apply${part}`] !== "0"));
}

function markFormats(
  styles: XmlElement,
  formats: FormatReader,
  byFormat: ReadonlyMap<string, NamedStyle>,
  normal: NamedStyle,
): void {
  const list = childElement(styles, "cellXfs");
  for (const [id, { attributes }] of (list ? childElements(list, "xf") : []).entries()) {
    const named = byFormat.get(attributes.xfId ?? "0");
    const format = named === undefined || named === normal ? null : formats.getStyleModel(id);
    if (format && named) Object.assign(format, { namedStyle: named.name });
  }
}

/** The elements of styles.xml that say what the named styles are. `looks` are their formats, in the same order. */
export function namedStyleElements(
  named: readonly NamedStyle[],
  looks: readonly XmlElement[],
): readonly [XmlElement, XmlElement] {
  const nodes = named.map(({ name, attributes }, index) =>
    element("cellStyle", { name, xfId: String(index), ...attributes }),
  );
  const formats = looks.map((look, index) => withParts(look, named[index]?.parts ?? new Set(STYLE_PARTS)));
  const count = String(named.length);
  return [element("cellStyleXfs", { count }, formats), element("cellStyles", { count }, nodes)];
}

/** In a named style every part counts unless it says no. */
function withParts(look: XmlElement, parts: ReadonlySet<StylePart>): XmlElement {
  const ids = Object.entries(look.attributes).filter(([name]) => name.endsWith("Id") && name !== "xfId");
  const refused = STYLE_PARTS.filter((part) => !parts.has(part)).map((part) => [`apply${part}`, "0"]);
  return element("xf", Object.fromEntries([...ids, ...refused]) as Record<string, string>, look.children);
}

const IDS: Readonly<Record<string, string>> = {
  applyNumberFormat: "numFmtId", applyFont: "fontId", applyFill: "fillId", applyBorder: "borderId",
}; // prettier-ignore

/** What a cell has from its named style follows that style when it is changed in Excel: nothing of the cell's own. */
export function leaveToNamedStyle(formats: XmlElement, looks: readonly XmlElement[]): void {
  for (const { attributes } of childElements(formats, "xf")) {
    const look = attributes.xfId === "0" ? undefined : looks[Number(attributes.xfId)];
    for (const [flag, id] of Object.entries(IDS)) {
      if (look?.attributes[id] === attributes[id]) Reflect.deleteProperty(attributes, flag);
    }
  }
}

/** The style of that name, in any case, or by the English name of a style that Excel brings along. */
export function findNamedStyle(named: readonly NamedStyle[], name: string): NamedStyle | undefined {
  const lower = name.toLowerCase();
  return (
    named.find((style) => style.name.toLowerCase() === lower) ??
    named.find((style) => styleName(style).toLowerCase() === lower)
  );
}
