import type { ImportRefusal } from "./ImportPlan";
import type { TargetTable } from "./ImportTarget";

/** The sheet cannot be written: it is protected, or a filter hides some of its rows, past which Excel writes astray. */
export function closedSheet({ sheet, isProtected, isFiltered }: TargetTable): ImportRefusal | null {
  if (isProtected) return { code: "protected", details: { sheet } };
  return isFiltered ? { code: "filtered", details: { sheet } } : null;
}
