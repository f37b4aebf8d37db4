import type { Cell, Column, Row, Style, Worksheet } from "exceljs";
import { contains, intersection, lastColumn, lastRow, parseRects, rect, rectAddress, type Rect } from "./a1";
import type { ConditionalRule } from "./ConditionalRule";
import type { CellStyle } from "./namedStyles";
import type { CommentThread } from "./threadedComments";
import { element, type XmlElement } from "./xml";

/** ExcelJS creates a cell for every look; these hold what is there and create nothing. */
interface SheetInternals {
  readonly _rows: (RowInternals | undefined)[];
}
interface RowInternals extends Row {
  readonly _cells: (Cell | undefined)[];
}

export interface ArrayFormulaArea {
  area: Rect;
  /** A formula that spills by itself; false for one entered with Ctrl+Shift+Enter. */
  readonly dynamic: boolean;
}

/** A validation, hyperlink, table: an element of the file that belongs to cells. */
export interface RangedElement {
  ranges: Rect[];
  readonly node: XmlElement;
}

export interface SheetTable {
  readonly node: XmlElement;
  readonly part: string;
  area: Rect;
}

/** One sheet: cells and styles in ExcelJS, everything else as read from the file. */
export class HostSheet {
  merges: Rect[] = [];
  rules: ConditionalRule[] = [];
  validations: RangedElement[] = [];
  hyperlinks: RangedElement[] = [];
  arrays: ArrayFormulaArea[] = [];
  tables: SheetTable[] = [];
  /** Children of `<worksheet>` that stand alone: sheetPr, sheetViews, pageSetup, sheetProtection, … */
  readonly elements = new Map<string, XmlElement>();
  /** The start tag that was read, for its name spaces. */
  root: XmlElement | null = null;
  /** Row number → height that Excel had computed when the file was saved. */
  automaticHeights = new Map<number, number>();
  /** The part in the opened package; null for a sheet made here. */
  originalPart: string | null = null;
  /** The part of the opened package that draws form controls; null without any. */
  shapesPart: string | null = null;
  readonly customProperties = new Map<string, string>();
  comments: CommentThread[] = [];
  /** Text of a note → who wrote it. */
  readonly noteAuthors = new Map<string, string>();

  constructor(
    readonly id: string,
    readonly worksheet: Worksheet,
  ) {}

  /** What the sheet's relationships are kept under until it is saved; a sheet made here gets a part of no other use. */
  get partForSaving(): string {
    this.originalPart ??= `xl/worksheets/made/${this.id.slice(1, -1)}.xml`;
    return this.originalPart;
  }

  get name(): string {
    return this.worksheet.name;
  }

  findCell(rowIndex: number, columnIndex: number): Cell | undefined {
    return this.rows[rowIndex]?._cells[columnIndex];
  }

  cell(rowIndex: number, columnIndex: number): Cell {
    const found = this.findCell(rowIndex, columnIndex);
    if (found) return found;
    const { namedStyle }: CellStyle = this.styleAt(rowIndex, columnIndex);
    const made = this.worksheet.getCell(rowIndex + 1, columnIndex + 1);
    // ExcelJS gives a new cell the format of its row and column, without the name.
    if (namedStyle !== undefined) made.style = { ...made.style, namedStyle } as Partial<Style>;
    return made;
  }

  column(columnIndex: number): Column {
    return this.worksheet.getColumn(columnIndex + 1);
  }

  findRow(rowIndex: number): Row | undefined {
    return this.rows[rowIndex];
  }

  /** The cells that are there, in the area (or on the sheet), row by row. */
  *existingCells(area?: Rect): Generator<Cell> {
    const rows = this.rows;
    const bottom = area ? Math.min(lastRow(area) + 1, rows.length) : rows.length;
    for (let rowIndex = area?.rowIndex ?? 0; rowIndex < bottom; rowIndex += 1) {
      const cells = rows[rowIndex]?._cells;
      if (!cells) continue;
      const right = area ? Math.min(lastColumn(area) + 1, cells.length) : cells.length;
      for (let columnIndex = area?.columnIndex ?? 0; columnIndex < right; columnIndex += 1) {
        const cell = cells[columnIndex];
        if (cell) yield cell;
      }
    }
  }

  /** The style that a cell has or would have, without creating it. */
  styleAt(rowIndex: number, columnIndex: number): Partial<Style> {
    const cell = this.findCell(rowIndex, columnIndex);
    if (cell) return cell.style;
    const row = this.rows[rowIndex] as (Row & { readonly style?: Partial<Style> }) | undefined;
    return { ...this.columnStyle(columnIndex), ...row?.style };
  }

  columnStyle(columnIndex: number): Partial<Style> {
    const columns = this.worksheet.columns as readonly ({ readonly style?: Partial<Style> } | undefined)[] | null;
    return columns?.[columnIndex]?.style ?? {};
  }

  /** The merge that covers the cell; null when it stands alone. */
  mergeAt(rowIndex: number, columnIndex: number): Rect | null {
    const cell = rect(rowIndex, columnIndex);
    return this.merges.find((merge) => contains(merge, cell)) ?? null;
  }

  mergesIn(area: Rect): Rect[] {
    return this.merges.filter((merge) => intersection(merge, area) !== null);
  }

  /** The element of that name, made when it is not there. */
  elementFor(name: string): XmlElement {
    const found = this.elements.get(name) ?? element(name);
    this.elements.set(name, found);
    return found;
  }

  /** The box around the cells that hold a value or, unless `valuesOnly`, a format; null on an empty sheet. */
  usedRect(valuesOnly: boolean, within?: Rect): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const cell of this.existingCells(within)) {
      if (!isUsed(cell, valuesOnly)) continue;
      const [row, column] = [Number(cell.row) - 1, Number(cell.col) - 1];
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : rect(top, left, bottom - top + 1, right - left + 1);
  }

  get isProtected(): boolean {
    const flag = this.elements.get("sheetProtection")?.attributes.sheet;
    return flag === "1" || flag === "true";
  }

  private get rows(): (RowInternals | undefined)[] {
    return (this.worksheet as Worksheet & SheetInternals)._rows;
  }
}

function isUsed(cell: Cell, valuesOnly: boolean): boolean {
  const value: unknown = cell.value;
  if (value !== null && value !== undefined) return true;
  return !valuesOnly && Object.keys(cell.style).length > 0;
}

/** The attribute of a hyperlink that holds where it leads outside the workbook; in the file that is a relationship. */
export const LINK_TARGET = "target";

/** An element whose cells stand in `ref` or `sqref`. */
export function rangedElement(node: XmlElement): RangedElement {
  return { ranges: parseRects(node.attributes.sqref ?? node.attributes.ref ?? ""), node };
}

export function renderRanged({ ranges, node }: RangedElement): XmlElement {
  const key = "sqref" in node.attributes ? "sqref" : "ref";
  return { ...node, attributes: { ...node.attributes, [key]: ranges.map(rectAddress).join(" ") } };
}

/** 8.43 characters, as Excel shows it, with its padding: 64 pixels of 7 a character. */
const STANDARD_CHARACTERS = 64 / 7;

/** The width, in characters as the file has them, of a column that states none. */
export function standardWidth(sheet: HostSheet): number {
  const stated = Number(sheet.elements.get("sheetFormatPr")?.attributes.defaultColWidth);
  return Number.isFinite(stated) && stated > 0 ? stated : STANDARD_CHARACTERS;
}
