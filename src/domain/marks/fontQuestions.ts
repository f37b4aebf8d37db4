import { parseA1 } from "../address";
import type { Ledger } from "../Ledger";
import { markCells } from "../submissions/markCells";
import type { Rect } from "../snapshot";
import { mayBeSymbol } from "./symbolFonts";

/** Cells whose font has to be known before their marks can be read. */
export interface FontQuestion {
  readonly sheetName: string;
  readonly area: Rect;
}

function enclosing(rects: readonly Rect[]): Rect {
  const rowIndex = Math.min(...rects.map((rect) => rect.rowIndex));
  const columnIndex = Math.min(...rects.map((rect) => rect.columnIndex));
  const lastRow = Math.max(...rects.map((rect) => rect.rowIndex));
  const lastColumn = Math.max(...rects.map((rect) => rect.columnIndex));
  return { rowIndex, columnIndex, rowCount: lastRow - rowIndex + 1, columnCount: lastColumn - columnIndex + 1 };
}

/**
 * Which fonts the adapter has to read, because a sign such as "ü" may show ✓.
 * Shape: ledger → one area for each sheet that has such a sign among its marks; none for most workbooks.
 * Source: DESIGN §3, Marks: Wingdings ticks, by the cell's font.
 */
export function fontQuestions(ledger: Ledger): readonly FontQuestion[] {
  const bySheet = new Map<string, Rect[]>();
  for (const { text, at } of markCells(ledger)) {
    const rect = mayBeSymbol(text) ? parseA1(at.address) : null;
    if (rect !== null) bySheet.set(at.sheet, [...(bySheet.get(at.sheet) ?? []), rect]);
  }
  return [...bySheet].map(([sheetName, rects]) => ({ sheetName, area: enclosing(rects) }));
}
