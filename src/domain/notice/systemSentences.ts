import type { FigureField } from "../cases/Cases";
import type { Unit } from "../units/Unit";
import { percentHalfUp } from "../values/ratio";
import type { DraftText, Say } from "./draftNotice";
import type { Facts } from "./facts";
import { spokenDate, spokenName, spokenUnits } from "./nounsFor";

const valueOf = (facts: Facts, unit: Unit | null, field: FigureField): number | null => facts.figure(unit, field).value;

function provinceSentences(facts: Facts, say: Say): readonly string[] {
  const [dataRows, actual, test, exams] = (["dataRows", "actual", "test", "exams"] as const).map((field) =>
    valueOf(facts, null, field),
  );
  const sentences: string[] = [];
  if (dataRows != null) sentences.push(...say("dataRows", { 数据条数: String(dataRows) }));
  if (actual != null && test != null) {
    const cases = { 案件数: String(actual + test), 实际案件数: String(actual), 测试案件数: String(test) };
    sentences.push(...say("cases", cases));
  }
  if (exams != null) sentences.push(...say("exams", { 在线考试: String(exams) }));
  return sentences;
}

/** The rate of a unit at the digits that its cell shows, if cell and formula say the same. */
function rateSentence(facts: Facts, say: Say, unit: Unit): readonly string[] {
  const value = valueOf(facts, unit, "rate");
  if (value === null || value === 0) return [];
  const digits = facts.ledger.settings.rateDigits.value;
  const percent = percentHalfUp({ numerator: value, denominator: 1 }, digits);
  return say("rate", { 单位: spokenName(unit), 人均办案率: `${percent.toFixed(digits)}%` });
}

/**
 * What a drafted notice says of the use of the system.
 * Shape: facts and wordings → paragraphs.
 */
export function systemSentences(facts: Facts, say: Say): readonly DraftText[] {
  const { units, settings } = facts.ledger;
  const { from, to } = settings.casePeriod;
  const period =
    from.value === null || to.value === null
      ? []
      : say("casePeriod", { 起: spokenDate(from.value), 止: spokenDate(to.value) });
  const idle = units.filter((unit) => valueOf(facts, unit, "dataRows") === 0);
  const none = idle.length === 0 ? [] : say("idle", spokenUnits(idle));
  const rates = units.flatMap((unit) => rateSentence(facts, say, unit));
  return [
    { key: "system", sentences: [...period, ...provinceSentences(facts, say)] },
    { key: "use", sentences: [...rates, ...none] },
  ];
}
