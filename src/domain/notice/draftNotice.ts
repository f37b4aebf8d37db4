import type { FigureField } from "../cases/Cases";
import type { Ledger } from "../Ledger";
import type { Unit } from "../units/Unit";
import { percentHalfUp } from "../values/ratio";
import { factsOf, type Facts, type MarkFact } from "./facts";
import { spokenDate, spokenList, spokenName } from "./nounsFor";

/** A section of a drafted notice: a numbered heading and its sentences, each a paragraph of its own if need be. */
export interface DraftSection {
  readonly heading: string;
  readonly sentences: readonly string[];
}

export interface NoticeDraft {
  readonly title: string;
  readonly sections: readonly DraftSection[];
}

type Test = (fact: MarkFact) => boolean;
const isMissing: Test = ({ state }) => state === "missing";
const isKnown: Test = ({ state }) => state !== "unknown";

const unitsWith = (facts: Facts, material: string, test: Test): readonly Unit[] =>
  facts.ledger.units.filter((unit) => test(facts.mark(unit, material)));

/** Units of which every material passes the test. */
function unitsWithAll(facts: Facts, test: Test): readonly Unit[] {
  const { units, materials } = facts.ledger;
  return units.filter((unit) => materials.every(({ name }) => test(facts.mark(unit, name))));
}

function completeSentences(facts: Facts): readonly string[] {
  const { units } = facts.ledger;
  // "/" alone is no material that came in.
  const complete = unitsWithAll(facts, ({ state }) => state === "submitted");
  if (complete.length === units.length) return ["各单位资料报送齐全。"];
  return complete.length === 0 ? [] : [`${spokenList(complete)}资料报送齐全。`];
}

function missingSentences(facts: Facts): readonly string[] {
  const nothing = unitsWithAll(facts, isMissing);
  const isComplete = unitsWithAll(facts, ({ state }) => state === "submitted").length === facts.ledger.units.length;
  const none = nothing.length === 0 ? [] : [`${spokenList(nothing)}未报送任何资料。`];
  const each = facts.ledger.materials.flatMap(({ name }): readonly string[] => {
    const missing = unitsWith(facts, name, isMissing);
    if (missing.length > 0) return [`${spokenList(missing)}${String(missing.length)}个单位未报送${name}。`];
    return isComplete ? [] : [`各单位均已报送${name}。`];
  });
  return [...none, ...each];
}

const DETAILS = [
  ["late", (units: string, material: string) => `${units}迟报${material}。`],
  ["returned", (units: string, material: string) => `${units}${material}被退回。`],
] as const;

function detailSentences(facts: Facts): readonly string[] {
  return facts.ledger.materials.flatMap(({ name }) =>
    DETAILS.flatMap(([detail, say]) => {
      const units = unitsWith(facts, name, (fact) => fact.state === "submitted" && fact.detail === detail);
      return units.length === 0 ? [] : [say(spokenList(units), name)];
    }),
  );
}

function submissionSection(facts: Facts): DraftSection {
  const { units, materials, settings } = facts.ledger;
  const isReadable = units.every((unit) => materials.every(({ name }) => isKnown(facts.mark(unit, name))));
  const cutOff = settings.cutOff.value;
  const asOf = cutOff === null ? [] : [`资料报送统计截至${spokenDate(cutOff)}。`];
  const judged = isReadable ? [...completeSentences(facts), ...missingSentences(facts), ...detailSentences(facts)] : [];
  return { heading: "一、资料报送情况", sentences: [...asOf, ...judged] };
}

const valueOf = (facts: Facts, unit: Unit | null, field: FigureField): number | null => facts.figure(unit, field).value;

function provinceSentences(facts: Facts): readonly string[] {
  const [dataRows, actual, test, exams] = (["dataRows", "actual", "test", "exams"] as const).map((field) =>
    valueOf(facts, null, field),
  );
  const sentences: string[] = [];
  if (dataRows != null) sentences.push(`全省共录入数据${String(dataRows)}条。`);
  if (actual != null && test != null) {
    const all = String(actual + test);
    sentences.push(`全省共办结案件${all}件，其中实际案件${String(actual)}件、测试案件${String(test)}件。`);
  }
  if (exams != null) sentences.push(`全省参加在线考试${String(exams)}人次。`);
  return sentences;
}

/** The rate of a unit at the digits that its cell shows, if cell and formula say the same. */
function rateSentence(facts: Facts, unit: Unit): readonly string[] {
  const { value } = facts.figure(unit, "rate");
  if (value === null || value === 0) return [];
  const digits = facts.ledger.settings.rateDigits.value;
  const percent = percentHalfUp({ numerator: value, denominator: 1 }, digits);
  return [`${spokenName(unit)}人均办案率为${percent.toFixed(digits)}%。`];
}

function systemSection(facts: Facts): DraftSection {
  const { units, settings } = facts.ledger;
  const { from, to } = settings.casePeriod;
  const period =
    from.value === null || to.value === null
      ? []
      : [`案件统计期间为${spokenDate(from.value)}至${spokenDate(to.value)}。`];
  const idle = units.filter((unit) => valueOf(facts, unit, "dataRows") === 0);
  const zero = idle.length === 0 ? [] : [`${spokenList(idle)}${String(idle.length)}个单位无案件数据。`];
  const rates = units.flatMap((unit) => rateSentence(facts, unit));
  return { heading: "二、执法系统应用情况", sentences: [...period, ...provinceSentences(facts), ...rates, ...zero] };
}

function demandSection(facts: Facts): DraftSection {
  const owes = facts.ledger.units.some((unit) =>
    facts.ledger.materials.some(({ name }) => isMissing(facts.mark(unit, name))),
  );
  const late = owes ? ["未报送资料的单位要对照附件1尽快补报。"] : [];
  return {
    heading: "三、下一步工作要求",
    sentences: [...late, "各单位要进一步提高认识，按时报送资料，切实用好执法系统。"],
  };
}

/**
 * A notice drafted from the cells that `checkNotice` holds it against.
 * Shape: ledger → title and sections 一 to 三; a sentence for which a cell cannot be read is left out. Every sentence that
 * states a fact is judged 相符 by `checkNotice` on the same ledger.
 * Source: DESIGN §8, Draft.
 * @example draftNotice(ledger).sections[0]?.heading // "一、资料报送情况"
 */
export function draftNotice(ledger: Ledger): NoticeDraft {
  const facts = factsOf(ledger);
  const issue = ledger.settings.issue.value;
  return {
    title: `关于全省提升交通运输行政执法质量三年行动工作开展情况的通报${issue === "" ? "" : `（${issue}）`}`,
    sections: [submissionSection(facts), systemSection(facts), demandSection(facts)],
  };
}

/**
 * A draft as plain text, a paragraph a line.
 */
export function draftText({ title, sections }: NoticeDraft): string {
  return [title, ...sections.flatMap(({ heading, sentences }) => [heading, sentences.join("")])].join("\n");
}
