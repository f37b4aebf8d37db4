import type { CellEntry } from "./bands";

/** Consecutive rows or columns that get one size; `standard` is the sheet's own, automatic for rows. */
export interface SizeWrite {
  /** `3:12` or `B:D`. */
  readonly address: string;
  readonly size: number | "standard";
}

/** What of the page set-up is to be set; addresses without the sheet, `""` takes the area or rows away. */
export interface PageWrite {
  readonly layout: Readonly<Record<string, string | number | boolean>>;
  readonly zoom?: Excel.PageLayoutZoomOptions;
  readonly printArea?: string;
  readonly titleRows?: string;
  readonly centerFooter?: string;
}

/** Everything that is to be written to one sheet, as data. */
export interface SheetWrites {
  readonly sheetName: string;
  readonly unmerge: readonly string[];
  readonly merge: readonly string[];
  /** Cells that are to have no fill; before the formats. */
  readonly unfilled: readonly string[];
  readonly formats: readonly CellEntry<Excel.SettableCellProperties>[];
  readonly numberFormats: readonly CellEntry<string>[];
  readonly contents: readonly CellEntry<string | number | boolean>[];
  readonly rowHeights: readonly SizeWrite[];
  readonly columnWidths: readonly SizeWrite[];
  readonly page: PageWrite | null;
}
