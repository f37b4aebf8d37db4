import type { Ledger } from "../Ledger";
import { headerKey } from "../reading/headers";
import { unitReaderOf } from "../reading/readers";
import type { Table } from "../reading/Table";
import { readUnitCells } from "../units/UnitCell";
import { compactText } from "../values/text";
import { tableColumn, type Column, type UnitRows } from "./Column";
import { fieldNamed, tableSource } from "./tableSources";

const PREFIX = /^(?:上期|上一期|上月|上季度?)/u;
const CHINESE_DIGITS = "零一二三四五六七八九十";
const ISSUE = /第([\d零一二三四五六七八九十]+)期/u;

/** 十二 → 12; whole numbers below 100, which no campaign has more issues than. */
function issueNumber(text: string): number | null {
  const digits = ISSUE.exec(text)?.[1];
  if (digits === undefined) return null;
  if (/^\d+$/u.test(digits)) return Number(digits);
  const [tens = "", ones = ""] = digits.includes("十") ? digits.split("十") : ["零", digits];
  const valueOf = (digit: string, blank: number) => (digit === "" ? blank : CHINESE_DIGITS.indexOf(digit));
  return valueOf(tens, 1) * 10 + valueOf(ones, 0);
}

/**
 * Whether a sheet was kept from the issue before this one: its name says 上期, or names that issue.
 */
export function isArchived({ sheet: { name } }: Table, { settings }: Ledger): boolean {
  const key = compactText(name);
  const thisIssue = issueNumber(settings.issue.value);
  return key.includes("上期") || (thisIssue !== null && issueNumber(key) === thisIssue - 1);
}

/** 上期执法人员 beside 执法人员数: the same field, or the same words. */
export function isLastOf(header: string, role: string, name: string): boolean {
  const key = headerKey(header);
  if (!PREFIX.test(key)) return false;
  const rest = key.replace(PREFIX, "");
  const field = fieldNamed(role, name);
  return rest === headerKey(name) || (field !== null && fieldNamed(role, rest) === field);
}

/**
 * What a column said in the issue before: a column 上期… beside it, or the same column on a sheet that was kept from then
 * (its name says 上期, or 第N期 with the number before this one's).
 * Shape: ledger and tables with one row a unit → (name → column, or null where the workbook keeps nothing).
 * Source: issue 4, Deliver 4, last 期's value.
 */
export function lastIssueColumns(ledger: Ledger, tables: readonly UnitRows[]): (name: string) => Column | null {
  const reader = unitReaderOf(ledger);
  const archived = [...ledger.archivedTables, ...ledger.unusedTables, ...ledger.tables]
    .filter((table) => isArchived(table, ledger))
    .map((table) => tableSource({ table, cells: readUnitCells(table, reader) }, ledger));
  return (name) => {
    for (const rows of tables) {
      for (const [column, header] of rows.table.headers)
        if (isLastOf(header, rows.table.role, name)) return tableColumn(rows, column, ledger.units);
    }
    for (const source of archived) {
      const column = source.column(name);
      if (column !== null) return column;
    }
    return null;
  };
}
