import { isDateFormat } from "../values/dateFormat";
import { headerKey } from "../reading/headers";
import type { ImportColumn, ImportHead } from "./importHead";
import { usualHeader } from "./ImportKind";
import type { CellMaking, PlannedColumn } from "./ImportPlan";
import type { TargetColumn, TargetTable } from "./ImportTarget";

const DATE_FIELDS: ReadonlySet<string> = new Set(["filed", "closed", "date"]);
const TEXT_FIELDS: ReadonlySet<string> = new Set(["number", "certificate", "unit", "kind", "party", "person"]);
const NUMBER_FIELDS: ReadonlySet<string> = new Set(["officers", "exams"]);
/** 案号, 执法证号, 身份证号码, 信用代码, 联系电话: digits that are no amount. */
const NAMES_A_NUMBER = /(?:号|号码|编码|代码|编号|电话|手机|证件)(?:\([^)]*\))?$/u;
const NAMES_A_DAY = /(?:日期|时间|日)(?:\([^)]*\))?$/u;
const DAY_FORMAT = "yyyy-m-d";

function makingOf(field: string | null, header: string): CellMaking {
  if (field !== null && DATE_FIELDS.has(field)) return "date";
  if (field !== null && NUMBER_FIELDS.has(field)) return "number";
  if (field !== null && TEXT_FIELDS.has(field)) return "text";
  const key = headerKey(header);
  if (NAMES_A_NUMBER.test(key)) return "text";
  return NAMES_A_DAY.test(key) ? "date" : "plain";
}

/** Numbers of cases and persons are kept as they are written: under any other format Excel would make them numbers. */
function formatOf(making: CellMaking, field: string | null, header: string, standing: string): string | null {
  if (making === "date") return isDateFormat(standing) ? standing : DAY_FORMAT;
  const isNumber = field === "number" || field === "certificate" || NAMES_A_NUMBER.test(headerKey(header));
  return making === "text" && isNumber ? "@" : null;
}

function planned(columnIndex: number, header: string, standing: string, source: ImportColumn): PlannedColumn {
  const making = makingOf(source.field, header);
  return {
    columnIndex,
    source: source.columnIndex,
    making,
    numberFormat: formatOf(making, source.field, header, standing),
  };
}

/** Which columns of a sheet are filled from which columns of the file. */
export interface ColumnsPlan {
  readonly columns: readonly PlannedColumn[];
  readonly unmapped: readonly string[];
  /** Columns of the sheet that the file does not fill. */
  readonly unfilled: readonly TargetColumn[];
}

/** The same field, else the same header; a field that is mapped goes nowhere else. */
function sourceOf(column: TargetColumn, sources: readonly ImportColumn[]): ImportColumn | undefined {
  const byField = column.field === null ? undefined : sources.find(({ field }) => field === column.field);
  return byField ?? sources.find(({ field, key }) => field === null && key === column.key);
}

/**
 * Matches the columns of an export to those of a table that is there, in the table's own order.
 * Shape: head and table → columns; those with formulas are left alone.
 */
export function planColumns(head: ImportHead, table: TargetTable): ColumnsPlan {
  const used = new Set<ImportColumn>();
  const columns: PlannedColumn[] = [];
  const unfilled: TargetColumn[] = [];
  for (const column of table.columns.filter(({ hasFormulas }) => !hasFormulas)) {
    const source = sourceOf(column, head.columns);
    if (source === undefined || used.has(source)) {
      unfilled.push(column);
      continue;
    }
    used.add(source);
    columns.push(planned(column.columnIndex, column.header, column.numberFormat, source));
  }
  const unmapped = head.columns.filter((column) => !used.has(column)).map(({ header }) => header);
  return { columns, unmapped, unfilled };
}

/**
 * The columns of a table that is not there yet: those of the file, in its order; a field that is mapped gets the header by
 * which it is known.
 * Shape: head → headers and columns from A on.
 */
export function newColumns(head: ImportHead): {
  readonly headers: readonly string[];
  readonly columns: readonly PlannedColumn[];
} {
  const headers = head.columns.map(({ field, header }) => (field === null ? header : usualHeader(head.kind, field)));
  const columns = head.columns.map((source, at) => planned(at, source.header, "General", source));
  return { headers, columns };
}
