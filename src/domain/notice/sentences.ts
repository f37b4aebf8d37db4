import { sliceFolded, type Folded } from "./foldText";

const STOP = /[。！？]/u;

/**
 * The sentences of a paragraph; what follows the last stop is one too.
 * Shape: folded paragraph → folded sentences without their stop, none of them empty.
 * @example sentencesOf(foldText("甲。乙")).map(({ text }) => text) // ["甲", "乙"]
 */
export function sentencesOf(paragraph: Folded): readonly Folded[] {
  const sentences: Folded[] = [];
  let from = 0;
  const { text } = paragraph;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !STOP.test(text.charAt(at))) continue;
    if (at > from) sentences.push(sliceFolded(paragraph, from, at));
    from = at + 1;
  }
  return sentences;
}
