import { invalidArgument } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject, type Scalar } from "../bridge/members";
import { lastColumn, lastRow, type Rect } from "../engine/document/a1";
import { agreed, formatEffect, RangeFormatPart, setProperty } from "./rangeFormat";
import type { RangeObject } from "./RangeObject";
import { borderTable, type Side } from "./borderProperties";

/** One line of a range: which cells of it, and which side of each. */
interface LineOf {
  readonly cells: (area: Rect) => Rect | null;
  readonly side: Side;
}

const row = (area: Rect, rowIndex: number): Rect => ({ ...area, rowIndex, rowCount: 1 });
const column = (area: Rect, columnIndex: number): Rect => ({ ...area, columnIndex, columnCount: 1 });

/** Inside lines are the lower (or right) side of every cell but the last, and the other side of its neighbour. */
const LINES: Readonly<Record<string, readonly LineOf[]>> = {
  EdgeTop: [{ cells: (area) => row(area, area.rowIndex), side: "top" }],
  EdgeBottom: [{ cells: (area) => row(area, lastRow(area)), side: "bottom" }],
  EdgeLeft: [{ cells: (area) => column(area, area.columnIndex), side: "left" }],
  DiagonalDown: [{ cells: (area) => area, side: "diagonalDown" }],
  DiagonalUp: [{ cells: (area) => area, side: "diagonalUp" }],
  EdgeRight: [{ cells: (area) => column(area, lastColumn(area)), side: "right" }],
  InsideHorizontal: [
    { cells: (area) => (area.rowCount > 1 ? { ...area, rowCount: area.rowCount - 1 } : null), side: "bottom" },
    {
      cells: (area) =>
        area.rowCount > 1 ? { ...area, rowIndex: area.rowIndex + 1, rowCount: area.rowCount - 1 } : null,
      side: "top",
    },
  ],
  InsideVertical: [
    { cells: (area) => (area.columnCount > 1 ? { ...area, columnCount: area.columnCount - 1 } : null), side: "right" },
    {
      cells: (area) =>
        area.columnCount > 1 ? { ...area, columnIndex: area.columnIndex + 1, columnCount: area.columnCount - 1 } : null,
      side: "left",
    },
  ],
};

/** One side of some cells, or of a named style. */
export class RangeBorderObject implements HostObject {
  readonly className = "RangeBorder";

  constructor(
    readonly owner: RangeFormatPart,
    readonly index: string,
  ) {}

  /** The cells of each line that the border stands for. */
  lines(): { readonly ranges: readonly RangeObject[]; readonly side: Side }[] {
    return (LINES[this.index] ?? []).map(({ cells, side }) => ({
      side,
      ranges: this.owner.ranges.flatMap((range) => {
        const area = cells(range.area);
        return area ? [range.with(area)] : [];
      }),
    }));
  }
}

function propertyOf(side: Side, name: string): Parameters<typeof agreed>[1] {
  const property = borderTable(side)[name];
  if (!property) throw invalidArgument();
  return property;
}

function valueOf(target: RangeBorderObject, name: string): unknown {
  const { holder } = target.owner;
  const [first] = target.lines();
  if (holder && first) return propertyOf(first.side, name).get(holder.look, holder.session.workbook.theme);
  return first && first.ranges.length > 0 ? agreed(first.ranges, propertyOf(first.side, name)) : missing(name);
}

function assign(target: RangeBorderObject, name: string, value: unknown): void {
  const { holder } = target.owner;
  for (const { ranges, side } of target.lines()) {
    if (holder) holder.change(propertyOf(side, name), value);
    else setProperty(ranges, propertyOf(side, name), value);
  }
}

function scalar(name: string): Scalar<RangeBorderObject> {
  return {
    get: (target) => valueOf(target, name),
    set: (target, value) => {
      assign(target, name, value);
    },
    effect: ({ owner }) => formatEffect(owner),
  };
}

/** A range of one row has no inside lines. */
function missing(name: string): unknown {
  const defaults: Readonly<Record<string, unknown>> = {
    style: "None",
    weight: "Thin",
    color: "#000000",
    tintAndShade: 0,
  };
  return defaults[name];
}

export const RANGE_BORDER: ClassMembers<RangeBorderObject> = {
  className: "RangeBorder",
  identity: ({ index }) => ({ _Id: index }),
  scalars: {
    sideIndex: { get: ({ index }) => index },
    style: scalar("style"),
    weight: scalar("weight"),
    color: scalar("color"),
    tintAndShade: scalar("tintAndShade"),
  },
};

/** A style has the four sides of a cell; a range also the lines inside it and across its cells. */
const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];
const INDEXES = [...SIDES, "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"];

const bordersOf = (target: RangeFormatPart): RangeBorderObject[] =>
  (target.holder ? SIDES : INDEXES).map((index) => new RangeBorderObject(target, index));

function required(found: RangeBorderObject | undefined): RangeBorderObject {
  if (found === undefined) throw invalidArgument();
  return found;
}

export const RANGE_BORDERS: ClassMembers<RangeFormatPart> = {
  className: "RangeBorderCollection",
  scalars: {
    count: { get: (target) => bordersOf(target).length },
    tintAndShade: {
      get: (target) => {
        const tints = new Set(bordersOf(target).map((border) => valueOf(border, "tintAndShade")));
        return tints.size === 1 ? [...tints][0] : null;
      },
      set: (target, value) => {
        for (const border of bordersOf(target)) assign(border, "tintAndShade", value);
      },
      effect: formatEffect,
    },
  },
  items: bordersOf,
  item: (target, key) => required(bordersOf(target).find(({ index }) => index === key)),
  methods: {
    getItemAt: read((target, [position]) => required(bordersOf(target)[Number(position)])),
  },
};
