import { holds } from "../../../src/domain/ownRules/compare";
import { divide, fractionOf, toNumber, ZERO } from "../../../src/domain/ownRules/fraction";
import type { Operator } from "../../../src/domain/ownRules/OwnRule";

const NONE = { value: ZERO, isShare: false };

test.each<[number, Operator, number, boolean]>([
  [2, "=", 2, true],
  [2, "=", 3, false],
  [2, "≠", 3, true],
  [2, "≠", 2, false],
  [2, "<", 3, true],
  [2, "<", 2, false],
  [2, "≤", 2, true],
  [3, "≤", 2, false],
  [3, ">", 2, true],
  [2, ">", 2, false],
  [2, "≥", 2, true],
  [1, "≥", 2, false],
  [0.1 + 0.2, "=", 0.3, true],
  [0.1 + 0.2, ">", 0.3, false],
])("%d %s %d: %s", (left, operator, right, isHeld) => {
  expect(holds(operator, fractionOf(left), fractionOf(right), NONE)).toBe(isHeld);
});

test.each<[number, Operator, number, number, boolean, boolean]>([
  [2, "=", 3, 1, false, true],
  [2, "=", 4, 1, false, false],
  [3, "≤", 2, 1, false, true],
  [4, "≤", 2, 1, false, false],
  [2, "≠", 3, 1, false, false],
  [2, "<", 2, 1, false, true],
  [3, "<", 2, 1, false, false],
  [101, "=", 100, 0.01, true, true],
  [102, "=", 100, 0.01, true, false],
])("%d %s %d within %d", (left, operator, right, value, isShare, isHeld) => {
  const tolerance = { value: fractionOf(value), isShare };
  expect(holds(operator, fractionOf(left), fractionOf(right), tolerance)).toBe(isHeld);
});

test("a rate in a cell is the same as its exact ratio", () => {
  const ratio = divide(fractionOf(292), fractionOf(1858)) ?? ZERO;
  expect(holds("=", fractionOf(292 / 1858), ratio, NONE)).toBe(true);
  expect(toNumber(ratio)).toBe(292 / 1858);
});

test.each([1e21, 1e-7, 1.5e300, -0.25, 123456789.125])("%d survives as a fraction", (value) => {
  expect(toNumber(fractionOf(value))).toBeCloseTo(value, 12);
});
