import type { Style } from "exceljs";
import { apiNotFound, invalidArgument } from "../bridge/ApiError";
import { read, write, type Method } from "../bridge/members";
import { cellAddress, columnLetters, quoteSheetName, rect, type Rect } from "../engine/document/a1";
import { agreed } from "./rangeFormat";
import { gridOf, type RangeObject } from "./RangeObject";
import {
  columnPoints, hasStandardHeight, hasStandardWidth, isColumnHidden, isRowHidden, rowPoints, setColumnPoints, setColumnsHidden,
  setRowPoints, setRowsHidden,
} from "./sizes"; // prettier-ignore
import { finite, flag } from "./apiValues";
import { borderTable, type Side } from "./borderProperties";
import { ALIGNMENT, FILL, FONT, PROTECTION, type StyleTable } from "./styleProperties";
import { changeStyle, shownStyle } from "./styles";

/** `getCellProperties` and its kin: plain objects in JavaScript's names, not the wire's. */
type Properties = Readonly<Record<string, unknown>>;

const SIDES: Readonly<Record<string, Side>> = {
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  diagonalDown: "diagonalDown",
  diagonalUp: "diagonalUp",
};
const NO_LINE = new Set(["horizontal", "vertical"]);
const PARTS: Readonly<Record<string, StyleTable>> = { fill: FILL, font: FONT, protection: PROTECTION };

function asObject(value: unknown): Properties {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  return value as Properties;
}

function wanted(options: unknown): [string, unknown][] {
  return Object.entries(asObject(options)).filter(
    ([, value]) => value !== false && value !== null && value !== undefined,
  );
}

/** `true` asks for all properties of the part. */
function pick(table: StyleTable, options: unknown, read: (name: string) => unknown, path: string): Properties {
  const names = options === true ? Object.keys(table) : wanted(options).map(([name]) => name);
  return Object.fromEntries(
    names.map((name) => {
      if (!table[name]) throw apiNotFound(path, name);
      return [name, read(name)];
    }),
  );
}

type ReadStyle = (table: StyleTable, name: string) => unknown;

function readBorders(options: unknown, read: ReadStyle): Properties {
  const fields = wanted(options === true ? { style: true, weight: true, color: true } : options);
  const perSide = fields.filter(([name]) => name in SIDES || NO_LINE.has(name));
  const all = [...Object.keys(SIDES), ...NO_LINE].map((name): [string, unknown] => [name, Object.fromEntries(fields)]);
  return Object.fromEntries(
    (perSide.length > 0 ? perSide : all).map(([name, sideOptions]) => {
      const side = SIDES[name];
      const table = borderTable(side ?? "top");
      const none: Properties = { style: "None", weight: "Thin", color: "#000000", tintAndShade: 0 };
      return [name, pick(table, sideOptions, (field) => (side ? read(table, field) : none[field]), "CellBorder")];
    }),
  );
}

function readFormat(options: unknown, read: ReadStyle, sizes: Readonly<Record<string, () => unknown>>): Properties {
  const result: Record<string, unknown> = {};
  for (const [name, below] of wanted(options)) {
    const part = PARTS[name];
    const size = sizes[name];
    if (part) result[name] = pick(part, below, (field) => read(part, field), `CellProperties.format.${name}`);
    else if (name === "borders") result[name] = readBorders(below, read);
    else if (size) result[name] = size();
    else if (ALIGNMENT[name]) result[name] = read(ALIGNMENT, name);
    else throw apiNotFound("CellPropertiesFormat", name);
  }
  return result;
}

function readLine(
  options: unknown,
  fields: Readonly<Record<string, () => unknown>>,
  read: ReadStyle,
  sizes: Readonly<Record<string, () => unknown>>,
): Properties {
  const result: Record<string, unknown> = {};
  for (const [name, below] of wanted(options)) {
    const field = fields[name];
    if (name === "format") result.format = readFormat(below, read, sizes);
    else if (field) result[name] = field();
    else throw apiNotFound("CellProperties", name);
  }
  return result;
}

