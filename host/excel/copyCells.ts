import type { Cell } from "exceljs";
import { ApiError } from "../bridge/ApiError";
import { boundingRect, cellAddress, contains, intersection, quoteSheetName, rect, type Rect } from "../engine/document/a1"; // prettier-ignore
import { contentOf, storedValue } from "../engine/document/cellValues";
import { slideFormula, transposeFormula } from "../engine/document/formulaText";
import type { HostSheet } from "../engine/document/HostSheet";
import type { CalcValue } from "../engine/CalcEngine";
import { isCovered, setContent } from "./cellWrites";
import { copyAnnotations, copySizes } from "./copyAnnotations";
import { bounded, copyTargets, type CopyBlock, type CopySource } from "./copySource";
import { forEachCell } from "./RangeObject";
import type { Session } from "./Session";

export type CopyKind = "All" | "Formulas" | "Values" | "Formats" | "Link";

export interface CopyOptions {
  readonly kind: CopyKind;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** A cell as it was before anything was written: source and destination may overlap. */
interface CopiedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly value: CalcValue;
  readonly formula: string | null;
  readonly rich: unknown;
  readonly style: Cell["style"];
  readonly note: Cell["note"] | undefined;
}

/** Copy and paste. @returns the cells that were pasted into */
export function copyCells(
  session: Session,
  source: CopySource,
  sheet: HostSheet,
  destination: Rect,
  options: CopyOptions,
): Rect {
  const targets = copyTargets(source, destination, options.transpose);
  const whole = targets.reduce(boundingRect);
  assertPastable(session, source.sheet, sheet, whole, options.kind);
  const blocks = source.blocks.map((block) => ({ block, cells: readBlock(source.sheet, sheet, block) }));
  if (options.kind === "All" || options.kind === "Formats") {
    copyAnnotations(session, source, sheet, targets, options);
    if (!options.transpose) copySizes(source, sheet, targets);
  }
  for (const target of targets) {
    for (const { block, cells } of blocks)
      for (const cell of cells) pasteCell(session, source, sheet, target, block, cell, options);
  }
  if (options.kind !== "Formats") session.events.changed(sheet, whole, "addin");
  return whole;
}

function assertPastable(session: Session, from: HostSheet, sheet: HostSheet, whole: Rect, kind: CopyKind): void {
  if (!contains(rect(0, 0, 1_048_576, 16_384), whole)) throw new ApiError("InvalidArgument", "The copy does not fit.");
  if (kind === "Formats") session.assertAllowed(sheet, "formatCells");
  else session.assertContentEditable(sheet, bounded(whole, [sheet, from]));
  const bringsMerges = kind === "All" || kind === "Formats";
  const torn = sheet.merges.some((merge) => intersection(merge, whole) !== null && !contains(whole, merge));
  if (bringsMerges && torn) {
    throw new ApiError("MergedRangeConflict", "This operation is not allowed: it would cut through merged cells.");
  }
}

function readBlock(from: HostSheet, to: HostSheet, block: CopyBlock): CopiedCell[] {
  const cells: CopiedCell[] = [];
  forEachCell(bounded(block.area, [from, to]), (rowIndex, columnIndex) => {
    const cell = from.findCell(rowIndex, columnIndex);
    const content = contentOf(cell);
    const stored: unknown = cell ? storedValue(cell) : null;
    const isRich = typeof stored === "object" && stored !== null && "richText" in stored;
    cells.push({
      rowIndex,
      columnIndex,
      // What an array formula in the copied cells fills, its copy will fill again.
      value: isFilled(from, block.area, rowIndex, columnIndex) ? null : content.value,
      formula: content.formula,
      rich: isRich ? stored : null,
      style: from.styleAt(rowIndex, columnIndex),
      note: cell?.note,
    });
  });
  return cells;
}

function isFilled(sheet: HostSheet, copied: Rect, rowIndex: number, columnIndex: number): boolean {
  const position = rect(rowIndex, columnIndex);
  return sheet.arrays.some(({ area }) => {
    const isAnchor = area.rowIndex === rowIndex && area.columnIndex === columnIndex;
    return contains(area, position) && !isAnchor && contains(copied, rect(area.rowIndex, area.columnIndex));
  });
}

function pasteCell(
  session: Session,
  source: CopySource,
  sheet: HostSheet,
  target: Rect,
  { area, atRow, atColumn }: CopyBlock,
  cell: CopiedCell,
  options: CopyOptions,
): void {
  const isBlank = cell.formula === null && cell.value === null;
  if (options.skipBlanks && isBlank) return;
  const down = atRow + cell.rowIndex - area.rowIndex;
  const across = atColumn + cell.columnIndex - area.columnIndex;
  const row = target.rowIndex + (options.transpose ? across : down);
  const column = target.columnIndex + (options.transpose ? down : across);
  if (options.kind === "All" || options.kind === "Formats") pasteStyle(sheet, row, column, cell.style);
  if (options.kind === "Formats" || isCovered(sheet, row, column)) return;
  if (options.kind === "All") pasteNote(sheet, row, column, cell.note);
  pasteContent(session, source, sheet, row, column, cell, options);
}

function pasteStyle(sheet: HostSheet, row: number, column: number, style: Cell["style"]): void {
  const isPlain = Object.keys(style).length === 0;
  if (isPlain && Object.keys(sheet.styleAt(row, column)).length === 0) return;
  sheet.cell(row, column).style = style;
}

function pasteNote(sheet: HostSheet, row: number, column: number, note: Cell["note"] | undefined): void {
  if (note !== undefined && (note as unknown) !== null) sheet.cell(row, column).note = note;
  else Reflect.deleteProperty(sheet.findCell(row, column) ?? {}, "_comment");
}

function pasteContent(
  session: Session,
  source: CopySource,
  sheet: HostSheet,
  row: number,
  column: number,
  cell: CopiedCell,
  { kind, transpose }: CopyOptions,
): void {
  const rows = row - cell.rowIndex;
  const columns = column - cell.columnIndex;
  if (kind === "Link") {
    setContent(session, sheet, row, column, { formula: linkTo(source, sheet, cell), value: null });
  } else if (cell.formula !== null && kind !== "Values") {
    const formula = transpose
      ? transposeFormula(cell.formula, cell.rowIndex, cell.columnIndex, row, column)
      : slideFormula(cell.formula, rows, columns);
    setContent(session, sheet, row, column, { formula, value: null });
  } else if (cell.value !== null || sheet.findCell(row, column)) {
    setContent(session, sheet, row, column, { value: cell.value });
    if (cell.rich !== null && kind !== "Values") sheet.cell(row, column).value = cell.rich as Cell["value"];
  }
}

/** A single cell is linked absolutely, as Excel's own paste does. */
function linkTo(source: CopySource, sheet: HostSheet, { rowIndex, columnIndex }: CopiedCell): string {
  const prefix = source.sheet === sheet ? "" : `${quoteSheetName(source.sheet.name)}!`;
  const address = cellAddress(rowIndex, columnIndex);
  const isSingle = source.rowCount * source.columnCount === 1;
  return `=${prefix}${isSingle ? address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2") : address}`;
}
