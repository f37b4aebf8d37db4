import { refAt, numberFormatAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import type { Table } from "../reading/Table";
import type { CellValue } from "../snapshot";
import { dateOptions } from "../submissions/readSubmissions";
import { readDate } from "../values/date";
import { readNumber } from "../values/number";
import { cellText, normaliseText } from "../values/text";
import { readAnnexSettings } from "./readAnnexSettings";
import { settingKey } from "./settingNames";
import type { Settings, Sourced, UnreadSetting } from "./Settings";

/** Titles as the form prints them (notice 2024-2, 附件1 and 附件2). */
const DEFAULT_ANNEX1_TITLE = "全省提升交通运输行政执法质量三年行动相关资料报送统计表";
const DEFAULT_ANNEX2_TITLE = "青海省交通运输行政执法综合管理信息系统 {案件期间} 案件办理情况统计表";

interface Entry {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly at: { readonly sheet: string; readonly address: string };
}

/** Reads one meaning out of a cell; `undefined` when it has none. */
type Reader<T> = (entry: Entry) => T | undefined;

function entriesOf(table: Table | null): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const nameColumn = table?.columns.get("name");
  const valueColumn = table?.columns.get("value");
  if (table === null || nameColumn === undefined || valueColumn === undefined) return entries;
  const { sheet } = table;
  for (const row of table.bodyRowIndexes) {
    const name = settingKey(cellText(valueAt(sheet, row, nameColumn)));
    const entry = {
      value: valueAt(sheet, row, valueColumn),
      numberFormat: numberFormatAt(sheet, row, valueColumn),
      at: refAt(sheet, row, valueColumn),
    };
    if (name !== "" && !entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

const asText: Reader<string> = ({ value }) => normaliseText(cellText(value));

/** Titles and names go into the annex as they are typed. */
const asTyped: Reader<string> = ({ value }) => cellText(value).trim();

const asList: Reader<readonly string[]> = ({ value }) =>
  cellText(value)
    .split(/[、,，;；\n]/u)
    .map(normaliseText)
    .filter((name) => name !== "");

const asDigits: Reader<number> = ({ value }) => {
  const reading = readNumber(value);
  const isDigits =
    reading.kind === "number" && Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= 4;
  return isDigits ? reading.value : undefined;
};

/** 3月31日 is of the year of the cut-off, [W13]. */
function asDate(uses1904Dates: boolean, cutOffSerial: number | null): Reader<number | null> {
  return ({ value, numberFormat }) => {
    const reading = readDate(value, numberFormat, dateOptions({ uses1904Dates, cutOffSerial }));
    return reading.kind === "date" ? reading.dateSerial : undefined;
  };
}

function asChoice<T>(choices: Readonly<Record<string, T>>): Reader<T> {
  return ({ value }) => choices[headerKey(cellText(value))];
}

const OFFICERS_TOTAL = { 合计: "sum", 求和: "sum", "/": "slash" } as const;
const RATE_BASIS = {
  "(实际案件数+测试案件数)/执法人员": "actualAndTest",
  "实际+测试": "actualAndTest",
  "实际案件数/执法人员": "actual",
  实际: "actual",
} as const;
const DATA_ROWS_BASIS = { 全部: "all", 期内立案: "filed", 期内结案: "closed" } as const;

/**
 * Reads 参数; what is not set is as the form has it.
 * Shape: the settings table or null → settings, and the settings whose cell could not be understood (the default stands
 * for them, and a finding says so).
 */
export function readSettings(
  table: Table | null,
  uses1904Dates: boolean,
): { readonly settings: Settings; readonly unread: readonly UnreadSetting[] } {
  const entries = entriesOf(table);
  const unread: UnreadSetting[] = [];
  const read = <T>(name: string, reader: Reader<T>, fallback: T, accepts: string): Sourced<T> => {
    const entry = entries.get(settingKey(name));
    if (entry === undefined) return { value: fallback, at: null };
    if (normaliseText(cellText(entry.value)) === "") return { value: fallback, at: entry.at };
    const value = reader(entry);
    if (value !== undefined) return { value, at: entry.at };
    unread.push({ name, text: cellText(entry.value), accepts, at: entry.at });
    return { value: fallback, at: entry.at };
  };
  const readDay = (name: string, cutOffSerial: number | null) =>
    read<number | null>(name, asDate(uses1904Dates, cutOffSerial), null, "日期，如 2024-4-10");
  const cutOff = readDay("报送截至日期", null);
  const date = (name: string) => readDay(name, cutOff.value);
  const choice = <T>(name: string, choices: Readonly<Record<string, T>>, fallback: T) =>
    read<T>(name, asChoice(choices), fallback, Object.keys(choices).join("、"));
  const settings: Settings = {
    issue: read("期次", asText, "", "文字"),
    cutOff,
    campaignStart: date("行动开始日期"),
    casePeriod: { from: date("案件统计起"), to: date("案件统计止") },
    examPeriod: { from: date("考试统计起"), to: date("考试统计止") },
    annex1Title: read("附件1标题", asTyped, DEFAULT_ANNEX1_TITLE, "文字"),
    annex2Title: read("附件2标题", asTyped, DEFAULT_ANNEX2_TITLE, "文字"),
    provinceName: read("全省名称", asText, "青海省", "文字"),
    annex1Order: read<readonly string[]>("附件1单位行次序", asList, [], "单位名称，以顿号分开"),
    annex2Order: read<readonly string[]>("附件2单位行次序", asList, [], "单位名称，以顿号分开"),
    officersTotal: choice<"sum" | "slash">("全省执法人员", OFFICERS_TOTAL, "sum"),
    rateBasis: choice<"actualAndTest" | "actual">("人均办案率口径", RATE_BASIS, "actualAndTest"),
    rateDigits: read("人均办案率小数位", asDigits, 0, "0 至 4 的整数"),
    annexes: readAnnexSettings((name, reader, fallback, accepts) =>
      read(name, ({ value }) => reader(cellText(value)), fallback, accepts),
    ),
    dataRowsBasis: choice<"all" | "filed" | "closed">("数据条数口径", DATA_ROWS_BASIS, "all"),
  };
  return { settings, unread };
}
