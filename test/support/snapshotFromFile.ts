import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { parseA1 } from "../../src/domain/address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/snapshot";
import { serialFromDate } from "../../src/domain/values/date";

/**
 * A workbook file as the domain sees it, read by ExcelJS: for tests of the domain alone. The adapter's own reading is
 * tested on the real office.js.
 */
export async function snapshotFromFile(path: string): Promise<WorkbookSnapshot> {
  const workbook = new ExcelJS.Workbook();
  // ExcelJS' types want its own Buffer; a Node Buffer is one.
  await workbook.xlsx.load(readFileSync(path) as unknown as ExcelJS.Buffer);
  return {
    sheets: workbook.worksheets.map(snapshotOf),
    uses1904Dates: workbook.properties.date1904,
  };
}

function valueOf({ value }: Pick<ExcelJS.Cell, "value">): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serialFromDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  if (typeof value !== "object") return value;
  if ("error" in value) return { error: value.error };
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("result" in value) return valueOf({ value: value.result ?? null });
  throw new Error("the samples hold constants and results only");
}

/** Fonts of the cells whose sign another font shows otherwise, as the adapter asks for them. */
function symbolFonts(sheet: ExcelJS.Worksheet): Readonly<Record<string, string>> {
  const fonts: Record<string, string> = {};
  sheet.eachRow((row) => {
    row.eachCell(({ address, font }) => {
      if (/dings/iu.test(fontName(font))) fonts[address] = fontName(font);
    });
  });
  return fonts;
}

/** ExcelJS' types promise a font. */
const fontName = (font: { readonly name?: string } | undefined): string => font?.name ?? "";

function snapshotOf(sheet: ExcelJS.Worksheet): SheetSnapshot {
  const [rowCount, columnCount] = [sheet.rowCount, sheet.columnCount];
  const grid = <T>(read: (cell: ExcelJS.Cell) => T): T[][] =>
    Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (__, column) => read(sheet.getCell(row + 1, column + 1))),
    );
  const isCovered = (cell: ExcelJS.Cell) => cell.isMerged && cell.master !== cell;
  return {
    name: sheet.name,
    visibility: sheet.state,
    isProtected: false,
    used: rowCount === 0 ? null : { rowIndex: 0, columnIndex: 0, rowCount, columnCount },
    values: grid((cell) => (isCovered(cell) ? null : valueOf(cell))),
    text: grid((cell) => cell.text),
    formulas: grid(({ formula }) => (formula ? `=${formula}` : null)),
    numberFormats: grid((cell) => formatOf(cell)),
    merges: sheet.model.merges.flatMap((address) => parseA1(address) ?? []),
    fonts: symbolFonts(sheet),
  };
}

/** ExcelJS' types promise a number format; a cell that was never styled has none. */
function formatOf({ numFmt }: { readonly numFmt?: string }): string {
  return numFmt ?? "General";
}
