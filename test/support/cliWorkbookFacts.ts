import { readFile } from "node:fs/promises";

import JSZip from "jszip";

import { childElement, childElements, parseXml, type XmlElement } from "../../host/engine/document/xml";

/**
 * Everything about a workbook that a user could see changed, read from the file itself and free of its numbering: style
 * numbers, string order, the numbers of differential formats. Two files are the same workbook when their facts are equal.
 */
export interface WorkbookFacts {
  readonly names: readonly string[];
  readonly sheets: Readonly<Record<string, SheetFacts>>;
}

export interface SheetFacts {
  /** Address → value, formula and look. Empty cells without a look are left out. */
  readonly cells: Readonly<Record<string, CellFacts>>;
  readonly merges: readonly string[];
  readonly rows: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly conditionalFormats: readonly string[];
  /** Page set-up, margins, validations, protection, views: as they stand in the file. */
  readonly parts: Readonly<Record<string, string>>;
}

export interface CellFacts {
  readonly value: string;
  readonly formula: string;
  readonly look: string;
}

const COMPARED_PARTS = ["sheetPr", "sheetViews", "sheetProtection", "autoFilter", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks"]; // prettier-ignore

export async function workbookFacts(file: string): Promise<WorkbookFacts> {
  const zip = await JSZip.loadAsync(await readFile(file));
  const xml = async (path: string): Promise<XmlElement> => {
    const text = (await zip.file(path)?.async("string")) ?? "";
    return parseXml(text).find((node) => !node.name.startsWith("?")) ?? { name: "", attributes: {}, children: [] };
  };
  const workbook = await xml("xl/workbook.xml");
  const styles = await readStyles(xml);
  const strings = childElements(await xml("xl/sharedStrings.xml"), "si").map(textOf);
  const targets = new Map(
    childElements(await xml("xl/_rels/workbook.xml.rels")).map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  const sheets: Record<string, SheetFacts> = {};
  for (const { attributes } of childElements(child(workbook, "sheets"))) {
    const target = (targets.get(attributes["r:id"]) ?? "").replace(/^\/?(?:xl\/)?/, "");
    sheets[attributes.name ?? ""] = sheetFacts(await xml(`xl/${target}`), strings, styles);
  }
  const names = childElements(child(workbook, "definedNames")).map(sortedXml);
  return { names: names.sort(), sheets };
}

interface Styles {
  lookOf(index: string | undefined): string;
  dxfOf(index: string | undefined): string;
}

async function readStyles(xml: (path: string) => Promise<XmlElement>): Promise<Styles> {
  const root = await xml("xl/styles.xml");
  const list = (name: string): string[] => childElements(child(root, name)).map(sortedXml);
  const [fonts, fills, borders, dxfs] = [list("fonts"), list("fills"), list("borders"), list("dxfs")];
  const formats = new Map(
    childElements(child(root, "numFmts")).map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  const looks = childElements(child(root, "cellXfs")).map((xf) => {
    const { fontId, fillId, borderId, numFmtId } = xf.attributes;
    const format = formats.get(numFmtId) ?? numFmtId ?? "0";
    const inner = childElements(xf).map(sortedXml).join("");
    return [fonts[Number(fontId)], fills[Number(fillId)], borders[Number(borderId)], format, inner].join(" | ");
  });
  return {
    lookOf: (index) => looks[Number(index ?? 0)] ?? "",
    dxfOf: (index) => (index === undefined ? "" : (dxfs[Number(index)] ?? "")),
  };
}

function sheetFacts(root: XmlElement, strings: readonly string[], styles: Styles): SheetFacts {
  const cells: Record<string, CellFacts> = {};
  const rows: Record<string, string> = {};
  for (const row of childElements(child(root, "sheetData"))) {
    const { r = "", ht, customHeight, hidden } = row.attributes;
    const size = [customHeight === "1" ? ht : "", hidden ?? ""].join(" ").trim();
    if (size !== "") rows[r] = size;
    for (const cell of childElements(row, "c")) {
      const facts = cellFacts(cell, strings, styles);
      if (facts !== null) cells[cell.attributes.r ?? ""] = facts;
    }
  }
  const parts: Record<string, string> = {};
  for (const name of COMPARED_PARTS) {
    const node = childElement(root, name);
    if (node) parts[name] = sortedXml(node);
  }
  return {
    cells,
    merges: childElements(child(root, "mergeCells"))
      .map(({ attributes }) => attributes.ref ?? "")
      .sort(),
    rows,
    columns: childElements(child(root, "cols")).map(({ attributes: { min, max, width, hidden } }) =>
      [min, max, width, hidden].join(" "),
    ),
    conditionalFormats: childElements(root, "conditionalFormatting").flatMap((block) =>
      childElements(block, "cfRule").map((rule) => {
        const { dxfId, priority, ...rest } = rule.attributes;
        return [block.attributes.sqref, priority, JSON.stringify(rest), styles.dxfOf(dxfId), sortedXml(rule)].join(" ");
      }),
    ),
    parts,
  };
}

function cellFacts(cell: XmlElement, strings: readonly string[], styles: Styles): CellFacts | null {
  const { s, t } = cell.attributes;
  const raw = textOf(child(cell, "v"));
  const value = t === "s" ? `text ${strings[Number(raw)] ?? ""}` : t === "inlineStr" ? `text ${textOf(child(cell, "is"))}` : raw === "" ? "" : `${t ?? "n"} ${raw}`; // prettier-ignore
  const look = styles.lookOf(s);
  const isBare = value === "" && childElement(cell, "f") === undefined && look === styles.lookOf("0");
  return isBare ? null : { value, formula: textOf(child(cell, "f")), look };
}

const child = (node: XmlElement, name: string): XmlElement =>
  childElement(node, name) ?? { name, attributes: {}, children: [] };

const textOf = (node: XmlElement): string =>
  node.children.map((part) => (typeof part === "string" ? part : part.name === "rPh" ? "" : textOf(part))).join("");

/** Attributes in one order, so that two writers of the same thing compare equal; `dxfId` and `priority` are looked up. */
function sortedXml(node: XmlElement): string {
  const attributes = Object.entries(node.attributes)
    .filter(([name]) => name !== "dxfId" && name !== "count")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const children = node.children.map((part) => (typeof part === "string" ? part : sortedXml(part)));
  return `<${node.name} ${JSON.stringify(attributes)}>${children.join("")}`;
}
