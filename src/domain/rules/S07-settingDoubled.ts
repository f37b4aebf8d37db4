import { compactAt, refAt } from "../reading/cells";
import { settingKey } from "../settings/settingNames";
import type { SheetSnapshot } from "../snapshot";
import { compactText } from "../values/text";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** As the sheet shows it: a date is no serial number to the person who reads this. */
function shownAt(sheet: SheetSnapshot, rowIndex: number, columnIndex: number): string {
  const { used, text } = sheet;
  return compactText(text[rowIndex - (used?.rowIndex ?? 0)]?.[columnIndex - (used?.columnIndex ?? 0)] ?? "");
}

/** A setting that stands twice with two values: the first is used. */
export const settingDoubled: Rule = {
  id: "S07",
  check: ({ ledger }) => {
    const table = ledger.tables.find(({ role }) => role === "settings");
    const [nameColumn, valueColumn] = [table?.columns.get("name"), table?.columns.get("value")];
    if (table === undefined || nameColumn === undefined || valueColumn === undefined) return [];
    const { sheet } = table;
    const first = new Map<string, number>();
    return table.bodyRowIndexes.flatMap((row) => {
      const name = settingKey(compactAt(sheet, row, nameColumn));
      const used = first.get(name);
      if (name === "" || used === undefined) {
        first.set(name, row);
        return [];
      }
      const [value, usedValue] = [shownAt(sheet, row, valueColumn), shownAt(sheet, used, valueColumn)];
      if (value === usedValue) return [];
      return [
        finding({
          ruleId: "S07",
          severity: "query",
          at: refAt(sheet, row, valueColumn),
          column: name,
          expected: usedValue,
          actual: value,
          details: { name },
          also: [refAt(sheet, used, valueColumn)],
          count: 1,
        }),
      ];
    });
  },
};
