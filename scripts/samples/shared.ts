import { day, type SampleSheet, type SampleValue } from "./writeSheet";

/** The source's tables, row by row, heads included. */
export interface SourceData {
  readonly annex1: readonly (readonly string[])[];
  readonly annex2: readonly (readonly string[])[];
  readonly units: readonly (readonly string[])[];
}

/** A table whose head is row 1. */
export function table(
  name: string,
  head: readonly string[],
  rows: readonly (readonly SampleValue[])[],
  widths: readonly number[],
): SampleSheet {
  return { name, rows: [head, ...rows], headRows: [0], grid: { firstRow: 0, lastRow: rows.length }, widths };
}

/** The form's own words for what the notice calls otherwise. */
const MATERIAL_ALIASES: Readonly<Record<string, readonly [aliases: string, frequency: string]>> = {
  "“三年行动”实施方案": ["实施方案、工作方案、三年行动工作方案", "一次性"],
  工作简报: ["简报", "每期"],
  照片视频: ["印证资料、照片资料、相关印证资料", "每期"],
  工作调度表: ["调度表", "每期"],
  "“执法信息系统”推广应用方案": ["推广应用方案、推广方案、推广执法综合管理信息系统实施方案", "一次性"],
};

export const materialNames = ({ annex1 }: SourceData): readonly string[] => annex1[0]?.slice(1, -1) ?? [];
export const annex1Units = ({ annex1 }: SourceData): readonly string[] => annex1.slice(1).map(([unit]) => unit ?? "");
/** Without the total row, which stands first. */
export const annex2Units = ({ annex2 }: SourceData): readonly string[] => annex2.slice(2).map(([unit]) => unit ?? "");

export function settingsSheet(source: SourceData): SampleSheet {
  const rows: readonly (readonly SampleValue[])[] = [
    ["期次", "第一期", ""],
    ["文号", "青交执法提质办〔2024〕2号", ""],
    ["报送截至日期", day(2024, 4, 10), ""],
    ["案件统计起", day(2024, 3, 1), "按结案日期统计"],
    ["案件统计止", day(2024, 3, 31), ""],
    ["考试统计起", day(2024, 1, 1), ""],
    ["考试统计止", day(2024, 4, 30), ""],
    ["全省名称", "青海省", "附件2合计行的名称"],
    ["附件1标题", "全省提升交通运输行政执法质量三年行动相关资料报送统计表", ""],
    ["附件2标题", "青海省交通运输行政执法综合管理信息系统 {案件期间} 案件办理情况统计表", ""],
    ["附件1单位行次序", annex1Units(source).join("、"), ""],
    ["附件2单位行次序", annex2Units(source).join("、"), ""],
    ["全省执法人员", "合计", "合计 或 /"],
    ["人均办案率口径", "（实际案件数+测试案件数）/执法人员", ""],
    ["人均办案率小数位", 0, ""],
    ["数据条数口径", "全部", ""],
  ];
  return table("参数", ["参数", "值", "说明"], rows, [20, 60, 24]);
}

export function rosterSheet(source: SourceData): SampleSheet {
  const officers = new Map(source.annex2.slice(1).map((row) => [row[0] ?? "", Number(row[4])]));
  const rows = source.units.slice(1).map(([, name = "", fullName = "", shortName = "", aliases = ""]) => [
    name,
    fullName,
    shortName,
    aliases,
    name.endsWith("总队") ? "总队" : "市州",
    annex1Units(source).indexOf(name) + 1,
    officers.get(name) ?? null,
    "",
    "",
  ]);
  const head = ["单位", "全称", "简称", "别名", "类别", "排序", "执法人员数", "联络员", "电话"];
  return table("单位名册", head, rows, [24, 26, 10, 50, 8, 8, 12, 10, 14]);
}

export function materialsSheet(source: SourceData): SampleSheet {
  const rows = materialNames(source).map((name, at) => {
    const [aliases, frequency] = MATERIAL_ALIASES[name] ?? ["", "每期"];
    return [name, aliases, frequency, at + 1];
  });
  return table("资料目录", ["资料名称", "别名", "频次", "附件1列序"], rows, [34, 56, 10, 12]);
}
