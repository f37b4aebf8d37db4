import { parseA1 } from "../address";
import type { Ledger } from "../Ledger";
import { headerKey, headerKeys, ROLE_SPECS } from "../reading/headers";
import type { Table } from "../reading/Table";
import type { UnitCell } from "../units/UnitCell";
import { tableColumn, type Column, type UnitRows } from "./Column";

/** A place where columns are looked for. */
export interface Source {
  /** Keys of the names by which a rule may call it: the sheet's, and the usual ones. */
  readonly names: readonly string[];
  readonly column: (name: string) => Column | null;
}

/**
 * The field of a role that a header stands for: 【条数】 and 【数据条数】 are one column.
 * Shape: role and any header → field, or null.
 */
export function fieldNamed(role: string, name: string): string | null {
  const spec = ROLE_SPECS.find((candidate) => candidate.role === role);
  const keys = headerKeys(name);
  return spec?.fields.find(({ headers }) => headers.some((header) => keys.includes(headerKey(header))))?.field ?? null;
}

/** The column by its own header first, then by another name of the same field. */
function columnIndexOf({ columns, headers, role }: Table, name: string): number | null {
  const key = headerKey(name);
  for (const [column, header] of headers) if (headerKey(header) === key) return column;
  for (const [column, header] of headers) if (headerKeys(header).includes(key)) return column;
  return columns.get(fieldNamed(role, name) ?? "") ?? null;
}

function usualNames(role: string): readonly string[] {
  return ROLE_SPECS.find((spec) => spec.role === role)?.usualSheets ?? [];
}

/**
 * The columns of a table with one row a unit, extra ones too.
 */
export function tableSource(rows: UnitRows, { units }: Ledger): Source {
  return {
    names: [rows.table.sheet.name, ...usualNames(rows.table.role)].map(headerKey),
    column: (name) => {
      const at = columnIndexOf(rows.table, name);
      return at === null || at === rows.table.columns.get("unit") ? null : tableColumn(rows, at, units);
    },
  };
}

/**
 * The roster as rows of a table.
 */
export function rosterRows({ tables, roster }: Ledger): UnitRows | null {
  const table = tables.find(({ role }) => role === "roster");
  if (table === undefined) return null;
  const cells = roster.map(({ unit, at }): UnitCell => {
    const rowIndex = parseA1(at.address)?.rowIndex ?? 0;
    return { rowIndex, text: unit.name, match: { kind: "exact", unit }, note: "", at, isTotal: false };
  });
  return { table, cells };
}
