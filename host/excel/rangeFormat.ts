import type { Style } from "exceljs";
import { invalidArgument } from "../bridge/ApiError";
import { write, type ClassMembers, type Effect, type HostObject, type Scalar } from "../bridge/members";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Rect } from "../engine/document/a1";
import type { RangeObject } from "./RangeObject";
import {
  columnPoints, common, hasStandardHeight, hasStandardWidth, rowPoints, setColumnPoints, setRowPoints,
} from "./sizes"; // prettier-ignore
import { finite, flag } from "./apiValues";
import { ALIGNMENT, FILL, FONT, PROTECTION, type StyleProperty, type StyleTable } from "./styleProperties";
import { changeStyle, shownStyle } from "./styles";

/** What else than cells may have a font and a fill: a named style. */
export interface StyleHolder {
  readonly session: RangeObject["session"];
  readonly look: Partial<Style>;
  change(property: StyleProperty, value: unknown): void;
}

/** `range.format` and its parts: each stands for the cells of one or more ranges. */
export class RangeFormatPart implements HostObject {
  constructor(
    readonly className: "RangeFormat" | "RangeFill" | "RangeFont" | "FormatProtection" | "RangeBorderCollection",
    readonly ranges: readonly RangeObject[],
    readonly holder: StyleHolder | null = null,
  ) {}
}

/** The styles that stand in the cells, each once where cells share them. */
function* stylesOf(range: RangeObject): Generator<Partial<Style>> {
  const { session, sheet, area } = range;
  if (range.isUnbounded) {
    yield Object.keys(sheet.columnStyle(area.columnIndex)).length > 0
      ? sheet.columnStyle(area.columnIndex)
      : session.workbook.defaultStyle;
    for (const cell of sheet.existingCells(area))
      yield Object.keys(cell.style).length > 0 ? cell.style : session.workbook.defaultStyle;
    return;
  }
  for (let row = area.rowIndex; row <= lastRow(area); row += 1) {
    for (let column = area.columnIndex; column <= lastColumn(area); column += 1)
      yield shownStyle(session, sheet, row, column);
  }
}

/** One value when all cells agree, else null, as the API has it. */
export function agreed(ranges: readonly RangeObject[], property: StyleProperty): unknown {
  let found: { readonly value: unknown } | null = null;
  const seen = new Set<object>();
  for (const range of ranges) {
    for (const style of stylesOf(range)) {
      if (seen.has(style)) continue;
      seen.add(style);
      const value = property.get(style, range.session.workbook.theme);
      if (found && found.value !== value) return null;
      found = { value };
    }
  }
  return found?.value ?? null;
}

export function setProperty(ranges: readonly RangeObject[], property: StyleProperty, value: unknown): void {
  for (const { session, sheet, area } of ranges) {
    session.assertAllowed(sheet, "formatCells");
    changeStyle(session, sheet, area, (style) => property.set(style, value));
  }
}

/** A format of cells can be undone in Excel; one of a named style clears the undo stack. */
export const formatEffect = ({ holder }: { readonly holder?: StyleHolder | null }): Effect =>
  holder ? "undoClear" : "write";

export function styleScalars<
  T extends { readonly ranges: readonly RangeObject[]; readonly holder?: StyleHolder | null },
>(table: StyleTable): Record<string, Scalar<T>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, property]): [string, Scalar<T>] => [
      name,
      {
        get: ({ ranges, holder }) =>
          holder ? property.get(holder.look, holder.session.workbook.theme) : agreed(ranges, property),
        set: ({ ranges, holder }, value) => {
          if (holder) holder.change(property, value);
          else setProperty(ranges, property, value);
        },
        effect: formatEffect,
      },
    ]),
  );
}

type SizeReader = (range: RangeObject) => unknown;
type SizeWriter = (range: RangeObject, value: unknown) => void;

function sizeScalar(read: SizeReader, assign: SizeWriter): Scalar<RangeFormatPart> {
  return {
    get: ({ ranges }) => {
      const values = new Set(ranges.map(read));
      return values.size === 1 ? [...values][0] : null;
    },
    set: ({ ranges }, value) => {
      for (const range of ranges) assign(range, value);
    },
  };
}

/** Rows of whole columns are too many to look at one by one: those that exist tell. */
function rowSpan({ sheet, area }: RangeObject): [number, number] {
  return isEntireColumn(area) ? [0, Math.max(1, sheet.worksheet.rowCount)] : [area.rowIndex, area.rowCount];
}

