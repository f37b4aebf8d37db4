import type { Ledger } from "../Ledger";
import { isLastOf } from "../ownRules/lastIssue";
import { valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { editOf, formulaAt, type CellEdit } from "./CellEdit";

/** Figures that are counted anew each 期; officers are carried on. */
const COUNTED = ["dataRows", "actual", "test", "exams"];

/** The figures of the last 期 go; formulas stay, they count the new one. */
export function countEdits({ caseCounts, examCounts }: Ledger): readonly CellEdit[] {
  return [caseCounts, examCounts].flatMap((figures) => {
    if (figures === null) return [];
    const { sheet, columns, bodyRowIndexes } = figures.table;
    const counted = COUNTED.flatMap((field) => columns.get(field) ?? []);
    return bodyRowIndexes.flatMap((row) => counted.flatMap((column) => editOf(sheet, row, column, null)));
  });
}

/** A column 上期… of a table, with the one that it repeats. */
function lastColumns({ headers, role }: Table): readonly (readonly [last: number, now: number])[] {
  return [...headers].flatMap(([last, header]) =>
    [...headers]
      .filter(([now, name]) => now !== last && isLastOf(header, role, name))
      .slice(0, 1)
      .map(([now]) => [last, now] as const),
  );
}

/** Columns 上期… take over what this 期 had, so that they speak of the last one again; those of the annexes are built. */
export function lastColumnEdits({ tables }: Ledger): readonly CellEdit[] {
  const typed = tables.filter(({ role }) => role !== "annex1" && role !== "annex2");
  return typed.flatMap((table) => {
    const { sheet, bodyRowIndexes } = table;
    return lastColumns(table).flatMap(([last, now]) =>
      bodyRowIndexes
        .filter((row) => formulaAt(sheet, row, last) === null)
        .flatMap((row) => editOf(sheet, row, last, valueAt(sheet, row, now))),
    );
  });
}
