import type { Unit } from "../units/Unit";
import { createUnitMatcher } from "../units/matchUnit";
import { derivedForms, givenForms, provincesOf } from "../units/unitForms";
import type { Meaning } from "./Token";
import { PROVINCES } from "./words";

/** What stands at a place of a sentence: its meaning and how many units of text it takes. */
export interface Spotted {
  readonly meaning: Meaning;
  readonly length: number;
}

/** 交通运输综合行政执法监督局 and the like. */
const LONGEST_OFFICE = 14;
const OFFICE_END = /[局队统门]$/u;
/** Behind a bare 海南, 玉树, 海北: 海南省, 玉树市, 海北洲 are somebody else, or a slip. */
const PLACE_TAIL = /^(?:省|市(?!州)|县|区|洲|镇|乡|旗)/u;
/** The name of a county is short, and holds none of the words that a sentence goes on with. */
const COUNTY =
  /^[^\P{Script=Han}和与及未尚没已均都报送等除其各仅只在执资工方案办有无是为对将要应所全省的单位部分个别市州县区两六八九三四五七]{1,4}(?:县|市(?!州)|区|行委|镇|旗)(?:交通运输(?:综合行政执法)?(?:局|大队)|交通局)?/u;
const BELOW =
  /^(?:所属|所辖|下辖|下属|辖区|辖内|境内)(?:内)?(?:的)?(?:各|部分|个别|全部|\d+个)?(?:区县|县区|县|市县|县市|单位|企业)?(?:\(?[市区县]\)?)?(?:单位)?/u;
const COUNTIES =
  /^(?:各|部分|个别|有的)?(?:区\(县\)|县\(区\)|区县|县区|县级|县市|各县)(?:级)?(?:单位|部门|交通运输局)?/u;

/** Words of a sentence that name a place or a unit. */
export interface UnitSpotter {
  readonly spot: (text: string, at: number) => Spotted | null;
  /** A county that stands alone; asked last, since its name can be any two characters. */
  readonly spotCounty: (text: string, at: number) => Spotted | null;
}

const FOREIGN: Meaning = { kind: "foreign" };

