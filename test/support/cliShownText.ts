import { readFile as readBytes } from "node:fs/promises";

import { read, utils } from "@e965/xlsx";

/**
 * What each cell shows, by a reader that has nothing to do with the host: SheetJS applies the number format to the saved
 * value. Row by row; covered and empty cells are "".
 */
export async function shownText(file: string, sheet: string): Promise<string[][]> {
  const workbook = read(await readBytes(file), { cellText: true, cellNF: true, cellDates: false });
  const worksheet = workbook.Sheets[sheet];
  if (!worksheet) throw new Error(`no sheet ${sheet} in ${file}`);
  return utils.sheet_to_json<string[]>(worksheet, { header: 1, raw: false, defval: "" });
}

export async function sheetNames(file: string): Promise<string[]> {
  return read(await readBytes(file), { bookSheets: true }).SheetNames;
}

/** A `.tsv` of the source: rows of cells, the file's last empty line left out. */
export async function readTsv(file: string): Promise<string[][]> {
  const text = await readBytes(file, "utf8");
  return text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
}

/** The table of a sheet that begins with that first data row, as wide as the expected one. */
export function tableFrom(rows: readonly string[][], firstCell: string, expected: readonly string[][]): string[][] {
  const top = rows.findIndex((row) => row[0] === firstCell);
  const width = Math.max(...expected.map((row) => row.length));
  return rows
    .slice(top, top + expected.length)
    .map((row) => Array.from({ length: width }, (_, index) => (row[index] ?? "").trim()));
}
