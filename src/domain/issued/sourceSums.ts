import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { materialKeys } from "../materials/readMaterials";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { dateContextOf } from "../reading/readers";
import type { Table } from "../reading/Table";
import { unitColumns } from "../rules/unitCells";
import { settingKey } from "../settings/settingNames";
import { dateOptions } from "../submissions/readSubmissions";
import { unitNameOf } from "../units/UnitCell";
import { readDate } from "../values/date";
import { cellText, compactText } from "../values/text";
import { RowSum } from "./checksum";
import type { IssuedSource } from "./IssuedMark";
import { rowReader, SOURCE_FIELDS } from "./sourceCells";

/** What one unit's rows of a table come to, and where the first of them stands. */
export interface KeySum {
  readonly sum: RowSum;
  readonly at: CellRef;
}

/** A source table as it stands. */
export interface SourceSums {
  readonly table: Table;
  readonly sums: ReadonlyMap<string, KeySum>;
}

/** Whom a row is about; several where one cell names several units, "" where nobody can tell. */
interface KeyedRow {
  readonly key: string;
  readonly rowIndex: number;
}

/** Rows that nobody can be named for stand together. */
export const UNNAMED = "";

/** A table that speaks of more than so many is known as a whole only: what is kept in the workbook must stay small. */
export const KEY_LIMIT = 300;

/** The settings that the annexes are made from; those of the notice, of colours and of looks are no source. */
const SOURCE_SETTINGS: ReadonlyMap<string, "text" | "date"> = new Map(
  (
    [
      ["期次", "text"],
      ["报送截至日期", "date"],
      ["行动开始日期", "date"],
      ["案件统计起", "date"],
      ["案件统计止", "date"],
      ["考试统计起", "date"],
      ["考试统计止", "date"],
      ["全省名称", "text"],
      ["附件1标题", "text"],
      ["附件2标题", "text"],
      ["全省执法人员", "text"],
      ["人均办案率口径", "text"],
      ["人均办案率小数位", "text"],
      ["数据条数口径", "text"],
      ["附件2附加列", "text"],
    ] as const
  ).map(([name, meaning]) => [settingKey(name), meaning]),
);

function settingRows(
  ledger: Ledger,
  { sheet, columns, bodyRowIndexes }: Table,
): readonly (KeyedRow & { text: string })[] {
  const [nameColumn, valueColumn] = [columns.get("name"), columns.get("value")];
  if (nameColumn === undefined || valueColumn === undefined) return [];
  const options = dateOptions(dateContextOf(ledger));
  const seen = new Set<string>();
  return bodyRowIndexes.flatMap((rowIndex) => {
    const key = settingKey(cellText(valueAt(sheet, rowIndex, nameColumn)));
    const meaning = SOURCE_SETTINGS.get(key);
    const value = valueAt(sheet, rowIndex, valueColumn);
    const said = compactText(cellText(value));
    // Of two rows for one setting the first counts, [W17]; a blank one is as good as none, [W16].
    if (meaning === undefined || seen.has(key) || said === "") return [];
    seen.add(key);
    const date = meaning === "date" ? readDate(value, numberFormatAt(sheet, rowIndex, valueColumn), options) : null;
    return [{ key, rowIndex, text: date?.kind === "date" ? String(date.dateSerial) : said }];
  });
}

/** 名册 and 资料目录: a row is about the name that stands in it. */
function namedRows({ sheet, columns, bodyRowIndexes }: Table, field: string): readonly KeyedRow[] {
  const column = columns.get(field);
  if (column === undefined) return [];
  return bodyRowIndexes.map((rowIndex) => ({ rowIndex, key: compactText(cellText(valueAt(sheet, rowIndex, column))) }));
}

