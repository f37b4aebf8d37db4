/** A small XML tree, for the few parts of a workbook that ExcelJS does not model. Prefixes stay part of the name. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9A-Fa-f]+|[a-z]+);/g, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(parseInt(name.slice(1), 10));
    return ENTITIES[name] ?? whole;
  });
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children };
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(ATTRIBUTE)) attributes[match[1] ?? ""] = unescapeXml(match[2] ?? match[3] ?? "");
  return attributes;
}

/** The elements at the top of a document or of a fragment. */
export function parseXml(text: string): XmlElement[] {
  const root = element("");
  const open: XmlElement[] = [root];
  for (const [, cdata, closing, name, attributes, selfClosing, characters] of text.matchAll(TOKEN)) {
    const parent = open[open.length - 1] ?? root;
    if (characters !== undefined) parent.children.push(unescapeXml(characters));
    else if (cdata !== undefined) parent.children.push(cdata);
    else if (name !== undefined && closing === "/") {
      if (open.length > 1) open.pop();
    } else if (name !== undefined) {
      const child = element(name, parseAttributes(attributes ?? ""));
      parent.children.push(child);
      if (selfClosing !== "/") open.push(child);
    }
  }
  return root.children.filter((child): child is XmlElement => typeof child !== "string");
}

export function renderXml(node: XmlElement | string): string {
  if (typeof node === "string") return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(renderXml).join("")}</${node.name}>`;
}

export function childElements(node: XmlElement, name?: string): XmlElement[] {
  return node.children.filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

export function childElement(node: XmlElement, name: string): XmlElement | undefined {
  return childElements(node, name)[0];
}

export function textOf(node: XmlElement | undefined): string {
  if (!node) return "";
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

export function cloneXml(node: XmlElement): XmlElement {
  return element(
    node.name,
    { ...node.attributes },
    node.children.map((child) => (typeof child === "string" ? child : cloneXml(child))),
  );
}

/** @example localName("x:worksheet") // "worksheet" */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
