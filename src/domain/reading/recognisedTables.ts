import { columnLetters, rectToA1 } from "../address";
import type { Ledger } from "../Ledger";
import type { Recognition, Table } from "./Table";

/** A table as reports list it. */
export interface RecognisedTable {
  readonly role: string;
  readonly sheet: string;
  readonly address: string;
  /** Field or material → column letters. */
  readonly columns: Readonly<Record<string, string>>;
  readonly confidence: Recognition["confidence"];
  readonly reason: Recognition["reason"];
}

/**
 * Where a table stands: from its head to its last row.
 * Shape: table → A1 without the sheet.
 */
export function tableAddress({ columns, headRowIndex, headRowCount, bodyRowIndexes }: Table): string {
  const indexes = [...columns.values()];
  const first = Math.min(...indexes);
  const last = bodyRowIndexes.at(-1) ?? headRowIndex + headRowCount - 1;
  return rectToA1({
    rowIndex: headRowIndex,
    columnIndex: first,
    rowCount: last - headRowIndex + 1,
    columnCount: Math.max(...indexes) - first + 1,
  });
}

/**
 * What was taken for what.
 * Shape: ledger → one entry for each table in use, in the order of the sheets.
 */
export function recognisedTables({ tables }: Ledger): readonly RecognisedTable[] {
  return tables.map((table) => ({
    role: table.role,
    sheet: table.sheet.name,
    address: tableAddress(table),
    columns: Object.fromEntries([...table.columns].map(([field, column]) => [field, columnLetters(column)])),
    confidence: table.recognition.confidence,
    reason: table.recognition.reason,
  }));
}