/** Rows of the log that are of another 期 are none of this one's sources, unless the material is sent once, [W30]. */
function countsFor(ledger: Ledger, { sheet, columns }: Table): (row: KeyedRow) => boolean {
  const issue = compactText(ledger.settings.issue.value);
  const [issueColumn, materialColumn] = [columns.get("issue"), columns.get("material")];
  if (issueColumn === undefined || issue === "") return () => true;
  const names = materialKeys(ledger.materials);
  const once = new Set(ledger.materials.flatMap(({ name, isOnce }) => (isOnce ? [name] : [])));
  return ({ rowIndex }) => {
    const rowIssue = compactText(cellText(valueAt(sheet, rowIndex, issueColumn)));
    if (rowIssue === "" || rowIssue === issue || materialColumn === undefined) return true;
    return once.has(names.get(headerKey(cellText(valueAt(sheet, rowIndex, materialColumn)))) ?? "");
  };
}

/** Rows about units, by the unit's annex name: another way to write it is no change. */
function unitRows(ledger: Ledger): ReadonlyMap<Table, readonly KeyedRow[]> {
  return new Map(
    unitColumns(ledger).map(({ table, cells }) => {
      const named = cells.map((cell) => ({
        rowIndex: cell.rowIndex,
        key: cell.isTotal ? compactText(cell.text) : (unitNameOf(cell) ?? UNNAMED),
      }));
      const seen = new Set(named.map(({ rowIndex }) => rowIndex));
      const others = table.bodyRowIndexes.filter((rowIndex) => !seen.has(rowIndex));
      const rows = [...named, ...others.map((rowIndex) => ({ rowIndex, key: UNNAMED }))];
      return [table, table.role === "submissionLog" ? rows.filter(countsFor(ledger, table)) : rows];
    }),
  );
}

function summed(table: Table, rows: readonly KeyedRow[], textOf: (row: KeyedRow) => string): SourceSums {
  const sums = new Map<string, KeySum>();
  const unitColumn = table.columns.get("unit") ?? table.columns.get("material") ?? table.columns.get("name") ?? 0;
  for (const row of rows) {
    let found = sums.get(row.key);
    if (found === undefined) {
      found = { sum: new RowSum(), at: refAt(table.sheet, row.rowIndex, unitColumn) };
      sums.set(row.key, found);
    }
    found.sum.add(textOf(row));
  }
  return { table, sums };
}

/**
 * The source tables of the annexes as they stand, in sums by unit, material or setting. One pass over the rows.
 * Shape: ledger → one entry for each table that is used, in the order of the sheets.
 */
export function sourceSums(ledger: Ledger): readonly SourceSums[] {
  const ofUnits = unitRows(ledger);
  return ledger.tables.flatMap((table): SourceSums[] => {
    if (table.role === "settings") {
      const rows = settingRows(ledger, table);
      const texts = new Map(rows.map(({ key, text }) => [key, text]));
      return [summed(table, rows, ({ key }) => texts.get(key) ?? "")];
    }
    if (SOURCE_FIELDS[table.role] === undefined) return [];
    const named = table.role === "roster" ? "unit" : table.role === "materials" ? "material" : null;
    const rows = named === null ? (ofUnits.get(table) ?? []) : namedRows(table, named);
    const read = rowReader(ledger, table);
    return [summed(table, rows, ({ rowIndex }) => read(rowIndex))];
  });
}

/** All rows of a table in one sum. */
export function wholeSum({ sums }: SourceSums): RowSum {
  const whole = new RowSum();
  for (const { sum } of sums.values()) whole.addAll(sum);
  return whole;
}

/**
 * What is kept of a source table.
 * Shape: sums → texts by key; a table of more than `KEY_LIMIT` keys as a whole, under the key of rows without a name.
 */
export function issuedSource(source: SourceSums): IssuedSource {
  const { table, sums } = source;
  const texts: readonly (readonly [string, string])[] =
    sums.size > KEY_LIMIT
      ? [[UNNAMED, wholeSum(source).text]]
      : [...sums].map(([key, { sum }]) => [key, sum.text] as const).sort(([left], [right]) => (left < right ? -1 : 1));
  return { role: table.role, sheet: table.sheet.name, sums: Object.fromEntries(texts) };
}
