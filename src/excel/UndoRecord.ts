import type { CellFix } from "../domain/fixes/planFixes";
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

/** The colour rules of ours that a sheet had before. */
export interface UndoneRules {
  readonly sheetName: string;
  readonly rules: readonly RuleData[];
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
}

/** One step back. Plain JSON. */
export type UndoRecord =
  | { readonly kind: "sheets"; readonly sheets: readonly UndoneSheet[] }
  | { readonly kind: "cells"; readonly cells: readonly CellFix[] }
  | { readonly kind: "rules"; readonly sheets: readonly UndoneRules[] }
  | { readonly kind: "import"; readonly blocks: readonly UndoneCells[]; readonly addedSheets: readonly string[] };
