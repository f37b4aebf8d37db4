import type { Unit } from "../units/Unit";
import { createUnitMatcher } from "../units/matchUnit";

/**
 * The units in the order that a setting gives; units it does not name follow in the roster's order, none vanishes.
 * Shape: roster and a list of names (any of a unit's names) → all units of the roster once, and the names nobody has.
 * @example orderUnits(units, ["总队", "海东"]).units.map((unit) => unit.shortName) // ["总队", "海东", …]
 */
export function orderUnits(
  units: readonly Unit[],
  names: readonly string[],
): { readonly units: readonly Unit[]; readonly unknownNames: readonly string[] } {
  const match = createUnitMatcher(units);
  const ordered: Unit[] = [];
  const unknownNames: string[] = [];
  for (const name of names) {
    const found = match(name);
    if (found.kind !== "exact" && found.kind !== "alias") unknownNames.push(name);
    else if (!ordered.includes(found.unit)) ordered.push(found.unit);
  }
  return { units: [...ordered, ...units.filter((unit) => !ordered.includes(unit))], unknownNames };
}
