import type { MarkLegend } from "./legend";
import { createMarkReader } from "./markReader";
import { LEGEND_WORDS_LONGEST_FIRST, MARK_SIGNS, stateOfWord } from "./markWords";
import type { MarkState } from "./marks";

/**
 * The signs and words that stand for a state in a table: the legend and a person's answers first, else the usual ones.
 * For formulas, which cannot ask the reader.
 * Shape: state, legend of the table, answers → texts, signs before words.
 */
export function markTexts(
  state: MarkState,
  legend: MarkLegend | null,
  answers: Readonly<Record<string, MarkState>>,
): readonly string[] {
  const read = createMarkReader(legend, { answers });
  const signs = [...new Set([...MARK_SIGNS, ...Object.keys(answers)])].filter((sign) => {
    const reading = read(sign, "General", false);
    return reading.kind === "mark" && reading.state === state;
  });
  const words = LEGEND_WORDS_LONGEST_FIRST.filter((word) => stateOfWord(word) === state);
  return [...new Set([...signs, ...words])];
}
