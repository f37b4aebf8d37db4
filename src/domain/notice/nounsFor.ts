import type { Unit } from "../units/Unit";
import { stripOfficeSuffix, unitKey } from "../units/unitForms";
import { dateFromSerial } from "../values/date";
import { joinChinese } from "../values/list";

/**
 * What running text calls a unit: the place without the office behind it.
 * @example spokenName(海北州交通运输系统) // "海北州"
 */
export function spokenName({ name, unitClass }: Unit): string {
  return unitClass === "市州" ? stripOfficeSuffix(unitKey(name)) : name;
}

/**
 * Units as a list in running text.
 * @example spokenList([海北州…, 果洛州…]) // "海北州、果洛州"
 */
export function spokenList(units: readonly Unit[]): string {
  return joinChinese(units.map(spokenName));
}

/**
 * What a wording can say of units: who they are and how many. 仅 before one and 2个单位 behind several say that there is
 * nobody else, so that a unit that is left out is a contradiction.
 * @example spokenUnits([海北州…, 果洛州…]) // { 单位: "海北州、果洛州", 个数: "2", 几个单位: "2个单位", 仅: "" }
 */
export function spokenUnits(units: readonly Unit[]): Readonly<Record<string, string>> {
  const count = String(units.length);
  const isOne = units.length === 1;
  return { 单位: spokenList(units), 个数: count, 几个单位: isOne ? "" : `${count}个单位`, 仅: isOne ? "仅" : "" };
}

/**
 * A day in running text.
 * @throws RangeError as `dateFromSerial`.
 * @example spokenDate(45392) // "2024年4月10日"
 */
export function spokenDate(serial: number): string {
  const { year, month, day } = dateFromSerial(serial);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}
