import { lastRow, rectAddress, type Rect } from "./a1";
import { contentAt, writeValue } from "./cellValues";
import type { HostSheet, SheetTable } from "./HostSheet";
import { childElement, childElements, element, type XmlElement } from "./xml";

/** The part of a table, as the tree that it is in the file. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

export function newTable(
  id: number,
  name: string,
  part: string,
  area: Rect,
  columnNames: readonly string[],
): SheetTable {
  const attributes = {
    xmlns: MAIN,
    id: String(id),
    name,
    displayName: name,
    ref: rectAddress(area),
    totalsRowShown: "0",
  };
  const table: SheetTable = { node: element("table", attributes), part, area };
  setFilterButtons(table, true);
  setColumnNodes(table, columnNames.map((column, at) => element("tableColumn", { id: String(at + 1), name: column }))); // prettier-ignore
  const style = { name: "TableStyleMedium2", showFirstColumn: "0", showLastColumn: "0", showRowStripes: "1", showColumnStripes: "0" }; // prettier-ignore
  setTableChild(table, element("tableStyleInfo", style));
  return table;
}

export const headerRows = ({ node }: SheetTable): number => Number(node.attributes.headerRowCount ?? 1);
export const totalRows = ({ node }: SheetTable): number => Number(node.attributes.totalsRowCount ?? 0);

/** The rows between the header and the totals. */
export function bodyOf(table: SheetTable): Rect {
  const { area } = table;
  const header = headerRows(table);
  return { ...area, rowIndex: area.rowIndex + header, rowCount: area.rowCount - header - totalRows(table) };
}

export const headerOf = (table: SheetTable): Rect => ({ ...table.area, rowCount: headerRows(table) });
export const totalsOf = ({ area }: SheetTable): Rect => ({ ...area, rowIndex: lastRow(area), rowCount: 1 });

/** What the filter buttons stand over: the header and the data, not the totals. */
export function filteredArea(table: SheetTable): Rect {
  return { ...table.area, rowCount: table.area.rowCount - totalRows(table) };
}

export function setTableChild({ node }: SheetTable, child: XmlElement | null, name = child?.name): void {
  const others = childElements(node).filter((other) => other.name !== name);
  const children = child ? [...others, child] : others;
  children.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
  node.children.splice(0, node.children.length, ...children);
}

export function setFilterButtons(table: SheetTable, shown: boolean): void {
  if (shown && childElement(table.node, "autoFilter")) return;
  setTableChild(table, shown ? element("autoFilter", { ref: rectAddress(filteredArea(table)) }) : null, "autoFilter");
}

export function columnNodes({ node }: SheetTable): XmlElement[] {
  const list = childElement(node, "tableColumns");
  return list ? childElements(list, "tableColumn") : [];
}

export function setColumnNodes(table: SheetTable, nodes: readonly XmlElement[]): void {
  setTableChild(table, element("tableColumns", { count: String(nodes.length) }, [...nodes]));
}

/** Names of columns are unique in any case. @example uniqueName(["a", "A2"], "a") // "a3" */
export function uniqueName(taken: readonly string[], wanted: string): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  if (!lower.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (lower.has(`${wanted}${String(number)}`.toLowerCase())) number += 1;
  return `${wanted}${String(number)}`;
}

/** @example newColumnName(["Column1"]) // "Column2" */
export function newColumnName(taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let number = taken.length + 1;
  while (lower.has(`column${String(number)}`)) number += 1;
  return `Column${String(number)}`;
}

/** Columns whose cells are there already, empty: their names go into the header. */
export function insertColumns(sheet: HostSheet, table: SheetTable, at: number, count: number): void {
  const nodes = columnNodes(table);
  for (let added = 0; added < count; added += 1) {
    const name = newColumnName(nodes.map(({ attributes }) => attributes.name ?? ""));
    const id = Math.max(0, ...nodes.map(({ attributes }) => Number(attributes.id ?? 0))) + 1;
    nodes.splice(at + added, 0, element("tableColumn", { id: String(id), name }));
    const { rowIndex, columnIndex } = table.area;
    if (headerRows(table) > 0) writeValue(sheet.cell(rowIndex, columnIndex + at + added), name);
  }
  setColumnNodes(table, nodes);
  shiftFilters(table, at, count);
}

export function removeColumns(table: SheetTable, at: number, count: number): void {
  if (count <= 0) return;
  const nodes = columnNodes(table);
  nodes.splice(at, count);
  setColumnNodes(table, nodes);
  shiftFilters(table, at, -count);
}

/** Criteria belong to columns by number. */
function shiftFilters({ node }: SheetTable, at: number, count: number): void {
  const filter = childElement(node, "autoFilter");
  if (!filter) return;
  const kept = childElements(filter).filter(({ name, attributes }) => {
    const column = Number(attributes.colId);
    return name !== "filterColumn" || count > 0 || column < at || column >= at - count;
  });
  for (const { name, attributes } of kept)
    if (name === "filterColumn" && Number(attributes.colId) >= at) attributes.colId = String(Number(attributes.colId) + count); // prettier-ignore
  filter.children.splice(0, filter.children.length, ...kept);
}

/** In the part a line break of a name is written as its code. */
const withBreaks = (name: string): string => name.replace(/_x000a_/gi, "\n");
const withoutBreaks = (name: string): string => name.replace(/\r?\n/g, "_x000a_");

/** The names as the header shows them, which is what a user edits; without a header, those of the file. */
export function columnNames(sheet: HostSheet, table: SheetTable): string[] {
  const shown = headerRows(table) > 0;
  const names: string[] = [];
  columnNodes(table).forEach(({ attributes }, at) => {
    const value = shown ? contentAt(sheet, table.area.rowIndex, table.area.columnIndex + at).value : null;
    const text = typeof value === "string" && value !== "" ? value : withBreaks(attributes.name ?? "");
    names.push(uniqueName(names, text));
  });
  return names;
}

/** The part as it is saved: Excel takes a file for damaged when names, count and areas do not agree with the cells. */
export function finishedTable(sheet: HostSheet, table: SheetTable): XmlElement {
  const names = columnNames(sheet, table);
  columnNodes(table).forEach(({ attributes }, at) => (attributes.name = withoutBreaks(names[at] ?? "")));
  const filter = childElement(table.node, "autoFilter");
  if (filter) filter.attributes.ref = rectAddress(filteredArea(table));
  table.node.attributes.ref = rectAddress(table.area);
  return table.node;
}
