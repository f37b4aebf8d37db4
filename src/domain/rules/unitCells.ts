import type { Ledger } from "../Ledger";
import type { Table } from "../reading/Table";
import type { UnitCell } from "../units/UnitCell";
import { figureTables } from "./figureTables";
import { readReminders } from "./reminders";

/** A table with its unit cells; `isOneRowAUnit` where a unit may stand only once. */
export interface UnitColumn {
  readonly table: Table;
  readonly cells: readonly UnitCell[];
  readonly isOneRowAUnit: boolean;
}

/**
 * Every column of units in the workbook.
 */
export function unitColumns(ledger: Ledger): readonly UnitColumn[] {
  const { submissions, annex1, caseLog, examLog } = ledger;
  const columns: UnitColumn[] = [];
  const add = (table: Table, cells: readonly UnitCell[], isOneRowAUnit: boolean) =>
    columns.push({ table, cells, isOneRowAUnit });
  if (submissions?.kind === "matrix") add(submissions.table, submissions.unitCells, true);
  if (submissions?.kind === "log")
    add(
      submissions.table,
      submissions.entries.map(({ unitCell }) => unitCell),
      false,
    );
  for (const log of [caseLog, examLog])
    if (log !== null)
      add(
        log.table,
        log.entries.map(({ unitCell }) => unitCell),
        false,
      );
  const reminders = ledger.tables.find(({ role }) => role === "reminders");
  if (reminders !== undefined)
    add(
      reminders,
      readReminders(ledger).map(({ unitCell }) => unitCell),
      false,
    );
  if (annex1 !== null) add(annex1.table, annex1.matrix.unitCells, true);
  for (const { table, rows } of figureTables(ledger))
    add(
      table,
      rows.map(({ unitCell }) => unitCell),
      true,
    );
  return columns;
}
