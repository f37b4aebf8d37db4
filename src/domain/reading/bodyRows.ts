import type { CellValue, Rect, SheetSnapshot } from "../snapshot";
import { cellText, compactText } from "../values/text";
import { compactAt } from "./cells";
import { isKnownHeader } from "./headers";

/** Where the rows of a table are looked for. */
export interface BodyPlace {
  readonly sheet: SheetSnapshot;
  readonly region: Rect;
  readonly keyColumn: number;
  /** Recognised columns. */
  readonly columns: readonly number[];
}

/** Separator rows are part of a table; after this many blank ones a line has to look like one of the table's own. */
const MAX_BLANK_ROWS = 2;
/** A first cell that begins so explains the table. */
const NOTE_START = /^(?:说明|备注|注|填表说明)[:：.．、\d]|^(?:说明|备注|注)$/u;
/** A first cell that begins so signs it. */
const SIGNATURE_START = /^(?:填表人?|制表人?|制表单位|审核人?|填报人|联系人|单位负责人|填报日期)[:：]/u;
/** Whatever ends a table. */
const TABLE_END = new RegExp(`${NOTE_START.source}|${SIGNATURE_START.source}`, "u");
const NOTE_CONTINUES = /^\d{1,2}[.．、)）]/u;
/** A name has no punctuation inside; a sentence does. */
const SENTENCE = /[，,。；;：:]/u;

function rawValues({ sheet, region }: BodyPlace, rowIndex: number): readonly CellValue[] {
  const { used } = sheet;
  if (used === null) return [];
  const from = region.columnIndex - used.columnIndex;
  return (sheet.values[rowIndex - used.rowIndex] ?? []).slice(from, from + region.columnCount);
}

const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === "string" && (value === "" || compactText(value) === ""));

function starts(pattern: RegExp, { sheet, region, keyColumn }: BodyPlace, rowIndex: number): boolean {
  const says = (column: number) => pattern.test(compactAt(sheet, rowIndex, column));
  return says(keyColumn) || (region.columnIndex !== keyColumn && says(region.columnIndex));
}

const isNoteRow = (place: BodyPlace, rowIndex: number): boolean => starts(NOTE_START, place, rowIndex);

/** A line of its own: one cell, with a sentence in it. */
function isSentence(place: BodyPlace, values: readonly CellValue[], rowIndex: number): boolean {
  const only = values.findIndex((value) => !isBlank(value));
  if (values.some((value, at) => at > only && !isBlank(value))) return false;
  if (!SENTENCE.test(compactText(cellText(values[only] ?? null)))) return false;
  const { sheet, keyColumn, columns } = place;
  return columns.every((column) => column === keyColumn || compactAt(sheet, rowIndex, column) === "");
}

/** The head of the next table: two or more of its cells are headers, and at least half of them. */
function isOtherHead(values: readonly CellValue[]): boolean {
  // Nearly every row is none, and there may be a hundred thousand: the raw texts are asked first.
  if (!values.some((value) => typeof value === "string" && isKnownHeader(value))) return false;
  const filled = values.map((value) => compactText(cellText(value))).filter((text) => text !== "");
  const headers = filled.filter(isKnownHeader);
  return headers.length >= 2 && headers.length * 2 >= filled.length;
}

/** After a gap: a key, and something in another column of the table. */
function looksLikeBody({ sheet, keyColumn, columns }: BodyPlace, rowIndex: number): boolean {
  const others = columns.filter((column) => column !== keyColumn);
  return (
    compactAt(sheet, rowIndex, keyColumn) !== "" && others.some((column) => compactAt(sheet, rowIndex, column) !== "")
  );
}

/** The last rows before the next table, as long as they hold one cell alone, are its title. */
function withoutTitle(place: BodyPlace, rows: readonly number[]): readonly number[] {
  const isAlone = (rowIndex: number) => rawValues(place, rowIndex).filter((value) => !isBlank(value)).length === 1;
  let count = rows.length;
  while (count > 0 && isAlone(rows[count - 1] ?? 0)) count -= 1;
  return rows.slice(0, count);
}

const lastOf = ({ region }: BodyPlace): number => region.rowIndex + region.rowCount - 1;

function findBodyRows(place: BodyPlace, firstRowIndex: number): readonly number[] {
  const rows: number[] = [];
  let blanks = 0;
  for (let rowIndex = firstRowIndex; rowIndex <= lastOf(place); rowIndex += 1) {
    const values = rawValues(place, rowIndex);
    if (values.every(isBlank)) {
      blanks += 1;
      continue;
    }
    if (starts(TABLE_END, place, rowIndex) || isSentence(place, values, rowIndex)) break;
    if (isOtherHead(values)) return withoutTitle(place, rows);
    if (blanks > MAX_BLANK_ROWS && !looksLikeBody(place, rowIndex)) break;
    rows.push(rowIndex);
    blanks = 0;
  }
  return rows;
}

/** Sheets are read twice, before and after the materials are known: the rows of a long log are looked for once. */
const foundRows = new WeakMap<SheetSnapshot, Map<string, readonly number[]>>();

/**
 * The rows of a table's body, from below its head to its notes, the next table or the end.
 * Shape: place and the first row below the head → absolute indexes of the rows that hold anything.
 */
export function bodyRows(place: BodyPlace, firstRowIndex: number): readonly number[] {
  const { sheet, ...where } = place;
  const ofSheet = foundRows.get(sheet) ?? new Map<string, readonly number[]>();
  foundRows.set(sheet, ofSheet);
  const key = JSON.stringify([where, firstRowIndex]);
  const rows = ofSheet.get(key) ?? findBodyRows(place, firstRowIndex);
  ofSheet.set(key, rows);
  return rows;
}

/**
 * The rows right below a body that explain it.
 * Shape: place and the last row of the body → absolute indexes.
 */
export function noteRows(place: BodyPlace, afterRowIndex: number): readonly number[] {
  let rowIndex = afterRowIndex + 1;
  while (rowIndex <= lastOf(place) && rawValues(place, rowIndex).every(isBlank)) rowIndex += 1;
  const rows: number[] = [];
  const explains = () =>
    isNoteRow(place, rowIndex) ||
    (rows.length > 0 && NOTE_CONTINUES.test(compactAt(place.sheet, rowIndex, place.keyColumn)));
  while (rowIndex <= lastOf(place) && explains()) {
    rows.push(rowIndex);
    rowIndex += 1;
  }
  return rows;
}
