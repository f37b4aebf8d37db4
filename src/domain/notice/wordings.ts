/** A sentence of a drafted notice or reminder, as it is worded. */
export interface Wording {
  readonly key: WordingKey;
  /** What the sheet 通报模板 calls it. */
  readonly name: string;
  readonly text: string;
  /** What may stand in 【】. */
  readonly placeholders: readonly string[];
}

/** Key → name on the sheet, the wording, what may stand in 【】. The order is that of the notice, and of the sheet. */
const DEFAULTS = {
  title: ["标题", "关于全省提升交通运输行政执法质量三年行动工作开展情况的通报（【期次】）", "期次"],
  opening: ["引言", "现将有关情况通报如下。", "期次"],
  submissionHeading: ["第一部分标题", "一、资料报送情况", ""],
  asOf: ["报送统计截至", "资料报送统计截至【截至日期】。", "截至日期"],
  allComplete: ["全部报齐", "各单位资料报送齐全。", ""],
  complete: ["报送齐全", "【单位】资料报送齐全。", "单位 个数"],
  nothing: ["未报送任何资料", "【单位】未报送任何资料。", "单位 个数"],
  missing: ["未报送某项资料", "【仅】【单位】【几个单位】未报送【资料】。", "仅 单位 个数 几个单位 资料"],
  allSent: ["某项资料报齐", "各单位均已报送【资料】。", "资料"],
  late: ["迟报", "【单位】迟报【资料】。", "单位 个数 资料"],
  returned: ["退回", "【单位】【资料】被退回。", "单位 个数 资料"],
  remark: ["审核意见", "【单位】【资料】被退回：【问题】。", "单位 资料 问题"],
  reminded: ["屡催不报", "【单位】屡催不报。", "单位 个数"],
  systemHeading: ["第二部分标题", "二、执法系统应用情况", ""],
  casePeriod: ["案件统计期间", "案件统计期间为【起】至【止】。", "起 止"],
  dataRows: ["全省数据条数", "全省共录入数据【数据条数】条。", "数据条数"],
  cases: [
    "全省案件数",
    "全省共办结案件【案件数】件，其中实际案件【实际案件数】件、测试案件【测试案件数】件。",
    "案件数 实际案件数 测试案件数",
  ],
  exams: ["全省在线考试", "全省参加在线考试【在线考试】人次。", "在线考试"],
  rate: ["人均办案率", "【单位】人均办案率为【人均办案率】。", "单位 人均办案率"],
  idle: ["无案件数据", "【仅】【单位】【几个单位】无案件数据。", "仅 单位 个数 几个单位"],
  demandHeading: ["第三部分标题", "三、下一步工作要求", ""],
  demandOwed: ["补报要求", "未报送资料的单位要对照附件1尽快补报。", ""],
  demand: ["工作要求", "各单位要进一步提高认识，按时报送资料，切实用好执法系统。", ""],
  remindFirst: ["首次催办", "【单位】：贵单位【欠报】【时限】。请尽快报送，谢谢支持。", "单位 欠报 时限 次数"],
  remindSecond: ["第二次催办", "【单位】：贵单位【欠报】【时限】。此前已提醒一次，请抓紧报送。", "单位 欠报 时限 次数"],
  remindAgain: [
    "多次催办",
    "【单位】：贵单位【欠报】【时限】。已提醒【已催次数】次仍未报齐，请务必立即报送，逾期将在通报中列明。",
    "单位 欠报 时限 次数 已催次数",
  ],
} as const;

export type WordingKey = keyof typeof DEFAULTS;

/** The wordings that are taken where the workbook has no other. */
export const WORDINGS: readonly Wording[] = (Object.keys(DEFAULTS) as WordingKey[]).map((key) => {
  const [name, text, placeholders] = DEFAULTS[key];
  return { key, name, text, placeholders: placeholders === "" ? [] : placeholders.split(" ") };
});

const PLACEHOLDER = /【([^【】]*)】/gu;

/**
 * What stands in 【】 in a wording.
 * @example placeholdersIn("【单位】迟报【资料】。") // ["单位", "资料"]
 */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
}

/** Texts by the keys of wordings. */
export type WordingTexts = Readonly<Record<WordingKey, string>>;

/**
 * A wording with its placeholders filled in. One that is not known stays as it is, to be seen and filled in by hand;
 * brackets with nothing in them go.
 * @example filled("通报（【期次】）", { 期次: "" }) // "通报"
 */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .replace(PLACEHOLDER, (whole, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole))
    .replace(/（）|\(\)/gu, "");
}
