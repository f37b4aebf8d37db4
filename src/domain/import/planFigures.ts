import { rectToA1 } from "../address";
import { closedSheet } from "./closedSheet";
import type { ImportHead } from "./importHead";
import type { FiguresPlan, ImportChoice, ImportPlan, ImportRefusal, PlannedFigure } from "./ImportPlan";
import type { ImportTarget, TargetRole, TargetTable } from "./ImportTarget";
import type { ImportCounts, UnitFigures } from "./ImportTally";

interface Wanted {
  readonly role: TargetRole;
  readonly sheet: string;
  /** Field and the header that a new table gives it. */
  readonly fields: readonly (readonly [field: keyof UnitFigures, header: string])[];
}

const WANTED: Readonly<Record<ImportHead["kind"], Wanted>> = {
  cases: {
    role: "caseCounts",
    sheet: "案件汇总",
    fields: [
      ["dataRows", "数据条数"],
      ["actual", "实际案件数"],
      ["test", "测试案件数"],
    ],
  },
  exams: { role: "examCounts", sheet: "在线考试", fields: [["exams", "考试次数"]] },
  officers: { role: "roster", sheet: "单位名册", fields: [["officers", "执法人员数"]] },
};

interface Request {
  readonly head: ImportHead;
  readonly counts: ImportCounts;
  readonly target: ImportTarget;
  readonly choice: ImportChoice;
}

/** Of a unit, with the repeated rows left out where the user wants that. */
function figureOf({ counts, choice }: Request, unit: string, field: keyof UnitFigures): number {
  const all = counts.figures[unit]?.[field] ?? 0;
  return choice.doubled === "add" ? all : all - (counts.repeatedFigures[unit]?.[field] ?? 0);
}

function figuresInto(request: Request, table: TargetTable, fields: Wanted["fields"]): PlannedFigure[] {
  return fields.flatMap(([field]) => {
    const column = table.columns.find((candidate) => candidate.field === field);
    if (column === undefined) return [];
    const { columnIndex, header } = column;
    return table.unitRows.map(({ unit, rowIndex, shown }) => {
      const after = figureOf(request, unit, field);
      return { unit, header, rowIndex, columnIndex, before: shown[columnIndex] ?? "", after };
    });
  });
}

function figuresAnew(request: Request, fields: Wanted["fields"]): PlannedFigure[] {
  return request.target.units.flatMap(({ name }, row) =>
    fields.map(([field, header], at) => {
      const after = figureOf(request, name, field);
      return { unit: name, header, rowIndex: row + 1, columnIndex: at + 1, before: "", after };
    }),
  );
}

/** What stands in the way of counts in that table. */
function obstacle(table: TargetTable, fields: Wanted["fields"]): ImportRefusal | null {
  const { sheet } = table;
  const closed = closedSheet(table);
  if (closed !== null) return closed;
  const columns = table.columns.filter(({ field }) => fields.some(([wanted]) => wanted === field));
  if (columns.length === 0) return { code: "noColumns", details: { sheet } };
  const calculated = columns.find(({ hasFormulas }) => hasFormulas);
  if (calculated !== undefined) return { code: "calculated", details: { sheet, header: calculated.header } };
  return null;
}

/** The case rows that counts take the place of: both together would contradict each other. */
function emptiedLog({ head, target }: Request): { table: TargetTable } | { refusal: ImportRefusal } | null {
  const table = head.kind === "cases" ? target.tables.caseLog : undefined;
  if (table === undefined || table.rowCount === 0) return null;
  const closed = closedSheet(table);
  if (closed !== null) return { refusal: closed };
  const merge = table.merges.find(({ rowIndex }) => rowIndex <= table.lastRowIndex);
  return merge === undefined
    ? { table }
    : { refusal: { code: "merged", details: { sheet: table.sheet, address: rectToA1(merge) } } };
}

const refusedWith = (refusal: ImportRefusal): ImportPlan => ({ kind: "refused", refusal });

/**
 * Counts of every unit in the place of rows: into the table that holds them, or a new one.
 * Shape: as `planImport` → plan. A unit without rows in the file gets 0.
 * @param reason Why counts; `limit` is how many rows the sheet would have taken.
 */
export function planFigures(request: Request, reason: FiguresPlan["reason"], limit: number): ImportPlan {
  const { head, counts, target, choice } = request;
  const { role, sheet: usual, fields } = WANTED[head.kind];
  const table = target.tables[role];
  const stands = table === undefined ? null : obstacle(table, fields);
  if (stands !== null) return refusedWith(stands);
  const isNew = !target.sheetNames.includes(usual);
  if (table === undefined && !isNew && !target.emptySheets.includes(usual)) {
    return refusedWith({ code: "sheetInUse", details: { sheet: usual } });
  }
  const log = emptiedLog(request);
  if (log !== null && "refusal" in log) return refusedWith(log.refusal);
  const withRow = new Set(table?.unitRows.map(({ unit }) => unit));
  const rowsSkipped = choice.doubled === "add" ? 0 : counts.repeatedRows;
  const emptied = log?.table;
  return {
    kind: "figures",
    importKind: head.kind,
    role,
    sheet: table?.sheet ?? usual,
    createsSheet: table === undefined && isNew,
    newHead: table === undefined ? ["单位", ...fields.map(([, header]) => header)] : null,
    rowsBefore: emptied?.rowCount ?? 0,
    rowsAfter: 0,
    rowsSkipped,
    unmapped: head.columns.filter(({ field }) => field === null).map(({ header }) => header),
    reason,
    limit,
    figures: table === undefined ? figuresAnew(request, fields) : figuresInto(request, table, fields),
    newUnits: table === undefined ? target.units.map(({ name }) => name) : [],
    unitsWithoutRow:
      table === undefined ? [] : target.units.map(({ name }) => name).filter((name) => !withRow.has(name)),
    emptied:
      emptied === undefined
        ? null
        : {
            sheet: emptied.sheet,
            firstRowIndex: emptied.firstRowIndex,
            rowCount: emptied.lastRowIndex + 1 - emptied.firstRowIndex,
          },
    emptiedColumns: (emptied?.columns ?? [])
      .filter(({ hasFormulas }) => !hasFormulas)
      .map(({ columnIndex }) => columnIndex),
  };
}
