import { readCaseKind, STILL_OPEN, type CaseKind } from "../../domain/cases/caseKind";
import type { CellValue } from "../../domain/snapshot";
import { unitKey } from "../../domain/units/unitForms";
import { dateFromSerial, readDate } from "../../domain/values/date";
import { joinChinese } from "../../domain/values/list";
import { cellText, compactText } from "../../domain/values/text";
import { notAvailableError, valueError } from "../cellError";
import { matchBuiltinUnit } from "./unitName";

export interface CaseColumns {
  readonly units: readonly CellValue[];
  readonly closingDates: readonly CellValue[];
  /** Not looked at when no kind is asked for. */
  readonly kinds: readonly CellValue[];
}

export interface CaseQuestion {
  readonly unit: string;
  readonly fromSerial: number;
  readonly toSerial: number;
  readonly kind: CaseKind | null;
}

/** One identity for all names of a built-in unit; any other text is only itself. */
function identityOf(text: string): string {
  const match = matchBuiltinUnit(text);
  return match.kind === "exact" || match.kind === "alias" ? match.unit.name : unitKey(text);
}

function rowsOf(columns: CaseColumns, unit: string): readonly number[] {
  const wanted = identityOf(unit);
  // A handful of names stands in all the rows: each is looked up once.
  const isWanted = new Map<CellValue, boolean>([[null, false]]);
  const rows: number[] = [];
  columns.units.forEach((value, at) => {
    let wants = isWanted.get(value);
    if (wants === undefined) isWanted.set(value, (wants = identityOf(cellText(value)) === wanted));
    if (wants) rows.push(at);
  });
  return rows;
}

function assertKnown(unit: string): void {
  const match = matchBuiltinUnit(unit);
  if (match.kind === "nearMiss") {
    const names = joinChinese(match.suggestions.map(({ name }) => name));
    throw notAvailableError(`数据中没有单位“${unit}”，是否为：${names}？`);
  }
  if (match.kind === "unknown") throw notAvailableError(`数据和名册中都没有单位“${unit}”`);
}

/** Makes the test for one closing date; a day without a year is in the year of the period, if that is one. */
function createPeriodTest({ fromSerial, toSerial }: CaseQuestion): (value: CellValue, at: number) => boolean {
  const { year } = dateFromSerial(fromSerial);
  const isOneYear = year === dateFromSerial(toSerial).year;
  const options = isOneYear ? { uses1904Dates: false, year } : { uses1904Dates: false };
  return (value, at) => {
    if (typeof value !== "number" && STILL_OPEN.has(compactText(cellText(value)))) return false;
    const reading = readDate(value, "yyyy-mm-dd", options);
    if (reading.kind === "date") return reading.dateSerial >= fromSerial && reading.dateSerial <= toSerial;
    throw valueError(`第 ${String(at + 1)} 行的结案日期“${cellText(value)}”无法确定`);
  };
}

/** Makes the test for one kind; like the units, each way of writing it is read once. */
function createKindTest(kind: CaseKind | null): (value: CellValue, at: number) => boolean {
  if (kind === null) return () => true;
  const known = new Map<CellValue, CaseKind | null>();
  return (value, at) => {
    let read = known.get(value);
    if (read === undefined) known.set(value, (read = readCaseKind(cellText(value))));
    if (read === null) throw valueError(`第 ${String(at + 1)} 行的案件性质“${cellText(value)}”不是实际或测试`);
    return read === kind;
  };
}

/**
 * Cases of one unit that were closed in a period.
 * Shape: three columns of equal length, row by row one case; a unit by any of its names; first and last day as serials,
 * both counted in → a count. A case without a closing date is open and not counted. One pass over the rows.
 * @throws CustomFunctions.Error #VALUE! for different lengths, a period that ends before it begins, a closing date or kind
 * of this unit that cannot be read; #N/A for a unit that neither the rows nor the built-in roster have.
 * Source: 附件2, 备注1: 案件数指结案时间是 3.1-3.31 期间的案件.
 * @example countCases({ units: ["西宁"], closingDates: [45352], kinds: ["实际"] }, { unit: "西宁市", fromSerial: 45352, toSerial: 45382, kind: null }) // 1
 */
export function countCases(columns: CaseColumns, question: CaseQuestion): number {
  const lengths = [columns.units.length, columns.closingDates.length];
  if (columns.kinds.length > 0 || question.kind !== null) lengths.push(columns.kinds.length);
  if (new Set(lengths).size > 1) throw valueError(`单位、结案日期、案件性质的行数不同：${lengths.join("、")}`);
  if (question.fromSerial > question.toSerial) throw valueError("起始日期晚于截止日期");
  const rows = rowsOf(columns, question.unit);
  if (rows.length === 0) assertKnown(question.unit);
  const isInPeriod = createPeriodTest(question);
  const isOfKind = createKindTest(question.kind);
  let count = 0;
  for (const at of rows) {
    if (!isInPeriod(columns.closingDates[at] ?? null, at)) continue;
    if (isOfKind(columns.kinds[at] ?? null, at)) count += 1;
  }
  return count;
}
