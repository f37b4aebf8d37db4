import { withNoteShapes } from "./controlShapes";
import { LINK_TARGET, type HostSheet } from "./HostSheet";
import { kindOf, type Package, relationshipsPath, resolveTarget, type Relationship } from "./Package";
import { finishedTable } from "./tableNode";
import { childElements, element, parseXml, renderXml, type XmlElement } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Kinds of relationship that ExcelJS writes by itself, or that must not survive (the old calculation order). */
const NOT_CARRIED = new Set([
  "worksheet", "chartsheet", "styles", "theme", "sharedStrings", "calcChain", "extended-properties", "core-properties",
  "officeDocument", "comments", "vmlDrawing", "table", "hyperlink", "drawing", "printerSettings", "image", "dialogsheet",
  "xlMacrosheet", "xlIntlMacrosheet",
  // A signature ends with the first change, as in Excel.
  "origin",
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
  /** Part of the opened package → where it stands in the written one. */
  private readonly places = new Map<string, string>();

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
      await this.copyTargets(tablePart, tablePart);
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
    await this.themePictures();
    if (!hasSpills || this.written.has(METADATA_PART)) return;
    this.written.write(METADATA_PART, DYNAMIC_ARRAY_METADATA);
    this.contentTypes.set(METADATA_PART, METADATA_TYPE);
    await this.written.addRelationship("xl/workbook.xml", `${OFFICE_TYPES}/sheetMetadata`, "metadata.xml", false);
  }

  /** A sheet without cells, with all that belongs to it. @returns the id of its relationship */
  async sheetOf(part: string): Promise<string> {
    const all = await this.original.relationships("xl/workbook.xml");
    const found = all.find(({ external, target }) => !external && resolveTarget("xl/workbook.xml", target) === part);
    if (!found) throw new Error(`${part} is no sheet of the workbook.`);
    return this.carry(found, "xl/workbook.xml", "xl/workbook.xml");
  }

  /**
   * The shapes of form controls share a part with the frames of notes, which ExcelJS writes alone.
   * @returns the element that names the part, when ExcelJS wrote none
   */
  async controlShapes(sheet: HostSheet, part: string): Promise<XmlElement[]> {
    const from = sheet.shapesPart;
    const shapes = from === null ? null : await this.original.text(from);
    if (from === null || shapes === null) return [];
    const notes = await this.written.related(part, "vmlDrawing");
    const path = notes ?? this.freePlace(from);
    this.written.write(path, withNoteShapes(shapes, notes === null ? null : await this.written.text(notes)));
    this.contentTypes.set(path, "*application/vnd.openxmlformats-officedocument.vmlDrawing");
    await this.copyTargets(from, path);
    if (notes !== null) return [];
    const id = await this.written.addRelationship(part, `${OFFICE_TYPES}/vmlDrawing`, `/${path}`, false);
    return [element("legacyDrawing", { "r:id": id })];
  }

  /** ExcelJS writes the theme as it was read, without the pictures that it may point at. */
  private async themePictures(): Promise<void> {
    const theme = await this.original.related("xl/workbook.xml", "theme");
    if (theme !== null && this.written.has("xl/theme/theme1.xml")) await this.copyTargets(theme, "xl/theme/theme1.xml");
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
    const place = await this.copyPart(resolveTarget(from, relationship.target));
    return this.written.addRelationship(to, relationship.type, `/${place}`, false);
  }

  /** @returns where the part stands now */
  private async copyPart(path: string): Promise<string> {
    const known = this.places.get(path);
    if (known !== undefined) return known;
    const content = await this.original.bytes(path);
    const place = content && !this.contentTypes.has(path) ? this.freePlace(path) : path;
    this.places.set(path, place);
    if (!content || this.contentTypes.has(path)) return place;
    this.written.write(place, content);
    this.contentTypes.set(place, await this.originalContentType(path));
    await this.copyTargets(path, place);
    return place;
  }

  /** ExcelJS numbers its own parts from 1, and may have taken the name. */
  private freePlace(path: string): string {
    const stem = path.replace(/\d*\.[^./]*$/, "");
    const extension = path.slice(path.lastIndexOf("."));
    let place = path;
    for (let number = 1; this.written.has(place); number += 1) place = `${stem}${String(number)}${extension}`;
    return place;
  }

  private async copyTargets(path: string, place: string): Promise<void> {
    const text = await this.original.text(relationshipsPath(path));
    if (text === null) return;
    let hasMoved = path !== place;
    const nodes: XmlElement[] = [];
    for (const { id, type, target, external } of await this.original.relationships(path)) {
      const resolved = resolveTarget(path, target);
      const to = external ? target : await this.copyPart(resolved);
      if (!external && to !== resolved) hasMoved = true;
      const link = external ? { Target: target, TargetMode: "External" } : { Target: `/${to}` };
      nodes.push(element("Relationship", { Id: id, Type: type, ...link }));
    }
    if (hasMoved)
      this.written.writeXml(relationshipsPath(place), element("Relationships", { xmlns: RELATIONSHIPS }, nodes));
    else this.written.write(relationshipsPath(place), text);
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
