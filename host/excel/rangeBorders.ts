import { invalidArgument } from "../bridge/ApiError";
import { read, type ClassMembers, type HostObject } from "../bridge/members";
import { lastColumn, lastRow, type Rect } from "../engine/document/a1";
import { agreed, RangeFormatPart, setProperty } from "./rangeFormat";
import type { RangeObject } from "./RangeObject";
import { borderTable, type Side } from "./styleProperties";

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

export class RangeBorderObject implements HostObject {
  readonly className = "RangeBorder";

  constructor(
    readonly ranges: readonly RangeObject[],
    readonly index: string,
  ) {}

  /** The cells of each line that the border stands for. */
  lines(): { readonly ranges: readonly RangeObject[]; readonly side: Side }[] {
    return (LINES[this.index] ?? []).map(({ cells, side }) => ({
      side,
      ranges: this.ranges.flatMap((range) => {
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

function scalar(name: string): {
  get: (target: RangeBorderObject) => unknown;
  set: (target: RangeBorderObject, value: unknown) => void;
} {
  return {
    get: (target) => {
      const [first] = target.lines();
      return first && first.ranges.length > 0 ? agreed(first.ranges, propertyOf(first.side, name)) : missing(name);
    },
    set: (target, value) => {
      const lines = target.lines();
      for (const { ranges, side } of lines) setProperty(ranges, propertyOf(side, name), value);
    },
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

const INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

export const RANGE_BORDERS: ClassMembers<RangeFormatPart> = {
  className: "RangeBorderCollection",
  scalars: {
    count: { get: () => INDEXES.length },
    // Tints cannot be written in this host, so no line has another.
    tintAndShade: { get: () => 0 },
  },
  items: ({ ranges }) => INDEXES.map((index) => new RangeBorderObject(ranges, index)),
  item: ({ ranges }, key) => {
    const index = INDEXES.find((name) => name === key);
    if (index === undefined) throw invalidArgument();
    return new RangeBorderObject(ranges, index);
  },
  methods: {
    getItemAt: read(({ ranges }, [position]) => {
      const index = INDEXES[Number(position)];
      if (index === undefined) throw invalidArgument();
      return new RangeBorderObject(ranges, index);
    }),
  },
};
