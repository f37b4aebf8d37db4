import type { Scalar } from "../bridge/members";
import { intersection, type Rect } from "../engine/document/a1";
import { fromR1C1, toR1C1 } from "../engine/document/r1c1";
import { numberFormatCategory } from "./numberFormatCategory";
import type { RangeObject } from "./RangeObject";
import { apiValue, readGrid, writeContents } from "./rangeValues";
import { numberFormatAt } from "./styles";

/** Whether the areas cover the range: true, false, or null for a part of it. The areas do not overlap. */
export function coverage({ area, cellCount }: RangeObject, areas: readonly Rect[]): boolean | null {
  const covered = areas.reduce((sum, other) => {
    const common = intersection(other, area);
    return common ? sum + common.rowCount * common.columnCount : sum;
  }, 0);
  if (covered === 0) return false;
  return covered === cellCount ? true : null;
}

export const RANGE_FORMULAS: Readonly<Record<string, Scalar<RangeObject>>> = {
  formulasR1C1: {
    get: (range) =>
      readGrid(range, ({ value, formula }, row, column) =>
        formula === null ? apiValue(value) : toR1C1(formula, row, column),
      ),
    set: (range, given) => {
      writeContents(range, given, (value, row, column) =>
        typeof value === "string" && value.startsWith("=") ? fromR1C1(value, row, column) : value,
      );
    },
  },
  numberFormatCategories: {
    get: (range) => readGrid(range, (_, row, column) => numberFormatCategory(numberFormatAt(range.sheet, row, column))),
  },
  savedAsArray: {
    get: (range) => coverage(range, range.sheet.arrays.map((array) => array.area)), // prettier-ignore
  },
  hasSpill: {
    get: (range) => coverage(range, range.sheet.arrays.flatMap(({ dynamic, area }) => (dynamic ? [area] : []))),
  }, // prettier-ignore
  // Data types of the web (stocks, places) are not there.
  linkedDataTypeState: { get: (range) => readGrid(range, () => "None") },
};
