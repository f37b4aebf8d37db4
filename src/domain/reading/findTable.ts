import type { SheetSnapshot } from "../snapshot";
import { cellText, normaliseText } from "../values/text";
import { compactAt, isBlankRow, lastColumnIndex, lastRowIndex, valueAt } from "./cells";
import { headerKey, headerKeys, type RoleSpec } from "./headers";
import type { Table } from "./Table";

/** A head stands within this many rows from the top of the used range: above it are titles and notes. */
const HEAD_SEARCH_ROWS = 40;
const MAX_HEAD_ROWS = 3;
/** A body may have separator rows; after this many blank ones in a row the table has ended. */
const MAX_BLANK_ROWS = 2;
/** A first cell that begins so explains the table. */
const NOTE_START = /^(?:说明|备注|注|填表说明)[:：.．、\d]|^(?:说明|备注|注)$/u;
const NOTE_CONTINUES = /^\d{1,2}[.．、)）]/u;

interface Head {
  readonly rowIndex: number;
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** Which field each header key stands for; materials come in as fields of their own name. */
export type FieldLookup = ReadonlyMap<string, string>;

/** The role's own headers never change: each is taken apart once. */
const OWN_LOOKUPS = new WeakMap<RoleSpec, FieldLookup>();

function ownLookup(spec: RoleSpec): FieldLookup {
  const known = OWN_LOOKUPS.get(spec);
  if (known !== undefined) return known;
  const lookup = new Map<string, string>();
  for (const { field, headers } of spec.fields) for (const header of headers) lookup.set(headerKey(header), field);
  OWN_LOOKUPS.set(spec, lookup);
  return lookup;
}

/**
 * The lookup of a role.
 * Shape: role and the materials' header keys (key → material name) → header key → field.
 */
export function fieldLookup(spec: RoleSpec, materialKeys: FieldLookup): FieldLookup {
  const lookup = new Map(ownLookup(spec));
  if (spec.hasMaterialColumns) for (const [key, name] of materialKeys) if (!lookup.has(key)) lookup.set(key, name);
  return lookup;
}

/** Every cell near the top is looked at for each role and each height of head: its keys are made once a sheet. */
const KNOWN_KEYS = new WeakMap<SheetSnapshot, Map<string, readonly string[]>>();

function keysAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): readonly string[] {
  const known = KNOWN_KEYS.get(sheet) ?? new Map<string, readonly string[]>();
  KNOWN_KEYS.set(sheet, known);
  const text = cellText(valueAt(sheet, rowIndex, columnIndex));
  const keys = known.get(text) ?? headerKeys(text);
  known.set(text, keys);
  return keys;
}

/** The lowest header that names a field wins: 实际案件数 under 案件数. */
function fieldOf(sheet: SheetSnapshot, rowIndexes: readonly number[], columnIndex: number, lookup: FieldLookup) {
  for (const rowIndex of [...rowIndexes].reverse()) {
    for (const key of keysAt(sheet, rowIndex, columnIndex)) {
      const field = lookup.get(key);
      if (field !== undefined) return field;
    }
  }
  return null;
}

function headAt(sheet: SheetSnapshot, rowIndex: number, rowCount: number, lookup: FieldLookup): Head {
  const columns = new Map<string, number>();
  const rowIndexes = Array.from({ length: rowCount }, (_, at) => rowIndex + at);
  for (let column = sheet.used?.columnIndex ?? 0; column <= lastColumnIndex(sheet); column += 1) {
    const field = fieldOf(sheet, rowIndexes, column, lookup);
    if (field !== null && !columns.has(field)) columns.set(field, column);
  }
  return { rowIndex, rowCount, columns };
}

const isComplete = (head: Head, spec: RoleSpec, lookup: FieldLookup): boolean =>
  spec.needs.every((group) => group.some((field) => head.columns.has(field))) &&
  (!spec.hasMaterialColumns || materialCount(head, spec, lookup) > 0);

function materialCount(head: Head, spec: RoleSpec, lookup: FieldLookup): number {
  const own = new Set(spec.fields.map(({ field }) => field));
  const materials = new Set([...lookup.values()].filter((field) => !own.has(field)));
  return [...head.columns.keys()].filter((field) => materials.has(field)).length;
}

