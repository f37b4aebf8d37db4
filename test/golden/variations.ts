import { issuedMark } from "../../src/domain/issued/issuedMarks";
import { EMPTY_MEMORY } from "../../src/domain/memory/Memory";
import { memoryText } from "../../src/domain/memory/memoryText";
import { readLedger } from "../../src/domain/reading/readLedger";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/snapshot";
import { annexBookWith, BASE, bookOf, bookWith, changed, day, LOGS } from "../support/bookOf";
import type { BookCell, Changes, Rows, Sheets } from "../support/bookOf";

/** A day is written `{ "date": "2024-4-10" }`, everything else as the cell holds it. */
export type JsonCell = CellValue | { readonly date: string };
export type JsonRows = readonly (readonly JsonCell[])[];

/** The small clean workbook of the tests, and what is different in this case. */
export interface Variation {
  /** Whether the annexes have been built before the changes. */
  readonly annexes?: true;
  /** Only the heads of all tables are left. */
  readonly empty?: true;
  /** Logs that stand in the place of the matrix or of counts. */
  readonly logs?: readonly (keyof typeof LOGS)[];
  /** Cells (`"sheet!B3"`), whole sheets, or sheets taken out (null). */
  readonly changes?: Readonly<Record<string, JsonCell | JsonRows>>;
  /** What the add-in finds in its own part of the workbook. */
  readonly memory?: string;
  /** ISO date on which the 期 was marked as issued, before the changes. */
  readonly issued?: string;
}

export function cellOf(cell: JsonCell): BookCell {
  if (typeof cell !== "object" || cell === null || !("date" in cell)) return cell;
  const [year = 0, month = 0, dayOfMonth = 0] = cell.date.split("-").map(Number);
  return day(year, month, dayOfMonth);
}

export const rowsOf = (rows: JsonRows): Rows => rows.map((row) => row.map(cellOf));

const isRows = (change: JsonCell | JsonRows): change is JsonRows => Array.isArray(change);

type LogName = keyof typeof LOGS;

/** Changes with logs in the place of the matrix or of counts; those of a log's cells go into the log that comes in. */
export function withLogs(logs: readonly LogName[], changes: Changes): Changes {
  const isOfLog = ([key]: readonly [string, unknown]) => logs.some((log) => key.startsWith(`${log}!`));
  const entries = Object.entries(changes);
  const inLogs = changed(LOGS, Object.fromEntries(entries.filter(isOfLog)));
  return {
    ...(logs.includes("案件明细") ? { 案件汇总: null } : {}),
    ...Object.fromEntries(logs.map((log) => [log, inLogs[log] ?? []])),
    ...Object.fromEntries(entries.filter((entry) => !isOfLog(entry))),
  };
}

export function changesOf({ logs = [], changes = {} }: Variation): Changes {
  const read = Object.entries(changes).map(
    ([key, change]) => [key, isRows(change) ? rowsOf(change) : cellOf(change)] as const,
  );
  return withLogs(logs, Object.fromEntries(read));
}

const headsOf = (sheets: Sheets): Sheets =>
  Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.slice(0, 1)]));

/** The workbook that a variation tells of. */
export function variedBook(variation: Variation): WorkbookSnapshot {
  const changes = changesOf(variation);
  if (variation.empty === true) return bookOf(headsOf(changed(BASE, changes)));
  return variation.annexes === true ? annexBookWith(changes) : bookWith(changes);
}

/** What the add-in finds in its own part of the workbook of a variation; null where it has none. */
export function rememberedText({ changes: _, issued, memory, ...before }: Variation): string | null {
  if (issued === undefined) return memory ?? null;
  const mark = issuedMark(readLedger(variedBook(before)), issued);
  return memoryText({ ...EMPTY_MEMORY, issued: [mark] });
}
