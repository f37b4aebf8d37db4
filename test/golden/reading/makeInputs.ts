/**
 * Writes `input.xlsx` of each folder beside this file: the small clean workbook, kept the way that some office keeps it.
 * Run after adding a way: `npx tsx test/golden/reading/makeInputs.ts`; the files are committed, so that what is read
 * stays what was looked at.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { BASE, type BookCell } from "../../support/bookOf";
import { WAYS } from "./ways";

const LONG_AGO = new Date(Date.UTC(2024, 3, 10));

function write(cell: ExcelJS.Cell, from: BookCell): void {
  const isFormatted = typeof from === "object" && from !== null && "numberFormat" in from;
  const value = isFormatted ? from.value : from;
  cell.value = typeof value === "object" ? null : value;
  if (isFormatted) cell.numFmt = from.numberFormat;
}

/** The base as a file: a bold head, and the rows below. */
function baseWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.created = LONG_AGO;
  workbook.modified = LONG_AGO;
  for (const [name, rows] of Object.entries(BASE)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, rowIndex) => {
      row.forEach((from, column) => {
        write(sheet.getCell(rowIndex + 1, column + 1), from);
      });
    });
    sheet.getRow(1).font = { name: "宋体", bold: true };
  }
  return workbook;
}

async function main(): Promise<void> {
  for (const [name, keep] of Object.entries(WAYS)) {
    const workbook = baseWorkbook();
    keep(workbook);
    mkdirSync(path.join(__dirname, name), { recursive: true });
    await workbook.xlsx.writeFile(path.join(__dirname, name, "input.xlsx"));
  }
}

void main();
