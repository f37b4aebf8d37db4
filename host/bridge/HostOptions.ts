import type { CalcEngine } from "../engine/CalcEngine";
import type { Rect } from "../engine/document/a1";
import type { HostWorkbook } from "../engine/document/HostWorkbook";
import type { Fault } from "./faults";
import type { Profile } from "./profiles";

export interface HostOptions {
  readonly workbook: HostWorkbook;
  readonly engine: CalcEngine | Promise<CalcEngine>;
  /** functions.json as the metadata generator writes it; null when the add-in has no functions. */
  readonly functions: unknown;
  readonly language: string;
  /** What a date without a year, typed into a cell, takes its year from. */
  readonly today?: () => Date;
  /** The Excel that the host stands for; Microsoft 365 by default. */
  readonly profile?: Profile;
  /** The workbook was opened read-only: `Workbook.readOnly` says so. */
  readonly isReadOnly?: boolean;
  /** What goes wrong on demand. */
  readonly faults?: readonly Fault[];
  /** What `Office.context.officeTheme` answers: name of the colour → 0xRRGGBB. */
  readonly officeTheme?: Readonly<Record<string, number>>;
  /** The add-in asked for its pane to be shown, or hidden. */
  readonly onPaneState?: (isVisible: boolean) => void;
}

/** Cells changed by the add-in, by typing, or by calculation. */
export interface HostChange {
  readonly sheetName: string;
  readonly area: Rect;
}
