import { parseA1, toA1 } from "../address";
import type { FigureTable } from "../cases/Cases";
import type { Ledger } from "../Ledger";
import type { KeptMapping } from "../memory/Memory";
import { lastRowIndex, numberFormatAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { withGivenNames } from "../reading/readers";
import type { Table } from "../reading/Table";
import { shownText } from "../values/text";
import {
  TARGET_ROLES,
  type ImportTarget,
  type TargetColumn,
  type TargetRole,
  type TargetTable,
  type UnitRow,
} from "./ImportTarget";

function hasFormulas({ sheet, bodyRowIndexes }: Table, columnIndex: number): boolean {
  const { used } = sheet;
  if (used === null) return false;
  return bodyRowIndexes.some((row) => {
    const formula = sheet.formulas[row - used.rowIndex]?.[columnIndex - used.columnIndex];
    return formula !== null && formula !== undefined;
  });
}

function columnsOf(table: Table): readonly TargetColumn[] {
  const fields = new Map([...table.columns].map(([field, column]) => [column, field]));
  const last = table.bodyRowIndexes.at(-1);
  return [...table.headers]
    .sort(([left], [right]) => left - right)
    .map(([columnIndex, header]) => ({
      columnIndex,
      header,
      key: headerKey(header),
      field: fields.get(columnIndex) ?? null,
      hasFormulas: hasFormulas(table, columnIndex),
      numberFormat: last === undefined ? "General" : numberFormatAt(table.sheet, last, columnIndex),
    }));
}

function standsBelow({ sheet }: Table, last: number, columns: readonly TargetColumn[]): TargetTable["standsBelow"] {
  for (let rowIndex = last + 1; rowIndex <= lastRowIndex(sheet); rowIndex += 1) {
    const found = columns.find(({ columnIndex }) => valueAt(sheet, rowIndex, columnIndex) !== null);
    if (found !== undefined) return { rowIndex, address: toA1(rowIndex, found.columnIndex) };
  }
  return null;
}

function unitRowsOf(ledger: Ledger, table: Table): readonly UnitRow[] {
  const columns = [...table.headers.keys()];
  const row = (unit: string, rowIndex: number): UnitRow => ({
    unit,
    rowIndex,
    shown: Object.fromEntries(columns.map((column) => [column, shownText(valueAt(table.sheet, rowIndex, column))])),
  });
  const ofFigures = (figures: FigureTable | null) =>
    (figures?.rows ?? []).flatMap(({ unitName, unitCell }) =>
      unitName === null ? [] : [row(unitName, unitCell.rowIndex)],
    );
  if (table.role === "caseCounts") return ofFigures(ledger.caseCounts);
  if (table.role === "examCounts") return ofFigures(ledger.examCounts);
  if (table.role !== "roster") return [];
  return ledger.roster.flatMap(({ unit, at }) => {
    const rect = parseA1(at.address);
    return rect === null ? [] : [row(unit.name, rect.rowIndex)];
  });
}

function tableOf(ledger: Ledger, role: TargetRole): TargetTable | null {
  const table = ledger.tables.find((candidate) => candidate.role === role);
  if (table === undefined) return null;
  const { sheet, headRowIndex, headRowCount, bodyRowIndexes } = table;
  const columns = columnsOf(table);
  const firstRowIndex = headRowIndex + headRowCount;
  const last = bodyRowIndexes.at(-1) ?? firstRowIndex - 1;
  const [left, right] = [columns[0]?.columnIndex ?? 0, columns.at(-1)?.columnIndex ?? 0];
  const reaches = ({ rowIndex, rowCount, columnIndex, columnCount }: (typeof sheet.merges)[number]) =>
    rowIndex + rowCount > firstRowIndex && columnIndex <= right && columnIndex + columnCount > left;
  return {
    role,
    sheet: sheet.name,
    isProtected: sheet.isProtected,
    isFiltered: sheet.isFiltered === true,
    firstRowIndex,
    lastRowIndex: last,
    rowCount: bodyRowIndexes.length,
    columns,
    standsBelow: standsBelow(table, last, columns),
    merges: sheet.merges.filter(reaches),
    sheetColumns: sheet.used?.columnCount ?? 0,
    unitRows: unitRowsOf(ledger, table),
  };
}

/**
 * What an import has to know of the workbook.
 * Shape: ledger, and the mappings that the workbook keeps → plain data.
 */
export function targetOf(ledger: Ledger, mappings: readonly KeptMapping[] = []): ImportTarget {
  const tables = TARGET_ROLES.flatMap((role) => {
    const table = tableOf(ledger, role);
    return table === null ? [] : [[role, table] as const];
  });
  return {
    units: withGivenNames(ledger.units, ledger.corrections),
    settings: ledger.settings,
    uses1904Dates: ledger.snapshot.uses1904Dates,
    caseNumbers: (ledger.caseLog?.entries ?? []).map(({ number }) => number).filter((number) => number !== ""),
    tables: Object.fromEntries(tables),
    sheetNames: ledger.snapshot.sheets.map(({ name }) => name),
    emptySheets: ledger.snapshot.sheets.filter(({ used }) => used === null).map(({ name }) => name),
    mappings,
  };
}
