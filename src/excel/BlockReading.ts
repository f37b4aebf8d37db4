import type { BlockDetails } from "../domain/plan/SheetPlan";

/** A page set-up as Excel has it, for putting it back. Addresses without the sheet; null where none is set. */
export interface PageReading {
  readonly orientation: string;
  readonly paperSize: string;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly centerHorizontally: boolean;
  readonly zoom: Readonly<Excel.PageLayoutZoomOptions>;
  readonly printArea: string | null;
  readonly titleRows: string | null;
  readonly centerFooter: string;
}

/**
 * The sheet is hidden, so that nobody would see what is written there; a filter hides some of its rows, which Excel leaves
 * out of what is written.
 */
export type Barrier = "sheetHidden" | "sheetFiltered";

/**
 * What stands in the block of a plan. `details` is what a plan is compared with; the rest is what Excel knows beyond
 * that (a dashed line, the colour of a line, a row of standard height) and what a restore needs. Plain JSON.
 */
export interface BlockReading {
  readonly details: BlockDetails;
  /** The sheet is protected; for a sheet that is not there yet, the workbook's structure is. */
  readonly isProtected: boolean;
  /** What else stands in the way of writing to the sheet; left out where nothing does. */
  readonly barrier?: Barrier;
  /** `block.rowCount × block.columnCount`. */
  readonly properties: readonly (readonly Excel.CellProperties[])[];
  /** Whether each row, each column, had the sheet's standard size. */
  readonly standardRows: readonly boolean[];
  readonly standardColumns: readonly boolean[];
  readonly page: PageReading | null;
  /** The sheet is there and empty, and is taken for one that is not. */
  readonly isEmptied?: true;
}
