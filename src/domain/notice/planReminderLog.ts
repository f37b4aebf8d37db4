import type { Ledger } from "../Ledger";
import { dateSystemShift } from "../values/date";
import { lastRowIndex, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { readReminders } from "../rules/reminders";
import type { CellValue } from "../snapshot";
import { unitNameOf } from "../units/UnitCell";
import type { Reminder } from "./reminders";

/** What a person says of the reminders that went out. */
export interface ReminderEntry {
  /** Names on the annexes. */
  readonly units: readonly string[];
  /** The day, as a serial of the 1900 system. */
  readonly dateSerial: number;
  /** 电话, 微信 … */
  readonly way: string;
  /** 经办人. */
  readonly person: string;
}

/** Rows for 催办记录. */
export interface ReminderLogPlan {
  readonly kind: "rows";
  readonly sheetName: string;
  readonly createsSheet: boolean;
  readonly firstRowIndex: number;
  readonly columns: readonly { readonly columnIndex: number; readonly numberFormat: string | null }[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows that are there already and are not written again. */
  readonly known: number;
}

export type ReminderLogPlanning =
  | ReminderLogPlan
  /** The sheet is there without a table, or something stands below it: nothing may be written over. */
  | { readonly kind: "refused"; readonly code: "sheetTaken" | "blockedBelow"; readonly sheetName: string };

const SHEET = "催办记录";
const FIELDS = ["unit", "material", "date", "way", "person"] as const;
const HEADERS = ["单位", "资料", "日期", "方式", "经办人"];
const DATE_FORMAT = "yyyy-m-d";

type Row = Readonly<Record<Exclude<(typeof FIELDS)[number], "date">, string>> & { readonly date: number };

/** A row for each material that is asked for. */
function rowsOf(reminders: readonly Reminder[], entry: ReminderEntry, shift: number): readonly Row[] {
  return reminders
    .filter(({ unit }) => entry.units.includes(unit))
    .flatMap(({ unit, owed }) =>
      owed.map(({ material }): Row => ({
        unit,
        material,
        date: entry.dateSerial - shift,
        way: entry.way,
        person: entry.person,
      })),
    );
}

/** The same unit, material and day: that reminder is there already. */
function isKnown(ledger: Ledger, entry: ReminderEntry): (row: Row) => boolean {
  const there = new Set(
    readReminders(ledger).flatMap(({ unitCell, material, date }) =>
      date.kind === "date"
        ? [`${String(unitNameOf(unitCell))}|${String(material)}|${String(Math.floor(date.dateSerial))}`]
        : [],
    ),
  );
  const day = String(entry.dateSerial);
  return ({ unit, material }) => there.has(`${unit}|${material}|${day}`) || there.has(`${unit}||${day}`);
}

function standsIn(table: Table, from: number, columns: readonly number[]): boolean {
  for (let row = from; row <= lastRowIndex(table.sheet); row += 1) {
    if (columns.some((column) => valueAt(table.sheet, row, column) !== null)) return true;
  }
  return false;
}

/**
 * Where and what to write into 催办记录 for reminders that went out; a new sheet where the workbook has none.
 * Shape: ledger, the reminders of it, the entry → rows and their place; `rows` is empty when all of them are there.
 */
export function planReminderLog(
  ledger: Ledger,
  reminders: readonly Reminder[],
  entry: ReminderEntry,
): ReminderLogPlanning {
  const known = isKnown(ledger, entry);
  const all = rowsOf(reminders, entry, dateSystemShift(ledger.snapshot.uses1904Dates));
  const wanted = all.filter((row) => !known(row));
  const shared = { kind: "rows", known: all.length - wanted.length } as const;
  const table = ledger.tables.find(({ role }) => role === "reminders");
  if (table === undefined) {
    const standing = ledger.snapshot.sheets.find(({ name }) => name === SHEET);
    if (standing !== undefined && standing.used !== null)
      return { kind: "refused", code: "sheetTaken", sheetName: SHEET };
    const columns = FIELDS.map((field, columnIndex) => ({
      columnIndex,
      numberFormat: field === "date" ? DATE_FORMAT : null,
    }));
    const rows = wanted.length === 0 ? [] : [HEADERS, ...wanted.map((row) => FIELDS.map((field) => row[field]))];
    return { ...shared, sheetName: SHEET, createsSheet: standing === undefined, firstRowIndex: 0, columns, rows };
  }
  const fields = FIELDS.flatMap((field) => {
    const columnIndex = table.columns.get(field);
    return columnIndex === undefined ? [] : [{ field, columnIndex }];
  }).sort((left, right) => left.columnIndex - right.columnIndex);
  const sheetName = table.sheet.name;
  const firstRowIndex = (table.bodyRowIndexes.at(-1) ?? table.headRowIndex + table.headRowCount - 1) + 1;
  if (standsIn(table, firstRowIndex, [...table.headers.keys()]))
    return { kind: "refused", code: "blockedBelow", sheetName };
  return {
    ...shared,
    sheetName,
    createsSheet: false,
    firstRowIndex,
    columns: fields.map(({ field, columnIndex }) => ({
      columnIndex,
      numberFormat: field === "date" ? DATE_FORMAT : null,
    })),
    rows: wanted.map((row) => fields.map(({ field }) => row[field])),
  };
}
