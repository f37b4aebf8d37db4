import { intersection, lastColumn, lastRow, rect, type Rect } from "../../engine/document/a1";
import { slideFormula } from "../../engine/document/formulaText";
import type { HostSheet } from "../../engine/document/HostSheet";
import { copiedStates, type CellState } from "./cellStates";
import { fromTsv, toTsv } from "./tsv";
import type { UserEdits } from "./UserEdits";

/** What was copied here, beside the text that other programs get. */
interface Clip {
  readonly sheet: HostSheet;
  readonly area: Rect;
  readonly text: string;
  readonly states: readonly CellState[];
  readonly isCut: boolean;
}

type TextAt = (sheet: HostSheet, rowIndex: number, columnIndex: number) => string;

/** Copy, cut and paste: text to and from other programs, cells with formulas and formats within the workbook. */
export class Clipboard {
  private clip: Clip | null = null;

  constructor(
    private readonly edits: UserEdits,
    private readonly textAt: TextAt,
  ) {}

  /** What the marching border runs around; null when nothing is waiting. */
  get marked(): { readonly sheet: HostSheet; readonly area: Rect } | null {
    return this.clip;
  }

  release(): void {
    this.clip = null;
  }

  /** @returns the text for other programs; null when there is nothing in the selection */
  copy(sheet: HostSheet, selection: Rect, isCut: boolean): string | null {
    const used = sheet.usedRect(false);
    // Whole columns are copied as far as they are used.
    const isLarge = selection.rowCount * selection.columnCount > 10_000;
    const area = isLarge ? used && intersection(selection, used) : selection;
    if (area === null) return null;
    const rows = range(area.rowIndex, lastRow(area)).map((row) =>
      range(area.columnIndex, lastColumn(area)).map((column) => this.textAt(sheet, row, column)),
    );
    const text = toTsv(rows);
    this.clip = { sheet, area, text, states: copiedStates(sheet, area), isCut };
    return text;
  }

  /** @returns the area that was filled */
  async paste(sheet: HostSheet, selection: Rect, text: string): Promise<Rect | null> {
    const { clip } = this;
    // Another program may have copied something since; the text tells. Line ends may have been changed on the way.
    const isOurs = clip !== null && sameText(clip.text, text);
    return isOurs ? this.pasteCells(clip, sheet, selection) : this.pasteText(sheet, selection, text);
  }

  private async pasteText(sheet: HostSheet, selection: Rect, text: string): Promise<Rect | null> {
    const rows = fromTsv(text);
    const width = Math.max(...rows.map((row) => row.length));
    const area = targetOf(selection, rows.length, width);
    const tiled = range(0, area.rowCount - 1).map((down) =>
      range(0, area.columnCount - 1).map((right) => rows[down % rows.length]?.[right % width] ?? ""),
    );
    return (await this.edits.typeRows(sheet, area, tiled)) ? area : null;
  }

  private async pasteCells(clip: Clip, sheet: HostSheet, selection: Rect): Promise<Rect | null> {
    const { rowCount, columnCount } = clip.area;
    const area = clip.isCut
      ? rect(selection.rowIndex, selection.columnIndex, rowCount, columnCount)
      : targetOf(selection, rowCount, columnCount);
    const states: CellState[] = [];
    for (let down = 0; down < area.rowCount; down += rowCount) {
      for (let right = 0; right < area.columnCount; right += columnCount) {
        const rows = area.rowIndex + down - clip.area.rowIndex;
        const columns = area.columnIndex + right - clip.area.columnIndex;
        states.push(...clip.states.map((state) => movedState(state, rows, columns, clip.isCut)));
      }
    }
    const isDone = await this.edits.put(sheet, area, states, clip.isCut ? clip : null);
    if (clip.isCut) this.clip = null;
    return isDone ? area : null;
  }
}

/** The selection, when the copied block fits into it a whole number of times; else as much as the block needs. */
function targetOf(selection: Rect, rowCount: number, columnCount: number): Rect {
  const { rowIndex, columnIndex } = selection;
  const fits = selection.rowCount % rowCount === 0 && selection.columnCount % columnCount === 0;
  const isModest = selection.rowCount * selection.columnCount <= 100_000;
  return fits && isModest
    ? rect(rowIndex, columnIndex, selection.rowCount, selection.columnCount)
    : rect(rowIndex, columnIndex, rowCount, columnCount);
}

/** References go along with a copy; a formula that was cut keeps them. */
function movedState(state: CellState, rows: number, columns: number, isCut: boolean): CellState {
  const { formula } = state;
  return {
    ...state,
    rowIndex: state.rowIndex + rows,
    columnIndex: state.columnIndex + columns,
    formula: formula === null || isCut ? formula : `=${slideFormula(formula.slice(1), rows, columns)}`,
  };
}

const sameText = (one: string, other: string): boolean => tidy(one) === tidy(other);
const tidy = (text: string): string => text.replace(/\r\n?/g, "\n").replace(/\n$/, "");

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
