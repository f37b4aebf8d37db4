import type { Node } from "../syntax/Node";
import type { Area } from "./Area";
import type { SheetStore } from "./SheetStore";

/** A cell with a formula, and where it stands in the calculation. */
export class FormulaCell {
  /** What the formula reads, as far as its text tells. */
  precedents: readonly Area[] = [];
  /** Reads more than its text tells, or the clock: calculated every time. */
  isVolatile = false;
  isDirty = false;
  isRunning = false;
  /** The area that the result fills, its own cell included; null when it fills just that. */
  spill: Area | null = null;
  /** Where the result would go but for what stands there. */
  blocked: Area | null = null;
  /** How often it was worked out since the last edit: spills that chase each other must end. */
  runs = 0;
  /** The edit that `runs` counts from. */
  runsSince = -1;

  /** For the search of circles, see `CalculationOrder`: the search that has reached it, and its numbers there. */
  search: object | null = null;
  searchIndex = -1;
  lowLink = -1;

  constructor(
    readonly sheet: SheetStore,
    readonly rowIndex: number,
    readonly columnIndex: number,
    public node: Node,
  ) {}
}
