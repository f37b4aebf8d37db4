import { toNumber } from "../ownRules/fraction";
import { lastIssueColumns } from "../ownRules/lastIssue";
import { rosterRows } from "../ownRules/tableSources";
import { finding } from "./finding";
import type { Rule } from "./Rule";

/** A number of officers that is not last 期's, where the workbook keeps it: the rate changes with it. */
export const officersChanged: Rule = {
  id: "C11",
  check: ({ ledger, isReported }) => {
    const rows = rosterRows(ledger);
    const last = lastIssueColumns(ledger, rows === null ? [] : [rows])("执法人员");
    if (last === null) return [];
    return ledger.roster.flatMap(({ unit, officersAt }) => {
      const { reading, cells } = last({ kind: "unit", unit });
      if (unit.officers === null || officersAt === null || reading.kind !== "number" || isReported(officersAt))
        return [];
      const before = toNumber(reading.value);
      if (before === unit.officers) return [];
      return [
        finding({
          ruleId: "C11",
          severity: "query",
          at: officersAt,
          unit: unit.name,
          column: "执法人员",
          expected: before,
          actual: unit.officers,
          details: { difference: unit.officers - before },
          also: cells,
          count: 1,
        }),
      ];
    });
  },
};
