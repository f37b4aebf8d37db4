import { BUILTIN_UNITS } from "../../domain/units/builtinUnits";
import { createUnitMatcher, type UnitMatch } from "../../domain/units/matchUnit";
import { joinChinese } from "../../domain/values/list";
import { notAvailableError } from "../cellError";
import { readRosterRange } from "./rosterRange";

const matchBuiltin = createUnitMatcher(BUILTIN_UNITS);

/**
 * The match of a text among the nine units of the campaign.
 * @example matchBuiltinUnit("黄南").kind // "alias"
 */
export function matchBuiltinUnit(text: string): UnitMatch {
  return matchBuiltin(text);
}

/**
 * The annex name of a unit.
 * Shape: any of its names, and a roster range or `null` for the nine built-in units → annex name.
 * @throws CustomFunctions.Error #N/A for a blank, an unknown name, or one that is only close to a unit's (named in the
 * message, never taken); #VALUE! for a roster without names.
 * @example unitName("海北州交通运输局", null) // "海北州交通运输系统"
 */
export function unitName(text: string, roster: readonly (readonly unknown[])[] | null): string {
  const match = roster === null ? matchBuiltin(text) : createUnitMatcher(readRosterRange(roster))(text);
  switch (match.kind) {
    case "exact":
    case "alias":
      return match.unit.name;
    case "nearMiss":
      throw notAvailableError(
        `名册中没有“${text}”，是否为：${joinChinese(match.suggestions.map((unit) => unit.name))}？`,
      );
    case "unknown":
      throw notAvailableError(`名册中没有“${text}”`);
    case "blank":
      throw notAvailableError("单位名称为空");
  }
}
