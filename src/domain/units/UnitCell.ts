import type { CellRef } from "../findings/Finding";
import { mergeAt, refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import type { Table } from "../reading/Table";
import type { CellValue } from "../snapshot";
import { cellText, compactText, normaliseText } from "../values/text";
import type { UnitMatch } from "./matchUnit";
import { unitsIn, type UnitUse } from "./unitText";

/** A cell that names a unit. */
export interface UnitCell {
  readonly rowIndex: number;
  readonly text: string;
  readonly match: UnitMatch;
  /** What stands in brackets behind the name: 补报. */
  readonly note: string;
  readonly at: CellRef;
  /** 合计, 青海省: a row of totals, no unit. */
  readonly isTotal: boolean;
}

const TOTAL_NAMES: ReadonlySet<string> = new Set(["合计", "总计", "小计", "全省", "全省合计", "合计数"]);

/**
 * Whether a text is the name of a row of totals.
 * Shape: text, and the name that the workbook gives its total row.
 * @example isTotalName("合 计", "青海省") // true
 */
export function isTotalName(text: string, provinceName: string): boolean {
  const key = headerKey(text);
  return TOTAL_NAMES.has(key) || key === headerKey(provinceName);
}

/** Says which unit a text names, and which text is the name of the totals. */
export interface UnitReader {
  readonly match: (text: string) => UnitMatch;
  readonly provinceName: string;
}

/** One row a unit: neither several units nor a body below one. */
export const ONE_UNIT: UnitUse = { allowsSeveral: false, allowsNested: false };

/** The value of a unit cell; a vertical merge says the same for each of its rows. */
function unitValueAt({ sheet }: Table, rowIndex: number, columnIndex: number): CellValue {
  const own = valueAt(sheet, rowIndex, columnIndex);
  if (own !== null) return own;
  const merge = mergeAt(sheet, rowIndex, columnIndex);
  return merge === null ? null : valueAt(sheet, merge.rowIndex, merge.columnIndex);
}

function cellsOfRow(table: Table, rowIndex: number, column: number, { match, provinceName }: UnitReader, use: UnitUse) {
  const text = normaliseText(cellText(unitValueAt(table, rowIndex, column)));
  if (compactText(text) === "") return [];
  const isTotal = isTotalName(text, provinceName);
  const named = isTotal ? [{ match: { kind: "unknown" } as const, note: "" }] : unitsIn(text, match, use);
  const at = refAt(table.sheet, rowIndex, column);
  return named.map((unit): UnitCell => ({ rowIndex, text, ...unit, at, isTotal }));
}

/**
 * The unit cells of a table, blank ones left out.
 * Shape: table with a column `unit` → one entry a row, more where one cell names several units.
 */
export function readUnitCells(table: Table, reader: UnitReader, use: UnitUse = ONE_UNIT): readonly UnitCell[] {
  const column = table.columns.get("unit");
  if (column === undefined) return [];
  return table.bodyRowIndexes.flatMap((rowIndex) => cellsOfRow(table, rowIndex, column, reader, use));
}

/**
 * Rows that say something but not of which unit: they are counted nowhere.
 * Shape: table with a column `unit` → its blank cells, as places.
 */
export function rowsWithoutUnit(table: Table): readonly CellRef[] {
  const column = table.columns.get("unit");
  if (column === undefined) return [];
  const others = [...table.columns.values()].filter((other) => other !== column);
  return table.bodyRowIndexes
    .filter((rowIndex) => compactText(cellText(unitValueAt(table, rowIndex, column))) === "")
    .filter((rowIndex) => others.some((other) => compactText(cellText(valueAt(table.sheet, rowIndex, other))) !== ""))
    .map((rowIndex) => refAt(table.sheet, rowIndex, column));
}

/**
 * The name of the matched unit; null for a total, a near miss or an unknown text.
 */
export function unitNameOf(cell: UnitCell): string | null {
  return cell.match.kind === "exact" || cell.match.kind === "alias" ? cell.match.unit.name : null;
}
