import type { Unit } from "../units/Unit";

/** The groups that a notice speaks of. */
export interface Universe {
  readonly all: readonly Unit[];
  /** 市州: the 总队 is none. */
  readonly places: readonly Unit[];
  readonly cities: readonly Unit[];
  readonly prefectures: readonly Unit[];
}

const isCity = ({ name, fullName }: Unit): boolean => fullName.endsWith("市") || /^[^州]{2,4}市/u.test(name);

/**
 * The groups of a roster.
 * Shape: units in the roster's order → groups in that order.
 * @example universeOf(BUILTIN_UNITS).prefectures.length // 6
 */
export function universeOf(units: readonly Unit[]): Universe {
  const places = units.filter(({ unitClass }) => unitClass === "市州");
  const cities = places.filter(isCity);
  return { all: units, places, cities, prefectures: places.filter((unit) => !cities.includes(unit)) };
}
