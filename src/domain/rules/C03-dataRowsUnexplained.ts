import type { CaseFigures, FigureRow, FigureTable } from "../cases/Cases";
import { numberOf } from "../cases/readFigures";
import type { Finding } from "../findings/Finding";
import { finding } from "./finding";
import type { Rule, RuleContext } from "./Rule";

/** Which case rows make up the difference; null where there are no case rows to tell. */
function explanationOf({ annex2, ledger }: RuleContext, unit: string): NonNullable<CaseFigures["unexplained"]> | null {
  if (ledger.caseLog === null) return null;
  return annex2?.rows.find(({ name }) => name === unit)?.cases.unexplained ?? null;
}

function differenceOf({ cells }: FigureRow): number {
  if (cells.dataRows?.reading.kind !== "number" || cells.actual === undefined || cells.test === undefined) return 0;
  return numberOf(cells.dataRows) - numberOf(cells.actual) - numberOf(cells.test);
}

interface Differing {
  readonly row: FigureRow;
  readonly difference: number;
  readonly isAnnex: boolean;
}

function findingOf(context: RuleContext, group: readonly Differing[]): readonly Finding[] {
  // The unit's own row says where the difference comes from; the totals only repeat it.
  const lead = group.find(({ row }) => !row.unitCell.isTotal) ?? group[0];
  const at = lead?.row.cells.dataRows?.at;
  if (lead === undefined || at === undefined) return [];
  const { row, difference } = lead;
  const unit = row.unitName ?? row.unitCell.text;
  const explained = explanationOf(context, unit);
  const isExplained = explained !== null && explained.open + explained.outside === difference;
  const also = group.filter((other) => other !== lead).flatMap(({ row: { cells } }) => cells.dataRows?.at ?? []);
  const [actual, test] = [numberOf(row.cells.actual), numberOf(row.cells.test)];
  return [
    finding({
      ruleId: "C03",
      severity: isExplained ? "hint" : "query",
      at,
      unit,
      column: "数据条数",
      expected: actual + test,
      actual: numberOf(row.cells.dataRows),
      details: {
        actualCases: actual,
        testCases: test,
        difference,
        open: explained?.open ?? 0,
        outside: explained?.outside ?? 0,
        variant: isExplained ? "explained" : "unexplained",
      },
      also,
    }),
  ];
}

const differingRows = ({ table, rows }: FigureTable): readonly Differing[] =>
  rows
    .map((row) => ({ row, difference: differenceOf(row), isAnnex: table.role === "annex2" }))
    .filter(({ difference }) => difference !== 0);

/** Where there are only case rows, the difference is told from them. */
function fromCaseRows({ ledger, annex2 }: RuleContext): readonly Finding[] {
  if (ledger.caseLog === null || annex2 === null || ledger.annex2 !== null) return [];
  return annex2.rows.flatMap(({ name, isTotal, cases }) => {
    const difference = cases.dataRows - cases.actual - cases.test;
    if (isTotal || difference === 0) return [];
    const entry = ledger.caseLog?.entries.find(({ unitName }) => unitName === name);
    const why = cases.unexplained ?? { open: 0, outside: 0, unread: 0 };
    const isExplained = why.open + why.outside === difference;
    return [
      finding({
        ruleId: "C03",
        severity: isExplained ? "hint" : "query",
        at: entry?.unitCell.at ?? null,
        unit: name,
        column: "数据条数",
        expected: cases.actual + cases.test,
        actual: cases.dataRows,
        details: {
          actualCases: cases.actual,
          testCases: cases.test,
          difference,
          open: why.open,
          outside: why.outside,
          variant: isExplained ? "explained" : "unexplained",
        },
      }),
    ];
  });
}

/** 数据条数 that is not 实际 + 测试: one finding for each difference, its other rows in `also`. */
export const dataRowsUnexplained: Rule = {
  id: "C03",
  check: (context) => {
    const { annex2, caseCounts } = context.ledger;
    const rows = [annex2?.figures, caseCounts].flatMap((table) => (table == null ? [] : differingRows(table)));
    const byDifference = new Map<number, Differing[]>();
    for (const row of rows) byDifference.set(row.difference, [...(byDifference.get(row.difference) ?? []), row]);
    return [...[...byDifference.values()].flatMap((group) => findingOf(context, group)), ...fromCaseRows(context)];
  },
};
