import type { CaseLog } from "../cases/Cases";
import { isInPeriod } from "../cases/caseFigures";
import type { Ledger } from "../Ledger";
import type { Period } from "../settings/Settings";
import { dateFromSerial, serialFromDate } from "../values/date";
import { rateFormat } from "./annex2Cells";
import { caseRate, type Annex2Row } from "./annexContent";
import { cell, type FormCell } from "./annexStyle";
import { lastIssueFigures } from "./lastIssue";

/** A column behind the form's own; its values are fixed, with live formulas too. */
export interface ExtraColumn {
  readonly header: string;
  readonly cellOf: (row: Annex2Row) => FormCell;
}

const QUARTERS = ["一", "二", "三", "四"] as const;
const count = (value: number | null): FormCell => (value === null ? cell("/") : cell(value, "0"));

function rateCell(ratio: number | null, { settings }: Ledger): FormCell {
  return ratio === null ? cell("/") : cell(ratio, rateFormat(settings.rateDigits.value));
}

/** 实际案件 alone over the officers; nothing new where 参数 has the form's rate so. */
function actualRate(ledger: Ledger): readonly ExtraColumn[] {
  if (ledger.settings.rateBasis.value === "actual") return [];
  const cellOf = ({ cases, officers }: Annex2Row): FormCell => {
    const rate = caseRate(cases, officers, "actual");
    return rateCell(rate === null ? null : rate.numerator / rate.denominator, ledger);
  };
  return [{ header: "实际案件人均办案率", cellOf }];
}

/** Cases of the export that were closed in a period, by unit. */
function closedIn({ entries }: CaseLog, from: number, to: number): (row: Annex2Row) => number {
  const period: Period = { from: { value: from, at: null }, to: { value: to, at: null } };
  const counts = new Map<string, number>();
  let total = 0;
  for (const { unitName, closed, kind } of entries) {
    if (unitName === null || kind === null || closed === null || !isInPeriod(closed, period)) continue;
    counts.set(unitName, (counts.get(unitName) ?? 0) + 1);
    total += 1;
  }
  return ({ isTotal, name }) => (isTotal ? total : (counts.get(name) ?? 0));
}

/** Needs case rows, and a period that ends: the year's quarters up to that day. */
function quarters({ caseLog, settings }: Ledger): readonly ExtraColumn[] {
  const end = settings.casePeriod.to.value;
  if (caseLog === null || end === null) return [];
  const { year, month } = dateFromSerial(end);
  return QUARTERS.slice(0, Math.ceil(month / 3)).map((quarter, at) => {
    const next = at === 3 ? serialFromDate(year + 1, 1, 1) : serialFromDate(year, at * 3 + 4, 1);
    const closed = closedIn(caseLog, serialFromDate(year, at * 3 + 1, 1), Math.min(next - 1, end));
    return { header: `${quarter}季度案件数`, cellOf: (row) => count(closed(row)) };
  });
}

function yearToDate({ caseLog, settings }: Ledger): readonly ExtraColumn[] {
  const end = settings.casePeriod.to.value;
  if (caseLog === null || end === null) return [];
  const closed = closedIn(caseLog, serialFromDate(dateFromSerial(end).year, 1, 1), end);
  return [{ header: "年初至今案件数", cellOf: (row) => count(closed(row)) }];
}

/** Needs an earlier 附件2 in the workbook. */
function lastIssue(ledger: Ledger): readonly ExtraColumn[] {
  const last = lastIssueFigures(ledger);
  if (last === null) return [];
  const change = ({ cases }: Annex2Row, before: number | null): FormCell =>
    before === null ? cell("/") : cell(cases.actual + cases.test - before, "+0;-0;0");
  return [
    { header: "上期案件数", cellOf: (row) => count(last(row).cases) },
    { header: "比上期增减", cellOf: (row) => change(row, last(row).cases) },
    { header: "上期人均办案率", cellOf: (row) => rateCell(last(row).rate, ledger) },
  ];
}

const COLUMNS = { actualRate, quarters, yearToDate, lastIssue } as const;

/**
 * The columns behind the form's own that 参数 asks for (附件2附加列); none by default. What the workbook cannot say — no
 * case rows, no earlier 附件2 — is left out.
 */
export const extraColumns = (ledger: Ledger): readonly ExtraColumn[] =>
  ledger.settings.annexes.extras.value.flatMap((extra) => COLUMNS[extra](ledger));

const EXTRA_HEADER =
  /^(?:实际案件人均办案率|[一二三四]季度案件数|年初至今案件数|上期案件数|比上期增减|上期人均办案率)$/u;

/**
 * Whether a header is that of a column which a build may have added; a user may have one of the same name.
 */
export const isExtraHeader = (header: string | undefined): boolean => EXTRA_HEADER.test(header ?? "");