interface Names {
  readonly match: ReturnType<typeof createUnitMatcher>;
  /** The roster's names by their first character, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly provinces: readonly string[];
}

/** Length of the longest name of the roster that the text goes on with, a province in front counted in; 0 for none. */
function nameLength({ byFirst, provinces }: Names, text: string, at: number): number {
  const province = provinces.find((name) => text.startsWith(name, at))?.length ?? 0;
  const longestAt = (place: number) =>
    byFirst.get(text.charAt(place))?.find((form) => text.startsWith(form, place))?.length ?? 0;
  const behind = longestAt(at + province);
  return Math.max(longestAt(at), province > 0 && behind > 0 ? province + behind : 0);
}

/** The roster's matcher decides; it is only asked where a name of the roster begins, with the office behind it or not. */
function longestUnit(names: Names, text: string, at: number): { unit: Unit; length: number } | null {
  const shortest = nameLength(names, text, at);
  if (shortest === 0) return null;
  for (let length = Math.min(shortest + LONGEST_OFFICE, text.length - at); length >= shortest; length -= 1) {
    const name = text.slice(at, at + length);
    if (length > shortest && !OFFICE_END.test(name)) continue;
    const found = names.match(name);
    // A county of a 州 is no claim about the 州.
    const isUnit = (found.kind === "exact" || found.kind === "alias") && found.nested === undefined;
    if (isUnit) return { unit: found.unit, length };
  }
  return null;
}

const PROVINCE_FIRSTS: ReadonlySet<string> = new Set(PROVINCES.map((name) => name.charAt(0)));

/** 四川省玉树州, 甘肃甘南州: of another province, with the name of ours behind it or not. */
function spotOtherProvince(names: Names, text: string, at: number): Spotted | null {
  if (!PROVINCE_FIRSTS.has(text.charAt(at))) return null;
  const province = PROVINCES.find((name) => text.startsWith(name, at));
  if (province === undefined || names.provinces.some((own) => own.startsWith(province))) return null;
  const tail = /^(?:省|自治区|市)/u.exec(text.slice(at + province.length))?.[0] ?? "";
  const behind = at + province.length + tail.length;
  const unit = longestUnit(names, text, behind);
  if (tail === "" && (unit === null || unit.unit.unitClass === "总队")) return null;
  const office = /^交通运输[厅局]/u.exec(text.slice(behind))?.[0] ?? "";
  return { meaning: FOREIGN, length: behind - at + (unit?.length ?? office.length) };
}

function countyLength(names: Names, text: string, at: number): number {
  const below = BELOW.exec(text.slice(at))?.[0] ?? "";
  if (below !== "") return below.length;
  const county = COUNTY.exec(text.slice(at))?.[0] ?? "";
  return county === "" || (longestUnit(names, text, at) !== null && !/^.{1,3}市/u.test(county)) ? 0 : county.length;
}

function isRosterName({ match }: Names, name: string): boolean {
  const { kind } = match(name);
  return kind === "exact" || kind === "alias";
}

function spotUnit(names: Names, text: string, at: number): Spotted | null {
  const found = longestUnit(names, text, at);
  if (found === null) return null;
  const behind = at + found.length;
  const isBare = found.length === 2 && found.unit.unitClass === "市州";
  const tail = isBare ? (PLACE_TAIL.exec(text.slice(behind))?.[0] ?? "") : "";
  if (tail !== "") {
    const office = /^交通运输[厅局]/u.exec(text.slice(behind + tail.length))?.[0] ?? "";
    return { meaning: FOREIGN, length: found.length + tail.length + office.length };
  }
  const county = found.unit.unitClass === "市州" ? countyLength(names, text, behind) : 0;
  if (county > 0 && !isRosterName(names, text.slice(behind, behind + county))) {
    return { meaning: FOREIGN, length: found.length + county };
  }
  return { meaning: { kind: "unit", unit: found.unit }, length: found.length };
}

/**
 * Makes the function that finds units in running text, by the roster's own matcher.
 * Shape: roster → (sentence, place → unit or foreign place there; null for neither). The longest name wins; a county
 * behind a unit (海西州茫崖市), another province before it (四川省玉树州) and look-alikes (海南省, 玉树市, 海北洲) are foreign.
 * Source: DESIGN §3, Units.
 * @example createUnitSpotter(BUILTIN_UNITS).spot("海北州未报送", 0)?.length // 3
 */
export function createUnitSpotter(units: readonly Unit[]): UnitSpotter {
  const forms = units.flatMap((unit) => [...givenForms(unit), ...derivedForms(unit)]);
  const provinces = provincesOf(units);
  const byFirst = new Map<string, string[]>();
  for (const form of [...new Set(forms)].sort((left, right) => right.length - left.length)) {
    byFirst.set(form.charAt(0), [...(byFirst.get(form.charAt(0)) ?? []), form]);
  }
  const names: Names = { match: createUnitMatcher(units), byFirst, provinces };
  const spotOneOf = (text: string, at: number): Spotted | null => {
    // 两市一总队.
    if (text.charAt(at) !== "一") return null;
    const found = spotUnit(names, text, at + 1);
    const isHeadquarters = found?.meaning.kind === "unit" && found.meaning.unit.unitClass === "总队";
    return isHeadquarters ? { meaning: found.meaning, length: found.length + 1 } : null;
  };
  return {
    spot: (text, at) => spotOtherProvince(names, text, at) ?? spotUnit(names, text, at) ?? spotOneOf(text, at),
    spotCounty: (text, at) => {
      const rest = text.slice(at, at + 24);
      const length = (COUNTIES.exec(rest) ?? BELOW.exec(rest) ?? COUNTY.exec(rest))?.[0].length ?? 0;
      return length === 0 ? null : { meaning: FOREIGN, length };
    },
  };
}
