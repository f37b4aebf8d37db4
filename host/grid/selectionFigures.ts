import type { Rect } from "../engine/document/a1";
import { contentOf } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";

export interface SelectionFigures {
  /** Cells that are not empty. */
  readonly count: number;
  readonly numberCount: number;
  readonly sum: number;
}

/** What Excel's status bar says of the selection. Hidden rows count here. */
export function selectionFigures(sheet: HostSheet, area: Rect): SelectionFigures {
  let [count, numberCount, sum] = [0, 0, 0];
  for (const cell of sheet.existingCells(area)) {
    const { value } = contentOf(cell);
    if (value === null || value === "") continue;
    count += 1;
    if (typeof value !== "number") continue;
    numberCount += 1;
    sum += value;
  }
  return { count, numberCount, sum };
}
