import { annex1Notes, annex2Notes, annex2Title } from "../annex/annexText";
import { orderUnits } from "../annex/unitOrder";
import type { FigureField } from "../cases/Cases";
import type { Ledger } from "../Ledger";
import type { Unit } from "../units/Unit";
import { percentHalfUp } from "../values/ratio";
import { settingNamed } from "./documentClaims";
import { draftNotice, type DraftSection } from "./draftNotice";
import { factsOf, type Facts } from "./facts";
import { spokenDate } from "./nounsFor";

/** An annex as it is printed behind the notice. */
export interface DraftAnnex {
  readonly label: string;
  readonly title: string;
  /** Rows of the head; a cell that reaches down is named in its first row only. */
  readonly head: readonly (readonly HeadCell[])[];
  readonly body: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly isLandscape: boolean;
}

export interface HeadCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** A drafted notice, part by part in the order of GB/T 9704; what the workbook does not say is a placeholder in brackets. */
export interface DraftDocument {
  readonly documentNumber: string;
  readonly title: string;
  readonly addressee: string;
  readonly opening: string;
  readonly sections: readonly DraftSection[];
  readonly signature: string;
  readonly date: string;
  readonly annexes: readonly DraftAnnex[];
}

const OPENING = "现将有关情况通报如下。";
const MARKS = { submitted: "√", missing: "×", exempt: "/" } as const;
const FIELDS: readonly FigureField[] = ["dataRows", "actual", "test", "officers", "rate", "exams"];

const headCell = (text: string, columns = 1, rows = 1): HeadCell => ({ text, columns, rows });

function settingOf(ledger: Ledger, name: string): string {
  return settingNamed(ledger, name)?.text ?? `【${name}】`;
}

/** 成文日期 is a date in its cell, or words. */
function dateOf(ledger: Ledger): string {
  const text = settingOf(ledger, "成文日期");
  return /^\d{5}$/u.test(text) ? spokenDate(Number(text)) : text;
}

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
    isLandscape: false,
  };
}

/**
 * The drafted notice as a document: the sentences of `draftNotice` between what an official document has around them, and
 * both annexes from the same cells.
 * Shape: ledger → parts in their order; 文号, 主送, 署名 and 成文日期 come from 参数, or stay 【文号】 …
 * Source: GB/T 9704; DESIGN §8, Draft.
 */
export function draftDocument(ledger: Ledger): DraftDocument {
  const facts = factsOf(ledger);
  const { title, sections } = draftNotice(ledger);
  return {
    documentNumber: settingOf(ledger, "文号"),
    title,
    addressee: `${settingOf(ledger, "主送").replace(/[：:]$/u, "")}：`,
    opening: OPENING,
    sections,
    signature: settingOf(ledger, "署名"),
    date: dateOf(ledger),
    annexes: [annex1Of(facts), annex2Of(facts)],
  };
}
