import type { Cell, Workbook, Worksheet } from "exceljs";
import { columnIndexOf } from "./a1";
import type { FormatReader } from "./namedStyles";

/**
 * Cells of a bare value, which most cells of large sheets are. They go straight from the file into the sheet: through
 * ExcelJS' parser, its model and its dates each takes five times as long. Whatever is written otherwise is left to it.
 */
const PLAIN = /<c r="([A-Z]{1,3})(\d+)"(?: s="(\d+)")?(?: t="(s|n|b|e)")?><v>([^<]+)<\/v><\/c>/g;
const BARE_ROW = /<row r="\d+"(?: spans="[\d: ]*")?(?:\/>|>\s*<\/row>)/g;

export interface TextReader {
  getString(index: number): string | { readonly richText: readonly object[] } | undefined;
}

export interface FileTables {
  readonly formats: FormatReader | null;
  readonly texts: TextReader | null;
}

/** The rows that are left for ExcelJS. */
export function withoutPlainCells(sheetData: string): string {
  return sheetData.replace(PLAIN, "").replace(BARE_ROW, "");
}

export function addPlainCells(sheet: Worksheet, sheetData: string, { formats, texts }: FileTables): void {
  const columns = new Map<string, number>();
  let row = sheet.getRow(1);
  for (const [, letters = "", number = "", format, type, value = ""] of sheetData.matchAll(PLAIN)) {
    let column = columns.get(letters);
    if (column === undefined) columns.set(letters, (column = columnIndexOf(letters) + 1));
    if (row.number !== Number(number)) row = sheet.getRow(Number(number));
    const cell = row.getCell(column);
    cell.value = valueOf(type, value, texts);
    cell.style = (format === undefined || format === "0" ? null : formats?.getStyleModel(Number(format))) ?? {};
  }
}

function valueOf(type: string | undefined, value: string, texts: TextReader | null): Cell["value"] {
  if (type === "s") return (texts?.getString(Number(value)) ?? null) as Cell["value"];
  if (type === "b") return value === "1";
  // ExcelJS lists fewer errors than there are.
  if (type === "e") return { error: value } as Cell["value"];
  return Number(value);
}

interface Internals {
  reconcile: (this: Internals, model: ReadModel, options: unknown) => void;
}

interface ReadModel {
  readonly styles?: FormatReader;
  readonly sharedStrings?: TextReader;
}

/** `onRead` is called when the tables are read and no cell is made yet. */
export function watchTables(book: Workbook, onRead: (tables: FileTables) => void): void {
  const internals = book.xlsx as unknown as Internals;
  const { reconcile } = internals;
  internals.reconcile = (model, options) => {
    onRead({ formats: model.styles ?? null, texts: model.sharedStrings ?? null });
    reconcile.call(internals, model, options);
  };
}
