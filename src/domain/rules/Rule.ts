import type { Annex1Content, Annex2Content } from "../annex/annexContent";
import type { CellRef, Finding } from "../findings/Finding";
import type { Ledger } from "../Ledger";

/** What a rule looks at. */
export interface RuleContext {
  readonly ledger: Ledger;
  /** What the annexes should say; null where the workbook cannot say it. */
  readonly annex1: Annex1Content | null;
  readonly annex2: Annex2Content | null;
  /** Whether a rule before this one spoke of that cell: one cause is one finding. */
  readonly isReported: (at: CellRef) => boolean;
}

/** One rule = one file = one id. A rule that has nothing to look at finds nothing. */
export interface Rule {
  readonly id: string;
  /** What it says of a cell (that it is not what it was) is no reason for a later rule to be silent about that cell. */
  readonly leavesCellsToOthers?: true;
  readonly check: (context: RuleContext) => readonly Finding[];
}
