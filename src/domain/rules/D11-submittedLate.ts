import type { Ledger } from "../Ledger";
import { materialKeys } from "../materials/readMaterials";
import { numberFormatAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { dateContextOf } from "../reading/readers";
import { dateOptions } from "../submissions/readSubmissions";
import { dateLabel, readDate } from "../values/date";
import { cellText } from "../values/text";
import { datedSubmissions } from "./datedSubmissions";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** Material → the day by which 资料目录 wants it, where it names a day. */
function deadlines(ledger: Ledger): ReadonlyMap<string, number> {
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

/** A submission after its material's own day, though before the cut-off: it counts, and it was late. */
export const submittedLate: Rule = {
  id: "D11",
  check: ({ ledger, isReported }) => {
    const due = deadlines(ledger);
    return datedSubmissions(ledger).flatMap(({ unit, material, dateSerial, at }) => {
      const deadline = due.get(material);
      if (deadline === undefined || Math.floor(dateSerial) <= deadline || isReported(at)) return [];
      const details = { deadline: dateLabel(deadline), date: dateLabel(dateSerial) };
      return [
        finding({
          ruleId: "D11",
          severity: "hint",
          at,
          unit,
          column: material,
          expected: details.deadline,
          actual: details.date,
          details,
        }),
      ];
    });
  },
};
