import { percentHalfUp, type Ratio } from "../values/ratio";
import type { SpokenValue } from "./Phrase";

/** `truncated`: the digits agree if the rest is cut off instead of rounded. */
export type Agreement = "yes" | "truncated" | "no" | "near";

/** 300余: from 300 up to the next round number of that size. */
function roundStep(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** Half-up at the digits that are printed, in whole-number arithmetic; `percentHalfUp` counts in hundredths. */
function rounded({ numerator, denominator }: Ratio, digits: number): number {
  return percentHalfUp({ numerator, denominator: denominator * 100 }, digits);
}

function truncated({ numerator, denominator }: Ratio, digits: number): number {
  const scale = 10 ** digits;
  return Math.floor(Number(((numerator / denominator) * scale).toPrecision(12))) / scale;
}

/**
 * Whether a number of the notice says the same as an exact one.
 * Shape: the spoken number with its digits and bound (至少, 余, 约 …), the exact one as a ratio → agreement; `near` for an
 * approximate number that is not exact.
 * @example agreesWithin(27.6 %, { numerator: 29200, denominator: 1057 }) // "yes"
 */
export function agreesWithin({ value, digits, bound }: SpokenValue, exact: Ratio): Agreement {
  const found = exact.numerator / exact.denominator;
  switch (bound) {
    case "exactly":
      if (rounded(exact, digits) === value) return "yes";
      return truncated(exact, digits) === value ? "truncated" : "no";
    case "atLeast":
      return found >= value ? "yes" : "no";
    case "over":
      return found > value ? "yes" : "no";
    case "under":
      return found < value ? "yes" : "no";
    case "atMost":
      return found <= value ? "yes" : "no";
    case "andSome":
      return found >= value && found < value + roundStep(value) ? "yes" : "no";
    case "about":
      if (rounded(exact, digits) === value) return "yes";
      return Math.abs(found - value) <= Math.max(1, value * 0.1) ? "near" : "no";
  }
}
