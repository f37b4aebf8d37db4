import { invalidArgument, itemNotFound } from "../bridge/ApiError";
import { read, type HostObject, type Method } from "../bridge/members";
import { isEntireColumn, isEntireRow, parseRect, splitSheet, type Rect } from "../engine/document/a1";
import { absoluteAddress } from "./absoluteAddress";
import { text } from "./apiValues";
import { areaOf, RangeAreasObject, rangeAreas, RangeObject } from "./RangeObject";
import type { SheetPart } from "./WorksheetObject";

/** What is printed, and the rows and columns that every page repeats: two names that the file reserves for them. */

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

function builtIn(target: SheetPart, name: string): Rect[] {
  const found = target.session.workbook.findName(name, target.sheet);
  return (found?.refersTo ?? "")
    .split(",")
    .map((address) => parseRect(splitSheet(address).address))
    .filter((area): area is Rect => area !== null);
}

function setBuiltIn(target: SheetPart, name: string, areas: readonly Rect[]): void {
  const { names } = target.session.workbook;
  const found = target.session.workbook.findName(name, target.sheet);
  if (areas.length === 0) {
    if (found) names.splice(names.indexOf(found), 1);
  } else if (found) found.refersTo = absoluteAddress(target.sheet, areas);
  else names.push({ name, sheet: target.sheet, refersTo: absoluteAddress(target.sheet, areas), attributes: {} });
}

function givenAreas({ session, sheet }: SheetPart, given: unknown): Rect[] {
  if (given instanceof RangeObject) return [given.area];
  if (given instanceof RangeAreasObject) return given.areas.map((range) => range.area);
  const address = text(given);
  return address === "" ? [] : address.split(",").map((part) => areaOf(session, sheet, part.trim()));
}

export function setTitles(target: SheetPart, given: unknown, axis: "rows" | "columns"): void {
  const isAxis = axis === "rows" ? isEntireRow : isEntireColumn;
  const areas = givenAreas(target, given);
  if (areas.length > 1) throw invalidArgument();
  const lines = areas.map((area): Rect => {
    if (!isAxis(area) && typeof given === "string") throw invalidArgument();
    return axis === "rows"
      ? { ...area, columnIndex: 0, columnCount: 16_384 }
      : { ...area, rowIndex: 0, rowCount: 1_048_576 };
  });
  const others = builtIn(target, PRINT_TITLES).filter((area) => !isAxis(area));
  // Columns come first in the file.
  setBuiltIn(target, PRINT_TITLES, axis === "rows" ? [...others, ...lines] : [...lines, ...others]);
}

function optional(find: (target: SheetPart) => HostObject | null): {
  readonly required: Method<SheetPart>;
  readonly orNull: Method<SheetPart>;
} {
  return {
    orNull: read(find),
    required: read((target) => {
      const found = find(target);
      if (found === null) throw itemNotFound();
      return found;
    }),
  };
}

export const AREA = optional((target) => {
  const areas = builtIn(target, PRINT_AREA);
  return areas.length === 0 ? null : rangeAreas(target.session, target.sheet, areas);
});
export const TITLE_ROWS = optional((target) => {
  const area = builtIn(target, PRINT_TITLES).find(isEntireRow);
  return area ? new RangeObject(target.session, target.sheet, area) : null;
});
export const TITLE_COLUMNS = optional((target) => {
  const area = builtIn(target, PRINT_TITLES).find(isEntireColumn);
  return area ? new RangeObject(target.session, target.sheet, area) : null;
});

/** An empty address takes the print area away. */
export function setPrintArea(target: SheetPart, given: unknown): void {
  setBuiltIn(target, PRINT_AREA, givenAreas(target, given));
}
