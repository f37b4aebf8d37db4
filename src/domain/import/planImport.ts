import { rectToA1 } from "../address";
import type { Rect } from "../snapshot";
import { closedSheet } from "./closedSheet";
import type { ImportHead } from "./importHead";
import type { ImportChoice, ImportPlan, ImportRefusal, RowsPlan } from "./ImportPlan";
import type { ImportTarget, TargetRole, TargetTable } from "./ImportTarget";
import type { ImportCounts } from "./ImportTally";
import { newColumns, planColumns } from "./planColumns";
import { planFigures } from "./planFigures";

/** Rows of a sheet of Excel. */
const SHEET_ROWS = 1_048_576;
/** What Excel's add-in interface reads of one sheet: more could be written, but never be read and checked again. */
const READABLE_CELLS = 5_000_000;

/**
 * How many rows a sheet takes below a row: as many as it has, and no more than can be read again.
 * Shape: rows above, columns in use → rows.
 * @example sheetLimit(1, 4) // 1048575
 * @example sheetLimit(1, 10) // 499999
 */
export function sheetLimit(rowsAbove: number, columnCount: number): number {
  return Math.min(SHEET_ROWS, Math.floor(READABLE_CELLS / Math.max(1, columnCount))) - rowsAbove;
}

const refused = (code: ImportRefusal["code"], details: ImportRefusal["details"] = {}): ImportPlan => ({
  kind: "refused",
  refusal: { code, details },
});

const overlaps = (merge: Rect, first: number, count: number): boolean =>
  merge.rowIndex < first + count && merge.rowIndex + merge.rowCount > first;

/** What stands in the way of rows there: Excel would write over it, or lose what is under a merge. */
function obstacle(table: TargetTable, firstRowIndex: number, rowCount: number): ImportRefusal | null {
  const { sheet, standsBelow, merges } = table;
  const closed = closedSheet(table);
  if (closed !== null) return closed;
  if (standsBelow !== null && standsBelow.rowIndex < firstRowIndex + rowCount) {
    return { code: "noRoom", details: { sheet, address: standsBelow.address } };
  }
  const merge = merges.find((candidate) => overlaps(candidate, firstRowIndex, rowCount));
  return merge === undefined ? null : { code: "merged", details: { sheet, address: rectToA1(merge) } };
}

/**
 * Rows of the file that are left out.
 * Shape: counts and choice → number of rows.
 */
export function skippedRows({ repeatedRows, rowsInSheet }: ImportCounts, { mode, doubled }: ImportChoice): number {
  if (doubled === "add") return 0;
  return repeatedRows + (mode === "append" ? rowsInSheet : 0);
}

function planInto(table: TargetTable, head: ImportHead, counts: ImportCounts, choice: ImportChoice): ImportPlan {
  const rowsSkipped = skippedRows(counts, choice);
  const rowsAdded = counts.rows - rowsSkipped;
  const isReplacing = choice.mode === "replace";
  const firstRowIndex = isReplacing ? table.firstRowIndex : table.lastRowIndex + 1;
  const oldRows = isReplacing ? table.lastRowIndex + 1 - table.firstRowIndex : 0;
  const { columns, unmapped, unfilled } = planColumns(head, table);
  if (columns.length === 0) return refused("noColumns", { sheet: table.sheet });
  const stands = obstacle(table, firstRowIndex, Math.max(rowsAdded, oldRows));
  if (stands !== null) return { kind: "refused", refusal: stands };
  const emptied = unfilled.map(({ columnIndex }) => ({
    columnIndex,
    source: null,
    making: "text" as const,
    numberFormat: null,
  }));
  const all = [...columns, ...(isReplacing ? emptied : [])].sort((left, right) => left.columnIndex - right.columnIndex);
  return {
    kind: "rows",
    importKind: head.kind,
    role: table.role as TargetRole,
    sheet: table.sheet,
    createsSheet: false,
    newHead: null,
    choice,
    columns: all,
    firstRowIndex,
    rowsBefore: table.rowCount,
    rowsAdded,
    rowsAfter: (isReplacing ? 0 : table.rowCount) + rowsAdded,
    rowsSkipped,
    emptied: isReplacing && oldRows > 0 ? { firstRowIndex, rowCount: oldRows } : null,
    unmapped,
    lost: isReplacing && table.rowCount > 0 ? unfilled.map(({ header }) => header) : [],
    calculated: table.columns.filter(({ hasFormulas }) => hasFormulas).map(({ header }) => header),
  };
}

function planNew(
  role: TargetRole,
  sheet: string,
  { head, counts, target, choice }: ImportRequest,
): RowsPlan | Extract<ImportPlan, { kind: "refused" }> {
  const createsSheet = !target.sheetNames.includes(sheet);
  if (!createsSheet && !target.emptySheets.includes(sheet)) {
    return { kind: "refused", refusal: { code: "sheetInUse", details: { sheet } } };
  }
  const { headers, columns } = newColumns(head);
  const rowsSkipped = skippedRows(counts, choice);
  const rowsAdded = counts.rows - rowsSkipped;
  return {
    kind: "rows",
    importKind: head.kind,
    role,
    sheet,
    createsSheet,
    newHead: headers,
    choice,
    columns,
    firstRowIndex: 1,
    rowsBefore: 0,
    rowsAdded,
    rowsAfter: rowsAdded,
    rowsSkipped,
    emptied: null,
    unmapped: [],
    lost: [],
    calculated: [],
  };
}

/** What is to be imported, into what, and how. */
export interface ImportRequest {
  readonly head: ImportHead;
  readonly counts: ImportCounts;
  readonly target: ImportTarget;
  readonly choice: ImportChoice;
}

function planLog(request: ImportRequest, role: "caseLog" | "examLog", newSheet: string): ImportPlan {
  const { head, counts, target, choice } = request;
  const table = target.tables[role];
  const rowsAbove = table === undefined ? 1 : choice.mode === "append" ? table.lastRowIndex + 1 : table.firstRowIndex;
  const width = Math.max(table?.sheetColumns ?? 0, table === undefined ? head.columns.length : 0);
  const limit = sheetLimit(rowsAbove, width);
  if (counts.rows - skippedRows(counts, choice) > limit) return planFigures(request, "tooManyRows", limit);
  return table === undefined ? planNew(role, newSheet, request) : planInto(table, head, counts, choice);
}

/**
 * What an import will write. Cases go to 案件明细, exams to 在线考试 (as rows, or as counts where that sheet holds counts),
 * officers are counted into 单位名册. More rows than a sheet takes are counted instead: the counts go to 案件汇总.
 * Shape: head and counts of the file, what the workbook has, the choice → plan; a refusal when something stands in the way.
 */
export function planImport(request: ImportRequest): ImportPlan {
  const { head, counts, target } = request;
  if (!head.columns.some(({ field }) => field === "unit")) return refused("noUnitColumn");
  if (counts.rows === 0) return refused("noData");
  if (head.kind === "officers") return planFigures(request, "counts", 0);
  const holdsCounts = target.tables.examLog === undefined && target.tables.examCounts !== undefined;
  const countsExams = head.columns.some(({ field }) => field === "exams");
  if (head.kind === "exams" && (holdsCounts || countsExams)) return planFigures(request, "counts", 0);
  if (counts.tooLong !== null) return refused("tooLong", { ...counts.tooLong });
  return head.kind === "cases" ? planLog(request, "caseLog", "案件明细") : planLog(request, "examLog", "在线考试");
}
