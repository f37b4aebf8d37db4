import { ApiError, invalidArgument } from "../bridge/ApiError";
import {
  cellAddress, columnLetters, contains, intersection, lastRow, MAX_ROWS, rect, WHOLE_SHEET, type Rect,
} from "../engine/document/a1"; // prettier-ignore
import { contentAt, contentOf } from "../engine/document/cellValues";
import type { HostSheet, SheetTable } from "../engine/document/HostSheet";
import {
  bodyOf, columnNames, headerRows, insertColumns, newColumnName, newTable, removeColumns, setFilterButtons, totalRows,
  totalsOf, uniqueName,
} from "../engine/document/tableNode"; // prettier-ignore
import { setContent } from "./cellWrites";
import { forEachCell } from "./RangeObject";
import type { Session } from "./Session";
import { shiftCells } from "./shiftCells";

/** What is done to whole tables: made, given a header or totals, resized. */

export function makeTable(session: Session, sheet: HostSheet, given: Rect, hasHeaders: boolean): SheetTable {
  session.assertUnprotected(sheet);
  if (sheet.tables.some((table) => intersection(table.area, given)))
    throw invalidArgument("A table cannot overlap another table.");
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, given));
  // Without a header the data goes down one row to make room for it.
  if (!hasHeaders) shiftCells(session, sheet, { ...given, rowCount: 1 }, "down");
  const rowCount = Math.max(given.rowCount + (hasHeaders ? 0 : 1), 2);
  const area = { ...given, rowCount };
  if (!contains(WHOLE_SHEET, area)) throw invalidArgument();
  const names = writeHeader(session, sheet, area, hasHeaders);
  const id = 1 + Math.max(0, ...session.workbook.sheets.flatMap((each) => each.tables.map(({ node }) => Number(node.attributes.id)))); // prettier-ignore
  const table = newTable(id, newTableName(session), newPart(session), area, names);
  sheet.tables.push(table);
  session.events.tableEvent("TableAddedEvent", sheet, String(id), table.node.attributes.name ?? "");
  return table;
}

/** Headers are texts, and each is another; an empty one gets a name. */
function writeHeader(session: Session, sheet: HostSheet, area: Rect, hasHeaders: boolean): string[] {
  const names: string[] = [];
  forEachCell({ ...area, rowCount: 1 }, (row, column) => {
    const { value } = contentAt(sheet, row, column);
    const isEmpty = !hasHeaders || value === null || value === "";
    const wanted = isEmpty ? newColumnName(names) : typeof value === "object" ? value.error : String(value);
    const name = uniqueName(names, wanted);
    names.push(name);
    if (name !== value) setContent(session, sheet, row, column, { value: name });
  });
  return names;
}

function allTables(session: Session): SheetTable[] {
  return session.workbook.sheets.flatMap((sheet) => sheet.tables);
}

function newTableName(session: Session): string {
  const taken = [...allTables(session).map(({ node }) => node.attributes.displayName ?? ""), ...session.workbook.names.map(({ name }) => name)]; // prettier-ignore
  let number = 1;
  while (taken.some((name) => name.toLowerCase() === `table${String(number)}`)) number += 1;
  return `Table${String(number)}`;
}

