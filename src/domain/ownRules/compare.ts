import { absolute, add, fractionOf, isMore, multiply, negate, ZERO, type Fraction } from "./fraction";
import type { Operator, Tolerance } from "./OwnRule";

/** A rate in a cell is a double: 292/1858 there and the exact ratio differ behind the 16th digit. */
const DOUBLE = fractionOf(1e-9);
const ONE = fractionOf(1);

const larger = (left: Fraction, right: Fraction): Fraction => (isMore(left, right) ? left : right);

/**
 * Whether a comparison holds.
 * Shape: both sides, and the tolerance that widens what holds (≠ wants more than it). Sides that differ by less than a
 * cell's double can tell are equal.
 * Source: issue 4, Deliver 4, tolerance.
 * @example holds("≤", fractionOf(3), fractionOf(2), { value: fractionOf(1), isShare: false }) // true
 */
export function holds(operator: Operator, left: Fraction, right: Fraction, tolerance: Tolerance): boolean {
  const difference = add(left, negate(right));
  const exact = multiply(DOUBLE, larger(ONE, larger(absolute(left), absolute(right))));
  const allowed = tolerance.isShare ? multiply(tolerance.value, absolute(right)) : tolerance.value;
  const isAllowed = !isMore(absolute(difference), larger(allowed, exact));
  const isSame = !isMore(absolute(difference), exact);
  switch (operator) {
    case "=":
      return isAllowed;
    case "≠":
      return !isAllowed;
    case "≤":
      return isAllowed || isMore(ZERO, difference);
    case "≥":
      return isAllowed || isMore(difference, ZERO);
    case "<":
      return (!isSame && isMore(ZERO, difference)) || isMore(allowed, absolute(difference));
    case ">":
      return (!isSame && isMore(difference, ZERO)) || isMore(allowed, absolute(difference));
    default:
      return true;
  }
}