/** The head with the most fields; of equals the one with the fewest rows, then the topmost. */
function findHead(sheet: SheetSnapshot, spec: RoleSpec, lookup: FieldLookup): Head | null {
  const first = sheet.used?.rowIndex ?? 0;
  const last = Math.min(lastRowIndex(sheet), first + HEAD_SEARCH_ROWS - 1);
  let best: Head | null = null;
  for (let rowCount = 1; rowCount <= MAX_HEAD_ROWS; rowCount += 1) {
    for (let rowIndex = first; rowIndex + rowCount - 1 <= last; rowIndex += 1) {
      const head = headAt(sheet, rowIndex, rowCount, lookup);
      if (isComplete(head, spec, lookup) && head.columns.size > (best?.columns.size ?? 0)) best = head;
    }
  }
  return best;
}

function bodyRows(sheet: SheetSnapshot, firstRowIndex: number, keyColumn: number): readonly number[] {
  const rows: number[] = [];
  let blanks = 0;
  for (let rowIndex = firstRowIndex; rowIndex <= lastRowIndex(sheet) && blanks <= MAX_BLANK_ROWS; rowIndex += 1) {
    if (isNoteRow(sheet, rowIndex, keyColumn)) break;
    if (isBlankRow(sheet, rowIndex)) blanks += 1;
    else {
      rows.push(rowIndex);
      blanks = 0;
    }
  }
  return rows;
}

function isNoteRow(sheet: SheetSnapshot, rowIndex: number, keyColumn: number): boolean {
  const first = sheet.used?.columnIndex ?? 0;
  return NOTE_START.test(compactAt(sheet, rowIndex, first)) || NOTE_START.test(compactAt(sheet, rowIndex, keyColumn));
}

function noteRows(sheet: SheetSnapshot, afterRowIndex: number, keyColumn: number): readonly number[] {
  let rowIndex = afterRowIndex + 1;
  while (rowIndex <= lastRowIndex(sheet) && isBlankRow(sheet, rowIndex)) rowIndex += 1;
  const rows: number[] = [];
  const continues = () => NOTE_CONTINUES.test(compactAt(sheet, rowIndex, keyColumn));
  while (
    rowIndex <= lastRowIndex(sheet) &&
    (isNoteRow(sheet, rowIndex, keyColumn) || (rows.length > 0 && continues()))
  ) {
    rows.push(rowIndex);
    rowIndex += 1;
  }
  return rows;
}

function headersOf(sheet: SheetSnapshot, head: Head): ReadonlyMap<number, string> {
  const headers = new Map<number, string>();
  for (let column = sheet.used?.columnIndex ?? 0; column <= lastColumnIndex(sheet); column += 1) {
    for (let at = head.rowCount - 1; at >= 0; at -= 1) {
      const text = normaliseText(cellText(valueAt(sheet, head.rowIndex + at, column)));
      if (text === "") continue;
      headers.set(column, text);
      break;
    }
  }
  return headers;
}

/**
 * Finds the table of a role on a sheet by its headers: titles may stand above, notes below, columns in any order.
 * Shape: sheet, role, header keys of the materials → table, or `null` when the sheet has no such head.
 * Source: DESIGN §3, Tolerant reading.
 */
export function findTable(sheet: SheetSnapshot, spec: RoleSpec, materialKeys: FieldLookup): Table | null {
  if (sheet.used === null) return null;
  const lookup = fieldLookup(spec, materialKeys);
  const head = findHead(sheet, spec, lookup);
  if (head === null) return null;
  const keyColumn = head.columns.get(spec.fields[0]?.field === "number" ? "unit" : (spec.needs[0]?.[0] ?? "unit")) ?? 0;
  const bodyRowIndexes = bodyRows(sheet, head.rowIndex + head.rowCount, keyColumn);
  const lastBody = bodyRowIndexes.at(-1) ?? head.rowIndex + head.rowCount - 1;
  return {
    role: spec.role,
    sheet,
    headRowIndex: head.rowIndex,
    headRowCount: head.rowCount,
    columns: head.columns,
    headers: headersOf(sheet, head),
    bodyRowIndexes,
    noteRowIndexes: noteRows(sheet, lastBody, keyColumn),
    score: head.columns.size,
  };
}
