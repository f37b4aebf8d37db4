import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { dateLabel } from "../values/date";
import { judgement } from "./judgement";
import type { ClaimCell } from "./Notice";
import type { DateStatement, Judgement } from "./Statement";

interface Kept {
  readonly name: string;
  readonly value: number | null;
  readonly at: CellRef | null;
}

function keptFor({ of }: DateStatement, { settings }: Ledger): readonly Kept[] {
  const { cutOff, casePeriod, examPeriod } = settings;
  if (of === "cutOff") return [{ name: "报送截至日期", ...cutOff }];
  const [name, period] = of === "cases" ? (["案件统计", casePeriod] as const) : (["考试统计", examPeriod] as const);
  return [
    { name: `${name}起`, ...period.from },
    { name: `${name}止`, ...period.to },
  ];
}

/**
 * Holds a date against the settings that the annexes print.
 * Shape: ledger and statement → verdict; 截至 in front of a fact is doubtful where it is another day.
 */
export function judgeDate(ledger: Ledger, statement: DateStatement): Judgement {
  const said = statement.of === "cutOff" ? [statement.lastDay] : [statement.firstDay, statement.lastDay];
  const kept = keptFor(statement, ledger);
  const pairs = kept.map((entry, at) => ({ ...entry, said: said[at] ?? 0 }));
  const cellOf = ({ name, value, at, said: day }: (typeof pairs)[number]): ClaimCell => ({
    sheet: at?.sheet ?? null,
    address: at?.address ?? null,
    unit: null,
    column: name,
    expected: dateLabel(day),
    actual: value === null ? "" : dateLabel(value),
  });
  if (pairs.some(({ value }) => value === null))
    return judgement("not-assessable", pairs.map(cellOf), { reason: "noData" });
  const wrong = pairs.filter(({ value, said: day }) => value !== day);
  if (wrong.length === 0) return judgement("agrees", pairs.map(cellOf));
  return judgement(statement.isFirm ? "contradicts" : "doubtful", wrong.map(cellOf), { reason: "date" });
}
