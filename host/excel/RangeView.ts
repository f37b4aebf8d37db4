import { invalidArgument } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import { cellAddress } from "../engine/document/a1";
import { RANGE_FORMULAS } from "./rangeFormulas";
import type { RangeObject } from "./RangeObject";
import { RANGE_VALUES } from "./rangeValues";
import { isColumnHidden, isRowHidden } from "./sizes";

/** The cells of a range that are not hidden, as one grid. */
export class RangeViewObject implements HostObject {
  readonly className = "RangeView";

  constructor(
    readonly range: RangeObject,
    readonly rows: readonly number[],
    readonly columns: readonly number[],
    readonly index = 0,
  ) {}

  static of(range: RangeObject): RangeViewObject {
    if (range.isUnbounded) throw invalidArgument("Whole rows or columns have no view.");
    const { sheet, area } = range;
    const lines = (first: number, count: number): number[] => Array.from({ length: count }, (_, step) => first + step);
    return new RangeViewObject(
      range,
      lines(area.rowIndex, area.rowCount).filter((row) => !isRowHidden(sheet, row)),
      lines(area.columnIndex, area.columnCount).filter((column) => !isColumnHidden(sheet, column)),
    );
  }

  get rowViews(): RangeViewObject[] {
    return this.rows.map((row, index) => new RangeViewObject(this.range, [row], this.columns, index));
  }
}

class RangeViewsObject implements HostObject {
  readonly className = "RangeViewCollection";

  constructor(readonly views: readonly RangeViewObject[]) {}
}

/** A grid of the whole range, without the hidden lines. */
function visible(scalar: Scalar<RangeObject> | undefined): Scalar<RangeViewObject> {
  return {
    get: ({ range, rows, columns }) => {
      const grid = scalar?.get(range) as readonly (readonly unknown[])[];
      const { rowIndex, columnIndex } = range.area;
      return rows.map((row) => columns.map((column) => grid[row - rowIndex]?.[column - columnIndex]));
    },
  };
}

/** What is written skips the hidden cells: null leaves a cell as it is. */
function writable(scalar: Scalar<RangeObject> | undefined): Scalar<RangeViewObject> {
  return {
    ...visible(scalar),
    set: ({ range, rows, columns }, given) => {
      const { rowIndex, columnIndex, rowCount, columnCount } = range.area;
      const lines = Array.isArray(given) ? (given as readonly unknown[]) : rows.map(() => columns.map(() => given));
      const fits = lines.length === rows.length && lines.every((line) => Array.isArray(line) && line.length === columns.length); // prettier-ignore
      if (!fits) throw invalidArgument();
      const grid = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, (): unknown => null));
      rows.forEach((row, down) => {
        columns.forEach((column, across) => {
          const line = grid[row - rowIndex];
          if (line) line[column - columnIndex] = (lines[down] as readonly unknown[])[across];
        });
      });
      scalar?.set?.(range, grid);
    },
  };
}

export const RANGE_VIEW: ClassMembers<RangeViewObject> = {
  className: "RangeView",
  identity: ({ index }) => ({ _Index: index }),
  scalars: {
    values: writable(RANGE_VALUES.values),
    formulas: writable(RANGE_VALUES.formulas),
    formulasLocal: writable(RANGE_VALUES.formulasLocal),
    formulasR1C1: writable(RANGE_FORMULAS.formulasR1C1),
    numberFormat: writable(RANGE_VALUES.numberFormat),
    text: visible(RANGE_VALUES.text),
    valueTypes: visible(RANGE_VALUES.valueTypes),
    rowCount: { get: ({ rows }) => rows.length },
    columnCount: { get: ({ columns }) => columns.length },
    cellAddresses: {
      get: ({ range, rows, columns }) => {
        const prefix = range.address.slice(0, range.address.lastIndexOf("!") + 1);
        return rows.map((row) => columns.map((column) => prefix + cellAddress(row, column)));
      },
    },
    index: { get: ({ index }) => index },
  },
  objects: { rows: (view) => new RangeViewsObject(view.rowViews) },
  methods: { getRange: read(({ range }) => range) },
};

export const RANGE_VIEWS: ClassMembers<RangeViewsObject> = {
  className: "RangeViewCollection",
  items: ({ views }) => views,
  methods: {
    getCount: read(({ views }) => views.length),
    getItemAt: read(({ views }, [index]) => {
      const found = views[Number(index)];
      if (!found) throw invalidArgument();
      return found;
    }),
  },
};
