import { compareScalars } from "../coerce";
import { isError, type Scalar } from "../values";
import { wildcard } from "./wildcard";

export type MatchMode = "exact" | "wildcard" | "smaller" | "larger";

function kindOf(value: Scalar): string {
  return isError(value) ? "error" : value === null ? "blank" : typeof value;
}

function tester(wanted: Scalar, mode: MatchMode): (value: Scalar) => boolean {
  const pattern = mode === "wildcard" && typeof wanted === "string" ? wildcard(wanted) : null;
  if (pattern) return (value) => typeof value === "string" && pattern.test(value);
  const kind = kindOf(wanted);
  return (value) => kindOf(value) === kind && compareScalars(value, wanted) === 0;
}

/**
 * The index of a value in a list, looked through one by one from either end; -1 when it is not there. `smaller` and
 * `larger` take the nearest one of the same kind when the value itself is missing.
 */
export function findLinear(wanted: Scalar, list: readonly Scalar[], mode: MatchMode, fromEnd = false): number {
  const target = wanted ?? 0;
  const matches = tester(target, mode);
  const kind = kindOf(target);
  let nearest = -1;
  const step = fromEnd ? -1 : 1;
  for (let index = fromEnd ? list.length - 1 : 0; index >= 0 && index < list.length; index += step) {
    const value = list[index] ?? null;
    if (matches(value)) return index;
    if ((mode !== "smaller" && mode !== "larger") || kindOf(value) !== kind) continue;
    const order = compareScalars(value, target);
    if (mode === "smaller" ? order > 0 : order < 0) continue;
    const best = list[nearest] ?? null;
    if (nearest < 0 || (mode === "smaller" ? compareScalars(value, best) > 0 : compareScalars(value, best) < 0))
      nearest = index;
  }
  return nearest;
}

/**
 * As MATCH and LOOKUP search a sorted list: by halves, values of another kind passed over. On an unsorted list the
 * answer is as arbitrary as Excel's.
 */
export function findSorted(wanted: Scalar, list: readonly Scalar[], isAscending: boolean): number {
  const target = wanted ?? 0;
  const kind = kindOf(target);
  const candidates: number[] = [];
  list.forEach((value, index) => {
    if (kindOf(value) === kind) candidates.push(index);
  });
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = compareScalars(list[candidates[middle] ?? 0] ?? null, target);
    if (isAscending ? order <= 0 : order >= 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (candidates[low - 1] ?? -1);
}
