import type { CellValue, Rect } from "../snapshot";

/** Horizontal and vertical alignment, in Office.js' own words, so that the adapter translates nothing. */
export type HorizontalAlignment = "General" | "Left" | "Center" | "Right";
export type VerticalAlignment = "Top" | "Center" | "Bottom";
export type BorderLine = "None" | "Thin" | "Medium";

/** How a cell looks. A plan states every field, so that building twice has nothing to guess. */
export interface CellFormat {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly borderTop: BorderLine;
  readonly borderBottom: BorderLine;
  readonly borderLeft: BorderLine;
  readonly borderRight: BorderLine;
  /** From the upper left to the lower right corner, as in a head cell 单位\\内容; a plan that leaves it out leaves it as it is. */
  readonly borderDiagonalDown?: BorderLine;
}

/** What a cell of the block should hold. `keepValue` marks a hand-made cell (备注): its value stays what it is. */
export interface PlannedCell {
  /** With a formula: what it comes to now. */
  readonly value: string | number | boolean | null;
  /** en-US, with `=`: written in the place of the value, so that it stays live; only made by us, never from data. */
  readonly formula?: string;
  readonly numberFormat: string;
  readonly format: CellFormat;
  readonly keepValue?: true;
}

/** Page set-up of an annex. Margins in points, as Office.js has them. */
export interface PrintPlan {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: "A4";
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly centerHorizontally: boolean;
  /** Zoom: fit to this many pages wide; height is free. */
  readonly pagesWide: number;
  readonly printArea: Rect;
  /** Head rows repeated on each page (0-based, inclusive). */
  readonly titleRows: { readonly firstRowIndex: number; readonly lastRowIndex: number };
  /** Excel's codes, `— &P —`; a plan that leaves it out leaves the footer as it is. */
  readonly centerFooter?: string;
}

/** What a sheet should look like inside its block. Nothing outside the block is ever touched. */
export interface SheetPlan {
  readonly sheetName: string;
  readonly block: Rect;
  /** `block.rowCount × block.columnCount`. Covered cells of a merge hold `null`. */
  readonly cells: readonly (readonly PlannedCell[])[];
  /** Absolute rectangles, each inside the block. */
  readonly merges: readonly Rect[];
  /** Points, one for each row of the block; null leaves a row as it is. */
  readonly rowHeights: readonly (number | null)[];
  /** Points, one for each column of the block; null leaves a column as it is. */
  readonly columnWidths: readonly (number | null)[];
  readonly print: PrintPlan;
  /** A sheet that is added takes its looks from there, colours and rules too; `cells` then say only what it holds. */
  readonly looksFrom?: { readonly sheetName: string; readonly block: Rect };
}

/** What stands in the block now; read by the adapter for the rectangle that a plan names. */
export interface BlockDetails {
  readonly sheetName: string;
  /** False when the sheet is not there yet: then everything else holds Excel's defaults and is not compared. */
  readonly exists: boolean;
  readonly block: Rect;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formats: readonly (readonly CellFormat[])[];
  readonly merges: readonly Rect[];
  readonly rowHeights: readonly number[];
  readonly columnWidths: readonly number[];
  readonly print: PrintPlan | null;
  /**
   * What the last build wrote, cell by cell (`builtValues` of its plan), where that is known: a cell that holds something
   * else has been changed by hand.
   */
  readonly built?: readonly (readonly PlannedCell["value"][])[];
}

export type ChangeKind = "value" | "formula" | "format" | "merge" | "size" | "print" | "rule";

/** One difference between what stands and what should stand: the entry of the preview, of the report and of the undo. */
export interface SheetChange {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  readonly kind: ChangeKind;
  readonly before: unknown;
  readonly after: unknown;
  /** What stands is neither planned nor what the last build wrote: a person has changed a computed cell. */
  readonly handChanged?: true;
}
