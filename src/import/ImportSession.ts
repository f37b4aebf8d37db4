import { createCellMaker, selectRows } from "../domain/import/importCells";
import {
  HEAD_SAMPLE_ROWS,
  importHead,
  withMapping,
  type FieldMapping,
  type ImportHead,
} from "../domain/import/importHead";
import type { ImportKind } from "../domain/import/ImportKind";
import type { ImportChoice, ImportPlan, PlannedColumn } from "../domain/import/ImportPlan";
import { ImportTally, type ImportCounts } from "../domain/import/ImportTally";
import type { ImportTarget } from "../domain/import/ImportTarget";
import { planImport } from "../domain/import/planImport";
import type { CellValue } from "../domain/snapshot";
import type { Row } from "./CsvRows";
import type { Bytes, OnProgress } from "./decode";
import { FileProblem } from "./FileProblem";
import { readRows, type FileReading } from "./readRows";

/** What the user changed of what the file was taken for. */
export interface ImportWish {
  /** Null: as the file is recognised. */
  readonly kind: ImportKind | null;
  readonly mapping: FieldMapping;
  readonly choice: ImportChoice;
}

/** A file that was read, counted and planned. Plain data. */
export interface ImportPreview {
  readonly reading: FileReading;
  readonly head: ImportHead;
  readonly counts: ImportCounts;
  readonly plan: ImportPlan;
  /** The first rows of data, for showing what stands in each column. */
  readonly sample: readonly Row[];
}

/** More rows than a sheet has are never written, and need not be kept. */
const MAX_KEPT_ROWS = 1_048_576;
const SAMPLE_ROWS = 3;

/** One pass over a file: finds the head in its first rows, then counts. */
class Pass {
  private first: Row[] | null = [];
  private tally: ImportTally | null = null;
  head: ImportHead | null = null;
  kept: Row[] | null = [];
  readonly sample: Row[] = [];

  constructor(
    private readonly target: ImportTarget,
    private readonly wish: Pick<ImportWish, "kind" | "mapping">,
  ) {}

  push(rows: readonly Row[]): void {
    if (this.first === null) {
      for (const row of rows) this.add(row);
      return;
    }
    for (const row of rows) this.first.push(row);
    if (this.first.length >= HEAD_SAMPLE_ROWS) this.begin();
  }

  /** @throws FileProblem `noRows` for a file without any text. */
  end(): ImportCounts {
    this.begin();
    if (this.tally === null) throw new FileProblem("noRows");
    return this.tally.counts;
  }

  private begin(): void {
    const { first, wish, target } = this;
    if (first === null) return;
    this.first = null;
    const found = importHead(first, target.mappings, wish.kind);
    if (found === null) return;
    this.head = withMapping(found, wish.mapping);
    this.tally = new ImportTally(this.head, target);
    for (const row of first.slice(this.head.rowIndex + this.head.rowCount)) this.add(row);
  }

  private add(row: Row): void {
    const isData = this.tally?.add(row) === true;
    if (!isData) return;
    if (this.sample.length < SAMPLE_ROWS) this.sample.push(row);
    if (this.kept === null) return;
    if (this.kept.length < MAX_KEPT_ROWS) this.kept.push(row);
    else this.kept = null;
  }
}

/** A file that is being imported: lives where it does not hold up the pane. */
export class ImportSession {
  private reading: FileReading | null = null;
  private head: ImportHead | null = null;
  private counts: ImportCounts | null = null;
  private sample: readonly Row[] = [];
  /** What the counts were made for. */
  private countedFor = "";
  private kept: Row[] | null = null;
  private selected: Row[] = [];
  private makeCells: (row: Row) => CellValue[] = () => [];

  constructor(
    private readonly file: Bytes,
    private readonly target: ImportTarget,
  ) {}

  /**
   * Reads the file, counts it and plans its import. The file is read again only for another kind or mapping.
   * @throws FileProblem
   */
  async preview(wish: ImportWish, onProgress: OnProgress): Promise<ImportPreview> {
    const wanted = JSON.stringify([wish.kind, wish.mapping]);
    if (wanted !== this.countedFor) await this.count(wish, onProgress);
    this.countedFor = wanted;
    const { head, counts, reading, sample, target } = this;
    if (head === null || counts === null || reading === null) throw new FileProblem("noRows");
    return { reading, head, counts, plan: planImport({ head, counts, target, choice: wish.choice }), sample };
  }

  private async count(wish: ImportWish, onProgress: OnProgress): Promise<void> {
    const pass = new Pass(this.target, wish);
    const encoding = this.reading?.form === "csv" ? this.reading.encoding : null;
    this.kept = null;
    const push = (rows: readonly Row[]): void => {
      pass.push(rows);
    };
    this.reading = await readRows(this.file, push, onProgress, { encoding });
    this.counts = pass.end();
    this.head = pass.head;
    this.kept = pass.kept;
    this.sample = pass.sample;
  }

  /** Chooses the rows that are written; `rows` gives them afterwards. */
  select(choice: ImportChoice, columns: readonly PlannedColumn[]): number {
    const { head, kept, target } = this;
    if (head === null || kept === null) throw new Error("no rows are kept");
    this.selected = selectRows(kept, { head, target, choice }).map((index) => kept[index] ?? []);
    this.makeCells = createCellMaker(columns, target);
    return this.selected.length;
  }

  /** Cells of the chosen rows, one value a planned column. */
  rows(from: number, count: number): CellValue[][] {
    return this.selected.slice(from, from + count).map((row) => this.makeCells(row));
  }
}