function readerOf(style: Partial<Style>, theme: readonly string[]): ReadStyle {
  return (table, name) => table[name]?.get(style, theme);
}

function cellProperties(range: RangeObject, options: unknown): Properties[][] {
  const { session, sheet, area } = range;
  const prefix = `${quoteSheetName(sheet.name)}!`;
  return gridOf(area, (row, column) => {
    const address = (): string => prefix + cellAddress(row, column);
    const fields = {
      address,
      addressLocal: address,
      hidden: () => isRowHidden(sheet, row) || isColumnHidden(sheet, column),
      style: () => "Normal",
    };
    return readLine(options, fields, readerOf(shownStyle(session, sheet, row, column), session.workbook.theme), {});
  });
}

function agreedReader(range: RangeObject, line: Rect): ReadStyle {
  const cells = [range.with(line)];
  return (table, name) => {
    const property = table[name];
    return property ? agreed(cells, property) : null;
  };
}

function rowProperties(range: RangeObject, options: unknown): Properties[] {
  const { sheet, area } = range;
  return Array.from({ length: area.rowCount }, (_, offset) => {
    const row = area.rowIndex + offset;
    const address = (): string => `${quoteSheetName(sheet.name)}!${String(row + 1)}:${String(row + 1)}`;
    const fields = {
      address,
      addressLocal: address,
      rowIndex: () => row,
      rowHidden: () => isRowHidden(sheet, row),
      style: () => "Normal",
    };
    const sizes = { rowHeight: () => rowPoints(sheet, row), useStandardHeight: () => hasStandardHeight(sheet, row) };
    return readLine(options, fields, agreedReader(range, { ...area, rowIndex: row, rowCount: 1 }), sizes);
  });
}

function columnProperties(range: RangeObject, options: unknown): Properties[] {
  const { sheet, area } = range;
  return Array.from({ length: area.columnCount }, (_, offset) => {
    const column = area.columnIndex + offset;
    const letters = columnLetters(column);
    const address = (): string => `${quoteSheetName(sheet.name)}!${letters}:${letters}`;
    const fields = {
      address,
      addressLocal: address,
      columnIndex: () => column,
      columnHidden: () => isColumnHidden(sheet, column),
      style: () => "Normal",
    };
    const sizes = {
      columnWidth: () => columnPoints(sheet, column),
      useStandardWidth: () => hasStandardWidth(sheet, column),
    };
    return readLine(options, fields, agreedReader(range, { ...area, columnIndex: column, columnCount: 1 }), sizes);
  });
}

/** The order matters: a weight or colour on a side that has just got a style keeps it. */
const BORDER_ORDER = ["style", "weight", "color"];

function styled(style: Partial<Style>, format: Properties): Partial<Style> {
  let next = style;
  const apply = (table: StyleTable, name: string, value: unknown, path: string): void => {
    const property = table[name];
    if (!property) throw apiNotFound(path, name);
    next = property.set(next, value);
  };
  for (const [name, value] of settable(format)) {
    const part = PARTS[name];
    if (part) for (const [field, inner] of settable(value)) apply(part, field, inner, `CellProperties.format.${name}`);
    else if (name === "borders") {
      for (const { table, field, inner } of borderSettings(value)) apply(table, field, inner, "CellBorder");
    } else if (!SIZE_NAMES.has(name)) apply(ALIGNMENT, name, value, "CellPropertiesFormat");
  }
  return next;
}

function borderSettings(
  given: unknown,
): { readonly table: StyleTable; readonly field: string; readonly inner: unknown }[] {
  return settable(given).flatMap(([sideName, line]) => {
    const side = SIDES[sideName];
    if (!side) throw apiNotFound("CellBorderCollection", sideName);
    const table = borderTable(side);
    const fields = settable(line).sort(([a], [b]) => BORDER_ORDER.indexOf(a) - BORDER_ORDER.indexOf(b));
    return fields.map(([field, inner]) => ({ table, field, inner }));
  });
}

