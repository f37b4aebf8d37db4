import type { FiguresPlan, RowsPlan } from "../domain";
import { rectToA1 } from "../domain/address";
import type { SheetChange } from "../domain/plan/SheetPlan";
import type { CellValue } from "../domain/snapshot";
import type { BlockOrder, CellToWrite } from "../excel";

/** Gives the cells of the chosen rows, one value a planned column, as the file's reader made them. */
export type RowSource = (from: number, count: number) => Promise<readonly (readonly CellValue[])[]>;

const repeated = <T>(count: number, value: T): T[] => Array.from<T>({ length: Math.max(0, count) }).fill(value);

/** The rows of the file, a new head before them, and blank rows where more stood. */
function rowsOf(plan: RowsPlan, source: RowSource): BlockOrder["rows"] {
  const head = plan.newHead === null ? [] : [plan.newHead];
  const blank: readonly CellToWrite[] = plan.columns.map(() => null);
  return async (from, count) => {
    const heads = head.slice(from, from + count);
    const start = Math.max(0, from - head.length);
    const wanted = Math.max(0, Math.min(count - heads.length, plan.rowsAdded - start));
    const rows = wanted === 0 ? [] : await source(start, wanted);
    return [...heads, ...rows, ...repeated(count - heads.length - rows.length, blank)];
  };
}

/** What is written for rows: one block, over the rows that they replace and below. */
export function ordersOfRows(plan: RowsPlan, source: RowSource): BlockOrder[] {
  const heads = plan.newHead === null ? 0 : 1;
  const rowCount = heads + Math.max(plan.rowsAdded, plan.emptied?.rowCount ?? 0);
  const { sheet, createsSheet, firstRowIndex, columns } = plan;
  return [
    {
      sheetName: sheet,
      createsSheet,
      firstRowIndex: firstRowIndex - heads,
      rowCount,
      columns: columns.map(({ columnIndex, numberFormat }) => ({ columnIndex, numberFormat })),
      rows: rowsOf(plan, source),
    },
  ];
}

function emptyingOf({ emptied, emptiedColumns }: FiguresPlan): BlockOrder[] {
  if (emptied === null || emptiedColumns.length === 0) return [];
  const blank: readonly CellToWrite[] = emptiedColumns.map(() => null);
  return [
    {
      sheetName: emptied.sheet,
      createsSheet: false,
      firstRowIndex: emptied.firstRowIndex,
      rowCount: emptied.rowCount,
      columns: emptiedColumns.map((columnIndex) => ({ columnIndex, numberFormat: null })),
      rows: (_from, count) => Promise.resolve(repeated(count, blank)),
    },
  ];
}

/** What is written for counts: the cells of the figures, the head and units of a new table, and the rows that they replace. */
export function ordersOfFigures(plan: FiguresPlan): BlockOrder[] {
  const cells = new Map<string, CellToWrite>();
  const put = (row: number, column: number, value: CellToWrite) => cells.set(`${String(row)}:${String(column)}`, value);
  for (const { rowIndex, columnIndex, after } of plan.figures) put(rowIndex, columnIndex, after);
  for (const [at, header] of (plan.newHead ?? []).entries()) put(0, at, header);
  for (const [at, unit] of plan.newUnits.entries()) put(at + 1, 0, unit);
  const places = [...cells.keys()].map((key) => key.split(":").map(Number));
  const rows = places.map(([row]) => row ?? 0);
  const columns = [...new Set(places.map(([, column]) => column ?? 0))].sort((left, right) => left - right);
  const firstRowIndex = Math.min(...rows);
  const figures: BlockOrder = {
    sheetName: plan.sheet,
    createsSheet: plan.createsSheet,
    firstRowIndex,
    rowCount: Math.max(...rows) - firstRowIndex + 1,
    columns: columns.map((columnIndex) => ({ columnIndex, numberFormat: null })),
    rows: (from, count) =>
      Promise.resolve(
        Array.from({ length: count }, (_, at) =>
          columns.map((column) => cells.get(`${String(firstRowIndex + from + at)}:${String(column)}`)),
        ),
      ),
  };
  return [...(cells.size === 0 ? [] : [figures]), ...emptyingOf(plan)];
}

/** Where rows are written, as a report names it. */
export const changesOfOrders = (orders: readonly BlockOrder[]): SheetChange[] =>
  orders.map(({ sheetName, firstRowIndex, rowCount, columns }) => {
    const columnIndex = columns[0]?.columnIndex ?? 0;
    const columnCount = (columns.at(-1)?.columnIndex ?? 0) - columnIndex + 1;
    const address = rectToA1({ rowIndex: firstRowIndex, columnIndex, rowCount, columnCount });
    return { sheet: sheetName, address, kind: "value", before: null, after: null };
  });
