import { unitNameOf } from "../units/UnitCell";
import { finding } from "./finding";
import type { Rule } from "./Rule";
import { unitColumns } from "./unitCells";

/** A unit that stands twice where it may stand once: which row counts is not for the program to say. */
export const unitDoubled: Rule = {
  id: "U03",
  check: ({ ledger }) =>
    unitColumns(ledger)
      .filter(({ isOneRowAUnit }) => isOneRowAUnit)
      .flatMap(({ cells }) => {
        const byUnit = new Map<string, typeof cells>();
        for (const cell of cells) {
          const name = unitNameOf(cell);
          if (name !== null) byUnit.set(name, [...(byUnit.get(name) ?? []), cell]);
        }
        return [...byUnit].flatMap(([unit, [first, ...rest]]) =>
          first === undefined || rest.length === 0
            ? []
            : [
                finding({
                  ruleId: "U03",
                  severity: "hard",
                  at: first.at,
                  unit,
                  actual: first.text,
                  also: rest.map(({ at }) => at),
                }),
              ],
        );
      }),
};
