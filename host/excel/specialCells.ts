import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { readValues, type Method } from "../bridge/members";
import { contains, intersection, lastColumn, lastRow, rect, subtract, type Rect } from "../engine/document/a1";
import { contentAt, type CellContent } from "../engine/document/cellValues";
import type { HostSheet } from "../engine/document/HostSheet";
import { renderXml } from "../engine/document/xml";
import { rectanglesOf } from "./rectangles";
import { rangeAreas, type RangeAreasObject } from "./RangeObject";
import type { Session } from "./Session";
import { isColumnHidden, isRowHidden } from "./sizes";
import { text } from "./apiValues";

type Finder = (sheet: HostSheet, area: Rect, valueTypes: string) => Rect[];

/** Only the used part of the sheet is looked at. */
function cellsWhere(sheet: HostSheet, area: Rect, isWanted: (content: CellContent) => boolean): Rect[] {
  const used = sheet.usedRect(false);
  const within = used && intersection(used, area);
  if (!within) return [];
  const found: Rect[] = [];
  for (let row = within.rowIndex; row <= lastRow(within); row += 1) {
    for (let column = within.columnIndex; column <= lastColumn(within); column += 1)
      if (isWanted(contentAt(sheet, row, column))) found.push(rect(row, column));
  }
  return rectanglesOf(found);
}

/** `ErrorsLogicalNumber` and its like name the types that are wanted. */
function hasType({ value }: CellContent, valueTypes: string): boolean {
  if (valueTypes === "All") return true;
  if (typeof value === "number") return valueTypes.includes("Number");
  if (typeof value === "boolean") return valueTypes.includes("Logical");
  if (typeof value === "string" || value === null) return valueTypes.includes("Text");
  return valueTypes.includes("Errors");
}

function rangedAreas(items: readonly { readonly ranges: readonly Rect[] }[], area: Rect): Rect[] {
  const parts: Rect[] = [];
  for (const range of items.flatMap((item) => item.ranges)) {
    const common = intersection(range, area);
    // Two rules on the same cells count once.
    if (common) parts.push(...parts.reduce<Rect[]>((left, other) => left.flatMap((part) => subtract(part, other)), [common]));
  }
  return parts;
} // prettier-ignore

/** The cells that have the very same items as the first cell of the area. */
function sameAsFirst<T extends { readonly ranges: readonly Rect[] }>(
  items: readonly T[],
  area: Rect,
  isSame: (a: T, b: T) => boolean,
): Rect[] {
  const first = rect(area.rowIndex, area.columnIndex);
  const own = items.filter((item) => item.ranges.some((range) => contains(range, first)));
  if (own.length === 0) return [];
  const alike = items.filter((item) => own.some((other) => isSame(item, other)));
  const others = items.filter((item) => !alike.includes(item));
  return others
    .flatMap((item) => item.ranges)
    .reduce((left, hole) => left.flatMap((part) => subtract(part, hole)), rangedAreas(alike, area));
}

function visibleCells(sheet: HostSheet, area: Rect): Rect[] {
  const rows = bands(area.rowIndex, area.rowCount, (row) => isRowHidden(sheet, row));
  const columns = bands(area.columnIndex, area.columnCount, (column) => isColumnHidden(sheet, column));
  return rows.flatMap(([row, rowCount]) =>
    columns.map(([column, columnCount]) => rect(row, column, rowCount, columnCount)),
  );
}

function bands(first: number, count: number, isHidden: (line: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let line = first; line < first + count; line += 1) {
    if (isHidden(line)) continue;
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === line) last[1] += 1;
    else found.push([line, 1]);
  }
  return found;
}

const FINDERS: Readonly<Record<string, Finder>> = {
  Blanks: (sheet, area) => cellsWhere(sheet, area, ({ value, formula }) => value === null && formula === null),
  Constants: (sheet, area, types) =>
    cellsWhere(sheet, area, (content) => content.formula === null && content.value !== null && hasType(content, types)),
  Formulas: (sheet, area, types) =>
    cellsWhere(sheet, area, (content) => content.formula !== null && hasType(content, types)),
  ConditionalFormats: ({ rules }, area) => rangedAreas(rules, area),
  DataValidations: ({ validations }, area) => rangedAreas(validations, area),
  SameConditionalFormat: ({ rules }, area) => sameAsFirst(rules, area, (a, b) => a === b),
  SameDataValidation: ({ validations }, area) =>
    sameAsFirst(validations, area, (a, b) => renderXml(withoutPlace(a.node)) === renderXml(withoutPlace(b.node))),
  Visible: visibleCells,
};

function withoutPlace<T extends { readonly attributes: Record<string, string> }>(node: T): T {
  return { ...node, attributes: { ...node.attributes, sqref: "" } };
}

const VALUE_TYPES = /^(?:All|(?:Errors)?(?:Logical)?(?:Numbers?)?(?:Text)?)$/;

function find(
  { session, sheet, areas }: Pick<RangeAreasObject, "session" | "sheet" | "areas">,
  [cellType, valueType]: readonly unknown[],
): RangeAreasObject | null {
  const finder = FINDERS[text(cellType)];
  const types = valueType === null || valueType === undefined ? "All" : text(valueType);
  if (!finder || types === "" || !VALUE_TYPES.test(types)) throw invalidArgument();
  const found = areas.flatMap(({ area }) => finder(sheet, area, types));
  return found.length === 0 ? null : rangeAreas(session, sheet, found);
}

/** The two methods, for whatever stands for some areas of a sheet. */
export function specialCellMethods<T>(
  areasOf: (target: T) => Pick<RangeAreasObject, "areas"> & { readonly session: Session; readonly sheet: HostSheet },
): Readonly<Record<string, Method<T>>> {
  return {
    getSpecialCells: readValues((target, args) => {
      const found = find(areasOf(target), args);
      if (!found) throw itemNotFound();
      return found;
    }),
    getSpecialCellsOrNullObject: readValues((target, args) => find(areasOf(target), args)),
  };
}
