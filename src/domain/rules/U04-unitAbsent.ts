import { refAt } from "../reading/cells";
import { unitNameOf } from "../units/UnitCell";
import { joinChinese } from "../values/list";
import { finding } from "./finding";
import type { Rule } from "./Rule";
import { unitColumns } from "./unitCells";

/** Units of the roster without a row in a table of one row a unit: they come out as × or 0. */
export const unitAbsent: Rule = {
  id: "U04",
  check: ({ ledger }) =>
    unitColumns(ledger)
      .filter(({ isOneRowAUnit, table }) => isOneRowAUnit && !table.role.startsWith("annex"))
      .flatMap(({ table, cells }) => {
        const present = new Set(cells.map(unitNameOf));
        const absent = ledger.units.filter(({ name }) => !present.has(name)).map(({ name }) => name);
        if (absent.length === 0) return [];
        const units = joinChinese(absent);
        return [
          finding({
            ruleId: "U04",
            severity: "hint",
            at: refAt(table.sheet, table.headRowIndex, table.columns.get("unit") ?? 0),
            expected: units,
            details: { units },
            count: absent.length,
          }),
        ];
      }),
};
