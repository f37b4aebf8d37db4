import { splitNames } from "../materials/readMaterials";
import { refAt, valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import type { CellRef } from "../findings/Finding";
import { readNumber, type NumberReading } from "../values/number";
import { cellText, compactText, normaliseText, shownText } from "../values/text";
import type { Unit } from "./Unit";

/** A row of 单位名册: the unit, and where it and its number of officers stand. */
export interface RosterRow {
  readonly unit: Unit;
  readonly at: CellRef;
  readonly officers: NumberReading;
  /** What stands there, for quoting it. */
  readonly officersText: string;
  readonly officersAt: CellRef | null;
  /** 联络员 and 电话; "" where the roster has neither. */
  readonly contact: string;
}

/**
 * Reads 单位名册.
 * Shape: table → rows in the roster's order; rows without a name are left out. `unit.officers` is null unless the cell
 * holds a whole number of at least 0.
 */
export function readRoster(table: Table): readonly RosterRow[] {
  const { sheet, columns } = table;
  const value = (row: number, field: string) => {
    const column = columns.get(field);
    return column === undefined ? null : valueAt(sheet, row, column);
  };
  const text = (row: number, field: string) => normaliseText(cellText(value(row, field)));
  const officersColumn = columns.get("officers");
  const rows = table.bodyRowIndexes.flatMap((row, at): RosterRow[] => {
    const name = text(row, "unit");
    if (compactText(name) === "") return [];
    const officers = readNumber(value(row, "officers"));
    const order = readNumber(value(row, "order"));
    const isCount = officers.kind === "number" && Number.isInteger(officers.value) && officers.value >= 0;
    return [
      {
        unit: {
          name,
          fullName: text(row, "fullName"),
          shortName: text(row, "shortName"),
          aliases: splitNames(text(row, "aliases")),
          unitClass: text(row, "unitClass").includes("总队") || name.endsWith("总队") ? "总队" : "市州",
          officers: isCount ? officers.value : null,
          order: order.kind === "number" ? order.value : at + 1,
        },
        at: refAt(sheet, row, columns.get("unit") ?? 0),
        officers,
        officersText: shownText(value(row, "officers")),
        officersAt: officersColumn === undefined ? null : refAt(sheet, row, officersColumn),
        contact: `${text(row, "liaison")} ${text(row, "phone")}`.trim(),
      },
    ];
  });
  return [...rows].sort((left, right) => left.unit.order - right.unit.order);
}
