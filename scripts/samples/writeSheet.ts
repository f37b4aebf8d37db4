import type ExcelJS from "exceljs";

export type SampleValue = string | number | Date | null;

/** A plain table of the office's own: headers in row 1 unless `above` gives rows over them. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly SampleValue[])[];
  /** Rows of the head, from 0; they are bold. */
  readonly headRows: readonly number[];
  /** Rows and columns with borders, from 0. */
  readonly grid: { readonly firstRow: number; readonly lastRow: number };
  readonly merges?: readonly string[];
  /** Characters. */
  readonly widths: readonly number[];
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly titleRows?: readonly number[];
  readonly landscape?: true;
}

/** A serial day as a date that ExcelJS writes without a time zone. */
export function day(year: number, month: number, dayOfMonth: number): Date {
  return new Date(Date.UTC(year, month - 1, dayOfMonth));
}

const THIN = { style: "thin" } as const;

function styleCell(cell: ExcelJS.Cell, sheet: SampleSheet, row: number, value: SampleValue): void {
  const isHead = sheet.headRows.includes(row);
  const isTitle = sheet.titleRows?.includes(row) === true;
  cell.font = { name: "宋体", size: isTitle ? 16 : 11, bold: isHead || isTitle };
  const isLong = typeof value === "string" && value.length > 16 && !isHead && !isTitle;
  cell.alignment = { horizontal: isLong ? "left" : "center", vertical: "middle", wrapText: true };
  const isInGrid = row >= sheet.grid.firstRow && row <= sheet.grid.lastRow;
  if (isInGrid) cell.border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
  if (value instanceof Date) cell.numFmt = "yyyy-m-d";
  const format = sheet.numberFormats?.[cell.address];
  if (format !== undefined) cell.numFmt = format;
}

/** Writes one sheet of a sample. */
export function writeSheet(workbook: ExcelJS.Workbook, sheet: SampleSheet): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    pageSetup: {  orientation: sheet.landscape === true ? "landscape" : "portrait", fitToPage: true, fitToHeight: 0 },
  });
  // ExcelJS' enum of paper sizes is a type only; 9 is A4 in the file format (ECMA-376, pageSetup).
  Object.assign(worksheet.pageSetup, { paperSize: 9 });
  sheet.widths.forEach((width, at) => {
    worksheet.getColumn(at + 1).width = width;
  });
  sheet.rows.forEach((row, rowIndex) => {
    row.forEach((value, columnIndex) => {
      const cell = worksheet.getCell(rowIndex + 1, columnIndex + 1);
      cell.value = value;
      styleCell(cell, sheet, rowIndex, value);
    });
  });
  for (const merge of sheet.merges ?? []) worksheet.mergeCells(merge);
}
