/** A number as two whole ones, so that sums, differences and quotients of a rule are exact. `bottom` is above 0. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ZERO: Fraction = { top: 0n, bottom: 1n };

const make = (top: bigint, bottom: bigint): Fraction =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };

/**
 * A number at its shortest decimal text: 0.1 is one tenth, not the double beside it.
 * Shape: a finite number → fraction.
 * @throws RangeError for NaN and infinities: a bug in the caller.
 * @example fractionOf(0.25) // { top: 25n, bottom: 100n }
 */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is no fraction`);
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", decimals = ""] = mantissa.split(".");
  const scale = decimals.length - Number(exponent);
  const digits = BigInt(whole + decimals);
  return scale < 0 ? make(digits * 10n ** BigInt(-scale), 1n) : make(digits, 10n ** BigInt(scale));
}

/**
 * The sum of two fractions.
 */
export function add(left: Fraction, right: Fraction): Fraction {
  if (left.bottom === right.bottom) return make(left.top + right.top, left.bottom);
  return make(left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom);
}

/**
 * A fraction with the other sign.
 */
export function negate({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}

/**
 * The product of two fractions.
 */
export function multiply(left: Fraction, right: Fraction): Fraction {
  return make(left.top * right.top, left.bottom * right.bottom);
}

/**
 * The quotient of two fractions; null where the second is 0.
 * @example divide(fractionOf(292), fractionOf(0)) // null
 */
export function divide(left: Fraction, right: Fraction): Fraction | null {
  return right.top === 0n ? null : make(left.top * right.bottom, left.bottom * right.top);
}

/**
 * The size of a fraction, without its sign.
 */
export function absolute({ top, bottom }: Fraction): Fraction {
  return { top: top < 0n ? -top : top, bottom };
}

/**
 * Whether the first is larger than the second.
 */
export function isMore(left: Fraction, right: Fraction): boolean {
  return left.top * right.bottom > right.top * left.bottom;
}

/** Decimal places that a number is shown with at most. */
const PLACES = 10n ** 20n;

/**
 * A fraction as a number, for showing it.
 * @example toNumber({ top: 292n, bottom: 1858n }) // 0.15715823466092573
 */
export function toNumber({ top, bottom }: Fraction): number {
  const [above, below] = [Number(top), Number(bottom)];
  // Beyond 10^308 a double is infinite, and nothing would be left of the quotient.
  const isFinite = Number.isFinite(above) && Number.isFinite(below);
  return isFinite ? above / below : Number((top * PLACES) / bottom) / Number(PLACES);
}
