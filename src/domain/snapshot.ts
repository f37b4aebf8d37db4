/**
 * What the adapter hands to the domain: the workbook as plain data, read in one phase. Rows and columns are 0-based
 * (`rowIndex`, `columnIndex`); a row number that people see is `rowIndex + 1`.
 */

/** An error that stands in a cell, e.g. `#N/A`. */
export interface CellError {
  readonly error: string;
}

/** `null` is an empty cell: apart from `""`, `0` and `"/"`. Dates are serial numbers, as Excel holds them. */
export type CellValue = string | number | boolean | null | CellError;

/** A rectangle of cells on a sheet. */
export interface Rect {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** One sheet's used range. All four grids have the shape `used.rowCount × used.columnCount`; empty when `used` is null. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** A filter hides some of its rows: what is written there goes astray. Left out where none does. */
  readonly isFiltered?: true;
  readonly used: Rect | null;
  readonly values: readonly (readonly CellValue[])[];
  /** The text as displayed. */
  readonly text: readonly (readonly string[])[];
  /** `null` where the cell holds a constant; else the formula in en-US, with its `=`. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas, absolute on the sheet; their covered cells are `null`. */
  readonly merges: readonly Rect[];
  /** Absolute A1 → font name, of the cells whose meaning hangs on their font; empty until the adapter was asked. */
  readonly fonts: Readonly<Record<string, string>>;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly uses1904Dates: boolean;
}
