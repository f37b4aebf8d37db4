import type { HostWorkbook } from "./HostWorkbook";
import { leaveToNamedStyle, namedStyleElements } from "./namedStyles";
import { stylesOf } from "./repair/forExcelJs";
import { unpackedFormats } from "./packedFormats";
import { childElement, childElements, element, parseXml, renderXml, type XmlElement } from "./xml";

/** styles.xml with what ExcelJS drops: named styles, differential formats by their old numbers, table styles, the palette. */
export async function withStyleParts(
  written: string,
  { original, namedStyles }: HostWorkbook,
  looks: readonly XmlElement[],
  dxfs: readonly XmlElement[],
): Promise<string> {
  const root = parseXml(written)[0];
  if (!root) return written;
  const before = parseXml((await stylesOf(original)) ?? "")[0];
  const list = element("dxfs", { count: String(dxfs.length) }, [...dxfs]);
  replaceChild(root, list);
  for (const node of namedStyleElements(namedStyles, looks)) replaceChild(root, node);
  const formats = childElement(root, "cellXfs");
  if (formats) leaveToNamedStyle(formats, looks);
  for (const name of ["tableStyles", "colors", "extLst"]) {
    const kept = before && childElement(before, name);
    if (kept) replaceChild(root, kept);
  }
  if (before) keepDefaultFormat(root, before);
  // The original's dxfs may use its name spaces.
  const names = Object.entries(before?.attributes ?? {}).filter(([name]) => name.startsWith("xmlns"));
  const out = element(root.name, { ...Object.fromEntries(names), ...root.attributes }, root.children);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${unpackedFormats(renderXml(out))}`;
}

/** The first font and the first format belong to every cell that names none; ExcelJS puts its own there. */
function keepDefaultFormat(root: XmlElement, before: XmlElement): void {
  const formats = childElement(before, "cellXfs");
  const xf = formats && childElement(formats, "xf");
  const fonts = childElement(before, "fonts");
  const font = fonts && childElements(fonts, "font")[Number(xf?.attributes.fontId ?? 0)];
  if (font) replaceFirst(root, "fonts", font);
  const alignment = xf && childElement(xf, "alignment");
  if (!alignment) return;
  const plain = { numFmtId: "0", fontId: "0", fillId: "0", borderId: "0" };
  replaceFirst(root, "cellXfs", element("xf", { ...plain, xfId: "0", applyAlignment: "1" }, [alignment]));
}

function replaceFirst(root: XmlElement, listName: string, node: XmlElement): void {
  const list = childElement(root, listName);
  const at = list?.children.findIndex((child) => typeof child !== "string") ?? -1;
  if (list && at >= 0) list.children[at] = node;
}

const ORDER = [
  "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst",
]; // prettier-ignore

function replaceChild(root: XmlElement, node: XmlElement): void {
  const at = root.children.findIndex((child) => typeof child !== "string" && child.name === node.name);
  if (at >= 0) {
    root.children[at] = node;
    return;
  }
  const rank = ORDER.indexOf(node.name);
  const before = root.children.findIndex((child) => typeof child !== "string" && ORDER.indexOf(child.name) > rank);
  root.children.splice(before < 0 ? root.children.length : before, 0, node);
}
