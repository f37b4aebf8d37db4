import type { PlannedCell, PrintPlan, SheetPlan } from "../plan/SheetPlan";
import type { Rect } from "../snapshot";
import { ANNEX_FORMATS, BODY_SIZE, cell, fillPage, lineCount, PAGES, TITLE_SIZE, wholePixels } from "./annexStyle";
import { ROWS_ABOVE_HEAD, type AnnexPlace } from "./annexPlace";

/** An annex in its own terms; `layOut` turns it into a plan at its place. */
export interface AnnexForm {
  readonly label: string;
  readonly title: string;
  readonly head: readonly (readonly string[])[];
  /** Merges inside the head: relative to its first cell. */
  readonly headMerges: readonly Rect[];
  readonly body: readonly (readonly PlannedCell[])[];
  readonly notes: readonly string[];
  /** Wanted widths in points; the page is filled. */
  readonly columnWidths: readonly number[];
  readonly orientation: "Portrait" | "Landscape";
}

const LABEL_HEIGHT = 30;
const ROW_HEIGHT = 27;
const LINE_HEIGHT = { title: 30, text: 18 } as const;

function headHeights({ head }: AnnexForm, widths: readonly number[]): readonly number[] {
  return head.map((row) => {
    const lines = Math.max(...row.map((text, at) => lineCount(text, BODY_SIZE, widths[at] ?? 0)));
    const shared = head.length > 1 ? Math.min(lines, 2) : lines;
    return wholePixels(Math.max(ROW_HEIGHT, shared * LINE_HEIGHT.text + 6));
  });
}

function rowHeights(form: AnnexForm, widths: readonly number[]): readonly number[] {
  const width = widths.reduce((sum, part) => sum + part, 0);
  const titleLines = lineCount(form.title, TITLE_SIZE, width);
  return [
    LABEL_HEIGHT,
    wholePixels(titleLines * LINE_HEIGHT.title + 9),
    ...headHeights(form, widths),
    ...form.body.map(() => ROW_HEIGHT),
    ...form.notes.map((note) => wholePixels(lineCount(note, BODY_SIZE, width) * LINE_HEIGHT.text + 3)),
  ];
}

function printPlan(form: AnnexForm, block: Rect): PrintPlan {
  const page = form.orientation === "Landscape" ? PAGES.landscape : PAGES.portrait;
  const firstHead = block.rowIndex + ROWS_ABOVE_HEAD;
  return {
    orientation: form.orientation,
    paperSize: "A4",
    leftMargin: page.left,
    rightMargin: page.right,
    topMargin: page.top,
    bottomMargin: page.bottom,
    centerHorizontally: true,
    pagesWide: 1,
    printArea: block,
    titleRows: { firstRowIndex: firstHead, lastRowIndex: firstHead + form.head.length - 1 },
  };
}

/** A text in the first cell of a row, its format in all. */
const spread = (text: string, columnCount: number, format: PlannedCell["format"]): PlannedCell[] =>
  Array.from({ length: columnCount }, (_, at) => cell(at === 0 ? text : null, format));

function rowsOf(form: AnnexForm, columnCount: number): readonly (readonly PlannedCell[])[] {
  return [
    spread(form.label, columnCount, ANNEX_FORMATS.label),
    spread(form.title, columnCount, ANNEX_FORMATS.title),
    ...form.head.map((row) => row.map((text) => cell(text === "" ? null : text, ANNEX_FORMATS.head))),
    ...form.body,
    ...form.notes.map((note) => spread(note, columnCount, ANNEX_FORMATS.note)),
  ];
}

function mergesOf(form: AnnexForm, at: Pick<Rect, "rowIndex" | "columnIndex">, columnCount: number): readonly Rect[] {
  const { rowIndex, columnIndex } = at;
  const wide = (row: number): Rect => ({ rowIndex: row, columnIndex, rowCount: 1, columnCount });
  const firstNote = rowIndex + ROWS_ABOVE_HEAD + form.head.length + form.body.length;
  return [
    wide(rowIndex + 1),
    ...form.headMerges.map((merge) => ({
      ...merge,
      rowIndex: merge.rowIndex + rowIndex + ROWS_ABOVE_HEAD,
      columnIndex: merge.columnIndex + columnIndex,
    })),
    ...form.notes.map((_, note) => wide(firstNote + note)),
  ];
}

/** Cells that an earlier, larger annex leaves behind are cleared. */
const LEFT_BEHIND: PlannedCell = cell(null, ANNEX_FORMATS.leftBehind);
const DEFAULT_ROW_HEIGHT = 15;
const DEFAULT_COLUMN_WIDTH = 48;

const grow = <T>(list: readonly T[], length: number, filler: T): readonly T[] => [
  ...list,
  ...Array.from({ length: Math.max(0, length - list.length) }, () => filler),
];

/**
 * Turns a form into the plan of its sheet.
 * Shape: place and form → plan; its block covers the form and whatever an earlier annex held.
 * Source: DESIGN §5; fonts, heights and margins in `annexStyle`.
 */
export function layOut(place: AnnexPlace, form: AnnexForm): { readonly plan: SheetPlan; readonly formBlock: Rect } {
  const page = form.orientation === "Landscape" ? PAGES.landscape : PAGES.portrait;
  const widths = fillPage(form.columnWidths, page.width);
  const rows = rowsOf(form, widths.length);
  const { rowIndex, columnIndex, standing } = place;
  const formBlock: Rect = { rowIndex, columnIndex, rowCount: rows.length, columnCount: widths.length };
  const rowCount = Math.max(formBlock.rowCount, standing?.rowCount ?? 0);
  const columnCount = Math.max(formBlock.columnCount, standing?.columnCount ?? 0);
  const emptyRow = Array.from({ length: columnCount }, () => LEFT_BEHIND);
  const plan: SheetPlan = {
    sheetName: place.sheetName,
    block: { rowIndex, columnIndex, rowCount, columnCount },
    cells: grow(
      rows.map((row) => grow(row, columnCount, LEFT_BEHIND)),
      rowCount,
      emptyRow,
    ),
    merges: mergesOf(form, place, widths.length),
    rowHeights: grow(rowHeights(form, widths), rowCount, DEFAULT_ROW_HEIGHT),
    columnWidths: grow(widths, columnCount, DEFAULT_COLUMN_WIDTH),
    print: printPlan(form, formBlock),
  };
  return { plan, formBlock };
}
