import type { AnnexFrame } from "./AnnexSheet";
import type { Period, Settings } from "../settings/Settings";
import { compactText } from "../values/text";
import { dateLabel, monthPeriodLabel, periodLabel } from "../values/date";

const isSet = ({ from, to }: Period): boolean => from.value !== null && to.value !== null;

/** 3.1-3.31; "" while the period is not set. */
export function casePeriodText({ casePeriod }: Settings): string {
  return isSet(casePeriod) ? periodLabel(casePeriod.from.value ?? 0, casePeriod.to.value ?? 0) : "";
}

/** 2024.1-2024.4; "" while the period is not set. */
export function examPeriodText({ examPeriod }: Settings): string {
  return isSet(examPeriod) ? monthPeriodLabel(examPeriod.from.value ?? 0, examPeriod.to.value ?? 0) : "";
}

/** The title of 附件2 with its period. */
export function annex2Title(settings: Settings): string {
  return settings.annex2Title.value.replaceAll("{案件期间}", casePeriodText(settings));
}

/**
 * The notes under 附件1, a row each.
 * Source: 附件1, 说明.
 */
export function annex1Notes({ cutOff }: Settings): readonly string[] {
  const date = cutOff.value === null ? "" : dateLabel(cutOff.value);
  return [`说明：1. 统计表截至报送日期为${date}`, "2. √表示已报送，×未报送"];
}

/**
 * The notes under 附件2, a row each.
 * Source: 附件2, 备注.
 */
export function annex2Notes(settings: Settings): readonly string[] {
  const period = casePeriodText(settings);
  const above = settings.rateBasis.value === "actual" ? "实际案件数" : "（实际案件数+测试案件数）";
  return [
    `备注：1.统计表 ${period} 案件数指结案时间是 ${period} 期间的案件；`,
    `2.人均办案率为${above}/执法人员； 考试次数是从 ${examPeriodText(settings)}`,
  ];
}

/** What a note says, without 说明： and its number. */
const bareNote = (text: string): string => compactText(text).replace(/^(?:说明|备注|注)?:?(?:\d+[.、)])?/u, "");

const isLegend = (text: string): boolean => bareNote(text).startsWith("底色:");

/**
 * The notes of an annex with those that the user added below them, which a rebuild must not lose, and the legend of the
 * colours at the end.
 * Shape: the form's notes, the annex that stands or null, the legend or null → texts, a row each.
 */
export function withOwnNotes(
  notes: readonly string[],
  standing: AnnexFrame | null,
  legend: string | null = null,
): readonly string[] {
  const known = new Set(notes.map(bareNote));
  const added = (standing?.notes ?? []).slice(notes.length).map(({ text }) => text);
  const own = [...notes, ...added.filter((text) => !known.has(bareNote(text)) && !isLegend(text))];
  return legend === null ? own : [...own, `${String(own.length + 1)}. ${legend}`];
}
