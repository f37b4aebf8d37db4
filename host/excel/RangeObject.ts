import { ApiError, invalidArgument } from "../bridge/ApiError";
import type { HostObject } from "../bridge/members";
import {
  contains, isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, parseRect, quoteSheetName, rectAddress, splitSheet,
  WHOLE_SHEET, type Rect,
} from "../engine/document/a1"; // prettier-ignore
import type { HostSheet } from "../engine/document/HostSheet";
import type { Session } from "./Session";

/** A rectangle of one sheet. It follows its cells when rows, columns or cells are inserted or deleted. */
export class RangeObject implements HostObject {
  readonly className = "Range";
  private deleted = false;

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    private current: Rect,
  ) {
    session.references.track(this);
  }

  get area(): Rect {
    if (this.deleted) throw new ApiError("InvalidReference", "The cells of this range were deleted.");
    return this.current;
  }

  /** null: all its cells were deleted. */
  move(area: Rect | null): void {
    if (area) this.current = area;
    else this.deleted = true;
  }

  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${rectAddress(this.area)}`;
  }

  get cellCount(): number {
    return this.area.rowCount * this.area.columnCount;
  }

  /** Whole rows or columns: their cells are too many to be read or written one by one. */
  get isUnbounded(): boolean {
    return isEntireRow(this.area) || isEntireColumn(this.area);
  }

  with(area: Rect): RangeObject {
    return new RangeObject(this.session, this.sheet, insideSheet(area));
  }
}

export function insideSheet(area: Rect): Rect {
  if (area.rowCount < 1 || area.columnCount < 1 || !contains(WHOLE_SHEET, area)) throw invalidArgument();
  return area;
}

/** Several rectangles of one sheet. */
export class RangeAreasObject implements HostObject {
  readonly className = "RangeAreas";

  constructor(
    readonly session: Session,
    readonly sheet: HostSheet,
    readonly areas: readonly RangeObject[],
  ) {}

  get address(): string {
    return this.areas.map((area) => area.address).join(",");
  }
}

export function rangeAreas(session: Session, sheet: HostSheet, areas: readonly Rect[]): RangeAreasObject {
  return new RangeAreasObject(
    session,
    sheet,
    areas.map((area) => new RangeObject(session, sheet, area)),
  );
}

/** The cells that an address or a name means on a sheet; a missing address is the whole sheet. */
export function areaOf(session: Session, sheet: HostSheet, address: unknown): Rect {
  if (address === null || address === undefined || address === "") return WHOLE_SHEET;
  if (typeof address !== "string") throw invalidArgument();
  const { sheetName, address: local } = splitSheet(address);
  if (sheetName !== null && sheetName.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  const area = parseRect(local);
  if (area) return area;
  const name = session.workbook.findName(address, sheet) ?? session.workbook.findName(address);
  const target = name ? splitSheet(name.refersTo) : null;
  const named = target ? parseRect(target.address) : null;
  if (!named || target?.sheetName?.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  return named;
}

/** An argument that may be a range or an address. */
export function areaArgument(target: RangeObject, argument: unknown): Rect {
  if (argument instanceof RangeObject) {
    if (argument.sheet !== target.sheet) throw invalidArgument();
    return argument.area;
  }
  return areaOf(target.session, target.sheet, argument);
}

export function integer(value: unknown, fallback?: number): number {
  const given = value ?? fallback;
  if (typeof given !== "number" || !Number.isInteger(given)) throw invalidArgument();
  return given;
}

export function rowsOf(area: Rect): Rect {
  return { ...area, columnIndex: 0, columnCount: MAX_COLUMNS };
}

export function columnsOf(area: Rect): Rect {
  return { ...area, rowIndex: 0, rowCount: MAX_ROWS };
}

/** A value for each cell of the range, row by row. */
export function gridOf<T>(area: Rect, cell: (rowIndex: number, columnIndex: number) => T): T[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => cell(area.rowIndex + row, area.columnIndex + column)),
  );
}

export function forEachCell(area: Rect, visit: (rowIndex: number, columnIndex: number) => void): void {
  for (let row = area.rowIndex; row < area.rowIndex + area.rowCount; row += 1) {
    for (let column = area.columnIndex; column < area.columnIndex + area.columnCount; column += 1) visit(row, column);
  }
}

const SHAPE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A 2-D array of the range's shape, or one value for all cells. */
export function valueAt(area: Rect, given: unknown): (rowIndex: number, columnIndex: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows = given as readonly unknown[];
  const fits =
    rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) throw invalidArgument(SHAPE);
  return (row, column) => (rows[row - area.rowIndex] as readonly unknown[])[column - area.columnIndex];
}

export function assertShape(area: Rect, rowCount: unknown, columnCount: unknown): void {
  if (rowCount !== area.rowCount || columnCount !== area.columnCount) throw invalidArgument(SHAPE);
}