function columnSpan({ sheet, area }: RangeObject): [number, number] {
  return isEntireRow(area) ? [0, Math.max(1, sheet.worksheet.columnCount)] : [area.columnIndex, area.columnCount];
}

function boundedRows(range: RangeObject): Rect {
  const [rowIndex, rowCount] = rowSpan(range);
  return { ...range.area, rowIndex, rowCount };
}

function boundedColumns(range: RangeObject): Rect {
  const [columnIndex, columnCount] = columnSpan(range);
  return { ...range.area, columnIndex, columnCount };
}

const SIZES: Readonly<Record<string, Scalar<RangeFormatPart>>> = {
  rowHeight: sizeScalar(
    (range) => common(...rowSpan(range), (index) => rowPoints(range.sheet, index)),
    (range, value) => {
      range.session.assertAllowed(range.sheet, "formatRows");
      setRowPoints(range.sheet, boundedRows(range), finite(value));
    },
  ),
  columnWidth: sizeScalar(
    (range) => common(...columnSpan(range), (index) => columnPoints(range.sheet, index)),
    (range, value) => {
      range.session.assertAllowed(range.sheet, "formatColumns");
      setColumnPoints(range.sheet, boundedColumns(range), finite(value));
    },
  ),
  useStandardHeight: sizeScalar(
    (range) => common(...rowSpan(range), (index) => hasStandardHeight(range.sheet, index)),
    (range, value) => {
      if (flag(value)) setRowPoints(range.sheet, boundedRows(range), undefined);
    },
  ),
  useStandardWidth: sizeScalar(
    (range) => common(...columnSpan(range), (index) => hasStandardWidth(range.sheet, index)),
    (range, value) => {
      if (flag(value)) setColumnPoints(range.sheet, boundedColumns(range), undefined);
    },
  ),
};

function part(className: RangeFormatPart["className"]): (target: RangeFormatPart) => RangeFormatPart {
  return ({ ranges }) => new RangeFormatPart(className, ranges);
}

export const RANGE_FORMAT: ClassMembers<RangeFormatPart> = {
  className: "RangeFormat",
  scalars: { ...styleScalars(ALIGNMENT), ...SIZES },
  objects: {
    fill: part("RangeFill"),
    font: part("RangeFont"),
    protection: part("FormatProtection"),
    borders: part("RangeBorderCollection"),
  },
  methods: {
    // What a row needs is not computed here: automatic means the height that Excel will give it.
    autofitRows: write(({ ranges }) => {
      for (const range of ranges) setRowPoints(range.sheet, boundedRows(range), undefined);
      return null;
    }),
    autofitColumns: write(({ ranges }) => {
      for (const range of ranges) autofitColumns(range);
      return null;
    }),
    adjustIndent: write(({ ranges }, [amount]) => {
      const indent = ALIGNMENT.indentLevel;
      if (!indent) throw invalidArgument();
      for (const { session, sheet, area } of ranges) {
        changeStyle(session, sheet, area, (style) =>
          indent.set(style, Math.max(0, Number(indent.get(style, [])) + finite(amount))),
        );
      }
      return null;
    }),
  },
};

const WIDE_CHARACTER = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const CELL_PADDING = 5 / 7;

/** As wide as the longest text, a Chinese character counting for two. */
function autofitColumns({ sheet, area }: RangeObject): void {
  const widths = new Map<number, number>();
  for (const cell of sheet.existingCells(area)) {
    const column = Number(cell.col) - 1;
    const length = Math.max(0, ...cell.text.split("\n").map(textWidth));
    widths.set(column, Math.max(widths.get(column) ?? 0, length));
  }
  for (const [column, width] of widths)
    if (width > 0) sheet.worksheet.getColumn(column + 1).width = width + CELL_PADDING;
}

function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (WIDE_CHARACTER.test(character) ? 2 : 1), 0);
}

export const RANGE_FILL: ClassMembers<RangeFormatPart> = {
  className: "RangeFill",
  scalars: styleScalars(FILL),
  methods: {
    clear: write(({ ranges }) => {
      for (const { session, sheet, area } of ranges) {
        session.assertAllowed(sheet, "formatCells");
        changeStyle(session, sheet, area, ({ fill: _fill, ...rest }) => rest);
      }
      return null;
    }),
  },
};

export const RANGE_FONT: ClassMembers<RangeFormatPart> = { className: "RangeFont", scalars: styleScalars(FONT) };

export const FORMAT_PROTECTION: ClassMembers<RangeFormatPart> = {
  className: "FormatProtection",
  scalars: styleScalars(PROTECTION),
};
