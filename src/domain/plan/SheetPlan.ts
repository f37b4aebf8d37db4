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
}

/** What a cell of the block should hold. `keepValue` marks a hand-made cell (备注): its value stays what it is. */
export interface PlannedCell {
  readonly value: string | number | null;
  readonly numberFormat: string;
  readonly format: CellFormat;
  readonly keepValue?: true;
  /** Written in the place of the value, en-US with its `=`; only made by us, never from data. `value` is what it shows. */
  readonly formula?: string;
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
}

/** What a sheet should look like inside its block. Nothing outside the block is ever touched. */
export interface SheetPlan {
  readonly sheetName: string;
  readonly block: Rect;
  /** `block.rowCount × block.columnCount`. Covered cells of a merge hold `null`. */
  readonly cells: readonly (readonly PlannedCell[])[];
  /** Absolute rectangles, each inside the block. */
  readonly merges: readonly Rect[];
  /** Points, one for each row of the block. */
  readonly rowHeights: readonly number[];
  /** Points, one for each column of the block. */
  readonly columnWidths: readonly number[];
  readonly print: PrintPlan;
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
}
