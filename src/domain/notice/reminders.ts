import type { Ledger } from "../Ledger";
import { deadlines } from "../materials/deadlines";
import type { Unit } from "../units/Unit";
import { joinChinese } from "../values/list";
import { factsOf, type Facts } from "./facts";
import { spokenDate, spokenName } from "./nounsFor";
import { readWordings } from "./readWordings";
import { filled, type WordingKey, type WordingTexts } from "./wordings";

/** A material that a unit still owes: it never came, or was sent back. */
export interface OwedMaterial {
  readonly material: string;
  readonly reason: "missing" | "returned";
  /** By when, as a serial: the material's own day, or 报送截至日期; null while neither is set. */
  readonly due: number | null;
}

/** A reminder 催办 to one unit. */
export interface Reminder {
  readonly unit: string;
  readonly owed: readonly OwedMaterial[];
  /** 1 for the first: the days in 催办记录 and this one. */
  readonly times: number;
  /** Whom to ask: 联络员 and 电话 of the roster; "" where it has none. */
  readonly contact: string;
  /** Ready to be pasted into a message. */
  readonly text: string;
}

function owedBy(facts: Facts, unit: Unit, own: ReadonlyMap<string, number>): readonly OwedMaterial[] {
  const cutOff = facts.ledger.settings.cutOff.value;
  return facts.ledger.materials.flatMap(({ name }): readonly OwedMaterial[] => {
    const { state, detail } = facts.mark(unit, name);
    const due = own.get(name) ?? cutOff;
    if (state === "missing") return [{ material: name, reason: "missing", due }];
    return detail === "returned" ? [{ material: name, reason: "returned", due }] : [];
  });
}

/** The tone of the first, second and every further reminder. */
const TONES: readonly WordingKey[] = ["remindFirst", "remindSecond", "remindAgain"];

function owedText(owed: readonly OwedMaterial[]): string {
  const by = (reason: OwedMaterial["reason"]): readonly string[] =>
    owed.filter((one) => one.reason === reason).map(({ material }) => material);
  const [missing, returned] = [by("missing"), by("returned")];
  const parts = [
    missing.length === 0 ? "" : `尚未报送${joinChinese(missing)}`,
    returned.length === 0 ? "" : `报送的${joinChinese(returned)}已退回，需修改后重报`,
  ];
  return joinChinese(parts, "；");
}

/** （报送截至日期2024年4月10日）, or each day with its materials where they differ. */
function dueText(owed: readonly OwedMaterial[]): string {
  const days = [...new Set(owed.map(({ due }) => due))].filter((due) => due !== null);
  const [only] = days;
  if (only === undefined) return "";
  if (days.length === 1) return `（报送截至日期${spokenDate(only)}）`;
  const each = days.map((day) => {
    const materials = owed.filter(({ due }) => due === day).map(({ material }) => material);
    return `${joinChinese(materials)}${spokenDate(day)}`;
  });
  return `（报送截至日期：${joinChinese(each, "，")}）`;
}

function textFor(texts: WordingTexts, unit: Unit, owed: readonly OwedMaterial[], times: number): string {
  const tone = TONES[Math.min(times, TONES.length) - 1] ?? "remindFirst";
  return filled(texts[tone], {
    单位: spokenName(unit),
    欠报: owedText(owed),
    时限: dueText(owed),
    次数: String(times),
    已催次数: String(times - 1),
  });
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
  const own = deadlines(ledger);
  const { texts } = readWordings(ledger);
  const people = new Map(ledger.roster.map(({ unit, contact }) => [unit.name, contact]));
  return ledger.units.flatMap((unit): readonly Reminder[] => {
    const owed = owedBy(facts, unit, own);
    if (owed.length === 0) return [];
    const times = (facts.reminders(unit) ?? 0) + 1;
    const contact = people.get(unit.name) ?? "";
    return [{ unit: unit.name, owed, times, contact, text: textFor(texts, unit, owed, times) }];
  });
}