const SIZE_NAMES = new Set(["rowHeight", "columnWidth", "useStandardHeight", "useStandardWidth"]);

/** In a write, false is a value. */
function settable(value: unknown): [string, unknown][] {
  return Object.entries(asObject(value)).filter(([, inner]) => inner !== null && inner !== undefined);
}

function setStyle(range: RangeObject, area: Rect, given: Properties): void {
  if (given.format === undefined || given.format === null) return;
  const format = asObject(given.format);
  range.session.assertAllowed(range.sheet, "formatCells");
  changeStyle(range.session, range.sheet, area, (style) => styled(style, format));
}

function setCellProperties(range: RangeObject, given: unknown): void {
  const { area } = range;
  if (!Array.isArray(given) || given.length !== area.rowCount) throw invalidArgument();
  (given as readonly unknown[]).forEach((line, rowOffset) => {
    if (!Array.isArray(line) || line.length !== area.columnCount) throw invalidArgument();
    (line as readonly unknown[]).forEach((cell, columnOffset) => {
      if (cell === null || cell === undefined) return;
      setStyle(range, rect(area.rowIndex + rowOffset, area.columnIndex + columnOffset), asObject(cell));
    });
  });
}

/** Sizes and hiding of rows or columns, then whatever format comes with them. */
function setLines(range: RangeObject, given: unknown, axis: "row" | "column"): void {
  const { sheet, area } = range;
  const count = axis === "row" ? area.rowCount : area.columnCount;
  if (!Array.isArray(given) || given.length !== count) throw invalidArgument();
  (given as readonly unknown[]).forEach((entry, offset) => {
    if (entry === null || entry === undefined) return;
    const properties = asObject(entry);
    const format = properties.format === undefined || properties.format === null ? {} : asObject(properties.format);
    const line = axis === "row"
      ? { ...area, rowIndex: area.rowIndex + offset, rowCount: 1 }
      : { ...area, columnIndex: area.columnIndex + offset, columnCount: 1 }; // prettier-ignore
    if (axis === "row") setRow(range, line, properties, format);
    else setColumn(range, line, properties, format);
    setStyle(range, line, { format });
  });
  if (sheet.isProtected) range.session.assertAllowed(sheet, axis === "row" ? "formatRows" : "formatColumns");
}

function setRow({ sheet }: RangeObject, line: Rect, properties: Properties, format: Properties): void {
  if (properties.rowHidden !== undefined) setRowsHidden(sheet, line, flag(properties.rowHidden));
  if (format.rowHeight !== undefined) setRowPoints(sheet, line, finite(format.rowHeight));
  if (format.useStandardHeight === true) setRowPoints(sheet, line, undefined);
}

function setColumn({ sheet }: RangeObject, line: Rect, properties: Properties, format: Properties): void {
  if (properties.columnHidden !== undefined) setColumnsHidden(sheet, line, flag(properties.columnHidden));
  if (format.columnWidth !== undefined) setColumnPoints(sheet, line, finite(format.columnWidth));
  if (format.useStandardWidth === true) setColumnPoints(sheet, line, undefined);
}

const done = (run: (range: RangeObject, given: unknown) => void): Method<RangeObject> =>
  write((range, [given]) => {
    run(range, given);
    return null;
  });

export const RANGE_PROPERTIES: Readonly<Record<string, Method<RangeObject>>> = {
  getCellProperties: read((range, [options]) => cellProperties(range, options)),
  getRowProperties: read((range, [options]) => rowProperties(range, options)),
  getColumnProperties: read((range, [options]) => columnProperties(range, options)),
  setCellProperties: done(setCellProperties),
  setRowProperties: done((range, given) => {
    setLines(range, given, "row");
  }),
  setColumnProperties: done((range, given) => {
    setLines(range, given, "column");
  }),
};
