import { columnLetters } from "../address";
import type { Ledger } from "../Ledger";
import type { Corrections } from "../memory/Memory";
import { headerKey, ROLE_SPECS } from "../reading/headers";
import { tableAddress } from "../reading/recognisedTables";
import type { Table } from "../reading/Table";
import type { FieldChoice, SeenColumn, SeenSheet, SeenTable } from "./Recognition";

function columnsOf({ headers, columns }: Table): readonly SeenColumn[] {
  const fields = new Map([...columns].map(([field, column]) => [column, field]));
  return [...headers]
    .sort(([left], [right]) => left - right)
    .map(([column, header]) => ({
      column: columnLetters(column),
      header,
      key: headerKey(header),
      field: fields.get(column) ?? null,
    }));
}

const seen = (table: Table, use: SeenTable["use"], isOffered: boolean): SeenTable => ({
  role: table.role,
  use,
  isOffered,
  address: tableAddress(table),
  ...table.recognition,
  head: { rowNumber: table.headRowIndex + 1, rowCount: table.headRowCount },
  columns: columnsOf(table),
});

const isCorrected = (sheet: string, { sheets, heads, columns }: Corrections): boolean =>
  [sheets, heads, columns].some((said) => Object.hasOwn(said, sheet));

/**
 * Every sheet with the tables that were found on it.
 * Shape: ledger → one entry a sheet, in the workbook's order; a sheet on which nothing was recognised has no tables.
 */
export function seenSheets({
  snapshot,
  corrections,
  tables,
  unusedTables,
  archivedTables,
  openChoices,
}: Ledger): readonly SeenSheet[] {
  const all = [
    ...tables.map((table) => ({ table, row: seen(table, "used", false) })),
    ...[...unusedTables, ...archivedTables].map((table) => ({ table, row: seen(table, "unused", false) })),
    ...openChoices.flatMap((choice) =>
      choice.tables.map((table) => ({ table, row: seen(table, "open", table === choice.offered) })),
    ),
  ];
  return snapshot.sheets.map(({ name, visibility, used }) => ({
    sheet: name,
    visibility,
    isEmpty: used === null,
    said: corrections.sheets[name] ?? null,
    isCorrected: isCorrected(name, corrections),
    tables: all.filter(({ table }) => table.sheet.name === name).map(({ row }) => row),
  }));
}

/**
 * The fields that a column of each role can hold, materials among them where the role has columns of materials.
 * Shape: ledger → role → fields with the header that they usually have.
 */
export function fieldChoices({ materials }: Ledger): Readonly<Record<string, readonly FieldChoice[]>> {
  return Object.fromEntries(
    ROLE_SPECS.map(({ role, fields, hasMaterialColumns }) => [
      role,
      [
        ...fields.map(({ field, headers }) => ({ field, label: headers[0] ?? field })),
        ...(hasMaterialColumns ? materials.map(({ name }) => ({ field: name, label: name })) : []),
      ],
    ]),
  );
}
