import type { Cell, XlsxWriteOptions } from "exceljs";
import { cellAddress, rectAddress } from "./a1";
import { CarryOver } from "./carryOver";
import { writeConditionalRules } from "./ConditionalRule";
import { withNamedStyles } from "./formatHooks";
import { toStorage } from "./formulaStorage";
import { renderRanged, standardWidth, type HostSheet } from "./HostSheet";
import { isCollapsed } from "./outlineLevels";
import type { HostWorkbook } from "./HostWorkbook";
import { writeKeptParts } from "./keptParts";
import { withNoteAuthors } from "./noteAuthors";
import { Package } from "./Package";
import { withPhonetics } from "./phonetics";
import { joinSheetXml } from "./sheetXml";
import { withStyleParts } from "./stylesXml";
import { withThreadAuthors } from "./threadedComments";
import { withValueMetadata } from "./valueMetadata";
import { withWorkbookParts } from "./workbookXml";
import { childElements, element, escapeXml, renderXml, unescapeXml, type XmlElement } from "./xml";

/** The workbook as .xlsx: ExcelJS writes cells and styles, the kept parts are put back around them. */
export async function saveWorkbook(workbook: HostWorkbook): Promise<Uint8Array> {
  await writeKeptParts(workbook);
  const { bytes, looks } = await writeCells(workbook);
  const written = await Package.open(bytes);
  const carry = new CarryOver(workbook.original, written);
  const dxfs = [...workbook.dxfs];
  markActiveTab(workbook);
  const parts = await written.sheetParts();
  for (const sheet of workbook.sheets) {
    const part = parts.get(sheet.name);
    if (part === undefined) continue;
    const kept = await keptElements(sheet, part, carry, (dxf) => dxfIdOf(dxf, dxfs));
    const xml = joinSheetXml((await written.text(part)) ?? "", sheet.root, kept);
    written.write(part, withValueMetadata(finishCells(xml, sheet, workbook), sheet));
    await finishNotes(written, sheet, part);
  }
  written.write(
    "xl/styles.xml",
    await withStyleParts((await written.text("xl/styles.xml")) ?? "", workbook, looks, dxfs),
  );
  await keepPhonetics(written, workbook);
  const hasSpills = workbook.sheets.some((sheet) => sheet.arrays.some((array) => array.dynamic));
  await carry.workbookParts(hasSpills);
  written.write(
    "xl/workbook.xml",
    await withWorkbookParts((await written.text("xl/workbook.xml")) ?? "", workbook, carry),
  );
  await carry.finish();
  return written.save();
}

async function keepPhonetics(written: Package, { original }: HostWorkbook): Promise<void> {
  const part = await original.related("xl/workbook.xml", "sharedStrings");
  const texts = await written.text("xl/sharedStrings.xml");
  if (part === null || texts === null) return;
  const kept = withPhonetics(texts, await original.text(part));
  if (kept !== texts) written.write("xl/sharedStrings.xml", kept);
}

async function finishNotes(written: Package, sheet: HostSheet, part: string): Promise<void> {
  if (sheet.comments.length + sheet.noteAuthors.size === 0) return;
  const path = await written.related(part, "comments");
  const root = path === null ? null : await written.xml(path);
  if (path !== null && root) written.writeXml(path, withThreadAuthors(withNoteAuthors(root, sheet), sheet));
}

/** Two selected tabs would be a group, in which every edit goes to both. */
function markActiveTab(workbook: HostWorkbook): void {
  for (const sheet of workbook.sheets) {
    for (const view of childElements(sheet.elements.get("sheetViews") ?? element("sheetViews"), "sheetView")) {
      if (sheet !== workbook.activeSheet) Reflect.deleteProperty(view.attributes, "tabSelected");
      else if (workbook.sheets.length > 1) view.attributes.tabSelected = "1";
    }
  }
}

/**
 * Widths that ExcelJS would not write as they are, by what stands for them on the way: it takes 9 for "no width", leaves
 * out 0, and gives 9 to a column that has a format but no width.
 */
const STANDARD_WIDTH = 9.000_000_1;
const WIDTH_NINE = 9.000_000_2;
const WIDTH_ZERO = 9.000_000_3;

function widthForExcelJs(width: number | undefined): number | undefined {
  if (width === undefined) return STANDARD_WIDTH;
  if (width === 9) return WIDTH_NINE;
  return width === 0 ? WIDTH_ZERO : width;
}

interface SizedColumn {
  width?: number | undefined;
  readonly isDefault?: boolean;
}

/** ExcelJS keeps the number of a cell's format from one save to the next, and writes it where the cell has none any more. */
function forgetLastSave(cell: Cell): void {
  Reflect.deleteProperty(cell.model, "styleId");
}

