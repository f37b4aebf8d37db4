import type { Ledger } from "../Ledger";
import { numberFormatAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { dateContextOf } from "../reading/readers";
import { dateOptions } from "../submissions/readSubmissions";
import { readDate } from "../values/date";
import { cellText } from "../values/text";
import { materialKeys } from "./readMaterials";

/**
 * Material → the day by which 资料目录 wants it, where it names a day.
 * Shape: ledger → serials by material name.
 */
export function deadlines(ledger: Ledger): ReadonlyMap<string, number> {
  const { tables, materials } = ledger;
  const table = tables.find(({ role }) => role === "materials");
  const [nameColumn, column] = [table?.columns.get("material"), table?.columns.get("deadline")];
  if (table === undefined || nameColumn === undefined || column === undefined) return new Map();
  const { sheet } = table;
  const keys = materialKeys(materials);
  const options = dateOptions(dateContextOf(ledger));
  return new Map(
    table.bodyRowIndexes.flatMap((row): [string, number][] => {
      const material = keys.get(headerKey(cellText(valueAt(sheet, row, nameColumn))));
      const reading = readDate(valueAt(sheet, row, column), numberFormatAt(sheet, row, column), options);
      return material === undefined || reading.kind !== "date" ? [] : [[material, reading.dateSerial]];
    }),
  );
}
