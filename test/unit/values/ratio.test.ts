import fc from "fast-check";
import { agreesAtPrintedDigits, percentHalfUp } from "../../../src/domain/values/ratio";

test.each([
  [292, 1057, 0, 28],
  [292, 1858, 0, 16],
  [292, 1858, 1, 15.7],
  [324, 1858, 0, 17],
  [324, 1858, 1, 17.4],
  [0, 242, 0, 0],
  [1, 8, 0, 13],
  [57, 200, 0, 29],
  [1, 200, 0, 1],
  [1, 201, 0, 0],
  [2, 3, 2, 66.67],
  [3, 1, 0, 300],
  [-1, 8, 0, -13],
  [0.285, 1, 0, 29],
  [1.005, 1, 1, 100.5],
  [1e-7, 1, 5, 0.00001],
])("%p/%p at %p digits is %p %", (numerator, denominator, digits, expected) => {
  expect(percentHalfUp({ numerator, denominator }, digits)).toBe(expected);
});

test("0 officers have no percentage", () => {
  expect(() => percentHalfUp({ numerator: 4, denominator: 0 })).toThrow(RangeError);
  expect(() => percentHalfUp({ numerator: Number.NaN, denominator: 1 })).toThrow(RangeError);
  expect(() => percentHalfUp({ numerator: 4, denominator: 1 }, -1)).toThrow(RangeError);
});

test("is floor(100·n·10^d / m + 1/2) / 10^d in whole numbers", () => {
  fc.assert(
    fc.property(
      fc.nat(10_000_000),
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.nat(3),
      (numerator, denominator, digits) => {
        const top = 2n * 100n * BigInt(numerator) * 10n ** BigInt(digits) + BigInt(denominator);
        const expected = top / (2n * BigInt(denominator));
        const percent = percentHalfUp({ numerator, denominator }, digits);
        expect(BigInt(Math.round(percent * 10 ** digits))).toBe(expected);
      },
    ),
  );
});

test.each([
  [0.28, 292, 1057, 0, true],
  [292 / 1057, 292, 1057, 0, true],
  [0.17, 292, 1858, 0, false],
  [0.16, 292, 1858, 0, true],
  [0.157, 292, 1858, 1, true],
  [0.158, 292, 1858, 1, false],
  [0, 0, 242, 0, true],
  [0.125, 1, 8, 0, true],
])("%p printed for %p/%p at %p digits: %p", (printed, numerator, denominator, digits, expected) => {
  expect(agreesAtPrintedDigits(printed, { numerator, denominator }, digits)).toBe(expected);
});
