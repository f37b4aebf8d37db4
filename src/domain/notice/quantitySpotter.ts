import { serialFromDate } from "../values/date";
import { isCalendarDate } from "../values/calendar";
import { readNumeral, readWrittenNumber } from "./numerals";
import type { Meaning } from "./Token";
import type { Universe } from "./Universe";
import type { Spotted } from "./unitSpotter";

type Quantity = (text: string, universe: Universe, year: number | null) => Spotted | null;

const spotted = (meaning: Meaning, length: number): Spotted => ({ meaning, length });

/** What is counted in units: the measure, and who is meant. */
const UNIT_MEASURES: readonly (readonly [pattern: RegExp, group: keyof Universe | null])[] = [
  [/^个?(?:市州|州市|市\(州\)|市、州|地市州)(?:单位)?/u, "places"],
  [/^(?:个|家)?(?:报送)?(?:单位|地区|部门|地方)/u, "all"],
  [/^个?州/u, "prefectures"],
  [/^个?市(?!场)/u, "cities"],
  [/^家/u, "all"],
  [/^(?:个|地)(?!百分点|月)/u, null],
];

const spotUnitCount: Quantity = (text, universe) => {
  const number = readWrittenNumber(text);
  if (number === null || number.digits > 0) return null;
  const rest = text.slice(number.length);
  for (const [pattern, group] of UNIT_MEASURES) {
    const measure = pattern.exec(rest)?.[0];
    if (measure === undefined) continue;
    const members = group === null ? null : universe[group];
    // 海北、果洛两州 only says again what was listed; 2个单位 counts.
    const isFirm = /^[个家]|单位/u.test(measure);
    return spotted(
      { kind: "unitCount", count: number.value, universe: members, isFirm },
      number.length + measure.length,
    );
  }
  return null;
};

const MATERIAL_COUNT = /^(?:项|类|种)(?:资料|材料|报送资料|相关资料)?(均|全部|都)?/u;

const spotMaterialCount: Quantity = (text) => {
  const number = readWrittenNumber(text);
  const measure = number === null ? null : MATERIAL_COUNT.exec(text.slice(number.length));
  if (number === null || measure === null) return null;
  const isAll = measure[1] !== undefined;
  return spotted({ kind: "materialCount", count: number.value, isAll }, number.length + measure[0].length);
};

const MEASURE =
  /^(余|多)?(%|个百分点|百分点|人次|条|件|起|宗|例|人|名|次|份|篇|期|场|米|公里|天|日|年|月|万|亿|度|倍)?/u;

const spotValue: Quantity = (text) => {
  const share = /^百分之/u.exec(text)?.[0] ?? "";
  const number = readWrittenNumber(text.slice(share.length));
  if (number === null) return null;
  const length = share.length + number.length;
  const [, some, found = ""] = MEASURE.exec(text.slice(length)) ?? [];
  const isChinese = !/^\d/u.test(text.slice(share.length));
  // A numeral without a measure is a word like any other: 三年行动, 一律, 百般.
  if (isChinese && found === "" && share === "") return null;
  const measure = share === "" ? found : "%";
  if (some !== undefined)
    return spotted({ kind: "value", ...number, measure: `余${measure}` }, length + 1 + found.length);
  return spotted({ kind: "value", value: number.value, digits: number.digits, measure }, length + found.length);
};

const DAY = String.raw`(?:(\d{4})[年.\-/])?(\d{1,2})[月.\-/](\d{1,2})(?!\d)[日号]?`;
const DAY_PATTERN = new RegExp(`^${DAY}`, "u");
const DAY_RANGE = new RegExp(
  `^${DAY}(?:至|到|-|—|~|－)(?:(\\d{4})[年.\\-/])?(?:(\\d{1,2})[月.\\-/])?(\\d{1,2})[日号]?`,
  "u",
);
const MONTH_RANGE =
  /^(?:(\d{4})[年.])?(\d{1,2})月?(?:份)?(?:至|到|-|—)(?:(\d{4})[年.])?(\d{1,2})(?:月(?:份)?(?!\d)|(?![\d.月]))/u;
const MONTH = /^(?:(\d{4})年)?(\d{1,2})月(?:份)?(?!\d)/u;

const serial = (year: number, month: number, day: number): number | null =>
  isCalendarDate(year, month, day) ? serialFromDate(year, month, day) : null;

function monthEnd(year: number, month: number): number | null {
  const next = month === 12 ? serial(year + 1, 1, 1) : serial(year, month + 1, 1);
  return next === null ? null : next - 1;
}

function dateOf(from: number | null, to: number | null, isRange: boolean, isMonth: boolean): Meaning | null {
  return from === null || to === null ? null : { kind: "date", firstDay: from, lastDay: to, isRange, isMonth };
}

