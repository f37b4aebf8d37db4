import { columnLetters } from "../../src/domain/address";
import { dateLabel } from "../../src/domain/values/date";
import { BASE, LOGS, type BookCell, type Changes, type FormattedCell, type Rows } from "../../test/support/bookOf";

const isRows = (change: BookCell | Rows): change is Rows => Array.isArray(change);
const isFormatted = (cell: BookCell): cell is FormattedCell =>
  typeof cell === "object" && cell !== null && "numberFormat" in cell;

function valueText(cell: BookCell): string {
  if (cell === null) return "留空";
  if (isFormatted(cell))
    return typeof cell.value === "number" ? `填日期 ${dateLabel(cell.value)}` : valueText(cell.value);
  return typeof cell === "string" ? `填“${cell}”` : `填 ${typeof cell === "object" ? cell.error : String(cell)}`;
}

/** Cells in which rows differ from the ones that they stand for. */
function cellTexts(rows: Rows, usual: Rows): readonly string[] {
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): string[] => {
      if (JSON.stringify(cell) === JSON.stringify(usual[rowIndex]?.[column] ?? null)) return [];
      return [`${columnLetters(column)}${String(rowIndex + 1)} ${valueText(cell)}`];
    }),
  );
}

/** A long text is known by its beginning. */
const LONG = 40;
const shortened = (text: string): string =>
  text.length <= LONG ? text : `${text.slice(0, 8)}…（共 ${String(text.length)} 字）`;

function shownCell(cell: BookCell): string {
  if (isFormatted(cell)) return typeof cell.value === "number" ? dateLabel(cell.value) : shownCell(cell.value);
  return typeof cell === "object" ? (cell?.error ?? "") : shortened(String(cell));
}

/** A sheet that the clean workbook does not have: its rows, each cell under its header. */
function newSheetText(name: string, [head = [], ...rows]: Rows): string {
  const texts = rows.map((row) =>
    row
      .flatMap((cell, at) =>
        cell === null || cell === "" ? [] : [`${shownCell(head[at] ?? null)}“${shownCell(cell)}”`],
      )
      .join("，"),
  );
  return `另有工作表“${name}”：${texts.map((text, at) => `第 ${String(at + 2)} 行 ${text}`).join("；")}`;
}

function rowsText(name: string, rows: Rows): string {
  const twin = Object.entries(BASE).find(([, usual]) => usual === rows);
  if (twin !== undefined) return `另有一张与“${twin[0]}”相同的工作表“${name}”`;
  const base = BASE[name] ?? [];
  if (rows.length < base.length && cellTexts(rows, base).length === 0)
    return `“${name}”只有前 ${String(rows.length)} 行`;
  const log = new Map<string, Rows>(Object.entries(LOGS)).get(name);
  if (log === undefined) return newSheetText(name, rows);
  const texts = cellTexts(rows, log);
  return `“${name}”是逐条登记的${texts.length === 0 ? "" : `，其中 ${texts.join("，")}`}`;
}

/**
 * Says in the clerk's words what was changed in a clean workbook.
 * @example changeText({ "报送台账!B3": "○" }) // "“报送台账”B3 填“○”"
 */
export function changeText(changes: Changes): string {
  const hasLog = "案件明细" in changes;
  return Object.entries(changes)
    .flatMap(([key, change]): string[] => {
      const [name = "", address] = key.split("!");
      if (isRows(change)) return [rowsText(name, change)];
      if (address !== undefined) return [`“${name}”${address} ${valueText(change)}`];
      // 案件汇总 goes out where 案件明细 stands in its place: no news.
      return hasLog && name === "案件汇总" ? [] : [`没有工作表“${name}”`];
    })
    .join("；");
}
