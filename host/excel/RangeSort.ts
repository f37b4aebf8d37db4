import { ApiError, invalidArgument } from "../bridge/ApiError";
import { writeFromValues, type ClassMembers, type HostObject } from "../bridge/members";
import { intersection, rectAddress, type Rect } from "../engine/document/a1";
import { contentAt } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import { bounded } from "./copySource";
import { reorderLines } from "./reorderLines";
import type { RangeObject } from "./RangeObject";
import type { Session } from "./Session";
import { isColumnHidden, isRowHidden } from "./sizes";
import { comparison, sortKey, type SortedCell, type SortKey, type TextOrder } from "./sortOrder";
import { FILL, FONT } from "./styleProperties";
import { shownStyle } from "./styles";

/** `range.sort`. */
export class RangeSortObject implements HostObject {
  readonly className = "RangeSort";

  constructor(readonly range: RangeObject) {}
}

/** How a range (or the body of a table) is to be sorted. */
export interface SortOptions extends TextOrder {
  readonly keys: readonly SortKey[];
  readonly hasHeaders: boolean;
  /** Whether rows are put in order, by the cells of columns; else columns, by the cells of rows. */
  readonly sortsRows: boolean;
}

export function sortOptions([fields, matchCase, hasHeaders, orientation, method]: readonly unknown[]): SortOptions {
  const keys = Array.isArray(fields) ? fields.map(sortKey) : [];
  const sortsRows = word(orientation, ["Rows", "Columns"]) === "Rows";
  const byStrokes = word(method, ["PinYin", "StrokeCount"]) === "StrokeCount";
  if (keys.length === 0) throw invalidArgument();
  return { keys, matchCase: matchCase === true, hasHeaders: hasHeaders === true, sortsRows, byStrokes };
}

/** The first word stands for what was left out. */
function word(given: unknown, words: readonly string[]): string {
  const found = words.find((name) => name === (given ?? words[0]));
  if (found === undefined) throw invalidArgument();
  return found;
}

export function sortCells(session: Session, sheet: HostSheet, whole: Rect, options: SortOptions): void {
  const { keys, hasHeaders, sortsRows } = options;
  const area = bounded(whole, [sheet]);
  session.assertAllowed(sheet, "sort");
  session.assertContentEditable(sheet, area);
  assertSortable(sheet, area);
  const [first, count] = sortsRows ? [area.rowIndex, area.rowCount] : [area.columnIndex, area.columnCount];
  const width = sortsRows ? area.columnCount : area.rowCount;
  if (keys.some(({ key }) => key >= width)) throw invalidArgument();
  const isHidden = (line: number): boolean => (sortsRows ? isRowHidden(sheet, line) : isColumnHidden(sheet, line));
  const skipped = hasHeaders ? 1 : 0;
  const lines = Array.from({ length: count - skipped }, (_, index) => first + skipped + index).filter(
    (line) => !isHidden(line),
  );
  const compare = lineComparison(session, sheet, area, options);
  const sorted = [...lines].sort((a, b) => compare(a, b) || a - b);
  reorderLines(session, sheet, area, lines, sorted, sortsRows);
  session.events.changed(sheet, area, "addin");
  session.events.sheetEvent(sortsRows ? "RowSortedEvent" : "ColumnSortedEvent", sheet, { address: rectAddress(area) });
}

function lineComparison(
  session: Session,
  sheet: HostSheet,
  area: Rect,
  options: SortOptions,
): (a: number, b: number) => number {
  const comparisons = options.keys.map((key) => ({ key: key.key, compare: comparison(key, options) }));
  const cellOf = (line: number, key: number): SortedCell => {
    const row = options.sortsRows ? line : area.rowIndex + key;
    const column = options.sortsRows ? area.columnIndex + key : line;
    const style = (): ReturnType<typeof shownStyle> => shownStyle(session, sheet, row, column);
    return {
      value: contentAt(sheet, row, column).value,
      cellColor: () => FILL.color?.get(style(), session.workbook.theme),
      fontColor: () => FONT.color?.get(style(), session.workbook.theme),
    };
  };
  return (a, b) => {
    for (const { key, compare } of comparisons) {
      const order = compare(cellOf(a, key), cellOf(b, key));
      if (order !== 0) return order;
    }
    return 0;
  };
}

function assertSortable(sheet: HostSheet, area: Rect): void {
  if (sheet.mergesIn(area).length > 0) {
    throw new ApiError("MergedRangeConflict", "To sort, all merged cells must be of one size: unmerge them first.");
  }
  if (sheet.arrays.some((array) => intersection(array.area, area) !== null && array.area.rowCount * array.area.columnCount > 1)) {
    throw new ApiError("InvalidOperation", "You can't change part of an array.");
  }
} // prettier-ignore

export const RANGE_SORT: ClassMembers<RangeSortObject> = {
  className: "RangeSort",
  methods: {
    apply: writeFromValues(({ range: { session, sheet, area } }, args) => {
      sortCells(session, sheet, area, sortOptions(args));
      return null;
    }),
  },
};
