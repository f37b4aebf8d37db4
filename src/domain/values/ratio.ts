/** A rate as its two whole counts, e.g. cases and officers: kept apart so that nothing is rounded before it is printed. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A decimal number as `digits × 10^-scale`, exact in its shortest decimal text. */
interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is no part of a ratio`);
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** Rounds `top / bottom` half away from zero, as Excel's ROUND does; half-up for the counts here, none below 0. */
function divideHalfUp(top: bigint, bottom: bigint): bigint {
  const negative = top < 0n !== bottom < 0n;
  const [size, divisor] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const rounded = (2n * size + divisor) / (2n * divisor);
  return negative ? -rounded : rounded;
}

/**
 * A ratio in percent, rounded half-up in whole-number arithmetic.
 * Shape: counts (decimals are taken at their shortest decimal text) and the digits behind the point, 0 when left out →
 * percent, e.g. 28 for 28 %.
 * @throws RangeError for a denominator of 0, or digits that are not 0 … 10: the caller decides what 0 officers prints.
 * Source: the form prints whole percents, 292/1057 as 28 % (DESIGN §4, §5).
 * @example percentHalfUp({ numerator: 292, denominator: 1057 }) // 28
 * @example percentHalfUp({ numerator: 292, denominator: 1858 }, 1) // 15.7
 */
export function percentHalfUp(ratio: Ratio, digits = 0): number {
  if (ratio.denominator === 0) throw new RangeError("a ratio with a denominator of 0 has no percentage");
  if (!Number.isInteger(digits) || digits < 0 || digits > 10)
    throw new RangeError(`${String(digits)} is not 0 … 10 digits`);
  const top = decimalOf(ratio.numerator);
  const bottom = decimalOf(ratio.denominator);
  const scaledTop = top.digits * 10n ** BigInt(bottom.scale + digits + 2);
  const rounded = divideHalfUp(scaledTop, bottom.digits * 10n ** BigInt(top.scale));
  return Number(`${String(rounded)}e-${String(digits)}`);
}

/**
 * Whether a printed rate says the same as the ratio at the digits that are printed.
 * Shape: the cell's value (0.28, or the exact 0.27625… that shows as 28 %), the ratio, the digits of the percentage.
 * @throws RangeError as `percentHalfUp`.
 * Source: rule K3 of DESIGN §4, 17 % against 292/1858.
 * @example agreesAtPrintedDigits(0.28, { numerator: 292, denominator: 1057 }, 0) // true
 * @example agreesAtPrintedDigits(0.17, { numerator: 292, denominator: 1858 }, 0) // false
 */
export function agreesAtPrintedDigits(printed: number, ratio: Ratio, digits: number): boolean {
  return percentHalfUp({ numerator: printed, denominator: 1 }, digits) === percentHalfUp(ratio, digits);
}
