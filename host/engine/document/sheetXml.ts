import type { CalcValue } from "../CalcEngine";
import { withoutPlainCells } from "./plainCells";
import { childElements, element, parseXml, renderXml, unescapeXml, type XmlElement } from "./xml";

/**
 * A worksheet part, split into what ExcelJS keeps faithfully (columns, cells) and what this host keeps itself as XML.
 * ExcelJS drops or rewrites much of the rest: filter criteria, priorities and dxf of conditional formats, validations by
 * range, print set-up details, drawings with charts, tables.
 */
export interface SheetXml {
  /** The start tag of `<worksheet>` with its name spaces. */
  readonly root: XmlElement;
  /** Every child but `cols`, `sheetData` and `legacyDrawing` (notes stay with ExcelJS). */
  readonly kept: XmlElement[];
  readonly columns: string;
  readonly sheetData: string;
  /** The relationship that leads to the frames of notes and to form controls. */
  readonly legacyDrawing: string | null;
  /** Whether the part has notes; known to whoever reads the package. */
  readonly hasNotes: boolean;
}

/** Children of `<worksheet>` in the order that the schema demands. */
const ORDER = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
  "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
  "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
  "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
  "extLst",
]; // prettier-ignore

const LEFT_TO_EXCELJS = new Set(["cols", "dimension", "legacyDrawing"]);

export function splitSheetXml(xml: string): SheetXml {
  const rootAt = xml.indexOf("<worksheet");
  const rootEnd = xml.indexOf(">", rootAt) + 1;
  const dataAt = xml.indexOf("<sheetData");
  const dataTagEnd = xml.indexOf(">", dataAt) + 1;
  const isEmpty = xml[dataTagEnd - 2] === "/";
  const dataEnd = isEmpty ? dataTagEnd : xml.indexOf("</sheetData>", dataAt) + "</sheetData>".length;
  const tailEnd = xml.lastIndexOf("</worksheet>");
  const outside = parseXml(xml.slice(rootEnd, dataAt) + xml.slice(dataEnd, tailEnd));
  return {
    root: element("worksheet", parseXml(`${xml.slice(rootAt, rootEnd)}</worksheet>`)[0]?.attributes ?? {}),
    kept: outside.filter((node) => !LEFT_TO_EXCELJS.has(node.name)),
    columns: outside
      .filter((node) => node.name === "cols")
      .map(renderXml)
      .join(""),
    sheetData: xml.slice(dataAt, dataEnd),
    legacyDrawing: outside.find((node) => node.name === "legacyDrawing")?.attributes["r:id"] ?? null,
    hasNotes: false,
  };
}

/** The written part: the kept elements put back around the cells that ExcelJS wrote. */
export function joinSheetXml(written: string, root: XmlElement | null, kept: readonly XmlElement[]): string {
  const parts = splitSheetXml(written);
  const names = root ? { ...root.attributes, ...nameSpaces(parts.root) } : parts.root.attributes;
  const pieces = kept.map((node) => ({ name: nameFor(node), text: renderXml(node) }));
  for (const node of outsideOf(written)) {
    if (LEFT_TO_EXCELJS.has(node.name)) pieces.push({ name: node.name, text: renderXml(node) });
  }
  pieces.push({ name: "sheetData", text: parts.sheetData });
  pieces.sort((a, b) => rank(a.name) - rank(b.name));
  const start = renderXml(element("worksheet", names)).replace(/\/>$/, ">");
  const body = pieces.map((piece) => piece.text).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${start}${body}</worksheet>`;
}

function outsideOf(xml: string): XmlElement[] {
  const dataAt = xml.indexOf("<sheetData");
  const dataEnd = Math.max(xml.indexOf("</sheetData>"), dataAt);
  const root = parseXml(xml.slice(0, dataAt) + xml.slice(xml.indexOf(">", dataEnd) + 1))[0];
  return root ? childElements(root) : [];
}

/** ExcelJS writes `x14ac:` attributes on rows; the original root may not declare that name space. */
function nameSpaces(root: XmlElement): Record<string, string> {
  return Object.fromEntries(Object.entries(root.attributes).filter(([name]) => name.startsWith("xmlns")));
}

/** Newer forms of controls and embedded objects stand in a choice, where the plain element would. */
function nameFor(node: XmlElement): string {
  if (node.name !== "mc:AlternateContent") return node.name;
  const [choice] = childElements(node, "mc:Choice").flatMap((child) => childElements(child));
  return choice?.name ?? node.name;
}

function rank(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

/** What ExcelJS is given to read: columns and cells only. */
export function reducedSheetXml(sheet: SheetXml): string {
  const start = renderXml(element("worksheet", sheet.root.attributes)).replace(/\/>$/, ">");
  const sheetData = hasPlainCells(sheet) ? withoutPlainCells(sheet.sheetData) : sheet.sheetData;
  return `${start}${sheet.columns}${sheetData}</worksheet>`;
}

/** ExcelJS hangs notes on the cells that it reads: of a sheet that has some, it reads them all. */
export function hasPlainCells({ hasNotes }: SheetXml): boolean {
  return !hasNotes;
}

/** Rows whose height was computed, not set: Excel leaves out `customHeight`, ExcelJS cannot tell them apart. */
export function rowsWithAutomaticHeight(sheetData: string): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [tag] of sheetData.matchAll(/<row\b[^>]*>/g)) {
    const height = /\bht="([^"]*)"/.exec(tag)?.[1];
    const number = /\br="(\d+)"/.exec(tag)?.[1];
    if (height !== undefined && number !== undefined && !/\bcustomHeight="(?:1|true)"/.test(tag)) {
      rows.set(Number(number), Number(height));
    }
  }
  return rows;
}

/** Cells whose formula spills (`cm`), by address. */
export function dynamicArrayCells(sheetData: string): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const [tag] of sheetData.matchAll(/<c\b[^>]*\scm="\d+"[^>]*>/g)) cells.add(/\sr="([^"]+)"/.exec(tag)?.[1] ?? "");
  return cells;
}

/** The number as it stands in the file: ExcelJS turns dates into JavaScript dates, which lose digits. */
export function storedNumber(sheetData: string, address: string): number | null {
  const cell = `<c\\b[^>]*\\sr="${address}"[^>]*>`;
  const match = new RegExp(`${cell}(?:<f[^>]*>[^<]*</f>|<f[^>]*/>)?<v>([^<]*)</v>`).exec(sheetData);
  return match ? Number(match[1]) : null;
}

const RESULT = /<c r="([A-Z]+\d+)"[^>]*\st="(str|b|e)"[^>]*><f\b(?:[^>]*\/>|[^>]*>[^<]*<\/f>)<v>([^<]*)<\/v>/g;

/** Results of formulas that are no numbers: in a cell with a date's format ExcelJS makes dates out of them all the same. */
export function otherResults(sheetData: string): Map<string, CalcValue> {
  const results = new Map<string, CalcValue>();
  for (const [, address = "", type, text = ""] of sheetData.matchAll(RESULT)) {
    const value = unescapeXml(text);
    results.set(address, type === "b" ? value === "1" : type === "e" ? { error: value } : value);
  }
  return results;
}
