import type { Unit } from "../units/Unit";
import type { DraftText, Say } from "./draftNotice";
import type { Facts, MarkFact } from "./facts";
import { spokenDate, spokenName, spokenUnits } from "./nounsFor";

type Test = (fact: MarkFact) => boolean;
const isMissing: Test = ({ state }) => state === "missing";
const isSubmitted: Test = ({ state }) => state === "submitted";
const isReturned: Test = ({ state, detail }) => state === "submitted" && detail === "returned";
const isLate: Test = ({ state, detail }) => state === "submitted" && detail === "late";

const unitsWith = (facts: Facts, material: string, test: Test): readonly Unit[] =>
  facts.ledger.units.filter((unit) => test(facts.mark(unit, material)));

/** Units of which every material passes the test. */
function unitsWithAll(facts: Facts, test: Test): readonly Unit[] {
  const { units, materials } = facts.ledger;
  return units.filter((unit) => materials.every(({ name }) => test(facts.mark(unit, name))));
}

function completeSentences(facts: Facts, say: Say): readonly string[] {
  // "/" alone is no material that came in.
  const complete = unitsWithAll(facts, isSubmitted);
  if (complete.length === facts.ledger.units.length) return say("allComplete");
  return complete.length === 0 ? [] : say("complete", spokenUnits(complete));
}

function missingSentences(facts: Facts, say: Say): readonly string[] {
  const nothing = unitsWithAll(facts, isMissing);
  const isComplete = unitsWithAll(facts, isSubmitted).length === facts.ledger.units.length;
  const none = nothing.length === 0 ? [] : say("nothing", spokenUnits(nothing));
  const each = facts.ledger.materials.flatMap(({ name }): readonly string[] => {
    const missing = unitsWith(facts, name, isMissing);
    if (missing.length > 0) return say("missing", { ...spokenUnits(missing), 资料: name });
    return isComplete ? [] : say("allSent", { 资料: name });
  });
  return [...none, ...each];
}

/** What was sent back, with the words of the review where they do not read as a claim that the cells deny. */
function returnedSentences(facts: Facts, say: Say, material: string, agrees: (text: string) => boolean) {
  const returned = unitsWith(facts, material, isReturned);
  const told = new Map<Unit, readonly string[]>();
  for (const unit of returned) {
    const { problem } = facts.mark(unit, material);
    if (problem === "") continue;
    const values = { 单位: spokenName(unit), 资料: material, 问题: problem.replace(/[。；，\s]+$/u, "") };
    const sentences = say("remark", values);
    if (sentences.length > 0 && sentences.every(agrees)) told.set(unit, sentences);
  }
  const rest = returned.filter((unit) => !told.has(unit));
  return [
    ...(rest.length === 0 ? [] : say("returned", { ...spokenUnits(rest), 资料: material })),
    ...[...told.values()].flat(),
  ];
}

function qualitySentences(facts: Facts, say: Say, agrees: (text: string) => boolean): readonly string[] {
  return facts.ledger.materials.flatMap(({ name }) => {
    const late = unitsWith(facts, name, isLate);
    return [
      ...(late.length === 0 ? [] : say("late", { ...spokenUnits(late), 资料: name })),
      ...returnedSentences(facts, say, name, agrees),
    ];
  });
}

/** 屡催不报: reminded twice or more, and something is still missing. */
function remindedSentences(facts: Facts, say: Say): readonly string[] {
  const { units, materials } = facts.ledger;
  const owing = units.filter(
    (unit) => (facts.reminders(unit) ?? 0) > 1 && materials.some(({ name }) => isMissing(facts.mark(unit, name))),
  );
  return owing.length === 0 ? [] : say("reminded", spokenUnits(owing));
}

/**
 * What a drafted notice says of submissions.
 * Shape: facts, wordings, and whether the check agrees with a sentence → paragraphs; of marks only where all can be read.
 */
export function submissionParagraphs(facts: Facts, say: Say, agrees: (text: string) => boolean): readonly DraftText[] {
  const { units, materials, settings } = facts.ledger;
  const isReadable = units.every((unit) => materials.every(({ name }) => facts.mark(unit, name).state !== "unknown"));
  const cutOff = settings.cutOff.value;
  const asOf = cutOff === null ? [] : say("asOf", { 截至日期: spokenDate(cutOff) });
  if (!isReadable) return [{ key: "submission", sentences: asOf }];
  return [
    { key: "submission", sentences: [...asOf, ...completeSentences(facts, say)] },
    { key: "missing", sentences: missingSentences(facts, say) },
    { key: "quality", sentences: qualitySentences(facts, say, agrees) },
    { key: "reminded", sentences: remindedSentences(facts, say) },
  ];
}
