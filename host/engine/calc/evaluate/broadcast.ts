import { ERRORS, isMatrix, type Matrix, type Scalar } from "../values";

/** The value at a position of an argument that is stretched where it has one row or one column. */
export function stretched(value: Scalar | Matrix, rowIndex: number, columnIndex: number): Scalar {
  if (!isMatrix(value)) return value;
  const row = value[value.length === 1 ? 0 : rowIndex];
  if (!row) return ERRORS.notAvailable;
  const cell = row[row.length === 1 ? 0 : columnIndex];
  return cell === undefined ? ERRORS.notAvailable : cell;
}

/** Calls a function of scalars for every position of its arguments. */
export function broadcast(args: readonly (Scalar | Matrix)[], run: (...args: Scalar[]) => Scalar): Scalar | Matrix {
  let rowCount = 0;
  let columnCount = 0;
  for (const arg of args) {
    if (!isMatrix(arg)) continue;
    rowCount = Math.max(rowCount, arg.length);
    columnCount = Math.max(columnCount, arg[0]?.length ?? 0);
  }
  if (rowCount === 0) return run(...(args as readonly Scalar[]));
  const rows: Scalar[][] = [];
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex += 1) {
    const row: Scalar[] = [];
    for (let columnIndex = 0; columnIndex < columnCount; columnIndex += 1) {
      row.push(run(...args.map((arg) => stretched(arg, rowIndex, columnIndex))));
    }
    rows.push(row);
  }
  return rows;
}
