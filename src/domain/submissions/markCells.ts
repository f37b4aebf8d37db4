import type { Ledger } from "../Ledger";
import type { MarkCell } from "./Submissions";

/**
 * Every mark of the tracking matrix and of 附件1.
 */
export function markCells({ submissions, annex1 }: Ledger): readonly MarkCell[] {
  return [...(submissions?.kind === "matrix" ? submissions.marks : []), ...(annex1?.matrix.marks ?? [])];
}
