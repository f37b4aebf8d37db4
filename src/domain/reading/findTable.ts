import type { HeadRows } from "../memory/Memory";
import type { Rect, SheetSnapshot } from "../snapshot";
import { cellText, normaliseText } from "../values/text";
import { bodyRows, noteRows } from "./bodyRows";
import { valueAt } from "./cells";
import { headerKey, headerKeys, type RoleSpec } from "./headers";
import type { Role, Table } from "./Table";

/** A head stands within this many rows from the top of its region: above it are titles and notes. */
const HEAD_SEARCH_ROWS = 40;
const MAX_HEAD_ROWS = 3;

interface Head {
  readonly rowIndex: number;
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly correctedColumns: number;
}

/** Which field each header key stands for; materials come in as fields of their own name. */
export type FieldLookup = ReadonlyMap<string, string>;

/** Where to look, and what a person has said about the sheet. */
export interface Guide {
  readonly region: Rect;
  /** Rows of the head; null: search. */
  readonly head: HeadRows | null;
  /** Header key → field, or "none". */
  readonly columns: Readonly<Record<string, string>>;
  /** A person said that the sheet holds this role: then only the key column is needed. */
  readonly isCertain: boolean;
}

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

/** A whole region, nothing corrected. */
export function plainGuide(region: Rect): Guide {
  return { region, head: null, columns: {}, isCertain: false };
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

interface FoundField {
  readonly field: string | null;
  readonly isCorrected: boolean;
}

/** Every cell near the top is looked at for each role and each height of head: its keys are made once a sheet. */
const KNOWN_KEYS = new WeakMap<SheetSnapshot, Map<string, readonly string[]>>();

function keysOf(sheet: SheetSnapshot, text: string): readonly string[] {
  const known = KNOWN_KEYS.get(sheet) ?? new Map<string, readonly string[]>();
  KNOWN_KEYS.set(sheet, known);
  const keys = known.get(text) ?? headerKeys(text);
  known.set(text, keys);
  return keys;
}

function fieldOf(keys: readonly string[], lookup: FieldLookup, { columns }: Guide): FoundField {
  for (const key of keys) {
    const corrected = columns[key];
    if (corrected !== undefined) return { field: corrected === "none" ? null : corrected, isCorrected: true };
    const field = lookup.get(key);
    if (field !== undefined) return { field, isCorrected: false };
  }
  return { field: null, isCorrected: false };
}

/** The lowest header first (实际案件数 under 案件数), then what the rows say together (工作 over 简报). */
function headerKeysAt(sheet: SheetSnapshot, rowIndexes: readonly number[], columnIndex: number): readonly string[] {
  const texts = rowIndexes.map((rowIndex) => cellText(valueAt(sheet, rowIndex, columnIndex)));
  const together = texts.length > 1 ? [texts.join("")] : [];
  return [...[...texts].reverse(), ...together].flatMap((text) => keysOf(sheet, text));
}

function headAt(
  sheet: SheetSnapshot,
  { rowIndex, rowCount }: Pick<Head, "rowIndex" | "rowCount">,
  lookup: FieldLookup,
  guide: Guide,
): Head {
  const columns = new Map<string, number>();
  let correctedColumns = 0;
  const rowIndexes = Array.from({ length: rowCount }, (_, at) => rowIndex + at);
  const { columnIndex, columnCount } = guide.region;
  for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
    const { field, isCorrected } = fieldOf(headerKeysAt(sheet, rowIndexes, column), lookup, guide);
    if (field === null || columns.has(field)) continue;
    columns.set(field, column);
    if (isCorrected) correctedColumns += 1;
  }
  return { rowIndex, rowCount, columns, correctedColumns };
}

function isComplete({ columns }: Head, spec: RoleSpec, lookup: FieldLookup, { isCertain }: Guide): boolean {
  const has = (group: readonly string[]) => group.some((field) => columns.has(field));
  if (isCertain) return spec.needs.slice(0, 1).every(has);
  return spec.needs.every(has) && (!spec.hasMaterialColumns || hasMaterial(columns, spec, lookup));
}

