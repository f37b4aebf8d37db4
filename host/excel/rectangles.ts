import { rect, type Rect } from "../engine/document/a1";

/** Rectangles out of single cells: runs of a row, put together where the rows below have the same run. */
export function rectanglesOf(cells: readonly { readonly rowIndex: number; readonly columnIndex: number }[]): Rect[] {
  const runs: Rect[] = [];
  for (const { rowIndex, columnIndex } of cells) {
    const last = runs[runs.length - 1];
    if (last?.rowIndex === rowIndex && last.columnIndex + last.columnCount === columnIndex)
      runs[runs.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    else runs.push(rect(rowIndex, columnIndex));
  }
  return stacked(runs);
}

/** Runs stand row by row; equal ones below each other become one. */
function stacked(runs: readonly Rect[]): Rect[] {
  const open = new Map<string, number>();
  const result: Rect[] = [];
  for (const run of runs) {
    const key = `${String(run.columnIndex)} ${String(run.columnCount)}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : result[at];
    if (at !== undefined && above && above.rowIndex + above.rowCount === run.rowIndex)
      result[at] = { ...above, rowCount: above.rowCount + 1 };
    else open.set(key, result.push(run) - 1);
  }
  return result;
}
