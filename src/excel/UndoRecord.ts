import type { Corrections } from "../domain/memory/Memory";
import type { SheetChange, SheetPlan } from "../domain/plan/SheetPlan";
import type { CellValue, Rect } from "../domain/snapshot";
import type { BlockReading } from "./BlockReading";
import type { RuleData } from "./markedRules";

/** What a build changed on one sheet, and what stood there before. */
export interface UndoneSheet {
  readonly plan: SheetPlan;
  /** Before. `details.exists` is false for a sheet that the build added. */
  readonly reading: BlockReading;
  readonly changes: readonly SheetChange[];
}

/** The colour rules of ours that a sheet had before, and those that the step left there. */
export interface UndoneRules {
  readonly sheetName: string;
  readonly rules: readonly RuleData[];
  readonly left: readonly RuleData[];
  /** How many rules of the user's own the sheet had; older records do not say. */
  readonly otherCount?: number;
}

/** One cell that was written, or is to be, and what stood there. */
export interface WrittenCell {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly numberFormatBefore: string;
  readonly numberFormatAfter: string;
  /** en-US, with `=`; in the place of the value. */
  readonly formulaBefore?: string;
  readonly formulaAfter?: string;
}

/** Cells that an import wrote over, and what stood there before. */
export interface UndoneCells {
  readonly sheetName: string;
  readonly rect: Rect;
  /** Values and formulas of the block; null: all its cells were empty. Columns that were left alone are undefined. */
  readonly contents: readonly (readonly (CellValue | undefined)[])[] | null;
  readonly formulas: readonly (readonly (string | null)[])[] | null;
  /** One for the whole block where all are the same. */
  readonly numberFormats: string | readonly (readonly string[])[];
  /** Columns of the block that were written, from 0. */
  readonly columns: readonly number[];
  /** Fingerprints of what was written, one for each `ROWS_A_PRINT` rows. */
  readonly prints: readonly string[];
}

/** One step back. Plain data: JSON, but for what is undefined. */
export type UndoRecord =
  | {
      readonly kind: "sheets";
      readonly sheets: readonly UndoneSheet[];
      /** What was remembered of the build before, as `builtText` has it; undefined where the step leaves that alone. */
      readonly builtBefore?: string | undefined;
    }
  | {
      readonly kind: "cells";
      readonly cells: readonly WrittenCell[];
      /** As with sheets. */
      readonly builtBefore?: string | undefined;
    }
  | { readonly kind: "rules"; readonly sheets: readonly UndoneRules[] }
  | { readonly kind: "import"; readonly blocks: readonly UndoneCells[]; readonly addedSheets: readonly string[] }
  | { readonly kind: "corrections"; readonly before: Corrections; readonly after: Corrections };
