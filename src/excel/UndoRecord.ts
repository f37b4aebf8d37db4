import type { CellFix } from "../domain/fixes/planFixes";
import type { SheetChange, SheetPlan } from "../domain/plan/SheetPlan";
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

/** One step back. Plain JSON. */
export type UndoRecord =
  | { readonly kind: "sheets"; readonly sheets: readonly UndoneSheet[] }
  | { readonly kind: "cells"; readonly cells: readonly CellFix[] }
  | { readonly kind: "rules"; readonly sheets: readonly UndoneRules[] };
