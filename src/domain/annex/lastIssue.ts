import { numberOf, readFigures } from "../cases/readFigures";
import type { FigureRow } from "../cases/Cases";
import type { Ledger } from "../Ledger";
import { periodOrder } from "../reading/chooseTables";
import { createUnitMatcher } from "../units/matchUnit";
import { compactText } from "../values/text";
import type { Annex2Row } from "./annexContent";

/** What an earlier 附件2 says of a row; null for what it does not say. */
export interface LastFigures {
  readonly cases: number | null;
  readonly rate: number | null;
}

const NOTHING: LastFigures = { cases: null, rate: null };

function figuresOf({ cells }: FigureRow): LastFigures {
  const { actual, test, rate } = cells;
  const reading = rate?.reading;
  return {
    cases: actual === undefined && test === undefined ? null : numberOf(actual) + numberOf(test),
    rate: reading?.kind === "number" ? reading.value : null,
  };
}

/**
 * The figures of the last 期: of the newest 附件2 in the workbook whose sheet names a 期 before this one, 附件2（第一期）.
 * Shape: ledger → (row → figures), null where there is none.
 */
export function lastIssueFigures({
  archivedTables,
  settings,
  units,
}: Ledger): ((row: Pick<Annex2Row, "isTotal" | "name">) => LastFigures) | null {
  const now = periodOrder(settings.issue.value);
  const order = (name: string): number => periodOrder(compactText(name).replace(/^附件[2二]/u, ""));
  const [last] = archivedTables
    .filter(({ role, sheet }) => role === "annex2" && order(sheet.name) < now)
    .sort((left, right) => order(right.sheet.name) - order(left.sheet.name));
  if (last === undefined) return null;
  const { rows } = readFigures(last, { match: createUnitMatcher(units), provinceName: settings.provinceName.value });
  return ({ isTotal, name }) => {
    const row = rows.find(({ unitCell, unitName }) => (isTotal ? unitCell.isTotal : unitName === name));
    return row === undefined ? NOTHING : figuresOf(row);
  };
}
