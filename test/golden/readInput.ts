import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/snapshot";
import { bookOf, day, type BookCell, type Rows } from "../support/bookOf";
import { snapshotFromFile } from "../support/snapshotFromFile";

/** A day is written `{ "date": "2024-4-10" }`, everything else as the cell holds it. */
type JsonCell = CellValue | { readonly date: string };

/** `input.json`: a workbook of the repository, or sheets as rows. */
type JsonInput =
  { readonly workbook: string } | { readonly sheets: Readonly<Record<string, readonly (readonly JsonCell[])[]>> };

function cellOf(cell: JsonCell): BookCell {
  if (typeof cell !== "object" || cell === null || !("date" in cell)) return cell;
  const [year = 0, month = 0, dayOfMonth = 0] = cell.date.split("-").map(Number);
  return day(year, month, dayOfMonth);
}

/**
 * The workbook of a case: `input.xlsx`, or `input.json`.
 * @throws Error for a folder that has neither: a case without input would pass for ever.
 */
export async function readInput(folder: string): Promise<WorkbookSnapshot> {
  const workbook = join(folder, "input.xlsx");
  if (existsSync(workbook)) return snapshotFromFile(workbook);
  const json = join(folder, "input.json");
  if (!existsSync(json)) throw new Error(`${folder} has no input.xlsx and no input.json`);
  const input = JSON.parse(readFileSync(json, "utf8")) as JsonInput;
  if ("workbook" in input) return snapshotFromFile(join(folder, input.workbook));
  const sheets = Object.entries(input.sheets).map(([name, rows]): [string, Rows] => [
    name,
    rows.map((row) => row.map(cellOf)),
  ]);
  return bookOf(Object.fromEntries(sheets));
}
