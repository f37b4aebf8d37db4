import { toA1 } from "../address";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { arrayParts, cellKey, cellsIn, spillsNamedIn, type ArrayCell, type ArrayPart } from "./arrayFormulas";
import { formulaCells, gridAt, type CellPlace, type SheetAreas } from "./formulaCells";
import { contains } from "./rects";

/**
 * Why a formula stays. `error`, `truthValue`: what it comes to cannot be written as it is. `arrayFormula`: entered with
 * Ctrl+Shift+Enter. `spillCut`: it fills cells that were not asked for; `spillNamed`: other formulas name what it fills.
 * `textCell`: in a cell for text it could not be put back. `unreadable`: its value cannot be read.
 */
export type StayReason =
  "error" | "truthValue" | "arrayFormula" | "spillCut" | "spillNamed" | "textCell" | "unreadable";

/** A formula that stays. */
export interface StayingFormula extends CellPlace {
  readonly sheet: string;
  readonly reason: StayReason;
}

/** A cell that is to hold what it shows, and what stands in it. One that a spill fills holds nothing of its own. */
export interface ValueCell {
  readonly sheet: string;
  /** A1, without the sheet. */
  readonly address: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly numberFormatBefore: string;
  readonly numberFormatAfter: string;
  readonly formulaBefore?: string;
}

export interface ValuesPlan {
  readonly cells: readonly ValueCell[];
  readonly staying: readonly StayingFormula[];
}

/** A formula of the areas, and the cells that it fills. */
interface Candidate extends CellPlace {
  readonly sheet: SheetSnapshot;
  readonly formula: string;
  readonly filled: readonly CellPlace[];
  readonly reason: StayReason | null;
}

/** Why one cell cannot hold what it shows. */
function hurdleOf(sheet: SheetSnapshot, cell: CellPlace, isFormula: boolean): StayReason | null {
  const value = gridAt(sheet, sheet.values, cell);
  if (typeof value === "boolean") return "truthValue";
  if (typeof value === "object" && value !== null) return "error";
  const isText = gridAt(sheet, sheet.numberFormats, cell) === "@";
  if (isText && (isFormula || typeof value === "number")) return "textCell";
  return value === null && (gridAt(sheet, sheet.text, cell) ?? "") !== "" ? "unreadable" : null;
}

function reasonOf({ sheet, areas }: SheetAreas, cell: CellPlace, part: ArrayPart): StayReason | null {
  if (part.kind === "arrayFormula") return "arrayFormula";
  if (part.kind !== "spill") return hurdleOf(sheet, cell, true);
  if (!areas.some((area) => contains(area, part.area))) return "spillCut";
  const own = cellKey(cell);
  for (const filled of cellsIn(part.area)) {
    const hurdle = hurdleOf(sheet, filled, cellKey(filled) === own);
    if (hurdle !== null) return hurdle;
  }
  return null;
}

function candidatesOf(place: SheetAreas, arrays: readonly ArrayCell[]): Candidate[] {
  const { sheet } = place;
  const partOf = arrayParts(sheet, arrays);
  return formulaCells(place).flatMap((cell): Candidate[] => {
    const part = partOf(cell);
    if (part.kind === "filled") return [];
    const formula = gridAt(sheet, sheet.formulas, cell) ?? "";
    const filled = part.kind === "spill" ? cellsIn(part.area) : [cell];
    return [{ ...cell, sheet, formula, filled, reason: reasonOf(place, cell, part) }];
  });
}

const isSpill = ({ filled }: Candidate): boolean => filled.length > 1;

/** Formulas that stay, and name what a spill fills (`=SUM(B2#)`), would break: that spill stays as well. */
function withNamedSpills(candidates: readonly Candidate[], book: WorkbookSnapshot): readonly Candidate[] {
  if (!candidates.some((each) => isSpill(each) && each.reason === null)) return candidates;
  const keyOf = (sheet: SheetSnapshot, cell: CellPlace): string => `${sheet.name}!${cellKey(cell)}`;
  const goes = new Set(candidates.flatMap((each) => (each.reason === null ? [keyOf(each.sheet, each)] : [])));
  const staying = book.sheets.flatMap((sheet) =>
    formulaCells({ sheet, areas: sheet.used === null ? [] : [sheet.used] })
      .filter((cell) => !goes.has(keyOf(sheet, cell)))
      .map((cell) => gridAt(sheet, sheet.formulas, cell) ?? ""),
  );
  const named = new Set(staying.flatMap(spillsNamedIn));
  const isNamed = (each: Candidate): boolean =>
    each.reason === null && isSpill(each) && named.has(toA1(each.rowIndex, each.columnIndex));
  if (!candidates.some(isNamed)) return candidates;
  const marked = candidates.map((each) => (isNamed(each) ? { ...each, reason: "spillNamed" as const } : each));
  return withNamedSpills(marked, book);
}

function cellsOf({ sheet, formula, filled, rowIndex, columnIndex }: Candidate): ValueCell[] {
  return filled.map((cell) => {
    const value = gridAt(sheet, sheet.values, cell);
    const numberFormat = gridAt(sheet, sheet.numberFormats, cell) ?? "General";
    const isOwn = cell.rowIndex === rowIndex && cell.columnIndex === columnIndex;
    return {
      sheet: sheet.name,
      address: toA1(cell.rowIndex, cell.columnIndex),
      before: isOwn ? value : null,
      after: value,
      numberFormatBefore: numberFormat,
      numberFormatAfter: numberFormat,
      ...(isOwn ? { formulaBefore: formula } : {}),
    };
  });
}

/**
 * 转为数值: formulas of some areas become what they come to now, for people who have neither the add-in nor the other
 * sheets. A formula that spills becomes all the values that it fills.
 * Shape: areas of sheets, and what Excel says of array formulas on them → the cells to be written; only formulas, and
 * what they fill.
 * @param arrays By the name of the sheet.
 */
export function planToValues(
  book: WorkbookSnapshot,
  places: readonly SheetAreas[],
  arrays: ReadonlyMap<string, readonly ArrayCell[]>,
): ValuesPlan {
  const found = places.flatMap((place) => candidatesOf(place, arrays.get(place.sheet.name) ?? []));
  const candidates = withNamedSpills(found, book);
  return {
    cells: candidates.filter(({ reason }) => reason === null).flatMap(cellsOf),
    staying: candidates.flatMap(({ sheet, rowIndex, columnIndex, reason }) =>
      reason === null ? [] : [{ sheet: sheet.name, rowIndex, columnIndex, reason }],
    ),
  };
}
