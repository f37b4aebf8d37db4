import { unitNameOf } from "../units/UnitCell";
import { dateLabel } from "../values/date";
import { finding } from "./finding";
import { outOfDateUnits } from "./rosterDates";
import type { Rule } from "./Rule";
import { unitColumns } from "./unitCells";

/** A unit that the roster ended before this 期, or begins after it, still has rows. */
export const unitOutOfDate: Rule = {
  id: "U05",
  check: ({ ledger }) =>
    outOfDateUnits(ledger).flatMap(({ unit, field, reading, at }) => {
      // One cell a table: a log may have thousands.
      const cells = unitColumns(ledger).flatMap(
        (column) => column.cells.find((cell) => unitNameOf(cell) === unit.name)?.at ?? [],
      );
      const [first, ...others] = cells;
      if (first === undefined || reading.kind !== "date") return [];
      const date = dateLabel(reading.dateSerial);
      return [
        finding({
          ruleId: "U05",
          severity: "query",
          at: first,
          unit: unit.name,
          actual: date,
          details: { date, variant: field },
          also: [...others, at],
          count: cells.length,
        }),
      ];
    }),
};