function newPart({ workbook }: Session): string {
  const taken = workbook.sheets.flatMap((sheet) => sheet.tables.map(({ part }) => part));
  let number = 1;
  const path = (): string => `xl/tables/table${String(number)}.xml`;
  while (taken.includes(path()) || workbook.original.has(path())) number += 1;
  return path();
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** A table's name is a name of the workbook: the same rules, and no other table or name may have it. */
export function renameTable(session: Session, table: SheetTable, name: string): void {
  const looksLikeCell = /^(?:[A-Za-z]{1,3}\d+|[RrCc]\d*)$/.test(name);
  if (!NAME.test(name) || name.length > 255 || looksLikeCell) throw invalidArgument();
  const lower = name.toLowerCase();
  const isTaken =
    allTables(session).some((other) => other !== table && other.node.attributes.displayName?.toLowerCase() === lower) ||
    session.workbook.findName(name) !== undefined;
  if (isTaken) throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  table.node.attributes.name = name;
  table.node.attributes.displayName = name;
}

const isFree = (sheet: HostSheet, area: Rect): boolean =>
  ![...sheet.existingCells(area)].some((cell) => contentOf(cell).value !== null || contentOf(cell).formula !== null) &&
  !sheet.tables.some((other) => intersection(other.area, area));

function emptyCells(session: Session, sheet: HostSheet, area: Rect): void {
  for (const cell of [...sheet.existingCells(area)])
    setContent(session, sheet, Number(cell.row) - 1, Number(cell.col) - 1, { value: null });
}

/** The header goes into the row above when that is free; else the table moves down. */
export function showHeaders(session: Session, sheet: HostSheet, table: SheetTable, shown: boolean): void {
  if (headerRows(table) > 0 === shown) return;
  const { area, node } = table;
  if (!shown) {
    const names = columnNames(sheet, table);
    setFilterButtons(table, false);
    emptyCells(session, sheet, { ...area, rowCount: 1 });
    node.attributes.headerRowCount = "0";
    table.area = { ...area, rowIndex: area.rowIndex + 1, rowCount: area.rowCount - 1 };
    renameColumns(table, names);
    return;
  }
  const above = { ...area, rowIndex: area.rowIndex - 1, rowCount: 1 };
  const names = columnNames(sheet, table);
  const isRoom = area.rowIndex > 0 && isFree(sheet, above);
  if (!isRoom) shiftCells(session, sheet, { ...area, rowCount: 1 }, "down");
  table.area = { ...above, rowIndex: isRoom ? above.rowIndex : area.rowIndex, rowCount: area.rowCount + 1 };
  Reflect.deleteProperty(node.attributes, "headerRowCount");
  names.forEach((value, at) => {
    setContent(session, sheet, table.area.rowIndex, area.columnIndex + at, { value });
  });
  setFilterButtons(table, true);
}

function renameColumns(table: SheetTable, names: readonly string[]): void {
  const list = table.node.children.find((child) => typeof child !== "string" && child.name === "tableColumns");
  if (typeof list !== "object") return;
  list.children.forEach((child, at) => {
    if (typeof child !== "string") child.attributes.name = names[at] ?? child.attributes.name ?? "";
  });
}

/** Room for rows at the end of a table: what stands below moves down only when something does. */
export function growDown(session: Session, sheet: HostSheet, table: SheetTable, count: number): void {
  const { area } = table;
  const below = rect(area.rowIndex + area.rowCount, area.columnIndex, count, area.columnCount);
  if (lastRow(below) >= MAX_ROWS) throw invalidArgument();
  if (!isFree(sheet, below)) shiftCells(session, sheet, below, "down");
  table.area = { ...area, rowCount: area.rowCount + count };
}

/** As the button in Excel does: a word under the first column, a sum (or a count of texts) under the last. */
export function showTotals(session: Session, sheet: HostSheet, table: SheetTable, shown: boolean): void {
  if (totalRows(table) > 0 === shown) return;
  if (!shown) {
    emptyCells(session, sheet, totalsOf(table));
    table.area = { ...table.area, rowCount: table.area.rowCount - 1 };
    Reflect.deleteProperty(table.node.attributes, "totalsRowCount");
    return;
  }
  growDown(session, sheet, table, 1);
  table.node.attributes.totalsRowCount = "1";
  Reflect.deleteProperty(table.node.attributes, "totalsRowShown");
  const { rowIndex, columnIndex, columnCount } = totalsOf(table);
  const last = columnIndex + columnCount - 1;
  if (columnCount > 1) setContent(session, sheet, rowIndex, columnIndex, { value: "Total" });
  const { rowIndex: first, rowCount } = bodyOf(table);
  const cells = [...sheet.existingCells({ rowIndex: first, columnIndex: last, rowCount, columnCount: 1 })];
  const isNumeric = cells.every((cell) => ["number", "object"].includes(typeof contentOf(cell).value));
  const address = `${cellAddress(first, last)}:${columnLetters(last)}${String(first + rowCount)}`;
  const formula = `=SUBTOTAL(${isNumeric ? "109" : "103"},${address})`;
  setContent(session, sheet, rowIndex, last, { value: null, formula });
}

/** Totals over the whole of a column go on to be that: in Excel they name the column, here its cells. */
export function followBody(session: Session, sheet: HostSheet, table: SheetTable, before: Rect): void {
  if (totalRows(table) === 0) return;
  const body = bodyOf(table);
  for (const cell of sheet.existingCells(totalsOf(table))) {
    const column = Number(cell.col) - 1;
    const over = ({ rowIndex, rowCount }: Rect): string =>
      `${cellAddress(rowIndex, column)}:${cellAddress(rowIndex + rowCount - 1, column)}`;
    const { formula } = contentOf(cell);
    if (formula?.startsWith("=SUBTOTAL(") !== true || !formula.endsWith(`,${over(before)})`)) continue;
    const followed = formula.replace(over(before), over(body));
    setContent(session, sheet, Number(cell.row) - 1, column, { value: null, formula: followed });
  }
}

/** The header stays in its row, and the new area shares cells with the old one. */
export function resizeTable(session: Session, sheet: HostSheet, table: SheetTable, wanted: Rect): void {
  session.assertUnprotected(sheet);
  const { area } = table;
  const least = 1 + headerRows(table);
  const others = sheet.tables.some((other) => other !== table && intersection(other.area, wanted));
  if (wanted.rowIndex !== area.rowIndex || !intersection(wanted, area) || wanted.rowCount < least || others)
    throw invalidArgument();
  const left = wanted.columnIndex - area.columnIndex;
  if (left > 0) removeColumns(table, 0, left);
  const keptRight = Math.min(area.columnIndex + area.columnCount, wanted.columnIndex + wanted.columnCount);
  const kept = keptRight - Math.max(area.columnIndex, wanted.columnIndex);
  removeColumns(table, kept, area.columnCount - Math.max(left, 0) - kept);
  table.area = wanted;
  if (left < 0) insertNamed(sheet, table, 0, -left);
  insertNamed(sheet, table, kept + Math.max(-left, 0), wanted.columnCount - kept - Math.max(-left, 0));
}

/** New columns over cells that may hold texts: these become the names. */
function insertNamed(sheet: HostSheet, table: SheetTable, at: number, count: number): void {
  if (count <= 0) return;
  const { rowIndex, columnIndex } = table.area;
  const before = Array.from({ length: count }, (_, index) => sheet.findCell(rowIndex, columnIndex + at + index)?.value);
  insertColumns(sheet, table, at, count);
  before.forEach((value, index) => {
    if (value !== null && value !== undefined && value !== "")
      sheet.cell(rowIndex, columnIndex + at + index).value = value;
  });
}
