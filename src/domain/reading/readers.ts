import type { Ledger } from "../Ledger";
import type { Corrections } from "../memory/Memory";
import type { DateContext } from "../submissions/readSubmissions";
import { createUnitMatcher } from "../units/matchUnit";
import type { Unit } from "../units/Unit";
import type { UnitReader } from "../units/UnitCell";

/**
 * The units with the names that a person has given them: these count as the roster's own.
 */
export function withGivenNames(units: readonly Unit[], { units: given }: Corrections): readonly Unit[] {
  return units.map((unit) => {
    const names = Object.entries(given).flatMap(([name, owner]) => (owner === unit.name ? [name] : []));
    return names.length === 0 ? unit : { ...unit, aliases: [...unit.aliases, ...names] };
  });
}

/**
 * How units are read in a workbook that is understood already, for the tables that only rules look at.
 */
export function unitReaderOf({ units, corrections, settings }: Ledger): UnitReader {
  const match = createUnitMatcher(withGivenNames(units, corrections));
  return { match, provinceName: settings.provinceName.value };
}

/**
 * How dates and marks are read there.
 */
export function dateContextOf({ snapshot, settings, corrections }: Ledger): DateContext {
  return {
    uses1904Dates: snapshot.uses1904Dates,
    cutOffSerial: settings.cutOff.value,
    markAnswers: corrections.marks,
  };
}
