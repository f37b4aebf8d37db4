import type { Ledger } from "../Ledger";
import { checkNotice } from "./checkNotice";
import { factsOf, type Facts } from "./facts";
import { readWordings } from "./readWordings";
import { submissionParagraphs } from "./submissionSentences";
import { systemSentences } from "./systemSentences";
import { filled, type WordingKey, type WordingTexts } from "./wordings";

/** A paragraph of a section, by a name under which hand edits of it are kept. */
export interface DraftText {
  readonly key: string;
  readonly sentences: readonly string[];
}

/** A section of a drafted notice: a numbered heading and its paragraphs. */
export interface DraftSection {
  readonly key: string;
  readonly heading: string;
  readonly paragraphs: readonly DraftText[];
}

export interface NoticeDraft {
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly DraftSection[];
}

/** Says a sentence in the wording of the workbook: one sentence, or none where the office has taken it out. */
export type Say = (key: WordingKey, values?: Readonly<Record<string, string>>) => readonly string[];

/** Says sentences in these wordings. */
export function sayer(texts: WordingTexts): Say {
  return (key, values = {}) => (texts[key] === "" ? [] : [filled(texts[key], values)]);
}

function demandSentences({ ledger, mark }: Facts, say: Say): readonly string[] {
  const { units, materials } = ledger;
  const owes = units.some((unit) => materials.some(({ name }) => mark(unit, name).state === "missing"));
  return [...(owes ? say("demandOwed") : []), ...say("demand")];
}

function section(key: string, heading: readonly string[], paragraphs: readonly DraftText[]): DraftSection {
  return {
    key,
    heading: heading.join(""),
    paragraphs: paragraphs.filter(({ sentences }) => sentences.length > 0),
  };
}

/**
 * A notice drafted from the cells that `checkNotice` holds it against, in the wordings of 通报模板.
 * Shape: ledger → title, opening and three sections; a sentence for which a cell cannot be read is left out. In the usual
 * wordings every sentence that states a fact is judged 相符 by `checkNotice` on the same ledger.
 * Source: DESIGN §8, Draft.
 * @example draftNotice(ledger).sections[0]?.heading // "一、资料报送情况"
 */
export function draftNotice(ledger: Ledger): NoticeDraft {
  const facts = factsOf(ledger);
  const say = sayer(readWordings(ledger).texts);
  const issue = { 期次: ledger.settings.issue.value };
  const agrees = (sentence: string): boolean =>
    checkNotice(sentence, ledger).claims.every(({ verdict }) => verdict === "agrees");
  return {
    title: say("title", issue).join(""),
    opening: say("opening", issue).join(""),
    sections: [
      section("submission", say("submissionHeading"), submissionParagraphs(facts, say, agrees)),
      section("system", say("systemHeading"), systemSentences(facts, say)),
      section("demand", say("demandHeading"), [{ key: "demand", sentences: demandSentences(facts, say) }]),
    ],
  };
}

/**
 * A draft as plain text, a paragraph a line.
 */
export function draftText({ title, opening, sections }: NoticeDraft): string {
  const lines = sections.flatMap(({ heading, paragraphs }) => [
    heading,
    ...paragraphs.map(({ sentences }) => sentences.join("")),
  ]);
  return [title, opening, ...lines].join("\n");
}
