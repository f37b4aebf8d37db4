import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { materialKeys } from "../materials/readMaterials";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { dateContextOf, unitReaderOf } from "../reading/readers";
import { dateOptions } from "../submissions/readSubmissions";
import { readUnitCells, type UnitCell } from "../units/UnitCell";
import type { UnitUse } from "../units/unitText";
import { readDate, type DateReading } from "../values/date";
import { shownText } from "../values/text";

/** A row of 催办记录. */
export interface Reminder {
  readonly unitCell: UnitCell;
  /** Blank: all that the unit owes. null: no material of the catalogue. */
  readonly material: string | null;
  readonly materialText: string;
  readonly materialAt: CellRef;
  readonly date: DateReading;
  readonly dateAt: CellRef;
}

/** One entry may remind several units. */
const SEVERAL: UnitUse = { allowsSeveral: true, allowsNested: false };

/**
 * Reads 催办记录; empty where the workbook has none.
 */
export function readReminders(ledger: Ledger): readonly Reminder[] {
  const { tables, materials } = ledger;
  const table = tables.find(({ role }) => role === "reminders");
  if (table === undefined) return [];
  const { sheet, columns } = table;
  const keys = materialKeys(materials);
  const options = dateOptions(dateContextOf(ledger));
  const [materialColumn, dateColumn] = [columns.get("material"), columns.get("date") ?? 0];
  return readUnitCells(table, unitReaderOf(ledger), SEVERAL).map((unitCell): Reminder => {
    const row = unitCell.rowIndex;
    const materialText = materialColumn === undefined ? "" : shownText(valueAt(sheet, row, materialColumn));
    return {
      unitCell,
      material: materialText === "" ? "" : (keys.get(headerKey(materialText)) ?? null),
      materialText,
      materialAt: refAt(sheet, row, materialColumn ?? 0),
      date: readDate(valueAt(sheet, row, dateColumn), numberFormatAt(sheet, row, dateColumn), options),
      dateAt: refAt(sheet, row, dateColumn),
    };
  });
}
