import { hexColor, type FileColor } from "./color";
import { childElement, cloneXml, element, type XmlElement } from "./xml";

/** Differential formats of conditional formatting. They are shared in the file, so a change makes a new one. */

const ORDER = ["font", "numFmt", "fill", "alignment", "border", "protection"];

/** The colour that an element such as `<color>` states, as `#RRGGBB`. */
export function colorOf(node: XmlElement | undefined, theme: readonly string[]): string | null {
  if (!node) return null;
  const { rgb, theme: slot, tint, indexed, auto } = node.attributes;
  const color: FileColor = {};
  if (rgb !== undefined) color.argb = rgb;
  if (slot !== undefined) color.theme = Number(slot);
  if (tint !== undefined) color.tint = Number(tint);
  if (indexed !== undefined) color.indexed = Number(indexed);
  if (auto === "1") color.auto = true;
  return hexColor(color, theme);
}

function at(dxf: XmlElement | null, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((node, name) => node && childElement(node, name), dxf ?? undefined);
}

/** A copy in which `name` is replaced (or taken away, with null). */
function withPart(dxf: XmlElement | null, name: string, part: XmlElement | null): XmlElement {
  const copy = dxf ? cloneXml(dxf) : element("dxf");
  const others = copy.children.filter((child): child is XmlElement => typeof child !== "string" && child.name !== name);
  const parts = part ? [...others, part] : others;
  parts.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  return element("dxf", copy.attributes, parts);
}

/** A solid fill of a differential format has its colour in the background. */
export function dxfFillColor(dxf: XmlElement | null, theme: readonly string[]): string | null {
  const pattern = at(dxf, "fill", "patternFill");
  return colorOf(at(pattern ?? null, "bgColor") ?? at(pattern ?? null, "fgColor"), theme);
}

export function withDxfFill(dxf: XmlElement | null, argb: string | null): XmlElement {
  if (argb === null) return withPart(dxf, "fill", null);
  return withPart(dxf, "fill", element("fill", {}, [element("patternFill", {}, [element("bgColor", { rgb: argb })])]));
}

export function dxfFontColor(dxf: XmlElement | null, theme: readonly string[]): string | null {
  return colorOf(at(dxf, "font", "color"), theme);
}

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/** Sets or takes away one child of the font. */
export function withDxfFont(dxf: XmlElement | null, child: XmlElement, keep: boolean): XmlElement {
  const before = at(dxf, "font");
  const others = (before?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== "string" && node.name !== child.name,
  );
  const children = (keep ? [...others, child] : others).sort(
    (a, b) => FONT_ORDER.indexOf(a.name) - FONT_ORDER.indexOf(b.name),
  );
  return withPart(dxf, "font", children.length === 0 ? null : element("font", {}, children));
}

export function withoutDxfFont(dxf: XmlElement | null): XmlElement {
  return withPart(dxf, "font", null);
}

export function dxfFontFlag(dxf: XmlElement | null, name: "b" | "i" | "strike"): boolean | null {
  const node = at(dxf, "font", name);
  if (!node) return null;
  return node.attributes.val !== "0" && node.attributes.val !== "false";
}

export function dxfUnderline(dxf: XmlElement | null): string | null {
  const node = at(dxf, "font", "u");
  return node ? (node.attributes.val ?? "single") : null;
}

export function dxfNumberFormat(dxf: XmlElement | null): string | null {
  return at(dxf, "numFmt")?.attributes.formatCode ?? null;
}

export function withDxfNumberFormat(dxf: XmlElement | null, formatCode: string): XmlElement {
  return withPart(dxf, "numFmt", element("numFmt", { numFmtId: "170", formatCode }));
}

export type DxfSide = "top" | "bottom" | "left" | "right";

export function dxfBorder(
  dxf: XmlElement | null,
  side: DxfSide,
  theme: readonly string[],
): { style: string; color: string | null } {
  const node = at(dxf, "border", side);
  return { style: node?.attributes.style ?? "none", color: colorOf(at(node ?? null, "color"), theme) };
}

const SIDE_ORDER = ["left", "right", "top", "bottom"];

export function withDxfBorder(dxf: XmlElement | null, side: DxfSide, style: string, argb: string): XmlElement {
  const before = at(dxf, "border");
  const others = (before?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== "string" && node.name !== side,
  );
  const line = style === "none" ? [] : [element(side, { style }, [element("color", { rgb: argb })])];
  const children = [...others, ...line].sort((a, b) => SIDE_ORDER.indexOf(a.name) - SIDE_ORDER.indexOf(b.name));
  return withPart(dxf, "border", children.length === 0 ? null : element("border", {}, children));
}
