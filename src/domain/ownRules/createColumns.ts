import { headerKey } from "../reading/headers";
import type { RuleContext } from "../rules/Rule";
import { NOTHING, type Column } from "./Column";
import { countedSources, materialSources } from "./countedSources";
import type { ColumnRef } from "./Expression";
import { lastIssueColumns } from "./lastIssue";
import { fieldNamed, rosterRows, tableSource, type Source } from "./tableSources";
import type { UnitRows } from "./Column";

/** Says what a rule's column is; null where the workbook has no such column. */
export type Columns = (ref: ColumnRef) => Column | null;

const nothing: Column = () => NOTHING;

function unitTables({ ledger }: RuleContext): { readonly tracking: readonly UnitRows[]; readonly annex: UnitRows[] } {
  const { submissions, caseCounts, examCounts, annex1, annex2 } = ledger;
  const figures = [caseCounts, examCounts].flatMap((found) => found ?? []);
  return {
    tracking: [
      ...figures.map(({ table, rows }) => ({ table, cells: rows.map(({ unitCell }) => unitCell) })),
      ...[rosterRows(ledger)].flatMap((rows) => rows ?? []),
      ...(submissions?.kind === "matrix" ? [{ table: submissions.table, cells: submissions.unitCells }] : []),
    ],
    annex: [
      ...(annex2 ? [{ table: annex2.table, cells: annex2.figures.rows.map(({ unitCell }) => unitCell) }] : []),
      ...(annex1 ? [{ table: annex1.table, cells: annex1.matrix.unitCells }] : []),
    ],
  };
}

/** An annex that was not built yet: its columns are known, and say nothing. */
function unbuiltAnnexes({ ledger, annex1 }: RuleContext, materials: (name: string) => boolean): readonly Source[] {
  const known = (name: string, isKnown: (column: string) => boolean): Source => ({
    names: [name],
    column: (column) => (isKnown(column) ? nothing : null),
  });
  return [
    ...(ledger.annex1 === null && annex1 !== null ? [known("附件1", materials)] : []),
    ...(ledger.annex2 === null ? [known("附件2", (name) => fieldNamed("annex2", name) !== null)] : []),
  ];
}

/**
 * Makes the function that says what 【…】 of a rule is. Without a table in front, the tracking sheets go before the
 * annexes, and figures that have to be counted before those that stand somewhere: 数据条数 is what 附件2 would print.
 * Shape: what rules look at → (column of a rule → its values by unit, or null).
 * @example createColumns(context)({ name: "附件2.数据条数", isLastIssue: false })
 */
export function createColumns(context: RuleContext): Columns {
  const { tracking, annex } = unitTables(context);
  const materials = materialSources(context);
  const sources: readonly Source[] = [
    ...countedSources(context),
    ...materials.tracking,
    ...tracking.map((rows) => tableSource(rows, context.ledger)),
    ...materials.annex,
    ...annex.map((rows) => tableSource(rows, context.ledger)),
  ];
  const first = (name: string, among: readonly Source[]): Column | null => {
    for (const source of among) {
      const column = source.column(name);
      if (column !== null) return column;
    }
    return null;
  };
  const unbuilt = unbuiltAnnexes(context, (name) => first(name, materials.tracking) !== null);
  const named = (name: string): Column | null => {
    const whole = first(name, sources);
    const [, table, column] = /^([^.]+)\.(.+)$/u.exec(name) ?? [];
    if (whole !== null || table === undefined || column === undefined) return whole;
    const own = [...sources, ...unbuilt].filter(({ names }) => names.includes(headerKey(table)));
    return first(column, own);
  };
  const last = lastIssueColumns(context.ledger, [...tracking, ...annex]);
  return ({ name, isLastIssue }) => {
    if (!isLastIssue) return named(name);
    // What the workbook kept nothing of is blank; what it does not know at all is a slip of the rule.
    return last(name) ?? (named(name) === null ? null : nothing);
  };
}
