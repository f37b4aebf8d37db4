import type { Rect, SheetSnapshot } from "../snapshot";
import { gridAt, type CellPlace } from "./formulaCells";

/** What Excel says of a cell that may have to do with an array formula. */
export interface ArrayCell extends CellPlace {
  /** It would be stored as (part of) an array formula. */
  readonly isArray: boolean;
  /** It stands inside the border of a spill. */
  readonly isSpilled: boolean;
  /** What its formula fills, where that is more than its own cell. */
  readonly spill: Rect | null;
}

/** What a formula cell has to do with array formulas. */
export type ArrayPart =
  | { readonly kind: "plain" | "arrayFormula" }
  /** Filled by the formula of another cell: nothing of its own. */
  | { readonly kind: "filled" }
  | { readonly kind: "spill"; readonly area: Rect };

/**
 * Functions that may answer with an area: Excel stores every formula that calls one as an array formula, also where it
 * fills one cell and nobody meant an array. An underscore tells the functions of the add-in; Excel's own have none.
 */
const MAY_ANSWER_AREA =
  /(?:^|[^A-Z0-9_.])(?:ANNEX[12]|[A-Z]+_[A-Z_]+|INDEX|OFFSET|INDIRECT|CHOOSE|SWITCH|LET|XLOOKUP|FILTER|UNIQUE|SORT|SORTBY|SEQUENCE)\(/i;

const NEIGHBOURS: readonly (readonly [number, number])[] = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];

/** A cell as the key of a map. */
export const cellKey = ({ rowIndex, columnIndex }: CellPlace): string => `${String(rowIndex)}:${String(columnIndex)}`;

const size = ({ rowCount, columnCount }: Rect): number => rowCount * columnCount;

/**
 * Tells the formulas that can be written over from those that cannot: part of an array formula entered with
 * Ctrl+Shift+Enter cannot be changed alone, and none of it comes back as it was.
 * Shape: a sheet and what Excel says of some of its cells → one answer for each of its formula cells.
 */
export function arrayParts(sheet: SheetSnapshot, cells: readonly ArrayCell[]): (cell: CellPlace) => ArrayPart {
  const known = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const sharesArray = (cell: CellPlace, formula: string): boolean =>
    NEIGHBOURS.some(([rows, columns]) => {
      const beside = { rowIndex: cell.rowIndex + rows, columnIndex: cell.columnIndex + columns };
      const its = gridAt(sheet, sheet.formulas, beside);
      const found = known.get(cellKey(beside));
      // In Excel every cell of such an array shows its formula, elsewhere the first alone does.
      return found?.isArray === true && !found.isSpilled && (its === null || its === formula);
    });
  return (cell) => {
    const found = known.get(cellKey(cell));
    if (found === undefined) return { kind: "plain" };
    if (found.spill !== null && size(found.spill) > 1) return { kind: "spill", area: found.spill };
    if (found.isSpilled && found.spill === null) return { kind: "filled" };
    if (!found.isArray) return { kind: "plain" };
    const formula = gridAt(sheet, sheet.formulas, cell) ?? "";
    const isMeant = sharesArray(cell, formula) || !MAY_ANSWER_AREA.test(formula);
    return { kind: isMeant ? "arrayFormula" : "plain" };
  };
}

const SPILL_REFERENCE = /\$?([A-Z]{1,3})\$?([1-9]\d{0,6})#/gi;

/** Addresses whose spill a formula names (`B2#`), whatever sheet stands before them; upper case. */
export const spillsNamedIn = (formula: string): readonly string[] =>
  [...formula.matchAll(SPILL_REFERENCE)].map(([, letters = "", row = ""]) => `${letters.toUpperCase()}${row}`);

/** The cells of a rectangle, row by row. */
export const cellsIn = (rect: Rect): readonly CellPlace[] =>
  Array.from({ length: size(rect) }, (_none, at) => ({
    rowIndex: rect.rowIndex + Math.floor(at / rect.columnCount),
    columnIndex: rect.columnIndex + (at % rect.columnCount),
  }));
