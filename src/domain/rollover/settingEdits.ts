import type { Ledger } from "../Ledger";
import { numberFormatAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { settingKey } from "../settings/settingNames";
import type { CellValue } from "../snapshot";
import { dateSystemShift, isDateFormat } from "../values/date";
import { cellText } from "../values/text";
import { editOf, type CellEdit } from "./CellEdit";
import { DAY_SETTINGS, type IssueTerms } from "./IssueTerms";

/** What is printed once an issue: the next notice has another one, and a blank is asked for. */
const OF_ONE_NOTICE = ["文号", "成文日期", "印发日期"];
/** They may name the 期. */
const TITLES = ["附件1标题", "附件2标题"];

const DAY_FORMAT = "yyyy-m-d";

/** The row of each setting; of one that is written twice the first, as the reading has it. */
function rowsByKey({ sheet, columns, bodyRowIndexes }: Table): ReadonlyMap<string, number> {
  const name = columns.get("name") ?? 0;
  const rows = new Map<string, number>();
  for (const row of bodyRowIndexes) {
    const key = settingKey(cellText(valueAt(sheet, row, name)));
    if (key !== "" && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

export interface SettingEdits {
  /** The name and the days. */
  readonly terms: readonly CellEdit[];
  /** What else changes with them. */
  readonly edits: readonly CellEdit[];
  /** Days that 参数 has no row for: people have to add them. */
  readonly unplaced: readonly string[];
}

/**
 * What 参数 say of the new 期: its name and days; titles name it; what belongs to the notice of the last one is blank.
 * Shape: table of the settings, terms → edits.
 */
export function settingEdits({ settings, snapshot }: Ledger, table: Table, terms: IssueTerms): SettingEdits {
  const { sheet, columns } = table;
  const column = columns.get("value") ?? 1;
  const rows = rowsByKey(table);
  const set = (name: string, value: (standing: CellValue) => CellValue, numberFormat?: string): readonly CellEdit[] => {
    const row = rows.get(settingKey(name));
    return row === undefined ? [] : editOf(sheet, row, column, value(valueAt(sheet, row, column)), numberFormat);
  };
  const shift = dateSystemShift(snapshot.uses1904Dates);
  const day = (name: string, serial: number | null): readonly CellEdit[] => {
    const row = rows.get(settingKey(name));
    const isDay = row !== undefined && isDateFormat(numberFormatAt(sheet, row, column));
    return set(name, () => (serial === null ? null : serial - shift), isDay ? undefined : DAY_FORMAT);
  };
  const last = settings.issue.value;
  const renamed = (standing: CellValue): CellValue =>
    typeof standing === "string" ? standing.replaceAll(last, terms.issue) : standing;
  return {
    terms: [...set("期次", () => terms.issue), ...DAY_SETTINGS.flatMap(([field, name]) => day(name, terms[field]))],
    edits: [...TITLES.flatMap((name) => set(name, renamed)), ...OF_ONE_NOTICE.flatMap((name) => set(name, () => null))],
    unplaced: DAY_SETTINGS.filter(([field, name]) => terms[field] !== null && !rows.has(settingKey(name))).map(
      ([, name]) => name,
    ),
  };
}
