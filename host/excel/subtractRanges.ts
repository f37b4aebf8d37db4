import { subtract, type Rect } from "../engine/document/a1";

/** Takes an area away from rules, validations, hyperlinks; what has no cell left is gone. */
export function subtractRanges<T extends { ranges: Rect[] }>(items: readonly T[], hole: Rect): T[] {
  return items.filter((item) => {
    item.ranges = item.ranges.flatMap((range) => subtract(range, hole));
    return item.ranges.length > 0;
  });
}
