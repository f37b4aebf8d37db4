import { isOneApart } from "./oneApart";
import type { Unit } from "./Unit";
import { derivedForms, givenForms, provincesOf, stripOfficeSuffix, unitKey } from "./unitForms";

export type UnitMatch =
  /** `nested`: the county or city of the unit's that the text names. */
  | { readonly kind: "exact" | "alias"; readonly unit: Unit; readonly nested?: string }
  /** Close to these, or the name of more than one: for a person to decide. */
  | { readonly kind: "nearMiss"; readonly suggestions: readonly Unit[] }
  | { readonly kind: "unknown" }
  | { readonly kind: "blank" };

interface UnitIndex {
  /** Form → the units that have it; more than one where the roster gives two units one alias. */
  readonly byForm: ReadonlyMap<string, readonly Unit[]>;
  readonly provinces: readonly string[];
}

function indexUnits(units: readonly Unit[]): UnitIndex {
  const byForm = new Map<string, Unit[]>();
  const add = (form: string, unit: Unit) => byForm.set(form, [...(byForm.get(form) ?? []), unit]);
  for (const unit of units) for (const form of givenForms(unit)) add(form, unit);
  // What the roster says goes before what follows from it: a unit 甲州 is not the place of another, 甲州交通运输局.
  const given = new Set(byForm.keys());
  for (const unit of units) for (const form of derivedForms(unit)) if (!given.has(form)) add(form, unit);
  return { byForm, provinces: provincesOf(units) };
}

/** The text itself first, then with less and less around the place: the longest form wins. */
function readingsOf(key: string, provinces: readonly string[]): readonly string[] {
  const province = provinces.find((name) => key.startsWith(name) && key.length > name.length);
  const local = province === undefined ? [] : [key.slice(province.length)];
  return [...new Set([key, ...local].flatMap((reading) => [reading, stripOfficeSuffix(reading)]))];
}

function ownersOf(readings: readonly string[], key: string, index: UnitIndex): readonly Unit[] {
  for (const reading of readings) {
    const owners = index.byForm.get(reading) ?? [];
    // Less than the whole text names a 市州 only: what stands around the 总队's name makes it another body.
    const allowed = reading === key ? owners : owners.filter((unit) => unit.unitClass === "市州");
    if (allowed.length > 0) return allowed;
  }
  return [];
}

/**
 * Two characters are near too much, so that the first has to be right, and only a 市州 is suggested: 河南 is no slip for
 * 黄南, 总计 none for 总队.
 */
function isNear(reading: string, form: string, unit: Unit): boolean {
  if (reading.length < 2 || !isOneApart(reading, form)) return false;
  if (form.length > 2) return true;
  return unit.unitClass === "市州" && form.length === 2 && reading.startsWith(form.charAt(0));
}

function nearMisses(readings: readonly string[], index: UnitIndex): readonly Unit[] {
  const found = new Set<Unit>();
  for (const [form, units] of index.byForm) {
    for (const unit of units) if (readings.some((reading) => isNear(reading, form, unit))) found.add(unit);
  }
  return [...found].sort((left, right) => left.order - right.order);
}

/** 茫崖市 behind 海西州: a body one level down. A bare 市 or 县 is none: 玉树市 is a near miss. */
const BODY_BELOW = /^\p{Script=Han}{1,8}(?:县|市|区|旗|行委|行政委员会|管委会)$/u;

/** 和西宁市 behind 海北州 is another unit, and no body of the first; 玉树市 is one of 玉树州. */
const namesOther = (text: string, unit: Unit, { byForm }: UnitIndex): boolean =>
  [...byForm].some(([form, owners]) => text.includes(form) && !owners.includes(unit));

/** The unit whose place the text begins with, and the body of it that the text names. */
function nestedIn(readings: readonly string[], index: UnitIndex): UnitMatch | null {
  for (const reading of readings) {
    for (const [form, [unit, ...others]] of index.byForm) {
      const isPlace = unit?.unitClass === "市州" && others.length === 0 && /[州市]$/u.test(form);
      if (!isPlace || !reading.startsWith(form)) continue;
      const below = reading.slice(form.length);
      if (BODY_BELOW.test(below) && !namesOther(below, unit, index)) return { kind: "alias", unit, nested: below };
    }
  }
  return null;
}

function matchKey(key: string, index: UnitIndex): UnitMatch {
  const readings = readingsOf(key, index.provinces);
  const owners = ownersOf(readings, key, index);
  const [unit] = owners;
  if (unit !== undefined && owners.length === 1) {
    return { kind: key === unitKey(unit.name) ? "exact" : "alias", unit };
  }
  const nested = owners.length > 1 ? null : nestedIn(readings, index);
  if (nested !== null) return nested;
  const suggestions = owners.length > 1 ? owners : nearMisses(readings, index);
  return suggestions.length > 0 ? { kind: "nearMiss", suggestions } : { kind: "unknown" };
}

/**
 * Makes the function that says which unit a text names.
 * Shape: roster → (text → match). `exact` is the annex name, `alias` any other name, also with the office's name behind
 * the place (交通运输局, 综合行政执法支队 …) or the roster's own province in front. Answers are kept, so that 100,000 rows
 * that name nine units cost nine searches.
 * Errors: one character apart, and an alias that two units share, is a `nearMiss` with suggestions in roster order, never
 * corrected; a county or city behind its 州 belongs to the 州; 海南省, 玉树市 and 河南县 are not 海南州, 玉树州, 黄南州.
 * Source: DESIGN §3, Units; units.tsv, "not to be confused with".
 * @example createUnitMatcher(BUILTIN_UNITS)("海北州交通运输局") // { kind: "alias", unit: 海北州交通运输系统 }
 * @example createUnitMatcher(BUILTIN_UNITS)("玉树市") // { kind: "nearMiss", suggestions: [玉树州交通运输系统] }
 */
export function createUnitMatcher(units: readonly Unit[]): (text: string) => UnitMatch {
  const index = indexUnits(units);
  const known = new Map<string, UnitMatch>();
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const key = unitKey(text);
    const match: UnitMatch = key === "" ? { kind: "blank" } : matchKey(key, index);
    known.set(text, match);
    return match;
  };
}
