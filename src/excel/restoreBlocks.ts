import { rectToA1 } from "../domain/address";
import { standingContentOf } from "./cellContents";
import type { UndoneCells } from "./UndoRecord";

type Grid = (string | number | boolean | null)[][];

function contentsOf({ contents, formulas, numberFormats }: UndoneCells): Grid | null {
  if (contents === null) return null;
  const formatAt = (row: number, column: number): string =>
    typeof numberFormats === "string" ? numberFormats : (numberFormats[row]?.[column] ?? "General");
  return contents.map((cells, row) =>
    cells.map((value, column) => {
      if (value === undefined) return null;
      return formulas?.[row]?.[column] ?? standingContentOf(value, formatAt(row, column));
    }),
  );
}

function formatsOf({ rect, numberFormats }: UndoneCells): string[][] {
  if (typeof numberFormats !== "string") return numberFormats.map((row) => [...row]);
  return Array.from({ length: rect.rowCount }, () => Array.from({ length: rect.columnCount }, () => numberFormats));
}

/** Queues what stood in a block before an import wrote there. */
export function queueBlock(context: Excel.RequestContext, block: UndoneCells): void {
  const range = context.workbook.worksheets.getItem(block.sheetName).getRange(rectToA1(block.rect));
  const contents = contentsOf(block);
  if (contents === null) range.clear("Contents");
  range.numberFormat = formatsOf(block);
  if (contents !== null) range.values = contents;
}

/**
 * Puts blocks back, the last one first: a sync for each, as they were written.
 * @param blocks Of sheets that are there.
 * @throws OfficeExtension.Error
 */
export async function restoreBlocks(context: Excel.RequestContext, blocks: readonly UndoneCells[]): Promise<void> {
  context.runtime.enableEvents = false;
  for (const block of [...blocks].reverse()) {
    queueBlock(context, block);
    await send(context);
  }
  context.runtime.enableEvents = true;
  await send(context);
}

/** A sync of its own for each block: more than one does not fit into a request of Excel on the web. */
const send = (context: Excel.RequestContext): Promise<void> => context.sync();
