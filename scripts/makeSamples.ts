/**
 * Makes the sample workbooks from the source's own data (samples/source/*.tsv): `source-2024-04.xlsx` as the office keeps
 * it, with the annexes as they were printed, and `log-2024-04.xlsx`, the same facts as logs. Names, phones and parties
 * are blank; what the source does not give (case numbers, days) is made by a fixed rule.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { logSheets } from "./samples/logSheets";
import { sourceSheets } from "./samples/sourceSheets";
import { writeSheet, type SampleSheet } from "./samples/writeSheet";

const SAMPLES = join(__dirname, "..", "samples");

/** Rows of a .tsv, its head first. */
function readTsv(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(SAMPLES, "source", name), "utf8");
  return text
    .split(/\r?\n/u)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

async function write(fileName: string, sheets: readonly SampleSheet[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  // Fixed, so that making the samples again changes no byte that matters.
  workbook.created = new Date(Date.UTC(2024, 3, 10));
  workbook.modified = workbook.created;
  for (const sheet of sheets) writeSheet(workbook, sheet);
  writeFileSync(join(SAMPLES, fileName), new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function main(): Promise<void> {
  mkdirSync(SAMPLES, { recursive: true });
  const source = { annex1: readTsv("annex1.tsv"), annex2: readTsv("annex2.tsv"), units: readTsv("units.tsv") };
  await write("source-2024-04.xlsx", sourceSheets(source));
  await write("log-2024-04.xlsx", logSheets(source));
}

void main();
