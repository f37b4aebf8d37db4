import { parseA1 } from "../address";
import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import { dateContextOf } from "../reading/readers";
import { dateOptions } from "../submissions/readSubmissions";
import type { Unit } from "../units/Unit";
import { readDate, type DateReading } from "../values/date";

/** 生效日期 or 失效日期 of a unit of the roster. */
export interface RosterDate {
  readonly unit: Unit;
  readonly field: "validFrom" | "validTo";
  readonly reading: DateReading;
  readonly at: CellRef;
}

/**
 * From when and until when the roster's units are units; blank ones are left out.
 */
export function rosterDates(ledger: Ledger): readonly RosterDate[] {
  const { tables, roster } = ledger;
  const table = tables.find(({ role }) => role === "roster");
  if (table === undefined) return [];
  const options = dateOptions(dateContextOf(ledger));
  return roster.flatMap(({ unit, at }) =>
    (["validFrom", "validTo"] as const).flatMap((field): RosterDate[] => {
      const column = table.columns.get(field);
      const row = parseA1(at.address)?.rowIndex;
      if (column === undefined || row === undefined) return [];
      const reading = readDate(valueAt(table.sheet, row, column), numberFormatAt(table.sheet, row, column), options);
      return reading.kind === "blank" ? [] : [{ unit, field, reading, at: refAt(table.sheet, row, column) }];
    }),
  );
}

/**
 * The units that are none in this 期: gone before its first day, or not there by the cut-off.
 * Shape: ledger → their dates; none where 参数 has no days to compare with (S04 says so).
 */
export function outOfDateUnits(ledger: Ledger): readonly RosterDate[] {
  const { casePeriod, cutOff } = ledger.settings;
  const first = casePeriod.from.value ?? cutOff.value;
  const last = cutOff.value ?? casePeriod.to.value;
  return rosterDates(ledger).filter(({ field, reading }) => {
    if (reading.kind !== "date") return false;
    if (field === "validTo") return first !== null && reading.dateSerial < first;
    return last !== null && reading.dateSerial > last;
  });
}
