import JSZip from "jszip";
import { childElements, element, parseXml, renderXml, type XmlElement } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** An .xlsx as named parts. */
export class Package {
  /** Large parts are looked at several times while a file is opened; inflating them each time shows. */
  private readonly texts = new Map<string, string>();

  private constructor(private readonly zip: JSZip) {}

  static async open(bytes: Uint8Array): Promise<Package> {
    return new Package(await JSZip.loadAsync(bytes));
  }

  static empty(): Package {
    return new Package(new JSZip());
  }

  has(path: string): boolean {
    return this.find(path) !== null;
  }

  paths(): string[] {
    return Object.keys(this.zip.files).filter((path) => !path.endsWith("/"));
  }

  async text(path: string): Promise<string | null> {
    return this.texts.get(path) ?? (await this.find(path)?.async("string")) ?? null;
  }

  async bytes(path: string): Promise<Uint8Array | null> {
    return (await this.find(path)?.async("uint8array")) ?? null;
  }

  /** The text of a part, as it was just decoded. */
  remember(path: string, text: string): void {
    this.texts.set(path, text);
  }

  forgetTexts(): void {
    this.texts.clear();
  }

  write(path: string, content: string | Uint8Array): void {
    this.texts.delete(path);
    this.zip.file(path, content);
  }

  remove(path: string): void {
    this.texts.delete(path);
    this.zip.remove(path);
  }

  async xml(path: string): Promise<XmlElement | null> {
    const text = await this.text(path);
    return text === null ? null : (parseXml(text)[0] ?? null);
  }

  async relationships(part: string): Promise<Relationship[]> {
    const root = await this.xml(relationshipsPath(part));
    return (root ? childElements(root) : []).map((node) => ({
      id: node.attributes.Id ?? "",
      type: node.attributes.Type ?? "",
      target: node.attributes.Target ?? "",
      external: node.attributes.TargetMode === "External",
    }));
  }

  writeXml(path: string, root: XmlElement): void {
    this.write(path, XML_HEAD + renderXml(root));
  }

  /** @returns the id of the relationship, which may have been there */
  async addRelationship(part: string, type: string, target: string, external = false): Promise<string> {
    const path = relationshipsPath(part);
    const root = (await this.xml(path)) ?? element("Relationships", { xmlns: `${PACKAGE_NAMESPACE}/relationships` });
    const nodes = childElements(root);
    const same = nodes.find((node) => node.attributes.Type === type && node.attributes.Target === target);
    if (same) return same.attributes.Id ?? "";
    const used = new Set(nodes.map((node) => node.attributes.Id));
    let number = nodes.length + 1;
    while (used.has(`rId${String(number)}`)) number += 1;
    const id = `rId${String(number)}`;
    const mode = external ? { TargetMode: "External" } : {};
    root.children.push(element("Relationship", { Id: id, Type: type, Target: target, ...mode }));
    this.writeXml(path, root);
    return id;
  }

  /** Takes a part away, with its own relationships and the one that leads to it. */
  async detach(from: string, path: string): Promise<void> {
    this.remove(path);
    this.remove(relationshipsPath(path));
    const root = await this.xml(relationshipsPath(from));
    if (!root) return;
    const others = childElements(root).filter(
      ({ attributes }) => attributes.TargetMode === "External" || resolveTarget(from, attributes.Target ?? "") !== path,
    );
    this.writeXml(relationshipsPath(from), element(root.name, root.attributes, others));
  }

  async setContentType(part: string, type: string): Promise<void> {
    const root = (await this.xml(CONTENT_TYPES)) ?? element("Types", { xmlns: `${PACKAGE_NAMESPACE}/content-types` });
    const others = childElements(root).filter(({ attributes }) => attributes.PartName !== `/${part}`);
    const override = element("Override", { PartName: `/${part}`, ContentType: type });
    this.writeXml(CONTENT_TYPES, element(root.name, root.attributes, [...others, override]));
  }

  /** The part that the first relationship of that kind (the last word of its type) leads to. */
  async related(part: string, kind: string): Promise<string | null> {
    const found = (await this.relationships(part)).find(({ type, external }) => !external && kindOf(type) === kind);
    return found ? resolveTarget(part, found.target) : null;
  }

  /** Sheet name → part, in the order of the tabs. */
  async sheetParts(): Promise<Map<string, string>> {
    const targets = new Map((await this.relationships("xl/workbook.xml")).map(({ id, target }) => [id, target]));
    const workbook = await this.xml("xl/workbook.xml");
    const sheets = workbook ? childElements(workbook, "sheets").flatMap((node) => childElements(node, "sheet")) : [];
    const parts = new Map<string, string>();
    for (const { attributes } of sheets) {
      const target = targets.get(attributes["r:id"] ?? "");
      if (target !== undefined) parts.set(attributes.name ?? "", resolveTarget("xl/workbook.xml", target));
    }
    return parts;
  }

  /** Names of parts are the same in any case. */
  private find(path: string): JSZip.JSZipObject | null {
    const exact = this.zip.file(path);
    if (exact) return exact;
    const lower = path.toLowerCase();
    const other = this.paths().find((name) => name.toLowerCase() === lower);
    return other === undefined ? null : this.zip.file(other);
  }

  async save(compression: "DEFLATE" | "STORE" = "DEFLATE"): Promise<Uint8Array> {
    for (const entry of Object.values(this.zip.files)) entry.date = ENTRY_DATE;
    return this.zip.generateAsync({ type: "uint8array", compression });
  }
}

/** As Excel dates the entries of its archives: the same workbook is the same bytes on another day. */
const ENTRY_DATE = new Date(Date.UTC(1980, 0, 1));

/** The part that holds the relationships of another part; `""` is the package itself. */
export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf("/") + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** A target is absolute (`/xl/…`) or relative to the folder of the part that names it. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** @example kindOf("http://schemas.openxmlformats.org/officeDocument/2006/relationships/table") // "table" */
export function kindOf(relationshipType: string): string {
  return relationshipType.slice(relationshipType.lastIndexOf("/") + 1);
}
