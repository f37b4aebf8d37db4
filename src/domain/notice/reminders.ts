import type { Ledger } from "../Ledger";
import type { Unit } from "../units/Unit";
import { joinChinese } from "../values/list";
import { factsOf, type Facts } from "./facts";
import { spokenDate, spokenName } from "./nounsFor";

/** A material that a unit still owes: it never came, or was sent back. */
export interface OwedMaterial {
  readonly material: string;
  readonly reason: "missing" | "returned";
}

/** A reminder 催办 to one unit. */
export interface Reminder {
  readonly unit: string;
  readonly owed: readonly OwedMaterial[];
  /** 报送截至日期 as a serial; null while it is not set. */
  readonly due: number | null;
  /** 1 for the first: those in 催办记录 and this one. */
  readonly times: number;
  /** Ready to be pasted into a message. */
  readonly text: string;
}

function owedBy(facts: Facts, unit: Unit): readonly OwedMaterial[] {
  return facts.ledger.materials.flatMap(({ name }): readonly OwedMaterial[] => {
    const { state, detail } = facts.mark(unit, name);
    if (state === "missing") return [{ material: name, reason: "missing" }];
    return detail === "returned" ? [{ material: name, reason: "returned" }] : [];
  });
}

/** The tone of the first, second and every further reminder. */
const CLOSINGS = [
  "请尽快报送，谢谢支持。",
  "此前已提醒一次，请抓紧报送。",
  "经多次提醒仍未报齐，请务必立即报送，逾期将在通报中列明。",
] as const;

function textFor(unit: Unit, owed: readonly OwedMaterial[], due: number | null, times: number): string {
  const by = (reason: OwedMaterial["reason"]) =>
    owed.filter((one) => one.reason === reason).map(({ material }) => material);
  const parts = [
    by("missing").length === 0 ? "" : `尚未报送${joinChinese(by("missing"))}`,
    by("returned").length === 0 ? "" : `${joinChinese(by("returned"))}已退回，需修改后重报`,
  ];
  const deadline = due === null ? "" : `（报送截至日期${spokenDate(due)}）`;
  const closing = CLOSINGS[Math.min(times, CLOSINGS.length) - 1] ?? CLOSINGS[0];
  return `${spokenName(unit)}：贵单位${joinChinese(parts, "；")}${deadline}。${closing}`;
}

/**
 * Who is to be reminded of what.
 * Shape: ledger → one reminder for each unit that owes anything, in the roster's order; none for the others. What is not
 * due, does not concern the unit or cannot be read is not asked for.
 * Source: DESIGN §8, 催办.
 * @example reminders(ledger)[0]?.text // "海北州：贵单位尚未报送…"
 */
export function reminders(ledger: Ledger): readonly Reminder[] {
  const facts = factsOf(ledger);
  const due = ledger.settings.cutOff.value;
  return ledger.units.flatMap((unit): readonly Reminder[] => {
    const owed = owedBy(facts, unit);
    if (owed.length === 0) return [];
    const times = (facts.reminders(unit) ?? 0) + 1;
    return [{ unit: unit.name, owed, due, times, text: textFor(unit, owed, due, times) }];
  });
}
