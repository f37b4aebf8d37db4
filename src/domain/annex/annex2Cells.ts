import { rectToA1, toA1 } from "../address";
import type { Ledger } from "../Ledger";
import type { Annex2Row } from "./annexContent";
import { cell, live, type FormCell } from "./annexStyle";
import { liveFigures } from "./live/liveFigures";

/** The form prints 0, not 0%. */
export function rateFormat(digits: number): string {
  const percent = digits === 0 ? "0%" : `0.${"0".repeat(digits)}%`;
  return `${percent};-${percent};0`;
}

/** Where the rows of units stand. */
export interface BodyPlace {
  readonly rowIndex: number;
  readonly columnIndex: number;
}

const OFFICERS_COLUMN = 4;
const count = (value: number): FormCell => cell(value, "0");

/** The row as the form has it, fixed. */
function fixedCells(row: Annex2Row, { settings }: Ledger): readonly FormCell[] {
  const isSlash = row.isTotal && settings.officersTotal.value === "slash";
  const { rate } = row;
  return [
    cell(row.name),
    count(row.cases.dataRows),
    count(row.cases.actual),
    count(row.cases.test),
    isSlash || row.officers === null ? cell("/") : count(row.officers),
    rate === null ? cell("/") : cell(rate.numerator / rate.denominator, rateFormat(settings.rateDigits.value)),
    count(row.exams),
  ];
}

/** Sums of the rows of units, which stand right below the row of totals. */
function totalFormulas({ rowIndex, columnIndex }: BodyPlace, units: number): readonly (string | null)[] {
  const sum = (column: number): string =>
    `=SUM(${rectToA1({ rowIndex: rowIndex + 1, columnIndex: columnIndex + column, rowCount: units, columnCount: 1 })})`;
  return [null, sum(1), sum(2), sum(3), sum(OFFICERS_COLUMN), null, sum(6)];
}

/** The note's formula, over the cells of the row; `officers` is an expression. */
function rateFormula({ settings }: Ledger, { rowIndex, columnIndex }: BodyPlace, officers: string): string {
  const [actual, test] = [2, 3].map((column) => toA1(rowIndex, columnIndex + column));
  const above = settings.rateBasis.value === "actual" ? (actual ?? "") : `(${actual ?? ""}+${test ?? ""})`;
  return `=IFERROR(${above}/${officers},"/")`;
}

function rowFormulas(ledger: Ledger, row: Annex2Row, place: BodyPlace, units: number): readonly (string | null)[] {
  const isSlash = row.isTotal && ledger.settings.officersTotal.value === "slash";
  const officersCell = toA1(place.rowIndex, place.columnIndex + OFFICERS_COLUMN);
  if (row.unit === null) {
    const totals = totalFormulas(place, units);
    const officersSum = totals[OFFICERS_COLUMN]?.slice(1) ?? officersCell;
    const rate = rateFormula(ledger, place, isSlash ? officersSum : officersCell);
    return totals.map((formula, column) =>
      column === 5 ? rate : column === OFFICERS_COLUMN && isSlash ? null : formula,
    );
  }
  const { dataRows, actual, test, officers, exams } = liveFigures(ledger, row.unit, row);
  return [null, dataRows, actual, test, officers, rateFormula(ledger, place, officersCell), exams];
}

/**
 * The body of 附件2: fixed numbers, or formulas that come to them.
 * Shape: ledger, rows with the totals first, and where they stand → cells.
 */
export function annex2Cells(
  ledger: Ledger,
  rows: readonly Annex2Row[],
  place: BodyPlace,
): readonly (readonly FormCell[])[] {
  const isLive = ledger.settings.annexes.source.value === "formulas";
  return rows.map((row, at) => {
    const fixed = fixedCells(row, ledger);
    if (!isLive) return fixed;
    const formulas = rowFormulas(ledger, row, { ...place, rowIndex: place.rowIndex + at }, rows.length - 1);
    return fixed.map((each, column) => live(each, formulas[column] ?? null));
  });
}
