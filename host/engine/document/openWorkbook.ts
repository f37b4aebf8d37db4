import { Workbook } from "exceljs";
import { parseRect } from "./a1";
import { readConditionalRules } from "./ConditionalRule";
import { readTheme } from "./color";
import { hasControlShapes } from "./controlShapes";
import { readDefaultStyle } from "./defaultStyle";
import { fromStorage } from "./formulaStorage";
import { HostFileError } from "./HostFileError";
import { LINK_TARGET, rangedElement, type HostSheet } from "./HostSheet";
import { HostWorkbook } from "./HostWorkbook";
import { readKeptParts } from "./keptParts";
import { readNamedStyles, type NamedStyle } from "./namedStyles";
import { restoreBackslashes } from "./numberFormatCodes";
import { readOtherSheets, tabsOf } from "./otherSheets";
import { addPlainCells, watchTables, type FileTables } from "./plainCells";
import { resolveTarget, type Package } from "./Package";
import { readCells } from "./readCells";
import { withAddresses, withDateSerials } from "./repair/cellAddresses";
import { packageForExcelJs, stylesOf } from "./repair/forExcelJs";
import { openArchive } from "./repair/otherFormats";
import { repairPackage } from "./repair/repairPackage";
import { hasPlainCells, rowsWithAutomaticHeight, splitSheetXml, type SheetXml } from "./sheetXml";
import { readValueMetadata } from "./valueMetadata";
import { childElement, childElements, element, parseXml, textOf, type XmlElement } from "./xml";

/** @throws HostFileError when the bytes are no .xlsx workbook */
export async function openWorkbook(bytes: Uint8Array): Promise<HostWorkbook> {
  const original = await openArchive(bytes);
  await repairPackage(original);
  const sheetXml = await readSheets(original);
  if (sheetXml.size === 0) throw new HostFileError("工作簿里没有可以读取的工作表。");
  const styles = await readStyles(original);
  const { book, tables, named } = await loadReduced(original, sheetXml, styles);
  const workbook = new HostWorkbook(book);
  workbook.original = original;
  workbook.namedStyles.splice(0, 1, ...named);
  await readWorkbookParts(workbook, original, styles);
  const parts = await original.sheetParts();
  for (const worksheet of workbook.book.worksheets) {
    const xml = sheetXml.get(worksheet.name);
    const sheet = workbook.adopt(worksheet);
    sheet.originalPart = parts.get(worksheet.name) ?? null;
    if (!xml) continue;
    if (hasPlainCells(xml)) addPlainCells(worksheet, xml.sheetData, tables);
    await readSheet(workbook, sheet, xml);
  }
  await readOtherSheets(workbook, original);
  await readNames(workbook, original);
  await readKeptParts(workbook);
  selectActive(workbook);
  original.forgetTexts();
  return workbook;
}

async function readSheets(original: Package): Promise<ReadonlyMap<string, SheetXml>> {
  const sheets = new Map<string, SheetXml>();
  const root = await original.xml("xl/workbook.xml");
  const uses1904Dates = root !== null && childElement(root, "workbookPr")?.attributes.date1904 === "1";
  for (const [name, part] of await original.sheetParts()) {
    const text = await original.text(part);
    if (text?.includes("<sheetData") !== true) continue;
    const xml = splitSheetXml(text);
    const hasNotes = (await original.related(part, "comments")) !== null;
    sheets.set(name, { ...xml, hasNotes, sheetData: withDateSerials(withAddresses(xml.sheetData), uses1904Dates) });
  }
  return sheets;
}

/** The tab, and on it the cell, that were active when the file was saved. */
function selectActive(workbook: HostWorkbook): void {
  const views = workbook.elements.get("bookViews");
  const view = views && childElement(views, "workbookView");
  const tab = tabsOf(workbook)[Number(view?.attributes.activeTab ?? 0)];
  const sheet = workbook.sheets.find((each) => each === tab);
  if (!sheet) return;
  const sheetViews = sheet.elements.get("sheetViews");
  const sheetView = sheetViews && childElement(sheetViews, "sheetView");
  const selections = sheetView ? childElements(sheetView, "selection") : [];
  const area = parseRect(selections.at(-1)?.attributes.activeCell ?? "A1");
  workbook.select(sheet, area);
}

/** ExcelJS reads a package without what this host keeps by itself: see sheetXml.ts. */
async function loadReduced(
  original: Package,
  sheets: ReadonlyMap<string, SheetXml>,
  styles: XmlElement | null,
): Promise<{ book: Workbook; tables: FileTables; named: readonly NamedStyle[] }> {
  const reduced = await packageForExcelJs(original, sheets);
  const book = new Workbook();
  let tables: FileTables = { formats: null, texts: null };
  let named: readonly NamedStyle[] = [];
  watchTables(book, (read) => {
    tables = read;
    named = readNamedStyles(styles, read.formats);
  });
  try {
    // ExcelJS declares its own Buffer; any bytes do.
    await book.xlsx.load((await reduced.save("STORE")) as unknown as Parameters<typeof book.xlsx.load>[0]);
  } catch {
    throw new HostFileError("文件已损坏，无法作为 .xlsx 工作簿打开。");
  }
  // Without a theme of its own ExcelJS would point at one that it does not write; undefined makes it write Office's.
  if (!reduced.has("xl/theme/theme1.xml")) (book as unknown as { _themes: unknown })._themes = undefined;
  return { book, tables, named };
}

async function readStyles(original: Package): Promise<XmlElement | null> {
  const text = await stylesOf(original);
  return text === null ? null : (parseXml(text)[0] ?? null);
}

