/** Half away from zero, on the number as 15 digits show it: ROUND(1.005,2) is 1.01 in Excel, as it is on paper. */
export function roundHalfUp(value: number, digits: number): number {
  return scaled(value, digits, (shifted) => Math.floor(shifted + 0.5));
}

export function roundAway(value: number, digits: number): number {
  return scaled(value, digits, Math.ceil);
}

export function roundTowardsZero(value: number, digits: number): number {
  return scaled(value, digits, Math.floor);
}

function scaled(value: number, digits: number, round: (shifted: number) => number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const places = Math.max(-308, Math.min(308, Math.trunc(digits)));
  // Decimal shifting through the text: multiplying would bring binary digits in (1.005 * 100 = 100.49999…).
  const shifted = Number(shiftPoint(Number(Math.abs(value).toPrecision(15)), places));
  const rounded = Number(shiftPoint(round(shifted), -places));
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

function shiftPoint(value: number, places: number): string {
  const [mantissa = "0", exponent = "0"] = value.toExponential().split("e");
  return `${mantissa}e${String(Number(exponent) + places)}`;
}

/** To a multiple of `step`; `round` decides which of the two. */
export function toMultiple(value: number, step: number, round: (count: number) => number): number {
  if (step === 0) return 0;
  const count = Number((value / step).toPrecision(15));
  return Number((round(count) * step).toPrecision(15));
}
