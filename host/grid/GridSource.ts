import type { CalcValue } from "../engine/CalcEngine";
import type { Rect } from "../engine/document/a1";
import type { HostSheet } from "../engine/document/HostSheet";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import type { ConditionalLook } from "./conditional/ConditionalLook";
import type { Clipboard } from "./edits/Clipboard";
import type { UserEdits } from "./edits/UserEdits";

/** What the grid asks of the host. The grid draws; it changes nothing but through here. */
export interface GridSource {
  readonly workbook: HostWorkbook;
  readonly edits: UserEdits;
  readonly clipboard: Clipboard;
  /** As Excel shows it, number format applied. */
  textAt(sheet: HostSheet, rowIndex: number, columnIndex: number): string;
  valueAt(sheet: HostSheet, rowIndex: number, columnIndex: number): CalcValue;
  /** What stands in the formula bar. */
  inputAt(sheet: HostSheet, rowIndex: number, columnIndex: number): string;
  /** What conditional formats make of the cell; null when none applies. */
  conditionalLookAt(sheet: HostSheet, rowIndex: number, columnIndex: number): ConditionalLook | null;
  /** The selection moves, and the add-in hears of it. */
  select(sheet: HostSheet, area: Rect): void;
  /** A click on a cell that was just selected; offsets in points from its left and upper edge. */
  click(sheet: HostSheet, cell: Rect, offsetX: number, offsetY: number): void;
  /** While the pointer drags: the add-in hears of the end only. */
  preview(sheet: HostSheet, area: Rect): void;
  /** The user begins to type into a cell. @returns ends it */
  beginCellEdit(): () => void;
}
