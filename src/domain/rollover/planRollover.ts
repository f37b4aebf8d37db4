import type { Ledger } from "../Ledger";
import { valueAt } from "../reading/cells";
import type { Table } from "../reading/Table";
import type { SheetSnapshot } from "../snapshot";
import { compactText } from "../values/text";
import { archiveName } from "./archiveName";
import { editOf, type CellEdit } from "./CellEdit";
import { countEdits, lastColumnEdits } from "./figureEdits";
import type { IssueTerms } from "./IssueTerms";
import type { Rollover, RolloverRefusal, SheetCopy } from "./Rollover";
import { settingEdits } from "./settingEdits";
import { submissionEdits } from "./submissionEdits";

/** A sheet is copied cell by cell: a log of this size wants a column 期次, and no copy. */
const MAX_COPIED_CELLS = 20_000;

const names = ({ name }: SheetSnapshot, issue: string): boolean => compactText(name).includes(compactText(issue));

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

function copyRefusal({ snapshot }: Ledger, copies: readonly SheetCopy[]): RolloverRefusal | null {
  const find = (name: string) => snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const inUse = copies.map(({ to }) => to).filter((name) => (find(name)?.used ?? null) !== null);
  if (inUse.length > 0) return { code: "issueSheetsInUse", sheets: inUse };
  const large = copies.find(({ from }) => {
    const used = find(from)?.used;
    return used != null && used.rowCount * used.columnCount > MAX_COPIED_CELLS;
  });
  return large === undefined ? null : { code: "issueSheetTooLarge", sheet: large.from };
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
  const { annex1, annex2, caseCounts, examCounts } = ledger;
  const last = ledger.settings.issue.value;
  const submissions = submissionEdits(ledger);
  const kept = submissions.isKeptInPlace ? null : ledger.submissions;
  const emptied = [kept, caseCounts, examCounts].flatMap((source) => (source === null ? [] : [source.table]));
  const annexes = [annex1, annex2].flatMap((annex) =>
    annex === null || names(annex.table.sheet, last) ? [] : [annex],
  );
  const inPlace = [table, ...emptied, ...annexes.map((annex) => annex.table)].map(({ sheet }) => sheet);
  const archived = inPlace.filter((sheet) => !names(sheet, last)).map(({ name }) => name);
  const carried = emptied.map(({ sheet }) => sheet).filter((sheet) => names(sheet, last) && sheet !== table.sheet);
  const carriedTo = new Map(carried.map(({ name }) => [name, name.replaceAll(last, terms.issue)]));
  const copies = [
    ...[...new Set(archived)].map((name) => ({ from: name, to: archiveName(name, last) })),
    ...[...carriedTo].map(([from, to]) => ({ from, to })),
  ];
  const refused = copyRefusal(ledger, copies);
  if (refused !== null) return refused;
  const { terms: asked, edits, unplaced } = settingEdits(ledger, table, terms);
  const all = [
    ...edits,
    ...emptied.flatMap((each) => titleEdits(each, last, terms.issue)),
    ...submissions.edits,
    ...countEdits(ledger),
    ...lastColumnEdits(ledger),
  ];
  return {
    copies,
    terms: asked,
    edits: all.map((edit) => ({ ...edit, sheet: carriedTo.get(edit.sheet) ?? edit.sheet })),
    remarks: annexes.length === 0 ? [] : remarkEdits(ledger),
    hasAnnexes: annexes.length > 0,
    unplaced,
  };
}
