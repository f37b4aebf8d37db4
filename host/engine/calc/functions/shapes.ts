import type { Matrix, Scalar } from "../values";

export function transpose(rows: Matrix): Matrix {
  return (rows[0] ?? []).map((_, columnIndex) => rows.map((row) => row[columnIndex] ?? null));
}

/** Fills short rows up, so that every row has the same length. */
export function padded(rows: Matrix, width: number, filler: Scalar): Matrix {
  return rows.map((row) =>
    row.length >= width ? row : [...row, ...Array.from({ length: width - row.length }, () => filler)],
  );
}

export function widthOf(rows: Matrix): number {
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  return width;
}
