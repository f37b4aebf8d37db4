import type { FigureRow } from "../cases/Cases";
import { numberOf } from "../cases/readFigures";
import type { Finding } from "../findings/Finding";
import { percentHalfUp, type Ratio } from "../values/ratio";
import { finding } from "./finding";
import { saysRate } from "./printedRate";
import type { Rule, RuleContext } from "./Rule";

/** The row's officers; where the total row prints "/", the sum of the rows. */
function officersOf(row: FigureRow, rows: readonly FigureRow[]): number {
  const own = row.cells.officers;
  if (own?.reading.kind === "number") return own.reading.value;
  if (!row.unitCell.isTotal) return 0;
  return rows.reduce((sum, other) => sum + (other.unitCell.isTotal ? 0 : numberOf(other.cells.officers)), 0);
}

interface Formula {
  readonly name: string;
  readonly above: number;
}

/** What else could have been divided by the officers: names the formula that a wrong figure comes from. */
function formulasOf({ cells }: FigureRow): readonly Formula[] {
  const [dataRows, actual, test] = [numberOf(cells.dataRows), numberOf(cells.actual), numberOf(cells.test)];
  return [
    { name: "数据条数/执法人员", above: dataRows },
    { name: "（实际案件数+测试案件数）/执法人员", above: actual + test },
    { name: "实际案件数/执法人员", above: actual },
    { name: "测试案件数/执法人员", above: test },
    { name: "（数据条数+实际案件数+测试案件数）/执法人员", above: dataRows + actual + test },
  ];
}

/** 数据条数 324/1858 = 17.4 %; "" where no formula gives the printed figure. */
function explanation(row: FigureRow, officers: number): string {
  const { rate } = row.cells;
  if (rate === undefined) return "";
  for (const { name, above } of formulasOf(row)) {
    const ratio: Ratio = { numerator: above, denominator: officers };
    if (!saysRate(rate, ratio)) continue;
    return `${name} ${String(above)}/${String(officers)} = ${String(percentHalfUp(ratio, 1))}%`;
  }
  return "";
}

function checkRow({ ledger }: RuleContext, row: FigureRow, rows: readonly FigureRow[]): readonly Finding[] {
  const { rate, actual, test } = row.cells;
  const counted = ledger.settings.rateBasis.value === "actual" ? [actual] : [actual, test];
  // What is blank or text is no 0: it has a finding of its own, and no formula can be tried on it.
  if (rate === undefined || counted.some((cell) => cell?.reading.kind !== "number")) return [];
  const officers = officersOf(row, rows);
  const above = counted.reduce((sum, cell) => sum + numberOf(cell), 0);
  const ratio: Ratio = { numerator: above, denominator: officers };
  if (officers === 0 ? rate.reading.kind !== "number" : saysRate(rate, ratio)) return [];
  const shown =
    rate.reading.kind === "number" ? rate.reading.value : rate.reading.kind === "blank" ? "" : rate.reading.text;
  const because = officers === 0 ? "" : explanation(row, officers);
  return [
    finding({
      ruleId: "C04",
      severity: "hard",
      at: rate.at,
      unit: row.unitName ?? row.unitCell.text,
      column: "人均办案率",
      expected: officers === 0 ? "/" : above / officers,
      actual: shown,
      details: {
        above,
        officers,
        percent: officers === 0 ? "/" : `${String(percentHalfUp(ratio, 1))}%`,
        printed:
          typeof shown === "number" ? `${String(percentHalfUp({ numerator: shown, denominator: 1 }, 1))}%` : shown,
        because,
        variant: officers === 0 ? "noOfficers" : because === "" ? "plain" : "because",
      },
    }),
  ];
}

/** A per-capita rate of 附件2 that the note's own formula does not give, the total row included. */
export const rateDiffers: Rule = {
  id: "C04",
  check: (context) => {
    const rows = context.ledger.annex2?.figures.rows ?? [];
    return rows.flatMap((row) => checkRow(context, row, rows));
  },
};
