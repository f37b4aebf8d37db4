import { compactText } from "../values/text";
import type { Unit } from "./Unit";

/** What a place's transport authority is called behind the place's name; longest first, so that no half of one remains. */
const OFFICE_SUFFIXES = [
  "交通运输综合行政执法监督局",
  "交通运输综合行政执法支队",
  "交通运输综合行政执法局",
  "交通运输行政执法支队",
  "交通综合行政执法支队",
  "交通综合行政执法局",
  "交通运输管理局",
  "综合行政执法支队",
  "交通运输系统",
  "交通运输支队",
  "综合行政执法局",
  "交通运输局",
  "交通系统",
  "交通局",
  "支队",
  "局",
] as const;

/** The start of a full address: 青海省 in 青海省公路路政执法总队. */
const PROVINCE = /^\p{Script=Han}{2,5}?(?:省|自治区)/u;

/**
 * Text as it is looked up: compact, with the brackets that people put around a name taken off both ends.
 * Shape: any text → key; `""` for a blank one.
 * @example unitKey("【海 北 州】") // "海北州"
 */
export function unitKey(text: string): string {
  return compactText(text).replace(/^[([【〔「『“"《]+|[)\]】〕」』”"》:]+$/gu, "");
}

/**
 * A key without the name of the office behind the place; at least two characters of the place stay.
 * Shape: key → key.
 * @example stripOfficeSuffix("海北州交通运输系统") // "海北州"
 */
export function stripOfficeSuffix(key: string): string {
  const suffix = OFFICE_SUFFIXES.find((candidate) => key.endsWith(candidate) && key.length >= candidate.length + 2);
  return suffix === undefined ? key : key.slice(0, -suffix.length);
}

/**
 * The provinces that the roster itself names in front of a unit, so that 青海省海北州 is 海北州 while 四川省玉树州 is nobody.
 * Shape: roster → province names, each once.
 * @example provincesOf(BUILTIN_UNITS) // ["青海省"]
 */
export function provincesOf(units: readonly Unit[]): readonly string[] {
  const provinces = units.flatMap((unit) => PROVINCE.exec(unitKey(unit.fullName))?.[0] ?? []);
  return [...new Set(provinces)];
}

/**
 * The keys that the roster itself gives the unit, its annex name first.
 * Shape: unit → keys, each once.
 * @example givenForms(unit).includes("海北藏族自治州") // true for 海北州交通运输系统
 */
export function givenForms(unit: Unit): readonly string[] {
  const names = [unit.name, unit.fullName, unit.shortName, ...unit.aliases].map(unitKey);
  return [...new Set(names)].filter((key) => key !== "");
}

/**
 * The keys that follow from the given ones: for a 市州, the place without the office behind it. The 总队 keeps its forms
 * whole: 总队支队 is not the 总队.
 * Shape: unit → keys that are not given, each once.
 * @example derivedForms(unit).includes("西宁市") // true for a unit that is only known as 西宁市交通运输系统
 */
export function derivedForms(unit: Unit): readonly string[] {
  if (unit.unitClass !== "市州") return [];
  const given = givenForms(unit);
  return [...new Set(given.map(stripOfficeSuffix))].filter((key) => !given.includes(key));
}
