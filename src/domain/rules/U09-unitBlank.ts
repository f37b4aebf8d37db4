import { rowsWithoutUnit } from "../units/UnitCell";
import { finding } from "./finding";
import type { Rule } from "./Rule";
import { unitColumns } from "./unitCells";

/** Rows that hold something and name no unit: one finding a table. */
export const unitBlank: Rule = {
  id: "U09",
  check: ({ ledger }) =>
    unitColumns(ledger).flatMap(({ table }) => {
      const [first, ...also] = rowsWithoutUnit(table);
      if (first === undefined) return [];
      return [finding({ ruleId: "U09", severity: "query", at: first, also })];
    }),
};
