import type { KeptMapping } from "../memory/Memory";
import { findTableHead, plainGuide } from "../reading/findTable";
import { headerKey } from "../reading/headers";
import type { Rect, SheetSnapshot } from "../snapshot";
import { compactText, normaliseText } from "../values/text";
import { IMPORT_KINDS, IMPORT_SPECS, type ImportKind } from "./ImportKind";

/** A column of an export. */
export interface ImportColumn {
  readonly columnIndex: number;
  readonly header: string;
  /** The header as it is compared; a second column of the same header has `#2` behind it. */
  readonly key: string;
  /** The field that it is mapped to; null: none. */
  readonly field: string | null;
}

/** The head of an export: where it stands and what its columns are taken for. */
export interface ImportHead {
  readonly kind: ImportKind;
  /** False: no row looks like a head; the first filled one stands in for it, and the user has to map. */
  readonly isRecognised: boolean;
  readonly rowIndex: number;
  readonly rowCount: number;
  readonly columns: readonly ImportColumn[];
}

/** Column key → field, or "none". */
export type FieldMapping = Readonly<Record<string, string>>;

/** Rows of the file that are looked at to find its head: as far as the reader of sheets looks. */
export const HEAD_SAMPLE_ROWS = 60;

function sheetOf(rows: readonly (readonly string[])[]): SheetSnapshot {
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used: Rect = { rowIndex: 0, columnIndex: 0, rowCount: rows.length, columnCount };
  const values = rows.map((row) => Array.from({ length: columnCount }, (_, at) => row[at] ?? null));
  const isEmpty = columnCount === 0 || rows.length === 0;
  return {
    name: "",
    visibility: "visible",
    isProtected: false,
    used: isEmpty ? null : used,
    values,
    text: values.map((row) => row.map((value) => value ?? "")),
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    fonts: {},
  };
}

/** Distinct keys, from left to right. */
function keyed(headers: readonly (readonly [columnIndex: number, header: string])[]): Omit<ImportColumn, "field">[] {
  const seen = new Map<string, number>();
  return headers.map(([columnIndex, header]) => {
    const key = headerKey(header);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { columnIndex, header, key: times === 1 ? key : `${key}#${String(times)}` };
  });
}

function headOf(sheet: SheetSnapshot, kind: ImportKind): (ImportHead & { readonly score: number }) | null {
  if (sheet.used === null) return null;
  const table = findTableHead(sheet, IMPORT_SPECS[kind], new Map(), plainGuide(sheet.used))?.table();
  if (table === undefined) return null;
  const fields = new Map([...table.columns].map(([field, column]) => [column, field]));
  const headers = [...table.headers].sort(([left], [right]) => left - right);
  const columns = keyed(headers).map((column) => ({ ...column, field: fields.get(column.columnIndex) ?? null }));
  const { headRowIndex: rowIndex, headRowCount: rowCount, score } = table;
  return { kind, isRecognised: true, rowIndex, rowCount, columns, score };
}

/** The first row with two filled cells, or the first one at all. */
function standIn(rows: readonly (readonly string[])[]): ImportHead | null {
  const filled = (row: readonly string[]) => row.filter((text) => compactText(text) !== "").length;
  const found = rows.findIndex((row) => filled(row) >= 2);
  const rowIndex = found === -1 ? rows.findIndex((row) => filled(row) > 0) : found;
  const headers = (rows[rowIndex] ?? []).flatMap((text, at) => {
    const header = normaliseText(text);
    return header === "" ? [] : [[at, header] as const];
  });
  if (headers.length === 0) return null;
  const columns = keyed(headers).map((column) => ({ ...column, field: null }));
  return { kind: "cases", isRecognised: false, rowIndex, rowCount: 1, columns };
}

/**
 * Puts a mapping in the place of what the headers say. Columns that it does not name keep their field, unless another
 * column has taken it.
 * Shape: head and mapping → head.
 */
export function withMapping(head: ImportHead, mapping: FieldMapping): ImportHead {
  const given = (key: string): string | undefined => (Object.hasOwn(mapping, key) ? mapping[key] : undefined);
  const taken = new Set(head.columns.flatMap(({ key }) => given(key) ?? []));
  const used = new Set<string>();
  const columns = head.columns.map((column): ImportColumn => {
    const wanted = given(column.key);
    const kept = column.field !== null && taken.has(column.field) ? null : column.field;
    const field = wanted === undefined ? kept : wanted === "none" ? null : wanted;
    if (field === null || used.has(field)) return { ...column, field: null };
    used.add(field);
    return { ...column, field };
  });
  return { ...head, columns };
}

/**
 * What keeps a mapping for the next export of the same make: its kind and its headers, in any order.
 * Shape: head → text.
 */
export function headerSetOf({ columns }: Pick<ImportHead, "columns">): string {
  return columns
    .map(({ key }) => key)
    .sort()
    .join("\n");
}

/** The mapping that was kept for these headers, whatever the kind. */
function keptFor(head: ImportHead, kept: readonly KeptMapping[]): KeptMapping | undefined {
  const headers = headerSetOf(head);
  return kept.find((mapping) => mapping.headers === headers);
}

/**
 * Finds the head of an export: titles may stand above it, it may have several rows, its columns stand in any order.
 * Shape: the first rows of the file, and the mappings that the workbook keeps → head; null for a file without any text.
 * @param wanted The kind that the user chose; null: the one that fits best.
 */
export function importHead(
  rows: readonly (readonly string[])[],
  kept: readonly KeptMapping[] = [],
  wanted: ImportKind | null = null,
): ImportHead | null {
  const sheet = sheetOf(rows.slice(0, HEAD_SAMPLE_ROWS));
  const found = (wanted === null ? IMPORT_KINDS : [wanted]).flatMap((kind) => headOf(sheet, kind) ?? []);
  const [best] = [...found].sort((left, right) => right.score - left.score);
  const plain = best ?? standIn(rows);
  if (plain === null) return null;
  const mapping = keptFor(plain, kept);
  const kind = wanted ?? mapping?.kind ?? plain.kind;
  const head: ImportHead = { ...(best?.kind === kind ? best : (headOf(sheet, kind) ?? plain)), kind };
  const { isRecognised, rowIndex, rowCount, columns } = head;
  const bare: ImportHead = { kind, isRecognised, rowIndex, rowCount, columns };
  const own = keptFor(bare, kept);
  return own?.kind === kind ? withMapping(bare, own.fields) : bare;
}
