import type { Ledger } from "../Ledger";
import { readReminders } from "../rules/reminders";
import { unitNameOf } from "../units/UnitCell";
import type { Unit } from "../units/Unit";

/**
 * How often units were reminded in this 期: the days on which they were, so that three materials on one day are one
 * reminder. What was before the period of the cases belongs to an earlier 期, except for material that is sent once for
 * the whole campaign.
 * Shape: ledger → count by unit; null where the workbook has no 催办记录.
 */
export function reminderCounts(ledger: Ledger): ((unit: Unit) => number) | null {
  if (!ledger.tables.some(({ role }) => role === "reminders")) return null;
  const from = ledger.settings.casePeriod.from.value;
  const once = new Set(ledger.materials.filter(({ isOnce }) => isOnce).map(({ name }) => name));
  const days = new Map<string, Set<string>>();
  for (const { unitCell, material, date, dateAt } of readReminders(ledger)) {
    const name = unitNameOf(unitCell);
    if (name === null) continue;
    const serial = date.kind === "date" ? Math.floor(date.dateSerial) : null;
    const isEarlier = serial !== null && from !== null && serial < from;
    if (isEarlier && !(material !== null && once.has(material))) continue;
    const own = days.get(name) ?? new Set();
    days.set(name, own.add(serial === null ? `${dateAt.sheet}!${dateAt.address}` : String(serial)));
  }
  return (unit) => days.get(unit.name)?.size ?? 0;
}
