import type { Severity } from "../findings/Finding";
import type { Language } from "../findings/Language";
import type { VerdictKind } from "../memory/Memory";
import { REPORT_SHEET } from "./reportSheet";

/** How many findings are open, by severity, and how many a person has dealt with. */
export interface ReportCounts extends Readonly<Record<Severity, number>> {
  readonly closed: number;
}

/** What the report itself says, beside the sentences of the findings. */
export interface ReportTexts {
  readonly title: string;
  readonly about: (workbook: string, issue: string, date: string) => string;
  readonly counts: (counts: ReportCounts) => string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<VerdictKind, string>>;
  readonly reopened: (before: string) => string;
  readonly byRule: string;
  readonly byRuleHead: readonly string[];
  readonly byUnit: string;
  readonly byUnitHead: readonly string[];
  readonly details: string;
  readonly detailsHead: readonly string[];
  readonly limited: (shown: number, all: number) => string;
  readonly unchecked: string;
  readonly uncheckedHead: readonly string[];
  readonly overrides: string;
  readonly overridesHead: readonly string[];
  readonly none: string;
  readonly wholeWorkbook: string;
}

const zhCN: ReportTexts = {
  title: REPORT_SHEET,
  about: (workbook, issue, date) =>
    [`工作簿：${workbook}`, issue === "" ? "" : `期次：${issue}`, `校验日期：${date}`].filter((part) => part !== "").join("　　"), // prettier-ignore
  counts: ({ hard, query, hint, closed }) =>
    `待处理：强制性 ${String(hard)} 条，核实性 ${String(query)} 条，提示 ${String(hint)} 条；已处理 ${String(closed)} 条。`,
  severities: { hard: "强制性", query: "核实性", hint: "提示" },
  verdicts: { confirmed: "已确认", dismissed: "已忽略", explained: "说明" },
  reopened: (before) => `原判定已失效，当时为：${before}`,
  byRule: "一、按规则汇总",
  byRuleHead: ["规则", "级别", "条数", "处数", "已处理", "问题"],
  byUnit: "二、按单位汇总",
  byUnitHead: ["涉及单位", "强制性", "核实性", "提示", "已处理"],
  details: "三、问题明细（点位置可跳到单元格）",
  detailsHead: ["位置", "级别", "规则", "涉及单位", "栏目", "问题", "处理", "判定"],
  limited: (shown, all) => `只列出前 ${String(shown)} 条，共 ${String(all)} 条`,
  unchecked: "四、没有校验的内容",
  uncheckedHead: ["位置", "级别", "规则", "", "", "原因", "处理"],
  overrides: "五、强制性问题未更正而继续生成附件的理由",
  overridesHead: ["日期", "问题条数", "", "", "", "理由"],
  none: "无",
  wholeWorkbook: "整个工作簿",
};

const enUS: ReportTexts = {
  title: `${REPORT_SHEET} Check report`,
  about: (workbook, issue, date) =>
    [`Workbook: ${workbook}`, issue === "" ? "" : `Issue: ${issue}`, `Checked on: ${date}`].filter((part) => part !== "").join("    "), // prettier-ignore
  counts: ({ hard, query, hint, closed }) =>
    `Left to deal with: ${String(hard)} errors, ${String(query)} queries, ${String(hint)} hints; dealt with: ${String(closed)}.`,
  severities: { hard: "Error", query: "Query", hint: "Hint" },
  verdicts: { confirmed: "Confirmed", dismissed: "Dismissed", explained: "Explained" },
  reopened: (before) => `The verdict no longer holds; then it was: ${before}`,
  byRule: "1. By rule",
  byRuleHead: ["Rule", "Severity", "Findings", "Cells", "Dealt with", "Problem"],
  byUnit: "2. By unit",
  byUnitHead: ["Unit", "Errors", "Queries", "Hints", "Dealt with"],
  details: "3. Findings (the place leads to its cell)",
  detailsHead: ["Place", "Severity", "Rule", "Unit", "Column", "Problem", "What to do", "Verdict"],
  limited: (shown, all) => `The first ${String(shown)} of ${String(all)}`,
  unchecked: "4. What was not checked",
  uncheckedHead: ["Place", "Severity", "Rule", "", "", "Why", "What to do"],
  overrides: "5. Why the annexes were built although errors stood",
  overridesHead: ["Date", "Errors", "", "", "", "Reason"],
  none: "None",
  wholeWorkbook: "Whole workbook",
};

/** What the report says in a language. */
export const reportTexts = (language: Language): ReportTexts => (language === "zh-CN" ? zhCN : enUS);
