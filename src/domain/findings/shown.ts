import type { FindingValue } from "./Finding";

/**
 * A value as sentences quote it.
 * Shape: value → text; `""` for none, numbers with at most six significant digits.
 * @example shown(292 / 1858) // "0.157158"
 */
export function shown(value: FindingValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(6)));
  return String(value);
}
