import { compactText } from "../values/text";
import type { MarkState } from "./marks";
import { canonicalMark, LEGEND_WORDS_LONGEST_FIRST, MARK_SIGNS, stateOfLegendWord } from "./markWords";

/** What the note under a table says that its marks mean. */
export interface MarkLegend {
  /** Mark (one for its family: √ for ✓ ✔ ☑) → state. */
  readonly states: Readonly<Record<string, MarkState>>;
  /** Marks that the note explains in two ways: nobody can read them. */
  readonly conflicting: readonly string[];
}

function alternatives(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&")).join("|");
}

const STATE = `(${alternatives(LEGEND_WORDS_LONGEST_FIRST)})`;
const QUOTE = "[“”\"'‘’「」『』《》()\\[\\]【】]";
/** Digits, letters and words are marks only when the note says so: "2." and "2024.4.10" stand in notes too. */
const SHY_SIGNS = "[01VvYyNnOo+#*?~\\-—–―/]|有|无|是|否";
const BOLD_SIGNS = alternatives(MARK_SIGNS.filter((sign) => !/^[01VvYyNnOo+#*?~\-—–―/]$/u.test(sign)));
const MEANS = "(?:表示|代表|意为|即为|则为|为|是|指|即|[=:]|——|→|-)";
/** Who or what a note may name between the mark and its meaning: √表示该单位已报送. */
const SUBJECT = "(?:该|此|本|相关|单位|资料|材料|项|月|期|内容|均|已经|的|,){0,4}";

// No look-behind: Safari, and with it Excel on a Mac, has it only since 16.4.
const FORWARD = [
  `${QUOTE}?(${BOLD_SIGNS})${QUOTE}?(?:的)?${MEANS}?${QUOTE}?${SUBJECT}${STATE}`,
  `${QUOTE}(${SHY_SIGNS})${QUOTE}(?:的)?${MEANS}?${QUOTE}?${SUBJECT}${STATE}`,
  `(?:^|[^\\d.])(${SHY_SIGNS})${MEANS}${QUOTE}?${SUBJECT}${STATE}`,
  `^([-—–―/]+)${STATE}`,
];
const BACKWARD = [
  `${STATE}(?:资料|材料)?(?:的|者)?(?:单位)?(?:均|请|则)?(?:打|画|划|标注为|标注|标记为|标记|标|填写|填|以|用|记为|记)${QUOTE}?(${BOLD_SIGNS}|${SHY_SIGNS})`,
  `${STATE}(?:的|者)?(?:单位)?[:=为]?${QUOTE}?(${BOLD_SIGNS})`,
];
const FIRST_BOLD_SIGN = new RegExp(BOLD_SIGNS, "u");
const FIRST_STATE = new RegExp(STATE, "u");

/** A clause that names the state first gives its marks behind: 未报送的打“×”. */
function isBackward(clause: string): boolean {
  const state = clause.search(FIRST_STATE);
  const sign = clause.search(FIRST_BOLD_SIGN);
  return state >= 0 && (sign < 0 || state < sign);
}

type Pair = readonly [mark: string, state: MarkState];

function pairsIn(clause: string, pattern: string, isMarkFirst: boolean): readonly Pair[] {
  return [...clause.matchAll(new RegExp(pattern, "gu"))].flatMap(([, first = "", second = ""]): Pair[] => {
    const [mark, word] = isMarkFirst ? [first, second] : [second, first];
    const state = stateOfLegendWord(word);
    return state === null ? [] : [[canonicalMark(mark), state]];
  });
}

/** Clause by clause, so that a mark is never paired with the state of its neighbour. */
function collect(text: string): readonly Pair[] {
  return text.split(/[,;。、]/u).flatMap((clause) => {
    const forward = FORWARD.flatMap((pattern) => pairsIn(clause, pattern, true));
    if (forward.length > 0 && !isBackward(clause)) return forward;
    const backward = BACKWARD.flatMap((pattern) => pairsIn(clause, pattern, false));
    return backward.length > 0 ? backward : forward;
  });
}

/**
 * Reads the note that explains the marks of a table.
 * Shape: the text of one or more note cells → mark → state, or `null` when the text explains no mark. Both polarities
 * (√表示未报送), several marks, both orders (未报送的打“×”).
 * Errors: a mark that is explained in two ways is `conflicting`, and has no state.
 * Source: 附件1, 说明2; DESIGN §3: polarity is never assumed when a legend says otherwise.
 * @example readLegend("2. √表示已报送，×未报送") // { states: { "√": "submitted", "×": "missing" }, conflicting: [] }
 * @example readLegend("1. 统计表截至报送日期为2024.4.10") // null
 */
export function readLegend(text: string): MarkLegend | null {
  const states: Record<string, MarkState> = {};
  const conflicting = new Set<string>();
  for (const [mark, state] of collect(compactText(text))) {
    if (states[mark] !== undefined && states[mark] !== state) conflicting.add(mark);
    states[mark] ??= state;
  }
  const readable = Object.entries(states).filter(([mark]) => !conflicting.has(mark));
  if (readable.length === 0 && conflicting.size === 0) return null;
  return { states: Object.fromEntries(readable), conflicting: [...conflicting] };
}
