import type { CalcValue } from "../engine/CalcEngine";
import type { Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";

/** What the grid asks of the host. The grid draws; it changes nothing but through here. */
export interface GridSource {
  readonly workbook: HostWorkbook;
  /** As Excel shows it, number format applied. */
  textAt(sheet: HostSheet, rowIndex: number, columnIndex: number): string;
  valueAt(sheet: HostSheet, rowIndex: number, columnIndex: number): CalcValue;
  /** What stands in the formula bar. */
  inputAt(sheet: HostSheet, rowIndex: number, columnIndex: number): string;
  /** `#RRGGBB` that a conditional format gives the cell; null when none applies. */
  conditionalFillAt(sheet: HostSheet, rowIndex: number, columnIndex: number): string | null;
  select(sheet: HostSheet, area: Rect): void;
  edit(sheet: HostSheet, rowIndex: number, columnIndex: number, input: string): void;
}
