import { annex1Notes, annex2Notes, annex2Title } from "../annex/annexText";
import { orderUnits } from "../annex/unitOrder";
import type { FigureField } from "../cases/Cases";
import type { Unit } from "../units/Unit";
import { percentHalfUp } from "../values/ratio";
import type { DraftAnnex, HeadCell } from "./Draft";
import type { Facts } from "./facts";

const MARKS = { submitted: "√", missing: "×", exempt: "/" } as const;
const FIELDS: readonly FigureField[] = ["dataRows", "actual", "test", "officers", "rate", "exams"];

const headCell = (text: string, columns = 1, rows = 1): HeadCell => ({ text, columns, rows });

function markText(facts: Facts, unit: Unit, material: string): string {
  const { state, text } = facts.mark(unit, material);
  return state === "unknown" ? text : MARKS[state];
}

function figureText(facts: Facts, unit: Unit | null, field: FigureField): string {
  const { value } = facts.figure(unit, field);
  if (value === null) return "/";
  if (field !== "rate" || value === 0) return String(value);
  const digits = facts.ledger.settings.rateDigits.value;
  return `${percentHalfUp({ numerator: value, denominator: 1 }, digits).toFixed(digits)}%`;
}

function annex1Of(facts: Facts): DraftAnnex {
  const { annex1, materials, settings, units } = facts.ledger;
  const ordered = orderUnits(units, settings.annex1Order.value).units;
  const names = materials.map(({ name }) => name);
  return {
    label: "附件1",
    title: annex1?.title ?? settings.annex1Title.value,
    head: [["单位\\内容", ...names].map((text) => headCell(text))],
    body: ordered.map((unit) => [unit.name, ...names.map((name) => markText(facts, unit, name))]),
    notes: annex1Notes(settings),
    isLandscape: true,
  };
}

function annex2Of(facts: Facts): DraftAnnex {
  const { annex2, settings, units } = facts.ledger;
  const ordered = orderUnits(units, settings.annex2Order.value).units;
  const row = (unit: Unit | null): readonly string[] => [
    unit?.name ?? settings.provinceName.value,
    ...FIELDS.map((field) => figureText(facts, unit, field)),
  ];
  const tall = (text: string): HeadCell => headCell(text, 1, 2);
  return {
    label: "附件2",
    title: annex2?.title ?? annex2Title(settings),
    head: [
      [tall("单位"), tall("数据条数"), headCell("案件数", 2), ...["执法人员", "人均办案率", "在线考试"].map(tall)],
      [headCell("实际案件数"), headCell("测试案件数")],
    ],
    body: [row(null), ...ordered.map(row)],
    notes: annex2Notes(settings),
    isLandscape: true,
  };
}

/** Both annexes from the cells that the check reads. */
export const draftAnnexes = (facts: Facts): readonly DraftAnnex[] => [annex1Of(facts), annex2Of(facts)];