/** It also drops a row without cells unless it has a height. */
async function writeCells(workbook: HostWorkbook): Promise<{ bytes: Uint8Array; looks: XmlElement[] }> {
  const undo: (() => void)[] = [];
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.existingCells()) forgetLastSave(cell);
    for (const column of (sheet.worksheet.columns as SizedColumn[] | null) ?? []) {
      const { width } = column;
      if (width === undefined && column.isDefault === true) continue;
      column.width = widthForExcelJs(width);
      undo.push(() => (column.width = width));
    }
    sheet.worksheet.eachRow({ includeEmpty: true }, (row, number) => {
      const isPlain = !row.hidden && row.outlineLevel === 0;
      if (isPlain || row.height || row.hasValues) return;
      row.height = sheet.worksheet.properties.defaultRowHeight || 15;
      sheet.automaticHeights.set(number, row.height);
      undo.push(() => Reflect.deleteProperty(row, "height"));
    });
  }
  const options: Partial<XlsxWriteOptions> = { zip: { compression: "STORE" } };
  let bytes = new Uint8Array();
  const looks = await withNamedStyles(workbook.book, workbook.namedStyles, async () => {
    bytes = new Uint8Array(await workbook.book.xlsx.writeBuffer(options));
  });
  undo.forEach((restore) => {
    restore();
  });
  return { bytes, looks };
}

function dxfIdOf(dxf: XmlElement, dxfs: XmlElement[]): number {
  const at = dxfs.indexOf(dxf);
  if (at >= 0) return at;
  const text = renderXml(dxf);
  const same = dxfs.findIndex((other) => renderXml(other) === text);
  return same >= 0 ? same : dxfs.push(dxf) - 1;
}

async function keptElements(
  sheet: HostSheet,
  part: string,
  carry: CarryOver,
  idOf: (dxf: XmlElement) => number,
): Promise<XmlElement[]> {
  const list = (name: string, children: readonly XmlElement[]): XmlElement[] =>
    children.length === 0 ? [] : [element(name, { count: String(children.length) }, [...children])];
  const links = sheet.hyperlinks.map(renderRanged);
  const own = [
    ...sheet.elements.values(),
    ...list("mergeCells", sheet.merges.map((area) => element("mergeCell", { ref: rectAddress(area) }))), // prettier-ignore
    ...list("dataValidations", sheet.validations.map(renderRanged)),
    ...(links.length === 0 ? [] : [element("hyperlinks", {}, links)]),
    ...writeConditionalRules(sheet.rules, idOf),
  ];
  const shapes = await carry.controlShapes(sheet, part);
  const withIds = await carry.sheetElements(sheet, part, own);
  return [...withIds, ...shapes, ...(await carry.tables(sheet, part))];
}

/** Cells that ExcelJS wrote, in the spelling that Excel stores. */
function finishCells(xml: string, sheet: HostSheet, workbook: HostWorkbook): string {
  const functions = [...workbook.customFunctions];
  const dynamic = new Set(
    sheet.arrays.filter((array) => array.dynamic).map(({ area }) => cellAddress(area.rowIndex, area.columnIndex)),
  );
  return xml
    .replace(/(<f\b[^>]*>)([^<]*)<\/f>/g, (_, tag: string, text: string) => {
      return `${tag}${escapeXml(toStorage(unescapeXml(text), functions))}</f>`;
    })
    .replace(/<c r="([A-Z]+\d+)"([^>]*)>(?=<f\b[^>]*t="array")/g, (whole, address: string, rest: string) => {
      return dynamic.has(address) ? `<c r="${address}"${rest} cm="1">` : whole;
    })
    .replace(/<row r="(\d+)"[^>]*>/g, (tag, number: string) => {
      const row = withCollapsed(tag, isCollapsed(sheet, "row", Number(number) - 1));
      return sheet.automaticHeights.has(Number(number)) ? row.replace(' customHeight="1"', "") : row;
    })
    .replace(/ x14ac:dyDescent="[^"]*"/g, "")
    .replace(/<col min="(\d+)"[^>]*\/>/g, (tag, first: string) =>
      withCollapsed(finishColumn(tag, standardWidth(sheet)), isCollapsed(sheet, "column", Number(first) - 1)),
    );
}

/** ExcelJS marks every line of an outline as collapsed; the mark belongs to the line that sums up a hidden group. */
function withCollapsed(tag: string, collapsed: boolean): string {
  const plain = tag.replace(' collapsed="1"', "");
  return collapsed ? plain.replace(/^<(?:row r|col min)="\d+"/, '$& collapsed="1"') : plain;
}

function finishColumn(tag: string, standard: number): string {
  return tag
    .replace(new RegExp(`width="${String(STANDARD_WIDTH)}"(.*) customWidth="1"`), `width="${String(standard)}"$1`)
    .replace(`width="${String(WIDTH_NINE)}"`, 'width="9"')
    .replace(`width="${String(WIDTH_ZERO)}"`, 'width="0"');
}
