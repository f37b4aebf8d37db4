import { caseFigures } from "../cases/caseFigures";
import { NO_CASES, type CaseFigures } from "../cases/Cases";
import { examCounts } from "../exams/exams";
import type { Ledger } from "../Ledger";
import { ANNEX_MARKS, type AnnexMark } from "../marks/marks";
import type { Material } from "../materials/Material";
import type { RateBasis } from "../settings/Settings";
import { statusTable } from "../submissions/statusTable";
import type { Status } from "../submissions/Submissions";
import type { Unit } from "../units/Unit";
import type { Ratio } from "../values/ratio";
import { orderUnits } from "./unitOrder";

/** What 附件1 should say. */
export interface Annex1Content {
  readonly materials: readonly Material[];
  readonly rows: readonly {
    readonly unit: Unit;
    readonly cells: readonly { readonly material: Material; readonly mark: AnnexMark; readonly status: Status }[];
  }[];
}

/** A row of what 附件2 should say. */
export interface Annex2Row {
  readonly name: string;
  readonly isTotal: boolean;
  /** null: the row of totals. */
  readonly unit: Unit | null;
  readonly cases: CaseFigures;
  /** null: the roster has no number. */
  readonly officers: number | null;
  /** null: nothing to divide by, the form prints "/". */
  readonly rate: Ratio | null;
  readonly exams: number;
}

/** What 附件2 should say: the total row first, as the form has it. */
export interface Annex2Content {
  readonly rows: readonly Annex2Row[];
}

/**
 * What 附件1 should say; null where the workbook has no 报送台账.
 */
export function annex1Content(ledger: Ledger): Annex1Content | null {
  if (ledger.submissions === null) return null;
  const statuses = statusTable(ledger.submissions, ledger.units, ledger.materials, ledger.settings);
  const rows = orderUnits(ledger.units, ledger.settings.annex1Order.value).units.map((unit) => ({
    unit,
    cells: ledger.materials.map((material) => {
      const status = statuses.get(unit.name)?.get(material.name) ?? {
        state: "missing" as const,
        at: null,
        problem: "",
      };
      return { material, mark: ANNEX_MARKS[status.state], status };
    }),
  }));
  return { materials: ledger.materials, rows };
}

/**
 * The per-capita case rate 人均办案率 by the note's formula.
 * Shape: counts and officers → ratio; null for no officers or an unknown number of them.
 * Source: 附件2, 备注2: （实际案件数+测试案件数）/执法人员.
 */
export function caseRate(cases: CaseFigures, officers: number | null, basis: RateBasis): Ratio | null {
  if (officers === null || officers === 0) return null;
  return { numerator: basis === "actual" ? cases.actual : cases.actual + cases.test, denominator: officers };
}

function sumCases(all: readonly CaseFigures[]): CaseFigures {
  return all.reduce(
    (sum, cases) => ({
      dataRows: sum.dataRows + cases.dataRows,
      actual: sum.actual + cases.actual,
      test: sum.test + cases.test,
      difference: null,
    }),
    NO_CASES,
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

/**
 * What 附件2 should say; null where the workbook has no cases. Exams are 0 where it has no 在线考试.
 */
export function annex2Content(ledger: Ledger): Annex2Content | null {
  const source = ledger.caseLog ?? ledger.caseCounts;
  if (source === null) return null;
  const { settings, units } = ledger;
  const cases = caseFigures(source, units, settings);
  const examSource = ledger.examLog ?? ledger.examCounts;
  const exams = examSource === null ? new Map<string, number>() : examCounts(examSource, units, settings);
  const basis = settings.rateBasis.value;
  const rows = orderUnits(units, settings.annex2Order.value).units.map((unit): Annex2Row => {
    const own = cases.get(unit.name) ?? NO_CASES;
    const rate = caseRate(own, unit.officers, basis);
    return {
      name: unit.name,
      isTotal: false,
      unit,
      cases: own,
      officers: unit.officers,
      rate,
      exams: exams.get(unit.name) ?? 0,
    };
  });
  const total = sumCases(rows.map((row) => row.cases));
  const officers = sum(rows.map((row) => row.officers ?? 0));
  const province: Annex2Row = {
    name: settings.provinceName.value,
    isTotal: true,
    unit: null,
    cases: total,
    officers,
    rate: caseRate(total, officers, basis),
    exams: sum(rows.map((row) => row.exams)),
  };
  return { rows: [province, ...rows] };
}
