import { annex1Units, annex2Units, materialNames, materialsSheet, rosterSheet, settingsSheet, table, type SourceData } from "./shared";
import type { SampleSheet, SampleValue } from "./writeSheet";

function matrixSheet(source: SourceData): SampleSheet {
  const rows = source.annex1.slice(1).map((row) => [...row, ...Array.from({ length: 7 - row.length }, () => "")]);
  return table("报送台账", ["单位", ...materialNames(source), "备注"], rows, [24, 16, 12, 12, 14, 20, 16]);
}

/** The counts of a unit in 附件2, by the position of its column. */
function countsOf({ annex2 }: SourceData, unit: string, columns: readonly number[]): readonly number[] {
  const row = annex2.find(([name]) => name === unit) ?? [];
  return columns.map((column) => Number(row[column]));
}

function caseCountsSheet(source: SourceData): SampleSheet {
  const rows = annex2Units(source).map((unit) => [unit, ...countsOf(source, unit, [1, 2, 3]), ""]);
  return table("案件汇总", ["单位", "数据条数", "实际案件数", "测试案件数", "备注"], rows, [24, 12, 14, 14, 16]);
}

function examsSheet(source: SourceData): SampleSheet {
  const rows = annex2Units(source).map((unit) => [unit, ...countsOf(source, unit, [6]), ""]);
  return table("在线考试", ["单位", "考试次数", "备注"], rows, [24, 12, 16]);
}

function annex1Sheet(source: SourceData): SampleSheet {
  const rows: readonly (readonly SampleValue[])[] = [
    ["附件1"],
    ["全省提升交通运输行政执法质量三年行动相关资料报送统计表"],
    ["单位\\内容", ...materialNames(source), "备注"],
    ...annex1Units(source).map((unit) => source.annex1.find(([name]) => name === unit)?.slice(0, 6) ?? []).map((row) => [...row, null]),
    ["说明：1. 统计表截至报送日期为2024.4.10"],
    ["2. √表示已报送，×未报送"],
  ];
  const merges = ["A2:G2", "A13:G13", "A14:G14"];
  const widths = [24, 16, 12, 12, 14, 20, 12];
  return { name: "附件1", rows, headRows: [2], grid: { firstRow: 2, lastRow: 11 }, merges, widths, titleRows: [1], landscape: true };
}

/** A figure as it was printed: 17% is the number 0.17, shown as a percentage. */
function printed(text: string): SampleValue {
  if (text.endsWith("%")) return Number(text.slice(0, -1)) / 100;
  return /^\d+$/u.test(text) ? Number(text) : text;
}

function annex2Sheet(source: SourceData): SampleSheet {
  const body = source.annex2.slice(1);
  const rows: readonly (readonly SampleValue[])[] = [
    ["附件2"],
    ["青海省交通运输行政执法综合管理信息系统 3.1-3.31 案件办理情况统计表"],
    ["单位", "数据条数", "案件数", null, "执法人员", "人均办案率", "在线考试"],
    [null, null, "实际案件数", "测试案件数", null, null, null],
    ...body.map((row) => row.map(printed)),
    ["备注：1.统计表 3.1-3.31 案件数指结案时间是 3.1-3.31 期间的案件；"],
    ["2.人均办案率为（实际案件数+测试案件数）/执法人员； 考试次数是从 2024.1-2024.4"],
  ];
  const percents = body.flatMap((row, at) => (row[5]?.endsWith("%") === true ? [[`F${String(at + 5)}`, "0%"] as const] : []));
  return {
    name: "附件2",
    rows,
    headRows: [2, 3],
    grid: { firstRow: 2, lastRow: 13 },
    merges: ["A2:G2", "A3:A4", "B3:B4", "C3:D3", "E3:E4", "F3:F4", "G3:G4", "A15:G15", "A16:G16"],
    widths: [24, 11, 13, 13, 11, 12, 11],
    numberFormats: Object.fromEntries(percents),
    titleRows: [1],
  };
}

/** The tracking workbook as the office keeps it, with the annexes as they were printed. */
export function sourceSheets(source: SourceData): readonly SampleSheet[] {
  return [
    settingsSheet(source),
    rosterSheet(source),
    materialsSheet(source),
    matrixSheet(source),
    caseCountsSheet(source),
    examsSheet(source),
    annex1Sheet(source),
    annex2Sheet(source),
  ];
}
