import { materialsSheet, rosterSheet, settingsSheet, table, type SourceData } from "./shared";
import { day, type SampleSheet, type SampleValue } from "./writeSheet";

/** The one unit with cases and exams. */
const BUSY_UNIT = "省路政执法总队";
const MARCH_DAYS = 31;

/** One row a submission: a √ of 附件1 is a row, a × is none. Days run through the weeks before the cut-off. */
function submissionsSheet({ annex1 }: SourceData): SampleSheet {
  const materials = annex1[0]?.slice(1, -1) ?? [];
  const rows = annex1.slice(1).flatMap(([unit = "", ...marks], unitAt) =>
    materials.flatMap((material, at): SampleValue[][] =>
      marks[at] === "√" ? [["第一期", unit, material, day(2024, 3, 11 + ((unitAt * 3 + at * 2) % 20)), "合格", "", ""]] : [],
    ),
  );
  const head = ["期次", "单位", "资料", "报送日期", "审核结果", "问题", "备注"];
  return table("报送台账", head, rows, [10, 24, 34, 14, 12, 20, 16]);
}

interface CasePlan {
  readonly kind: "实际" | "测试";
  readonly filed: Date;
  readonly closed: Date | null;
}

/** 292 closed in March (4 实际, 288 测试); of the other 32, 12 were closed in February, 8 in April, 12 are open. */
function casePlans(): readonly CasePlan[] {
  const inMarch = Array.from({ length: 292 }, (_, at): CasePlan => {
    const closedDay = 1 + (at % MARCH_DAYS);
    const kind = at % 73 === 0 ? "实际" : "测试";
    return { kind, filed: day(2024, 3, Math.max(1, closedDay - (at % 5))), closed: day(2024, 3, closedDay) };
  });
  const inFebruary = Array.from({ length: 12 }, (_, at): CasePlan => ({ kind: "测试", filed: day(2024, 2, 1 + at), closed: day(2024, 2, 10 + at) }));
  const inApril = Array.from({ length: 8 }, (_, at): CasePlan => ({ kind: "测试", filed: day(2024, 3, 20 + at), closed: day(2024, 4, 1 + at) }));
  const open = Array.from({ length: 12 }, (_, at): CasePlan => ({ kind: "测试", filed: day(2024, 3, 15 + at), closed: null }));
  return [...inMarch, ...inFebruary, ...inApril, ...open];
}

function casesSheet(): SampleSheet {
  const rows = casePlans().map(({ kind, filed, closed }, at) => [
    `2024-${String(at + 1).padStart(4, "0")}`,
    BUSY_UNIT,
    kind,
    filed,
    closed,
    "",
  ]);
  return table("案件明细", ["案号", "单位", "案件性质", "立案日期", "结案日期", "当事人"], rows, [16, 24, 12, 14, 14, 14]);
}

/** 45 exams from January to the cut-off. */
function examsSheet(): SampleSheet {
  const rows = Array.from({ length: 45 }, (_, at) => [BUSY_UNIT, "", day(2024, 1 + (at % 4), 1 + (at % 10)), ""]);
  return table("在线考试", ["单位", "姓名", "考试日期", "备注"], rows, [24, 12, 14, 16]);
}

/** The same facts as logs, without annexes. */
export function logSheets(source: SourceData): readonly SampleSheet[] {
  return [
    settingsSheet(source),
    rosterSheet(source),
    materialsSheet(source),
    submissionsSheet(source),
    casesSheet(),
    examsSheet(),
  ];
}