const WORKBOOK_ELEMENTS = [
  "workbookPr", "workbookProtection", "bookViews", "calcPr", "externalReferences", "pivotCaches", "customWorkbookViews",
  "fileSharing", "functionGroups", "oleSize", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr",
  "webPublishObjects", "extLst",
]; // prettier-ignore

async function readWorkbookParts(workbook: HostWorkbook, original: Package, styles: XmlElement | null): Promise<void> {
  const root = await original.xml("xl/workbook.xml");
  for (const node of root ? childElements(root) : []) {
    if (WORKBOOK_ELEMENTS.includes(node.name)) workbook.elements.set(node.name, node);
  }
  const theme = await original.related("xl/workbook.xml", "theme");
  workbook.theme = readTheme(theme === null ? null : await original.text(theme));
  workbook.defaultStyle = { ...workbook.defaultStyle, ...readDefaultStyle(styles) };
  const dxfs = styles && childElement(styles, "dxfs");
  if (dxfs) workbook.dxfs.push(...childElements(dxfs, "dxf"));
}

const RANGED = new Map<string, "merges" | "validations" | "hyperlinks">([
  ["mergeCells", "merges"],
  ["dataValidations", "validations"],
  ["hyperlinks", "hyperlinks"],
]);

async function readSheet(workbook: HostWorkbook, sheet: HostSheet, xml: SheetXml): Promise<void> {
  sheet.root = xml.root;
  sheet.automaticHeights = rowsWithAutomaticHeight(xml.sheetData);
  const blocks: XmlElement[] = [];
  for (const node of xml.kept) {
    const list = RANGED.get(node.name);
    if (node.name === "conditionalFormatting") blocks.push(node);
    else if (list === "merges") sheet.merges = childElements(node).flatMap((child) => rangedElement(child).ranges);
    else if (list) sheet[list] = childElements(node).map(rangedElement);
    else if (node.name !== "tableParts") sheet.elements.set(freeKey(sheet, node.name), node);
  }
  sheet.shapesPart = await controlShapesPart(workbook, sheet, xml);
  await readLinkTargets(workbook, sheet);
  sheet.rules = readConditionalRules(blocks, workbook.dxfs, () => workbook.newRuleId());
  await readTables(workbook, sheet);
  restoreBackslashes(sheet);
  forgetMissingWidths(sheet, xml.columns);
  readCells(workbook, sheet, xml);
  readValueMetadata(sheet, xml.sheetData);
}

/** A sheet may have several `mc:AlternateContent`. */
function freeKey({ elements }: HostSheet, name: string): string {
  let key = name;
  while (elements.has(key)) key += "+";
  return key;
}

async function controlShapesPart(
  { original }: HostWorkbook,
  { originalPart }: HostSheet,
  { legacyDrawing }: SheetXml,
): Promise<string | null> {
  if (originalPart === null || legacyDrawing === null) return null;
  const found = (await original.relationships(originalPart)).find(({ id }) => id === legacyDrawing);
  const part = found ? resolveTarget(originalPart, found.target) : null;
  return part !== null && hasControlShapes((await original.text(part)) ?? "") ? part : null;
}

/** A link out of the workbook names its target by a relationship; here it holds the target itself. */
async function readLinkTargets({ original }: HostWorkbook, sheet: HostSheet): Promise<void> {
  if (sheet.originalPart === null || sheet.hyperlinks.length === 0) return;
  const targets = new Map(
    (await original.relationships(sheet.originalPart)).filter(({ external }) => external).map(({ id, target }) => [id, target]),
  ); // prettier-ignore
  for (const { node } of sheet.hyperlinks) {
    const target = targets.get(node.attributes["r:id"] ?? "");
    if (target === undefined) continue;
    Reflect.deleteProperty(node.attributes, "r:id");
    node.attributes[LINK_TARGET] = target;
  }
}

/** ExcelJS gives 9 to a column that states a format but no width. */
function forgetMissingWidths(sheet: HostSheet, columns: string): void {
  for (const { attributes } of childElements(parseXml(columns)[0] ?? element("cols"))) {
    if (attributes.width !== undefined) continue;
    const last = Math.min(Number(attributes.max), (sheet.worksheet.columns as unknown[] | null)?.length ?? 0);
    for (let number = Number(attributes.min); number <= last; number += 1) {
      Reflect.deleteProperty(sheet.worksheet.getColumn(number), "width");
    }
  }
}

async function readTables(workbook: HostWorkbook, sheet: HostSheet): Promise<void> {
  const { original } = workbook;
  const part = sheet.originalPart;
  if (part === null) return;
  for (const relationship of await original.relationships(part)) {
    if (!relationship.type.endsWith("/table")) continue;
    const path = resolveTarget(part, relationship.target);
    const node = await original.xml(path);
    const area = parseRect(node?.attributes.ref ?? "");
    if (node && area) sheet.tables.push({ node, part: path, area });
  }
}

async function readNames(workbook: HostWorkbook, original: Package): Promise<void> {
  const text = (await original.text("xl/workbook.xml")) ?? "";
  const root = parseXml(/<definedNames>[\s\S]*?<\/definedNames>/.exec(text)?.[0] ?? "")[0];
  const order = [...(await original.sheetParts()).keys()];
  for (const node of root ? childElements(root, "definedName") : []) {
    const { name = "", localSheetId, ...attributes } = node.attributes;
    const owner = localSheetId === undefined ? null : workbook.findSheet(order[Number(localSheetId)] ?? "");
    if (owner === undefined) continue;
    workbook.names.push({ name, sheet: owner, refersTo: fromStorage(textOf(node)), attributes });
  }
}
