import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../src/domain/snapshot";
import { bookOf } from "../support/bookOf";
import { snapshotFromFile } from "../support/snapshotFromFile";
import { rememberedText, rowsOf, variedBook, type JsonRows, type Variation } from "./variations";

/** `input.json`: a workbook of the repository, sheets as rows, or what is different from the small clean workbook. */
type JsonInput =
  { readonly workbook: string } | { readonly sheets: Readonly<Record<string, JsonRows>> } | Variation;

const sheetsOf = (sheets: Readonly<Record<string, JsonRows>>) =>
  Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rowsOf(rows)]));

/** What a case is about, and what the workbook remembers. */
export interface Input {
  readonly book: WorkbookSnapshot;
  readonly memory: string | null;
}

function readJson(folder: string): JsonInput {
  return JSON.parse(readFileSync(join(folder, "input.json"), "utf8")) as JsonInput;
}

/** What is different in a case that starts from the small clean workbook. */
export const readVariation = (folder: string): Variation => readJson(folder) as Variation;

/**
 * The workbook of a case: `input.xlsx`, or `input.json`.
 * @throws Error for a folder that has neither: a case without input would pass for ever.
 */
export async function readInput(folder: string): Promise<Input> {
  const workbook = join(folder, "input.xlsx");
  if (existsSync(workbook)) return { book: await snapshotFromFile(workbook), memory: null };
  if (!existsSync(join(folder, "input.json"))) throw new Error(`${folder} has no input.xlsx and no input.json`);
  const input = readJson(folder);
  if ("workbook" in input) return { book: await snapshotFromFile(join(folder, input.workbook)), memory: null };
  if ("sheets" in input) return { book: bookOf(sheetsOf(input.sheets)), memory: null };
  return { book: variedBook(input), memory: rememberedText(input) };
}
