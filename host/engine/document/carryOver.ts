import { LINK_TARGET, type HostSheet } from "./HostSheet";
import { kindOf, type Package, relationshipsPath, resolveTarget, type Relationship } from "./Package";
import { finishedTable } from "./tableNode";
import { childElements, element, parseXml, renderXml, type XmlElement } from "./xml";

const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Kinds of relationship that ExcelJS writes by itself, or that must not survive (the old calculation order). */
const NOT_CARRIED = new Set([
  "worksheet", "chartsheet", "styles", "theme", "sharedStrings", "calcChain", "extended-properties", "core-properties",
  "officeDocument", "comments", "vmlDrawing", "table", "hyperlink", "drawing", "printerSettings", "image",
]); // prettier-ignore

const METADATA_PART = "xl/metadata.xml";
const METADATA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
/** What Excel needs to show a stored array formula as one that spills, without braces. */
const DYNAMIC_ARRAY_METADATA =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** Takes parts that ExcelJS does not model from the opened package into the written one, with all that they point at. */
export class CarryOver {
  private readonly contentTypes = new Map<string, string>();

  constructor(
    private readonly original: Package,
    private readonly written: Package,
  ) {}

  /** Gives the `r:id` of each kept element to a relationship of the written sheet. */
  async sheetElements(sheet: HostSheet, part: string, nodes: readonly XmlElement[]): Promise<XmlElement[]> {
    const from = sheet.originalPart;
    const before = from !== null ? await this.original.relationships(from) : [];
    const kept: XmlElement[] = [];
    for (const node of nodes) kept.push(await this.withNewIds(node, before, from ?? "", part));
    for (const relationship of before) {
      if (!NOT_CARRIED.has(kindOf(relationship.type))) await this.carry(relationship, from ?? "", part);
    }
    return kept;
  }

  async tables(sheet: HostSheet, part: string): Promise<XmlElement[]> {
    const ids: string[] = [];
    for (const table of sheet.tables) {
      const { part: tablePart } = table;
      this.written.writeXml(tablePart, finishedTable(sheet, table));
      this.contentTypes.set(tablePart, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml");
      await this.copyTargets(tablePart);
      ids.push(await this.written.addRelationship(part, `${OFFICE_TYPES}/table`, `/${tablePart}`, false));
    }
    const children = ids.map((id) => element("tablePart", { "r:id": id }));
    return ids.length === 0 ? [] : [element("tableParts", { count: String(ids.length) }, children)];
  }

  /** Relationships of the package and of the workbook; `hasSpills` asks for the metadata part. */
  async workbookParts(hasSpills: boolean): Promise<void> {
    for (const part of ["", "xl/workbook.xml"]) {
      for (const relationship of await this.original.relationships(part)) {
        const inElements = ["externalLink", "pivotCacheDefinition"].includes(kindOf(relationship.type));
        if (!inElements && !NOT_CARRIED.has(kindOf(relationship.type))) await this.carry(relationship, part, part);
      }
    }
    if (!hasSpills || this.written.has(METADATA_PART)) return;
    this.written.write(METADATA_PART, DYNAMIC_ARRAY_METADATA);
    this.contentTypes.set(METADATA_PART, METADATA_TYPE);
    await this.written.addRelationship("xl/workbook.xml", `${OFFICE_TYPES}/sheetMetadata`, "metadata.xml", false);
  }

  async workbookElements(nodes: readonly XmlElement[]): Promise<XmlElement[]> {
    const before = await this.original.relationships("xl/workbook.xml");
    const kept: XmlElement[] = [];
    for (const node of nodes) kept.push(await this.withNewIds(node, before, "xl/workbook.xml", "xl/workbook.xml"));
    return kept;
  }

  /** Content types of everything that came over. */
  async finish(): Promise<void> {
    const path = "[Content_Types].xml";
    const root = parseXml((await this.written.text(path)) ?? "")[0];
    if (!root) return;
    await this.keepKindOfWorkbook(root);
    const listed = new Set(root.children.map((child) => (typeof child === "string" ? "" : key(child))));
    const add = (node: XmlElement): void => {
      if (listed.has(key(node))) return;
      listed.add(key(node));
      root.children.push(node);
    };
    for (const [part, type] of this.contentTypes) {
      if (type.startsWith("*")) add(element("Default", { Extension: extensionOf(part), ContentType: type.slice(1) }));
      else add(element("Override", { PartName: `/${part}`, ContentType: type }));
    }
    this.written.write(path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${renderXml(root)}`);
  }

  /** A workbook with macros must say so, or Excel takes it for damaged. */
  private async keepKindOfWorkbook(types: XmlElement): Promise<void> {
    const before = await this.originalContentType("xl/workbook.xml");
    const node = childElements(types).find(({ attributes }) => attributes.PartName === "/xl/workbook.xml");
    if (node && before.includes("macroEnabled.main")) node.attributes.ContentType = before;
  }

  private async withNewIds(
    node: XmlElement,
    before: readonly Relationship[],
    from: string,
    to: string,
  ): Promise<XmlElement> {
    const attributes = { ...node.attributes };
    const relationship = before.find(({ id }) => id === attributes["r:id"]);
    const target = node.name === "hyperlink" ? attributes[LINK_TARGET] : undefined;
    if (target !== undefined) {
      Reflect.deleteProperty(attributes, LINK_TARGET);
      attributes["r:id"] = await this.written.addRelationship(to, `${OFFICE_TYPES}/hyperlink`, target, true);
    } else if (relationship) attributes["r:id"] = await this.carry(relationship, from, to);
    else if (attributes["r:id"] !== undefined) Reflect.deleteProperty(attributes, "r:id");
    const children: (XmlElement | string)[] = [];
    for (const child of node.children) {
      children.push(typeof child === "string" ? child : await this.withNewIds(child, before, from, to));
    }
    return element(node.name, attributes, children);
  }

  /** Copies what the relationship points at, adds it to the written part, and returns its new id. */
  private async carry(relationship: Relationship, from: string, to: string): Promise<string> {
    if (relationship.external) return this.written.addRelationship(to, relationship.type, relationship.target, true);
    const target = resolveTarget(from, relationship.target);
    await this.copyPart(target);
    return this.written.addRelationship(to, relationship.type, `/${target}`, false);
  }

  private async copyPart(path: string): Promise<void> {
    const content = await this.original.bytes(path);
    if (!content || this.contentTypes.has(path)) return;
    this.written.write(path, content);
    this.contentTypes.set(path, await this.originalContentType(path));
    await this.copyTargets(path);
  }

  private async copyTargets(path: string): Promise<void> {
    const relationships = await this.original.text(relationshipsPath(path));
    if (relationships === null) return;
    this.written.write(relationshipsPath(path), relationships);
    for (const relationship of await this.original.relationships(path)) {
      if (!relationship.external) await this.copyPart(resolveTarget(path, relationship.target));
    }
  }

  private async originalContentType(path: string): Promise<string> {
    const root = await this.original.xml("[Content_Types].xml");
    const nodes = (root?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");
    const override = nodes.find((node) => node.attributes.PartName === `/${path}`);
    if (override) return override.attributes.ContentType ?? "";
    const fallback = nodes.find((node) => node.attributes.Extension?.toLowerCase() === extensionOf(path));
    return `*${fallback?.attributes.ContentType ?? "application/octet-stream"}`;
  }
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function key(node: XmlElement): string {
  return `${node.name} ${(node.attributes.PartName ?? node.attributes.Extension ?? "").toLowerCase()}`;
}
