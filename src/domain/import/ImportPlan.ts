import type { ImportKind } from "./ImportKind";
import type { TargetRole } from "./ImportTarget";

/** Whether the rows go below those that stand in the table, or in their place. */
export type ImportMode = "append" | "replace";

/** What the user chooses before an import. */
export interface ImportChoice {
  readonly mode: ImportMode;
  /** Rows whose 案号 (officers: 证号) stands already, in the sheet or further up in the file. */
  readonly doubled: "skip" | "add";
}

/** How the texts of a column are written: as they are, as a day, as a number, or as whichever of text and number it is. */
export type CellMaking = "text" | "date" | "number" | "plain";

/** A column of the sheet that an import fills. */
export interface PlannedColumn {
  readonly columnIndex: number;
  /** Column of the file; null: the column is emptied. */
  readonly source: number | null;
  readonly making: CellMaking;
  /** Null: the cells keep the format that they have. */
  readonly numberFormat: string | null;
}

interface PlanBase {
  readonly importKind: ImportKind;
  readonly role: TargetRole;
  readonly sheet: string;
  /** The sheet is not there yet. */
  readonly createsSheet: boolean;
  /** Headers that are written first, for a table that is not there yet; null where it is. */
  readonly newHead: readonly string[] | null;
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  readonly rowsSkipped: number;
  /** Headers of the file that are not written. */
  readonly unmapped: readonly string[];
}

/** Rows of the file become rows of a table. */
export interface RowsPlan extends PlanBase {
  readonly kind: "rows";
  readonly choice: ImportChoice;
  readonly columns: readonly PlannedColumn[];
  readonly firstRowIndex: number;
  readonly rowsAdded: number;
  /** Rows that are emptied first: the body of the table that is replaced. */
  readonly emptied: { readonly firstRowIndex: number; readonly rowCount: number } | null;
  /** Headers of the sheet that hold something now and will be empty: the file has no such column. */
  readonly lost: readonly string[];
  /** Headers of the sheet that hold formulas: left alone. */
  readonly calculated: readonly string[];
}

/** One figure of one unit. */
export interface PlannedFigure {
  readonly unit: string;
  readonly header: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly before: string;
  readonly after: number;
}

/** Rows of the file are counted, and the counts of every unit are written. */
export interface FiguresPlan extends PlanBase {
  readonly kind: "figures";
  /** Why: the table holds counts; or the file has more rows than the sheet can take (`limit`). */
  readonly reason: "counts" | "tooManyRows";
  readonly limit: number;
  readonly figures: readonly PlannedFigure[];
  /** A new table: the units in the order of their rows. */
  readonly newUnits: readonly string[];
  /** Units of the roster that the table has no row for: their counts are not written. */
  readonly unitsWithoutRow: readonly string[];
  /** Case rows that are emptied, since the counts take their place. */
  readonly emptied: { readonly sheet: string; readonly firstRowIndex: number; readonly rowCount: number } | null;
  readonly emptiedColumns: readonly number[];
}

/**
 * Why nothing is planned: `noUnitColumn` · `noData` · `noColumns` {sheet} · `protected` {sheet} · `filtered` {sheet} ·
 * `noRoom` {sheet, address} ·
 * `merged` {sheet, address} · `sheetInUse` {sheet} · `tooLong` {rowNumber, header} · `calculated` {sheet, header}
 */
export interface ImportRefusal {
  readonly code:
    | "noUnitColumn"
    | "noData"
    | "noColumns"
    | "protected"
    | "filtered"
    | "noRoom"
    | "merged"
    | "sheetInUse"
    | "tooLong"
    | "calculated";
  readonly details: Readonly<Record<string, string | number>>;
}

export type ImportPlan = RowsPlan | FiguresPlan | { readonly kind: "refused"; readonly refusal: ImportRefusal };
