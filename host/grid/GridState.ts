import type { HostSheet } from "../engine/document/HostSheet";
import type { GridSource } from "./GridSource";
import type { SheetLayout } from "./layout";

/** What the parts of the grid share. */
export interface GridState {
  readonly source: GridSource;
  readonly sheet: HostSheet;
  readonly layout: SheetLayout;
  /** Makes room up to that row and column. */
  reach(rowIndex: number, columnIndex: number): void;
  /** How many rows fit into the window. */
  readonly pageRows: number;
}
