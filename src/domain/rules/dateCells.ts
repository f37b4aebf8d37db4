import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import type { DateReading } from "../values/date";
import { readReminders } from "./reminders";
import { rosterDates } from "./rosterDates";

/** A date of the workbook, with the row's unit and the column's name. */
export interface DateCell {
  readonly unit: string;
  readonly column: string;
  readonly reading: DateReading;
  readonly at: CellRef;
}

/**
 * Every date of the logs, of the roster and of 催办记录.
 */
export function dateCells(ledger: Ledger): readonly DateCell[] {
  const { submissions, caseLog, examLog } = ledger;
  const cells: DateCell[] = [];
  const add = (unit: string, column: string, reading: DateReading | null, at: CellRef | null) => {
    if (reading !== null && at !== null) cells.push({ unit, column, reading, at });
  };
  if (submissions?.kind === "log") {
    for (const { unitCell, date, dateAt } of submissions.entries) add(unitCell.text, "报送日期", date, dateAt);
  }
  for (const { unitCell, filed, filedAt, closed, closedAt } of caseLog?.entries ?? []) {
    add(unitCell.text, "立案日期", filed, filedAt);
    add(unitCell.text, "结案日期", closed, closedAt);
  }
  for (const { unitCell, date, dateAt } of examLog?.entries ?? []) add(unitCell.text, "考试日期", date, dateAt);
  for (const { unit, field, reading, at } of rosterDates(ledger))
    add(unit.name, field === "validFrom" ? "生效日期" : "失效日期", reading, at);
  for (const { unitCell, date, dateAt } of readReminders(ledger)) add(unitCell.text, "催办日期", date, dateAt);
  return cells;
}