/** Number groups of a match; an absent one takes the fallback. */
const group = (match: RegExpExecArray, at: number, fallback: number): number =>
  match[at] === undefined ? fallback : Number(match[at]);

type DateShape = readonly [pattern: RegExp, read: (match: RegExpExecArray, year: number) => Meaning | null];

const DATE_SHAPES: readonly DateShape[] = [
  [
    DAY_RANGE,
    (match, year) => {
      const first = group(match, 1, year);
      const month = group(match, 2, 0);
      const from = serial(first, month, group(match, 3, 0));
      const to = serial(group(match, 4, first), group(match, 5, month), group(match, 6, 0));
      return dateOf(from, to, true, false);
    },
  ],
  [
    DAY_PATTERN,
    (match, year) => {
      const day = serial(group(match, 1, year), group(match, 2, 0), group(match, 3, 0));
      return dateOf(day, day, false, false);
    },
  ],
  [
    MONTH_RANGE,
    (match, year) => {
      const first = group(match, 1, year);
      const from = serial(first, group(match, 2, 0), 1);
      return dateOf(from, monthEnd(group(match, 3, first), group(match, 4, 0)), true, true);
    },
  ],
  [
    MONTH,
    (match, year) => {
      const [first, month] = [group(match, 1, year), group(match, 2, 0)];
      return dateOf(serial(first, month, 1), monthEnd(first, month), true, true);
    },
  ],
];

const spotDate: Quantity = (text, _universe, year) => {
  for (const [pattern, read] of DATE_SHAPES) {
    const match = pattern.exec(text);
    const hasDateSign = match !== null && /[年月日号]|\.\d+\.|-\d|\d-/u.test(match[0]);
    const meaning = match === null || !hasDateSign || year === null ? null : read(match, year);
    if (meaning !== null && match !== null) return spotted(meaning, match[0].length);
  }
  return null;
};

const ISSUE = /^第([一二三四五六七八九十\d]{1,3})期/u;

const spotIssue: Quantity = (text) => {
  const match = ISSUE.exec(text);
  return match === null ? null : spotted({ kind: "issue", issue: match[0] }, match[0].length);
};

const LEAD = "(?:居|位居|位列|名列|排名|排在|排|列|均居)?(?:在)?(?:全省|全州|各单位|各市州)?(?:的)?";
const RANKS: readonly (readonly [pattern: RegExp, isHighest: boolean])[] = [
  [
    new RegExp(`^${LEAD}(?:首位|第一位?(?!期|责|季|阶|批|时)|第一名|第1位?|榜首|首|最高|最多|最大|最前)(?!次)`, "u"),
    true,
  ],
  [new RegExp(`^${LEAD}(?:末位|最后一位|倒数第一|垫底|最低|最少|最小)`, "u"), false],
];
const NTH = new RegExp(`^${LEAD}第([二三四五六七八九十\\d]{1,2})(?:位|名)?(?!期|季|责|阶|批)`, "u");
const TOP = new RegExp(`^${LEAD}(前|后)([二两三四五六七八九十\\d]{1,2})(?:位|名)?(?!期|天|月|年)`, "u");

const spotRank: Quantity = (text) => {
  for (const [pattern, isHighest] of RANKS) {
    const match = pattern.exec(text);
    if (match !== null) return spotted({ kind: "superlative", isHighest, rank: 1 }, match[0].length);
  }
  const nth = NTH.exec(text);
  if (nth !== null) {
    const rank = /^\d/u.test(nth[1] ?? "") ? Number(nth[1]) : (readNumeral(nth[1] ?? "") ?? 0);
    return spotted({ kind: "superlative", isHighest: true, rank }, nth[0].length);
  }
  const top = TOP.exec(text);
  if (top === null) return null;
  const count = /^\d/u.test(top[2] ?? "") ? Number(top[2]) : (readNumeral(top[2] ?? "") ?? 0);
  return spotted({ kind: "topRank", isHighest: top[1] === "前", count }, top[0].length);
};

const QUANTITIES: readonly Quantity[] = [spotIssue, spotDate, spotMaterialCount, spotUnitCount, spotRank, spotValue];
const CAN_START = /[\d零〇一二两三四五六七八九十百第居位名排列首末倒垫最前后均]/u;

/**
 * The number, date, count or rank that stands at a place of a sentence.
 * Shape: folded sentence and place, the roster's groups, the year for dates without one → meaning and length, or null.
 * @example spotQuantity("3个市州未报送", 0, universe, 2024)?.meaning // { kind: "unitCount", count: 3, … }
 */
export function spotQuantity(text: string, at: number, universe: Universe, year: number | null): Spotted | null {
  if (!CAN_START.test(text.charAt(at))) return null;
  const rest = text.slice(at, at + 40);
  for (const quantity of QUANTITIES) {
    const found = quantity(rest, universe, year);
    if (found !== null) return found;
  }
  return null;
}
