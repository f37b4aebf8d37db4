import type { CellObject, Range, WorkSheet } from "@e965/xlsx";
import { importHead, HEAD_SAMPLE_ROWS } from "../domain/import/importHead";
import { isDateFormat } from "../domain/values/dateFormat";
import { dateFromSerial } from "../domain/values/date";
import type { Row } from "./CsvRows";
import type { Bytes } from "./decode";
import { FileProblem } from "./FileProblem";

/** A zipped sheet is unpacked as a whole: beyond this the pane's memory would not do. */
const LIMIT_MEGABYTES = 100;
/** Days between serial 0 of the 1904 and of the 1900 system. */
const SHIFT_1904 = 1462;

export interface XlsxRows {
  readonly sheet: string;
  readonly rows: readonly Row[];
}

type Grid = readonly (readonly (CellObject | undefined)[] | undefined)[];

function dayText(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** A cell as the .csv of the same export would have it. Whole numbers keep all their digits. */
function textOf(cell: CellObject | undefined, uses1904Dates: boolean): string {
  if (cell === undefined || cell.t === "z" || cell.t === "e") return cell?.t === "e" ? (cell.w ?? "") : "";
  if (cell.t !== "n" || typeof cell.v !== "number") return cell.v === undefined ? "" : String(cell.v);
  const serial = cell.v + (uses1904Dates ? SHIFT_1904 : 0);
  const isDay = typeof cell.z === "string" && isDateFormat(cell.z) && serial >= 1 && serial < 2_958_466;
  if (isDay) return dayText(serial);
  return Number.isInteger(cell.v) && Math.abs(cell.v) < 1e21 ? BigInt(cell.v).toString() : String(cell.v);
}

/** What is merged down a column is said of each of its rows. */
function fillDown(rows: string[][], merges: readonly Range[]): void {
  for (const { s, e } of merges) {
    if (s.c !== e.c) continue;
    const text = rows[s.r]?.[s.c] ?? "";
    for (let row = s.r + 1; row <= e.r; row += 1) {
      const cells = rows[row];
      if (cells !== undefined) cells[s.c] = text;
    }
  }
}

function rowsOf(sheet: WorkSheet | undefined, uses1904Dates: boolean): string[][] {
  const grid = (sheet?.["!data"] ?? []) as Grid;
  const rows = Array.from(grid, (row) => Array.from(row ?? [], (cell) => textOf(cell, uses1904Dates)));
  fillDown(rows, sheet?.["!merges"] ?? []);
  return rows;
}

/** The sheet whose head says most; hidden sheets are passed over. */
function bestSheet(sheets: readonly XlsxRows[]): XlsxRows {
  const scored = sheets.map((sheet) => {
    const head = importHead(sheet.rows.slice(0, HEAD_SAMPLE_ROWS));
    const fields = head?.isRecognised === true ? head.columns.filter(({ field }) => field !== null).length : 0;
    return { sheet, score: fields + (sheet.rows.length > 0 ? 0.5 : 0) };
  });
  const [first, ...others] = scored;
  if (first === undefined) throw new FileProblem("noRows");
  return others.reduce((best, next) => (next.score > best.score ? next : best), first).sheet;
}

/**
 * The rows of a workbook's sheet that looks most like an export. The library is its own chunk, loaded for the first .xlsx.
 * @throws FileProblem `unreadable` for a damaged or encrypted file, `tooLarge`, `noRows`.
 */
export async function xlsxRows(file: Bytes): Promise<XlsxRows> {
  const megabytes = Math.ceil(file.size / 1_000_000);
  if (megabytes > LIMIT_MEGABYTES) throw new FileProblem("tooLarge", { megabytes: LIMIT_MEGABYTES });
  const { read } = await import(/* webpackChunkName: "import-xlsx" */ "@e965/xlsx/dist/xlsx.mini.min.js");
  const bytes = await file.slice(0, file.size).arrayBuffer();
  const book = opened(() => read(new Uint8Array(bytes), { type: "array", dense: true, cellNF: true, cellText: false }));
  const uses1904Dates = book.Workbook?.WBProps?.date1904 === true;
  const visible = book.SheetNames.filter((_, at) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0);
  return bestSheet(visible.map((sheet) => ({ sheet, rows: rowsOf(book.Sheets[sheet], uses1904Dates) })));
}

/** Whatever the library has against a file, the user can do nothing but export it again. */
function opened<T>(open: () => T): T {
  try {
    return open();
  } catch {
    throw new FileProblem("unreadable");
  }
}
