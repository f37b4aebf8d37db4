import { unitNameOf, type UnitCell } from "../units/UnitCell";
import { joinChinese } from "../values/list";
import { finding } from "./finding";
import type { Rule } from "./Rule";

function shared(cells: readonly UnitCell[], others: readonly UnitCell[]): readonly UnitCell[] {
  const names = new Set(others.map(unitNameOf));
  return cells.filter((cell) => unitNameOf(cell) !== null && names.has(unitNameOf(cell)));
}

/** The two annexes list the units in different orders. */
export const unitOrderDiffers: Rule = {
  id: "X03",
  check: ({ ledger: { annex1, annex2 } }) => {
    if (annex1 === null || annex2 === null) return [];
    const [cells1, cells2] = [annex1.matrix.unitCells, annex2.figures.rows.map(({ unitCell }) => unitCell)];
    // A unit that only one of them lists has a finding of its own (X05), and moves nobody.
    const [first, second] = [shared(cells1, cells2), shared(cells2, cells1)];
    const position = second.findIndex((cell, at) => {
      const other = first[at];
      return other !== undefined && unitNameOf(other) !== unitNameOf(cell);
    });
    const [here, there] = [second[position], first[position]];
    if (here === undefined || there === undefined) return [];
    const order1 = joinChinese(first.map(({ text }) => text));
    const order2 = joinChinese(second.map(({ text }) => text));
    return [
      finding({
        ruleId: "X03",
        severity: "hint",
        at: here.at,
        unit: unitNameOf(here),
        column: "单位",
        expected: there.text,
        actual: here.text,
        details: { position: position + 1, order1, order2 },
        also: [there.at],
        count: 1,
      }),
    ];
  },
};
