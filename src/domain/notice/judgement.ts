import type { ClaimCell } from "./Notice";
import type { Judgement } from "./Statement";

/**
 * Makes a judgement; what is left out is null or empty.
 */
export function judgement(
  verdict: Judgement["verdict"],
  cells: readonly ClaimCell[] = [],
  rest: Partial<Pick<Judgement, "said" | "found" | "reason">> = {},
): Judgement {
  return { verdict, cells: distinct(cells), said: null, found: null, reason: null, ...rest };
}

/** Each cell once. */
function distinct(cells: readonly ClaimCell[]): readonly ClaimCell[] {
  const keyOf = (cell: ClaimCell) =>
    cell.address === null ? `${String(cell.unit)}|${String(cell.column)}` : `${String(cell.sheet)}!${cell.address}`;
  const seen = new Set<string>();
  return cells.filter((cell) => !seen.has(keyOf(cell)) && seen.add(keyOf(cell)));
}
