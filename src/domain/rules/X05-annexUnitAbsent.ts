import type { Finding } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import type { Table } from "../reading/Table";
import { unitNameOf, type UnitCell } from "../units/UnitCell";
import { joinChinese } from "../values/list";
import { finding } from "./finding";
import { unitHeadCell } from "./headCell";
import { outOfDateUnits } from "./rosterDates";
import type { Rule } from "./Rule";

interface Annex {
  readonly name: string;
  readonly table: Table;
  readonly cells: readonly UnitCell[];
}

function annexes({ annex1, annex2 }: Ledger): readonly Annex[] {
  return [
    ...(annex1 === null ? [] : [{ name: "附件1", table: annex1.table, cells: annex1.matrix.unitCells }]),
    ...(annex2 === null
      ? []
      : [{ name: "附件2", table: annex2.table, cells: annex2.figures.rows.map(({ unitCell }) => unitCell) }]),
  ];
}

const unitsIn = (cells: readonly UnitCell[]): ReadonlySet<string> =>
  new Set(cells.flatMap((cell) => unitNameOf(cell) ?? []));

/** Without a roster the built-in nine may not be the office's: then only the other annex says what is missing. */
function expectedUnits(ledger: Ledger, other: ReadonlySet<string>): readonly string[] {
  if (ledger.roster.length === 0) return [...other];
  const gone = new Set(outOfDateUnits(ledger).map(({ unit }) => unit.name));
  return ledger.units.map(({ name }) => name).filter((name) => !gone.has(name));
}

function check(ledger: Ledger, annex: Annex, other: Annex | undefined): readonly Finding[] {
  const present = unitsIn(annex.cells);
  const beside = unitsIn(other?.cells ?? []);
  const absent = expectedUnits(ledger, beside).filter((name) => !present.has(name));
  // A name that cannot be read stands for one of them, and has a finding of its own.
  const unread = annex.cells.filter((cell) => !cell.isTotal && unitNameOf(cell) === null);
  if (absent.length <= unread.length) return [];
  const units = joinChinese(absent);
  const isInOther = other !== undefined && absent.every((name) => beside.has(name));
  return [
    finding({
      ruleId: "X05",
      severity: "hard",
      at: unitHeadCell(annex.table),
      column: "单位",
      expected: units,
      details: { units, annex: annex.name, other: other?.name ?? "", variant: isInOther ? "other" : "roster" },
      count: absent.length,
    }),
  ];
}

/** Units of the roster, or of the other annex, that an annex does not list. */
export const annexUnitAbsent: Rule = {
  id: "X05",
  check: ({ ledger }) => {
    const all = annexes(ledger);
    return all.flatMap((annex) =>
      check(
        ledger,
        annex,
        all.find((other) => other !== annex),
      ),
    );
  },
};
