import type { CellFormat, PlannedCell, PrintPlan, SheetPlan } from "../plan/SheetPlan";
import type { Rect } from "../snapshot";
import { FONT_SETS, PRESETS, type Orientation, type Preset } from "./annexPresets";
import { ROWS_ABOVE_HEAD, type AnnexPlace } from "./annexPlace";
import type { AnnexSettings } from "./AnnexSettings";
import { annexFormats, type AnnexFormats, type FormCell } from "./annexStyle";
import { fitForm, type FittedForm } from "./fitForm";
import { diagonalText } from "./textMetrics";

/** An annex in its own terms; `layOut` turns it into a plan at its place. */
export interface AnnexForm {
  readonly label: string;
  readonly title: string;
  readonly head: readonly (readonly string[])[];
  /** Words on both sides of the diagonal of the first head cell; null: the cell is like the others. */
  readonly diagonal: { readonly upper: string; readonly lower: string } | null;
  /** Merges inside the head: relative to its first cell. */
  readonly headMerges: readonly Rect[];
  readonly body: readonly (readonly FormCell[])[];
  readonly notes: readonly string[];
  /** The least widths of the columns, in letters of the body; the first is the units'. The page is filled. */
  readonly columns: readonly number[];
  readonly orientation: Orientation;
}

function printPlan(form: AnnexForm, fitted: FittedForm, preset: Preset, block: Rect): PrintPlan {
  const { page, pageCount } = fitted;
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
    ...(pageCount > 1 ? { centerFooter: preset.footer } : {}),
  };
}

const planned = (cell: FormCell, format: CellFormat): PlannedCell => ({ ...cell, format });

/** A text in the first cell of a row, its format in all. */
const spread = (text: string, columnCount: number, format: CellFormat): PlannedCell[] =>
  Array.from({ length: columnCount }, (_, at) => ({ value: at === 0 ? text : null, numberFormat: "General", format }));

function headRows({ head, diagonal }: AnnexForm, fitted: FittedForm, formats: AnnexFormats): PlannedCell[][] {
  return head.map((row, at) =>
    row.map((text, column) => {
      if (at === 0 && column === 0 && diagonal !== null) {
        const width = fitted.columnWidths[0] ?? 0;
        const value = diagonalText(diagonal.upper, diagonal.lower, width, fitted.bodySize);
        return { value, numberFormat: "General", format: formats.diagonalHead };
      }
      return { value: text === "" ? null : text, numberFormat: "General", format: formats.head };
    }),
  );
}

function rowsOf(form: AnnexForm, fitted: FittedForm, formats: AnnexFormats): readonly (readonly PlannedCell[])[] {
  const columnCount = form.columns.length;
  return [
    spread(form.label, columnCount, formats.label),
    spread(form.title, columnCount, formats.title),
    ...headRows(form, fitted, formats),
    ...form.body.map((row) => row.map((cell) => planned(cell, formats.body))),
    ...form.notes.map((note) => spread(note, columnCount, formats.note)),
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

/** What an earlier, larger annex leaves behind is cleared. */
const DEFAULT_ROW_HEIGHT = 15;
const DEFAULT_COLUMN_WIDTH = 48;

const grow = <T>(list: readonly T[], length: number, filler: T): readonly T[] => [
  ...list,
  ...Array.from({ length: Math.max(0, length - list.length) }, () => filler),
];

/** Sizes of what stands already are left as people have made them. */
const keeping = (sizes: readonly number[], standing: number): readonly (number | null)[] =>
  sizes.map((size, at) => (at < standing ? null : size));

/**
 * Turns a form into the plan of its sheet.
 * Shape: place, form and how annexes are made up → plan; its block covers the form and whatever an earlier annex held.
 * Source: DESIGN §5; fonts, heights and margins in `annexPresets`.
 */
export function layOut(
  place: AnnexPlace,
  form: AnnexForm,
  settings: AnnexSettings,
): { readonly plan: SheetPlan; readonly formBlock: Rect } {
  const preset = PRESETS[settings.layout.value];
  const fitted = fitForm(form, preset);
  const formats = annexFormats(preset, FONT_SETS[settings.fonts.value], fitted.bodySize);
  const rows = rowsOf(form, fitted, formats);
  const { rowIndex, columnIndex, standing } = place;
  const formBlock: Rect = { rowIndex, columnIndex, rowCount: rows.length, columnCount: form.columns.length };
  const rowCount = Math.max(formBlock.rowCount, standing?.rowCount ?? 0);
  const columnCount = Math.max(formBlock.columnCount, standing?.columnCount ?? 0);
  const leftBehind: PlannedCell = { value: null, numberFormat: "General", format: formats.leftBehind };
  const kept = settings.keepsSizes.value && standing !== null ? standing : { rowCount: 0, columnCount: 0 };
  const plan: SheetPlan = {
    sheetName: place.sheetName,
    block: { rowIndex, columnIndex, rowCount, columnCount },
    cells: grow(
      rows.map((row) => grow(row, columnCount, leftBehind)),
      rowCount,
      Array.from({ length: columnCount }, () => leftBehind),
    ),
    merges: mergesOf(form, place, form.columns.length),
    rowHeights: keeping(grow(fitted.rowHeights, rowCount, DEFAULT_ROW_HEIGHT), kept.rowCount),
    columnWidths: keeping(grow(fitted.columnWidths, columnCount, DEFAULT_COLUMN_WIDTH), kept.columnCount),
    print: printPlan(form, fitted, preset, formBlock),
  };
  return { plan, formBlock };
}
