import { caseFigures } from "../cases/caseFigures";
import type { CountedCase } from "../cases/Cases";
import { examCounts, type CountedExam } from "../exams/exams";
import { normaliseText } from "../values/text";
import type { ImportHead } from "./importHead";
import { createRowReader, type DataRow, type SkippedKind, type TextRow } from "./importRow";
import type { ImportTarget } from "./ImportTarget";

/** What a unit's rows come to. */
export interface UnitFigures {
  readonly dataRows: number;
  readonly actual: number;
  readonly test: number;
  readonly exams: number;
  readonly officers: number;
}

export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/** What was counted in an export. Plain data. */
export interface ImportCounts {
  /** Rows of data. */
  readonly rows: number;
  readonly skipped: Readonly<Record<SkippedKind, number>>;
  /** Rows whose 案号 or 证号 stood in an earlier row of the file. */
  readonly repeatedRows: number;
  /** Other rows whose 案号 stands in the sheet. */
  readonly rowsInSheet: number;
  /** The first of those numbers, with how often each stands in the file. */
  readonly repeated: readonly TextCount[];
  readonly inSheet: readonly string[];
  /** Rows whose unit is not in the roster, and the first names of such units. */
  readonly unknownUnitRows: number;
  readonly unknownUnits: readonly TextCount[];
  /** Unit → figures of all its rows; every unit of the roster is there. */
  readonly figures: Readonly<Record<string, UnitFigures>>;
  /** Of them, what the repeated rows add. */
  readonly repeatedFigures: Readonly<Record<string, UnitFigures>>;
  /** The first cell with more text than a cell of Excel holds; null: none. */
  readonly tooLong: { readonly rowNumber: number; readonly header: string } | null;
}

/** How many examples are kept of each kind. */
const SHOWN = 20;
/** Rows that are counted together. */
const BATCH = 5_000;
/** Excel holds no longer text in a cell. */
const CELL_TEXT_LIMIT = 32_767;
const NO_FIGURES: UnitFigures = { dataRows: 0, actual: 0, test: 0, exams: 0, officers: 0 };

/** Adds up the figures of units, in the way that the workbook's own rows are counted. */
class FigureSum {
  private readonly sums: Map<string, UnitFigures>;
  private cases: CountedCase[] = [];
  private exams: CountedExam[] = [];

  constructor(
    private readonly head: ImportHead,
    private readonly target: ImportTarget,
  ) {
    this.sums = new Map(target.units.map(({ name }) => [name, NO_FIGURES]));
  }

  add({ unitName, counted, examDate, count }: DataRow): void {
    if (unitName === null) return;
    if (this.head.kind === "officers") this.grow(unitName, { officers: count ?? 1 });
    else if (this.head.kind === "exams" && count !== null) this.grow(unitName, { exams: count });
    else if (this.head.kind === "exams") this.exams.push({ unitName, date: examDate });
    else this.cases.push(counted);
    if (this.cases.length + this.exams.length >= BATCH) this.flush();
  }

  private grow(unit: string, more: Partial<UnitFigures>): void {
    const sum = { ...(this.sums.get(unit) ?? NO_FIGURES) };
    for (const [field, value] of Object.entries(more) as [keyof UnitFigures, number][]) sum[field] += value;
    this.sums.set(unit, sum);
  }

  private flush(): void {
    const { units, settings } = this.target;
    for (const [unit, { dataRows, actual, test }] of caseFigures({ entries: this.cases }, units, settings)) {
      this.grow(unit, { dataRows, actual, test });
    }
    for (const [unit, exams] of examCounts({ entries: this.exams }, units, settings)) this.grow(unit, { exams });
    this.cases = [];
    this.exams = [];
  }

  get figures(): Readonly<Record<string, UnitFigures>> {
    this.flush();
    return Object.fromEntries(this.sums);
  }
}

function add(counts: Map<string, number>, text: string): void {
  const known = counts.get(text);
  if (known !== undefined) counts.set(text, known + 1);
  else if (counts.size < SHOWN) counts.set(text, 1);
}

const listed = (counts: ReadonlyMap<string, number>): TextCount[] =>
  [...counts].map(([text, count]) => ({ text, count })).sort((left, right) => right.count - left.count);

/** Counts the rows of an export one by one, as they are read. */
export class ImportTally {
  private rows = 0;
  private readonly skipped = { blank: 0, total: 0, head: 0, note: 0 };
  private repeatedRows = 0;
  private rowsInSheet = 0;
  private unknownUnitRows = 0;
  private readonly seen = new Set<string>();
  private readonly known: ReadonlySet<string>;
  private readonly repeated = new Map<string, number>();
  private readonly inSheet: string[] = [];
  private readonly unknown = new Map<string, number>();
  private tooLong: ImportCounts["tooLong"] = null;
  private readonly read: ReturnType<typeof createRowReader>;
  private readonly all: FigureSum;
  private readonly again: FigureSum;

  constructor(
    private readonly head: ImportHead,
    target: ImportTarget,
  ) {
    this.read = createRowReader(head, target);
    this.known = new Set(head.kind === "cases" ? target.caseNumbers : []);
    this.all = new FigureSum(head, target);
    this.again = new FigureSum(head, target);
  }

  /** @returns Whether the row is data. */
  add(cells: TextRow): boolean {
    const row = this.read(cells);
    if (row.kind !== "data") {
      this.skipped[row.kind] += 1;
      return false;
    }
    this.rows += 1;
    this.all.add(row);
    this.addId(row);
    if (row.unitName === null) {
      this.unknownUnitRows += 1;
      add(this.unknown, normaliseText(row.unitText));
    }
    for (const { columnIndex, header } of this.head.columns) {
      if ((cells[columnIndex]?.length ?? 0) > CELL_TEXT_LIMIT) this.tooLong ??= { rowNumber: this.rows, header };
    }
    return true;
  }

  private addId(row: DataRow): void {
    if (row.id === "") return;
    if (this.seen.has(row.id)) {
      this.repeatedRows += 1;
      this.again.add(row);
      const times = this.repeated.get(row.id);
      if (times !== undefined) this.repeated.set(row.id, times + 1);
      else if (this.repeated.size < SHOWN) this.repeated.set(row.id, 2);
      return;
    }
    this.seen.add(row.id);
    if (!this.known.has(row.id)) return;
    this.rowsInSheet += 1;
    if (this.inSheet.length < SHOWN) this.inSheet.push(row.id);
  }

  get counts(): ImportCounts {
    const { rows, repeatedRows, rowsInSheet, unknownUnitRows, tooLong } = this;
    return {
      rows,
      skipped: { ...this.skipped },
      repeatedRows,
      rowsInSheet,
      repeated: listed(this.repeated),
      inSheet: [...this.inSheet],
      unknownUnitRows,
      unknownUnits: listed(this.unknown),
      figures: this.all.figures,
      repeatedFigures: this.again.figures,
      tooLong,
    };
  }
}
