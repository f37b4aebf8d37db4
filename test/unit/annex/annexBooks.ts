import { planAnnexes } from "../../../src/domain/annex/planAnnexes";
import { renderRefusal } from "../../../src/domain/findings/renderRefusal";
import { readLedger } from "../../../src/domain/reading/readLedger";
import type { CellValue, WorkbookSnapshot } from "../../../src/domain/snapshot";
import { annexBookWith, bookOf, BASE, changed, plansOf, type Changes, type Sheets } from "../../support/bookOf";

type Grid = readonly (readonly CellValue[])[];

/** The planned values of both annexes. */
export function plannedValues(book: WorkbookSnapshot): { readonly annex1: Grid; readonly annex2: Grid } {
  const [annex1 = [], annex2 = []] = plansOf(book).map(({ cells }) =>
    cells.map((row) => row.map(({ value }) => value)),
  );
  return { annex1, annex2 };
}

/** Why the annexes cannot be built, as the clerk reads it; "" when they can. */
export function refusalOf(book: WorkbookSnapshot): string {
  const planning = planAnnexes(readLedger(book));
  return planning.kind === "refused" ? renderRefusal(planning.refusal, "zh-CN") : "";
}

const unitNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `第${String(at + 1)}市交通运输系统`);

/** A workbook of so many units and materials; each unit has sent in every second material, and has one case. */
export function bookOfSize(unitCount: number, materialCount: number): Sheets {
  const units = unitNames(unitCount);
  const materials = Array.from({ length: materialCount }, (_, at) => `资料${String(at + 1)}`);
  return {
    ...BASE,
    单位名册: [["单位", "类别", "排序", "执法人员数"], ...units.map((name, at) => [name, "市州", at + 1, 10])],
    资料目录: [["资料名称", "频次", "附件1列序"], ...materials.map((name, at) => [name, "每期", at + 1])],
    报送台账: [
      ["单位", ...materials],
      ...units.map((name) => [name, ...materials.map((_, at) => (at % 2 === 0 ? "√" : "×"))]),
    ],
    案件汇总: [["单位", "数据条数", "实际案件数", "测试案件数"], ...units.map((name) => [name, 1, 1, 0])],
    在线考试: [["单位", "考试次数"], ...units.map((name) => [name, 1])],
  };
}

/** The base workbook with settings of its own, from row 8 on. */
export function withSettings(
  settings: Readonly<Record<string, string | number>>,
  changes: Changes = {},
): WorkbookSnapshot {
  const cells = Object.entries(settings).flatMap(([name, value], at) => [
    [`参数!A${String(8 + at)}`, name] as const,
    [`参数!B${String(8 + at)}`, value] as const,
  ]);
  return bookOf(changed(BASE, { ...Object.fromEntries(cells), ...changes }));
}

/** The base workbook with its annexes and settings of its own that came later. */
export function annexBookWithSettings(
  settings: Readonly<Record<string, string>>,
  changes: Changes = {},
): WorkbookSnapshot {
  const cells = Object.entries(settings).flatMap(([name, value], at) => [
    [`参数!A${String(8 + at)}`, name] as const,
    [`参数!B${String(8 + at)}`, value] as const,
  ]);
  return annexBookWith({ ...Object.fromEntries(cells), ...changes });
}
