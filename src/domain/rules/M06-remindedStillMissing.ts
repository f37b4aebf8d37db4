import type { Annex1Content } from "../annex/annexContent";
import type { CellRef, Finding } from "../findings/Finding";
import { unitNameOf } from "../units/UnitCell";
import { finding } from "./finding";
import { readReminders, type Reminder } from "./reminders";
import type { Rule } from "./Rule";

interface Owed {
  readonly material: string;
  readonly statusAt: CellRef | null;
  readonly reminders: readonly Reminder[];
}

type Row = Annex1Content["rows"][number];

/** What a unit owes after it was reminded of it. */
function owedBy(
  { unit, cells }: Row,
  materials: Annex1Content["materials"],
  all: readonly Reminder[],
): readonly Owed[] {
  const own = all.filter(({ unitCell }) => unitNameOf(unitCell) === unit.name);
  return materials.flatMap(({ name }, at): Owed[] => {
    const cell = cells[at];
    const reminders = own.filter(({ material }) => material === "" || material === name);
    if (cell?.mark !== "×" || reminders.length === 0) return [];
    return [{ material: name, statusAt: cell.status.at, reminders }];
  });
}

function findingOf(unit: string, { material, statusAt, reminders }: Owed): readonly Finding[] {
  const last = reminders.at(-1);
  if (last === undefined) return [];
  const earlier = reminders.slice(0, -1).map(({ dateAt }) => dateAt);
  const isRepeated = reminders.length > 1;
  return [
    finding({
      ruleId: "M06",
      severity: isRepeated ? "query" : "hint",
      at: last.dateAt,
      unit,
      column: material,
      expected: "√",
      actual: "×",
      details: { times: reminders.length, variant: isRepeated ? "repeated" : "once" },
      also: [...earlier, ...(statusAt === null ? [] : [statusAt])],
      count: 1,
    }),
  ];
}

/** 催办记录 has an entry and the material is still missing; from the second reminder on that is 屡催不报. */
export const remindedStillMissing: Rule = {
  id: "M06",
  check: ({ ledger, annex1 }) => {
    const cutOff = ledger.settings.cutOff.value;
    const reminders = readReminders(ledger).filter(
      ({ date }) => date.kind !== "date" || cutOff === null || Math.floor(date.dateSerial) <= cutOff,
    );
    if (annex1 === null || reminders.length === 0) return [];
    return annex1.rows.flatMap((row) =>
      owedBy(row, annex1.materials, reminders).flatMap((owed) => findingOf(row.unit.name, owed)),
    );
  },
};
