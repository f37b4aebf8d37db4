import type { Finding } from "../findings/Finding";
import type { IssuedMark } from "../issued/IssuedMark";
import { currentMark, sourceChangesSince } from "../issued/issuedMarks";
import type { SourceChange } from "../issued/sourceChanges";
import { joinChinese } from "../values/list";
import { finding } from "./finding";
import { issuedOn } from "./issuedOn";
import type { Rule } from "./Rule";

function variantOf({ kind, names, rowsBefore, rowsNow }: SourceChange): string {
  if (kind !== "changed") return kind;
  if (names.length === 0) return "unnamed";
  return rowsBefore === rowsNow ? "changed" : "rows";
}

function changeFinding(mark: IssuedMark, change: SourceChange): Finding {
  const { role, sheet, names: changed, count, rowsBefore, rowsNow, at, state } = change;
  const [first = null, ...others] = at;
  const [only = null] = changed.length === 1 ? changed : [];
  const isOfUnits = role !== "settings" && role !== "materials";
  const names = joinChinese(changed);
  const details = {
    variant: variantOf(change),
    table: sheet,
    names,
    // Settings and materials are no units: the report counts by unit.
    units: isOfUnits ? names : "",
    before: rowsBefore,
    now: rowsNow,
    issue: mark.issue,
    date: issuedOn(mark),
  };
  return {
    ...finding({ ruleId: "X07", severity: "query", at: first, details, also: others, count }),
    unit: isOfUnits ? only : null,
    column: isOfUnits ? null : only,
    // A verdict holds for what stands now: the sums say when it no longer does.
    group: {
      key: sheet,
      value: `${joinChinese([...changed].sort())} ${String(rowsBefore)}→${String(rowsNow)} #${state}`.trim(),
    },
  };
}

/** Source tables of the annexes that are not what they were when the 期 went out. */
export const issuedSourceChanged: Rule = {
  id: "X07",
  leavesCellsToOthers: true,
  check: ({ ledger }) => {
    const mark = currentMark(ledger);
    return mark === null ? [] : sourceChangesSince(ledger, mark).map((change) => changeFinding(mark, change));
  },
};
