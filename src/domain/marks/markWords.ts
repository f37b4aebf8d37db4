import { compactText } from "../values/text";
import type { MarkState } from "./marks";

/** Signs that look alike are one mark: a legend that explains √ explains ✓ too. */
const TICKS: ReadonlySet<string> = new Set("√✓✔☑🗸✅");
/** With the Cyrillic х that looks the same. */
const CROSSES: ReadonlySet<string> = new Set("×✗✘✕✖❌☒╳⨯XxХх");
/** Signs that one office uses for "yes" and the next for "no", "late" or "asked for". */
const AMBIGUOUS_SIGNS = "○〇◯●◎△▲▽▼☆★◇◆□■☐⊙OoVvYyNn01-—–―\\*+?~#";
/** 逾期, 未按时报送: it came late, or it has not come. */
const AMBIGUOUS_WORDS = [
  "逾期",
  "超期",
  "未按时报送",
  "未按期报送",
  "不按时报送",
  "有",
  "无",
  "是",
  "否",
  "TRUE",
  "FALSE",
  "对",
  "错",
  "YES",
  "NO",
  "N/A",
  "NA",
  "--",
  "——",
];

const STATE_WORDS: Readonly<Record<MarkState, readonly string[]>> = {
  submitted: [
    "已报送",
    "已按时报送",
    "已按期报送",
    "按时报送",
    "按期报送",
    "已报",
    "已上报",
    "已提交",
    "已提供",
    "已交",
    "已收",
    "已收到",
    "已完成报送",
    "已报备",
    "按时",
    "按期",
  ],
  submittedLate: [
    "迟报",
    "迟交",
    "已迟报",
    "逾期报送",
    "超期报送",
    "逾期已报",
    "逾期已报送",
    "超期已报",
    "延迟报送",
    "补报",
    "已补报",
    "报送迟",
    "已报送(迟报)",
    "已报送(逾期)",
    "已报(迟报)",
    "晚报",
  ],
  missing: [
    "未报送",
    "未报",
    "未上报",
    "未提交",
    "未提供",
    "未交",
    "未收到",
    "没有报送",
    "没报",
    "尚未报送",
    "缺报",
    "漏报",
    "缺",
    "欠报",
    "不报",
    "应报未报",
    "逾期未报",
    "逾期未报送",
    "超期未报",
    "截至目前未报送",
  ],
  notDue: ["未到期", "未到报送期", "未到报送期限", "未到报送时间", "未到截止日期", "尚未到期", "不到期"],
  exempt: [
    "免报",
    "免报送",
    "免于报送",
    "不涉及",
    "不适用",
    "无需报送",
    "不需报送",
    "无须报送",
    "不需要报送",
    "无此项",
    "/",
  ],
  returned: [
    "退回",
    "已退回",
    "退回重报",
    "退回修改",
    "退回补正",
    "内容不符",
    "内容不符退回",
    "退回(内容不符)",
    "不合格",
    "不合格退回",
    "不符合要求",
    "审核不通过",
    "审核未通过",
    "打回",
  ],
};

const STATE_BY_WORD: ReadonlyMap<string, MarkState> = new Map(
  (Object.entries(STATE_WORDS) as [MarkState, readonly string[]][]).flatMap(([state, words]) =>
    words.map((word) => [compactText(word), state] as const),
  ),
);

/** A note may say less than a cell: √表示报送. In a cell, 报送 alone could be an order as well. */
const LEGEND_ONLY_WORDS = ["报送", "上报", "提交", "已按要求报送"];

/** Every word that a legend can use for a state, longest first: 未报送 is found before the 报送 inside of it. */
export const LEGEND_WORDS_LONGEST_FIRST: readonly string[] = [...STATE_BY_WORD.keys(), ...LEGEND_ONLY_WORDS]
  .filter((word) => word !== "/")
  .sort((left, right) => right.length - left.length);

const AMBIGUOUS = new Set([...Array.from(AMBIGUOUS_SIGNS, compactText), ...AMBIGUOUS_WORDS]);

/**
 * The state that a word says by itself.
 * Shape: compact text → state, or `null` for a word that is none.
 * @example stateOfWord("未报送") // "missing"
 */
export function stateOfWord(text: string): MarkState | null {
  return STATE_BY_WORD.get(text) ?? null;
}

/**
 * The state that a word of a legend names.
 * Shape: compact text → state, or `null`. @example stateOfLegendWord("报送") // "submitted"
 */
export function stateOfLegendWord(text: string): MarkState | null {
  return LEGEND_ONLY_WORDS.includes(text) ? "submitted" : stateOfWord(text);
}

/**
 * The mark that stands for its family: ✓ ✔ ☑ are √, ✗ ✘ X are ×; any other text is itself.
 * Shape: compact text → mark.
 * @example canonicalMark("✔") // "√"
 * @example canonicalMark("○") // "○"
 */
export function canonicalMark(text: string): string {
  if (TICKS.has(text)) return "√";
  if (CROSSES.has(text)) return "×";
  return text.toUpperCase();
}

/**
 * Whether a mark is known to mean different things in different offices.
 * Shape: compact text. @example isAmbiguousMark("○") // true
 */
export function isAmbiguousMark(text: string): boolean {
  return AMBIGUOUS.has(text) || AMBIGUOUS.has(text.toUpperCase());
}

/** Every sign that a legend may explain. */
export const MARK_SIGNS: readonly string[] = [...new Set([...TICKS, ...CROSSES, ...new Set(AMBIGUOUS_SIGNS), "/"])];
