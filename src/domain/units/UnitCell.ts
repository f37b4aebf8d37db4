import type { CellRef } from "../findings/Finding";
import { refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import type { Table } from "../reading/Table";
import { cellText, compactText, normaliseText } from "../values/text";
import type { UnitMatch } from "./matchUnit";

/** A cell that names a unit. */
export interface UnitCell {
  readonly rowIndex: number;
  readonly text: string;
  readonly match: UnitMatch;
  readonly at: CellRef;
  /** 合计, 青海省: a row of totals, no unit. */
  readonly isTotal: boolean;
}

const TOTAL_NAMES: ReadonlySet<string> = new Set(["合计", "总计", "小计", "全省", "全省合计", "合计数"]);

/** Says which unit a text names, and which text is the name of the totals. */
export interface UnitReader {
  readonly match: (text: string) => UnitMatch;
  readonly provinceName: string;
}

/**
 * The unit cells of a table, blank ones left out.
 * Shape: table with a column `unit` → one entry a row.
 */
export function readUnitCells(table: Table, reader: UnitReader): readonly UnitCell[] {
  const column = table.columns.get("unit");
  if (column === undefined) return [];
  return table.bodyRowIndexes.flatMap((rowIndex): UnitCell[] => {
    const text = normaliseText(cellText(valueAt(table.sheet, rowIndex, column)));
    const key = headerKey(text);
    if (compactText(text) === "") return [];
    const isTotal = TOTAL_NAMES.has(key) || key === headerKey(reader.provinceName);
    const at = refAt(table.sheet, rowIndex, column);
    return [{ rowIndex, text, match: isTotal ? { kind: "unknown" } : reader.match(text), at, isTotal }];
  });
}

/**
 * The name of the matched unit; null for a total, a near miss or an unknown text.
 */
export function unitNameOf(cell: UnitCell): string | null {
  return cell.match.kind === "exact" || cell.match.kind === "alias" ? cell.match.unit.name : null;
}
