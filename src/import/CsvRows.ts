import Papa from "papaparse";
import { importHead } from "../domain/import/importHead";
import { FileProblem } from "./FileProblem";

export type Row = readonly string[];

const DELIMITERS = [",", "\t", ";", "|"] as const;
/** The first text that is looked at to tell the separator. */
const SAMPLE_CHARS = 64_000;
const SAMPLE_ROWS = 60;
/** A quote that is never closed would take in the rest of the file. */
const MAX_PENDING_CHARS = 4_000_000;
/** The first line by which Excel itself is told the separator. */
const SEPARATOR_LINE = /^sep=(.)\n/iu;
/** `="001"`: how exports keep Excel from making a number of it. */
const PROTECTED_TEXT = /^="(.*)"$/su;

/** What the cell says, without the protection that the export put around it. */
export const plainCell = (cell: string): string => {
  if (!cell.startsWith("=")) return cell;
  const inside = PROTECTED_TEXT.exec(cell)?.[1];
  return inside === undefined ? cell : inside.replaceAll('""', '"');
};

/** The separator by which the text has a head that is known; without one, by which its lines agree. */
export function separatorOf(text: string): string {
  const said = SEPARATOR_LINE.exec(text)?.[1];
  if (said !== undefined) return said;
  const sample = text.slice(0, SAMPLE_CHARS);
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
    const head = importHead(data);
    const score = head?.isRecognised === true ? head.columns.filter(({ field }) => field !== null).length : 0;
    return { delimiter, score };
  });
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left));
  if (best.score > 0) return best.delimiter;
  return Papa.parse(sample, { preview: SAMPLE_ROWS, skipEmptyLines: true, delimitersToGuess: [...DELIMITERS] }).meta
    .delimiter;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Takes a text in pieces and gives its rows: pieces may end anywhere, also inside quotes. Line breaks of every system
 * come out as `\n`.
 */
export class CsvRows {
  private pending = "";
  private endsInReturn = false;
  private separator: string | null = null;
  private rowCount = 0;

  constructor(private readonly onRows: (rows: readonly Row[]) => void) {}

  /** The separator; null before the first piece. */
  get delimiter(): string | null {
    return this.separator;
  }

  /** @throws FileProblem `brokenQuotes` where quotes do not close, or text stands behind a closed one. */
  push(piece: string): void {
    const text = (this.endsInReturn ? "\r" : "") + piece;
    this.endsInReturn = text.endsWith("\r");
    this.pending += (this.endsInReturn ? text.slice(0, -1) : text).replace(/\r\n?/gu, "\n");
    if (this.separator === null) {
      this.separator = separatorOf(this.pending);
      this.pending = this.pending.replace(SEPARATOR_LINE, "");
    }
    this.parse(true);
    if (this.pending.length > MAX_PENDING_CHARS) this.fail(0);
  }

  /** The last piece has come. */
  end(): void {
    if (this.endsInReturn) this.pending += "\n";
    if (this.pending !== "") this.parse(false);
  }

  private fail(row: number): never {
    throw new FileProblem("brokenQuotes", { rowNumber: this.rowCount + row + 1 });
  }

  private parse(hasMore: boolean): void {
    const parser = new Papa.Parser({ delimiter: this.separator ?? ",", newline: "\n" });
    const { data, errors, meta } = parser.parse(this.pending, 0, hasMore) as Parsed;
    const broken = errors.find(({ row }) => row === undefined || row < data.length || !hasMore);
    if (broken !== undefined) this.fail(broken.row ?? 0);
    this.pending = hasMore ? this.pending.slice(meta.cursor) : "";
    this.rowCount += data.length;
    if (data.length > 0) this.onRows(data.map((row) => row.map(plainCell)));
  }
}
