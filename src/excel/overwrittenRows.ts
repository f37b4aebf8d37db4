import { toA1 } from "../domain/address";
import type { SheetSnapshot } from "../domain/snapshot";
import { formatAt, gridColumns, type Chunk, type Contents, type RowsToWrite } from "./importChunks";
import { overwrittenCells, type OverwrittenCell } from "./overwrittenCells";
import type { UndoneCells } from "./UndoRecord";
import { holdsContent, type StandingCell } from "./writtenCells";

/** A chunk as it is written. */
export interface ChunkWriting {
  readonly chunk: Chunk;
  readonly rows: RowsToWrite;
  /** What one step back leads to, as it was read. */
  readonly block: UndoneCells;
  /** The sheet as the plan was made for it; undefined for one that was not there. */
  readonly planned: SheetSnapshot | undefined;
}

function contentAt(sheet: SheetSnapshot | undefined, rowIndex: number, columnIndex: number): StandingCell {
  const [row, column] = [rowIndex - (sheet?.used?.rowIndex ?? 0), columnIndex - (sheet?.used?.columnIndex ?? 0)];
  return { value: sheet?.values[row]?.[column] ?? null, formula: sheet?.formulas[row]?.[column] ?? null };
}

/**
 * Cells of a chunk that somebody else had changed since the plan was made: what is written went over them.
 * @param standing What stood in them right before they were written.
 */
export function overwrittenRows({ chunk, rows, block, planned }: ChunkWriting, standing: Contents): OverwrittenCell[] {
  const { order, rect } = chunk;
  const columns = gridColumns(chunk);
  return rows.flatMap((cells, row) =>
    columns.flatMap(({ at, numberFormat }, index): OverwrittenCell[] => {
      const after = cells[index];
      if (after === undefined) return [];
      const now = { value: standing.values[row]?.[at] ?? null, formula: standing.formulas[row]?.[at] ?? null };
      const before = contentAt(planned, rect.rowIndex + row, rect.columnIndex + at);
      const formulaBefore = before.formula ?? undefined;
      if (holdsContent(now, before.value, formulaBefore)) return [];
      const numberFormatBefore = formatAt(block, row, at);
      const cell = {
        sheet: order.sheetName,
        address: toA1(rect.rowIndex + row, rect.columnIndex + at),
        before: before.value,
        after,
        numberFormatBefore,
        numberFormatAfter: numberFormat ?? numberFormatBefore,
        ...(formulaBefore === undefined ? {} : { formulaBefore }),
      };
      return overwrittenCells([[cell, now]]);
    }),
  );
}
