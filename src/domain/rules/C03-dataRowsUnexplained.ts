import type { CaseDifference, FigureRow, FigureTable } from "../cases/Cases";
import { numberOf } from "../cases/readFigures";
import type { CellRef, Finding } from "../findings/Finding";
import { finding } from "./finding";
import type { Rule, RuleContext } from "./Rule";

/** 数据条数 beside 实际 and 测试, and what the case rows say of the difference (null: there are none). */
interface Sides {
  readonly unit: string;
  readonly dataRows: number;
  readonly actual: number;
  readonly test: number;
  readonly why: CaseDifference | null;
}

const differenceOf = ({ dataRows, actual, test }: Sides): number => dataRows - actual - test;

function isExplained(sides: Sides): boolean {
  const { why } = sides;
  return why !== null && why.open + why.outside + why.unread - why.extra === differenceOf(sides);
}

function variantOf(sides: Sides): string {
  if (!isExplained(sides)) return "unexplained";
  return sides.why?.unread === 0 && sides.why.extra === 0 ? "explained" : "explainedInFull";
}

function findingOf(sides: Sides, at: CellRef | null, also: readonly CellRef[]): Finding {
  const { unit, dataRows, actual, test, why } = sides;
  return finding({
    ruleId: "C03",
    severity: isExplained(sides) ? "hint" : "query",
    at,
    unit,
    column: "数据条数",
    expected: actual + test,
    actual: dataRows,
    details: {
      actualCases: actual,
      testCases: test,
      difference: differenceOf(sides),
      open: why?.open ?? 0,
      outside: why?.outside ?? 0,
      unread: why?.unread ?? 0,
      extra: why?.extra ?? 0,
      variant: variantOf(sides),
    },
    also,
  });
}

interface Differing {
  readonly row: FigureRow;
  readonly sides: Sides;
}

/** Only rows whose three cells hold numbers: what is blank or text is no 0, and has a finding of its own. */
function differingRows({ ledger, annex2 }: RuleContext, { rows }: FigureTable): readonly Differing[] {
  return rows.flatMap((row): Differing[] => {
    const { dataRows, actual, test } = row.cells;
    if ([dataRows, actual, test].some((cell) => cell?.reading.kind !== "number")) return [];
    const unit = row.unitName ?? row.unitCell.text;
    const content = ledger.caseLog === null ? undefined : annex2?.rows.find(({ name }) => name === unit);
    const sides: Sides = {
      unit,
      dataRows: numberOf(dataRows),
      actual: numberOf(actual),
      test: numberOf(test),
      why: content?.cases.difference ?? null,
    };
    return differenceOf(sides) === 0 ? [] : [{ row, sides }];
  });
}

/** Differences of several units add up in the total row: no cause of its own. */
function withoutSum(differing: readonly Differing[]): readonly Differing[] {
  const units = differing.filter(({ row }) => !row.unitCell.isTotal);
  const sum = units.reduce((total, { sides }) => total + differenceOf(sides), 0);
  return units.length < 2
    ? differing
    : differing.filter(({ row, sides }) => !row.unitCell.isTotal || differenceOf(sides) !== sum);
}

function ofGroup(group: readonly Differing[]): readonly Finding[] {
  // The unit's own row says where the difference comes from; the totals only repeat it.
  const lead = group.find(({ row }) => !row.unitCell.isTotal) ?? group[0];
  if (lead === undefined) return [];
  const also = group.filter((other) => other !== lead).flatMap(({ row }) => row.cells.dataRows?.at ?? []);
  return [findingOf(lead.sides, lead.row.cells.dataRows?.at ?? null, also)];
}

/** Where there are only case rows, the difference is told from them. */
function fromCaseRows({ ledger, annex2 }: RuleContext): readonly Finding[] {
  const { caseLog } = ledger;
  if (caseLog === null || annex2 === null || ledger.annex2 !== null) return [];
  return annex2.rows.flatMap(({ name, isTotal, cases: { difference: why, ...counts } }) => {
    // Rows that nobody can read have findings of their own.
    if (isTotal || why === null || why.open + why.outside + why.extra === 0) return [];
    const sides: Sides = { unit: name, ...counts, why };
    const at = caseLog.entries.find(({ unitName }) => unitName === name)?.unitCell.at ?? null;
    return differenceOf(sides) === 0 ? [] : [findingOf(sides, at, [])];
  });
}

/** 数据条数 that is not 实际 + 测试: one finding for each difference, its other rows in `also`. */
export const dataRowsUnexplained: Rule = {
  id: "C03",
  check: (context) => {
    const { annex2, caseCounts } = context.ledger;
    const rows = [annex2?.figures, caseCounts].flatMap((table) =>
      table == null ? [] : withoutSum(differingRows(context, table)),
    );
    const byDifference = new Map<number, Differing[]>();
    for (const row of rows) {
      const difference = differenceOf(row.sides);
      byDifference.set(difference, [...(byDifference.get(difference) ?? []), row]);
    }
    return [...[...byDifference.values()].flatMap(ofGroup), ...fromCaseRows(context)];
  },
};
