import type { Ledger } from "../Ledger";
import { finding } from "./finding";
import type { Rule } from "./Rule";

function missingTables({
  roster,
  tables,
  submissions,
  caseLog,
  caseCounts,
  examLog,
  examCounts,
}: Ledger): readonly string[] {
  const has = (role: string) => tables.some((table) => table.role === role);
  const wanted: readonly (readonly [string, boolean])[] = [
    ["参数", has("settings")],
    ["单位名册", roster.length > 0],
    ["资料目录", has("materials")],
    ["报送台账", submissions !== null],
    ["案件明细或案件汇总", caseLog !== null || caseCounts !== null],
    ["在线考试", examLog !== null || examCounts !== null],
  ];
  return wanted.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

/** A table that a full check and both annexes need is not there: what hangs on it was not checked. */
export const tableMissing: Rule = {
  id: "S02",
  check: ({ ledger }) =>
    missingTables(ledger).map((name) =>
      finding({ ruleId: "S02", severity: "query", at: null, expected: name, details: { table: name } }),
    ),
};