function hasMaterial(columns: Head["columns"], spec: RoleSpec, lookup: FieldLookup): boolean {
  const own = new Set(spec.fields.map(({ field }) => field));
  const materials = new Set([...lookup.values()].filter((field) => !own.has(field)));
  return [...columns.keys()].some((field) => materials.has(field));
}

/** Where heads may stand: where a person said, else anywhere near the top. */
function* headPlaces({ region, head }: Guide): Generator<Pick<Head, "rowIndex" | "rowCount">> {
  if (head !== null) {
    yield { rowIndex: head.rowNumber - 1, rowCount: head.rowCount };
    return;
  }
  const last = region.rowIndex + Math.min(region.rowCount, HEAD_SEARCH_ROWS) - 1;
  for (let rowCount = 1; rowCount <= MAX_HEAD_ROWS; rowCount += 1) {
    for (let rowIndex = region.rowIndex; rowIndex + rowCount - 1 <= last; rowIndex += 1) yield { rowIndex, rowCount };
  }
}

/** The head with the most fields; of equals the one with the fewest rows, then the topmost. */
function findHead(sheet: SheetSnapshot, spec: RoleSpec, lookup: FieldLookup, guide: Guide): Head | null {
  let best: Head | null = null;
  for (const place of headPlaces(guide)) {
    const head = headAt(sheet, place, lookup, guide);
    if (isComplete(head, spec, lookup, guide) && head.columns.size > (best?.columns.size ?? 0)) best = head;
  }
  return best;
}

function headersOf(sheet: SheetSnapshot, head: Head, { columnIndex, columnCount }: Rect): ReadonlyMap<number, string> {
  const headers = new Map<number, string>();
  for (let column = columnIndex; column < columnIndex + columnCount; column += 1) {
    for (let at = head.rowCount - 1; at >= 0; at -= 1) {
      const text = normaliseText(cellText(valueAt(sheet, head.rowIndex + at, column)));
      if (text === "") continue;
      headers.set(column, text);
      break;
    }
  }
  return headers;
}

/** The field whose column says what a row is about; its cells are never empty. */
const keyFieldOf = (spec: RoleSpec): string =>
  spec.fields[0]?.field === "number" ? "unit" : (spec.needs[0]?.[0] ?? "unit");

/** A head that was found, and what it takes to make a table of it. */
export interface FoundHead {
  readonly role: Role;
  /** How many fields were found. */
  readonly score: number;
  /** Reads the rows; once the choice between the roles is made, for there may be many. */
  readonly table: () => Omit<Table, "recognition">;
}

function tableOf(sheet: SheetSnapshot, spec: RoleSpec, head: Head, region: Rect): Omit<Table, "recognition"> {
  const keyColumn = head.columns.get(keyFieldOf(spec)) ?? region.columnIndex;
  const place = { sheet, region, keyColumn, columns: [...head.columns.values()] };
  const bodyRowIndexes = bodyRows(place, head.rowIndex + head.rowCount);
  const lastBody = bodyRowIndexes.at(-1) ?? head.rowIndex + head.rowCount - 1;
  return {
    role: spec.role,
    sheet,
    headRowIndex: head.rowIndex,
    headRowCount: head.rowCount,
    columns: head.columns,
    headers: headersOf(sheet, head, region),
    bodyRowIndexes,
    noteRowIndexes: noteRows(place, lastBody),
    score: head.columns.size,
    correctedColumns: head.correctedColumns,
  };
}

/**
 * Finds the head of a role's table in a part of a sheet: titles may stand above, notes below, columns in any order.
 * Shape: sheet, role, header keys of the materials, where to look → head, or `null` when there is none.
 * Source: DESIGN §3, Tolerant reading.
 */
export function findTableHead(
  sheet: SheetSnapshot,
  spec: RoleSpec,
  materialKeys: FieldLookup,
  guide: Guide,
): FoundHead | null {
  const head = findHead(sheet, spec, fieldLookup(spec, materialKeys), guide);
  if (head === null) return null;
  return { role: spec.role, score: head.columns.size, table: () => tableOf(sheet, spec, head, guide.region) };
}
