import type { Ledger } from "../Ledger";
import { valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import { compactText } from "../values/text";
import { editOf, type CellEdit } from "./CellEdit";
import { countEdits, lastColumnEdits } from "./figureEdits";
import type { IssueTerms } from "./IssueTerms";
import { copyRefusal, planCopies } from "./planCopies";
import type { Rollover, RolloverRefusal } from "./Rollover";
import { settingEdits } from "./settingEdits";
import { submissionEdits } from "./submissionEdits";

/** Titles above the tables that name the 期. */
function titleEdits({ sheet, headRowIndex }: Table, last: string, next: string): readonly CellEdit[] {
  const { used } = sheet;
  if (used === null) return [];
  const rows = Array.from({ length: Math.max(0, headRowIndex - used.rowIndex) }, (_none, at) => used.rowIndex + at);
  const columns = Array.from({ length: used.columnCount }, (_none, at) => used.columnIndex + at);
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const value = valueAt(sheet, row, column);
      const isTitle = typeof value === "string" && value.includes(last);
      return isTitle ? editOf(sheet, row, column, value.replaceAll(last, next)) : [];
    }),
  );
}

function refusalOf({ settings }: Ledger, { issue, ...days }: IssueTerms): RolloverRefusal | null {
  if (settings.issue.at === null || settings.issue.value === "") return { code: "issueUnknown" };
  if (compactText(issue) === "") return { code: "issueUnnamed" };
  if (compactText(issue) === compactText(settings.issue.value)) return { code: "issueSame", issue };
  const isReversed = (from: number | null, to: number | null) => from !== null && to !== null && from > to;
  return isReversed(days.caseFrom, days.caseTo) || isReversed(days.examFrom, days.examTo)
    ? { code: "issueDaysReversed" }
    : null;
}

function remarkEdits({ annex1 }: Ledger): readonly CellEdit[] {
  if (annex1 === null) return [];
  const { sheet } = annex1.table;
  return [...annex1.remarks.values()].flatMap(({ rowIndex, columnIndex }) =>
    editOf(sheet, rowIndex, columnIndex, null),
  );
}

/**
 * What 新建一期 does: what the last 期 held is kept on sheets of its own, named after it; 参数 get the new name and days;
 * marks and counts are blank again, but for what was sent in once for good. A table whose sheet is named after the last 期
 * stays as it is, and goes on in a sheet that is named after the new one.
 * Shape: ledger, terms of the new 期 → what is to be written, or why it cannot begin.
 * Source: issue of DESIGN §5; workbook contract [W7].
 */
export function planRollover(ledger: Ledger, terms: IssueTerms): Rollover | RolloverRefusal {
  const refusal = refusalOf(ledger, terms);
  const table = ledger.tables.find(({ role }) => role === "settings");
  if (refusal !== null || table === undefined) return refusal ?? { code: "issueUnknown" };
  const last = ledger.settings.issue.value;
  const submissions = submissionEdits(ledger);
  const sources = [submissions.isKeptInPlace ? null : ledger.submissions, ledger.caseCounts, ledger.examCounts];
  const emptied = sources.flatMap((source) => (source === null ? [] : [source.table]));
  const { copies, nameAfter, hasAnnexes } = planCopies(ledger, table, emptied, terms.issue);
  const refused = copyRefusal(ledger, copies);
  if (refused !== null) return refused;
  const settings = settingEdits(ledger, table, terms);
  const edits = [
    ...settings.edits,
    ...emptied.flatMap((each) => titleEdits(each, last, terms.issue)),
    ...submissions.edits,
    ...countEdits(ledger),
    ...lastColumnEdits(ledger),
  ];
  return {
    copies,
    terms: settings.terms,
    edits: edits.map((edit) => ({ ...edit, sheet: nameAfter(edit.sheet) })),
    remarks: hasAnnexes ? remarkEdits(ledger) : [],
    hasAnnexes,
    unplaced: settings.unplaced,
  };
}
