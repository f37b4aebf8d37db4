import { lineCount, textWidth, wholePixels, fillPage } from "./textMetrics";
import type { FormCell } from "./annexStyle";
import type { AnnexForm } from "./layOut";
import type { Page, Preset, Step } from "./annexPresets";

/** A form with its sizes: letters, columns and rows in points. */
export interface FittedForm {
  readonly bodySize: number;
  readonly page: Page;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** How many pages it takes. */
  readonly pageCount: number;
}

/** In letters: a longer name of a unit takes two lines. */
const WIDEST_UNIT = 17;
const CELL_ROOM = { unit: 8, head: 12 } as const;
const LINE_SPACING = 1.5;

/** Wanted widths at a step; what is left of the page is shared out. */
function wantedWidths(form: AnnexForm, { bodySize, headLines }: Step): readonly number[] {
  return form.columns.map((least, column) => {
    if (column === 0) {
      const longest = Math.max(0, ...form.body.map((row) => textWidth(textOf(row[column]), bodySize)));
      return Math.min(Math.max(least * bodySize, longest + CELL_ROOM.unit), WIDEST_UNIT * bodySize);
    }
    const widestHead = Math.max(
      0,
      ...form.head.map((row) => (isWide(form, column) ? 0 : textWidth(row[column] ?? "", bodySize))),
    );
    return Math.max(least * bodySize, widestHead / headLines + CELL_ROOM.head);
  });
}

/** A head over several columns has their room together. */
const isWide = ({ headMerges }: AnnexForm, column: number): boolean =>
  headMerges.some(({ columnIndex, columnCount }) => columnCount > 1 && columnIndex === column);

/** A rate is shown with far fewer digits than it has. */
const textOf = (cell: FormCell | undefined): string =>
  typeof cell?.value === "number" ? String(Math.round(cell.value)) : String(cell?.value ?? "");

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

function headHeights({ head, diagonal }: AnnexForm, widths: readonly number[], size: number, least: number): number[] {
  return head.map((row, at) => {
    const lines = Math.max(
      at === 0 && diagonal !== null ? 2 : 1,
      ...row.map((text, column) => lineCount(text, size, widths[column] ?? 0)),
    );
    const shared = head.length > 1 ? Math.min(lines, 2) : lines;
    return wholePixels(Math.max(least, shared * size * LINE_SPACING + 6));
  });
}

function bodyHeight(row: readonly FormCell[], widths: readonly number[], size: number, least: number): number {
  const lines = Math.max(...row.map((cell, column) => lineCount(textOf(cell), size, widths[column] ?? 0)));
  return wholePixels(Math.max(least, lines * size * LINE_SPACING + (lines > 1 ? 6 : 0)));
}

function heightsOf(form: AnnexForm, preset: Preset, widths: readonly number[], size: number): readonly number[] {
  const width = sum(widths);
  const least = wholePixels((preset.rowHeight * size) / preset.steps[0].bodySize);
  const titleLines = lineCount(form.title, preset.titleSize, width);
  return [
    preset.labelHeight,
    wholePixels(titleLines * preset.titleSize * LINE_SPACING + 9),
    ...headHeights(form, widths, size, least),
    ...form.body.map((row) => bodyHeight(row, widths, size, least)),
    ...form.notes.map((note) => wholePixels(lineCount(note, size, width) * size * LINE_SPACING + 3)),
  ];
}

/** Rows go to the next page whole; the head is repeated there. */
function pagesOf(heights: readonly number[], firstBody: number, firstHead: number, pageHeight: number): number {
  const headHeight = sum(heights.slice(firstHead, firstBody));
  let pages = 1;
  let used = 0;
  for (const height of heights) {
    if (used > 0 && used + height > pageHeight) {
      pages += 1;
      used = headHeight;
    }
    used += height;
  }
  return pages;
}

/**
 * Finds letters and columns with which a form fits on the width of a page: the preset's own, else smaller ones, down to
 * 9 points. Beyond that Excel scales the page.
 * Shape: form and preset → sizes in points.
 */
export function fitForm(form: AnnexForm, preset: Preset): FittedForm {
  const fits = (step: Step): boolean => sum(wantedWidths(form, step)) <= step.pages[form.orientation].width;
  const step = preset.steps.find(fits) ?? preset.steps[preset.steps.length - 1] ?? preset.steps[0];
  const page = step.pages[form.orientation];
  const columnWidths = fillPage(wantedWidths(form, step), page.width);
  const rowHeights = heightsOf(form, preset, columnWidths, step.bodySize);
  const scale = Math.min(1, page.width / sum(columnWidths));
  const pageCount = pagesOf(rowHeights, 2 + form.head.length, 2, page.height / scale);
  return { bodySize: step.bodySize, page, columnWidths, rowHeights, pageCount };
}
