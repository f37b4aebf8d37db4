import { toA1 } from "../address";
import type { Ledger } from "../Ledger";
import { isBlankRow, lastColumnIndex, lastRowIndex, valueAt } from "../reading/cells";
import type { SheetPlan } from "../plan/SheetPlan";
import type { Rect, SheetSnapshot } from "../snapshot";
import { unitNameOf } from "../units/UnitCell";
import { cellText, compactText } from "../values/text";
import { isExtraHeader } from "./annex2Extras";
import type { AnnexFrame } from "./AnnexSheet";
import type { Refusal } from "./Refusal";

/** Label and title stand above the head. */
export const ROWS_ABOVE_HEAD = 2;

/** Where an annex goes. `standing` is the block that is there now. */
export interface AnnexPlace {
  readonly sheetName: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly standing: Rect | null;
  readonly sheet: SheetSnapshot | null;
  /** Column → header of the annex that is there now. */
  readonly headers: ReadonlyMap<number, string>;
}

type Placing =
  { readonly kind: "place"; readonly place: AnnexPlace } | { readonly kind: "refused"; readonly refusal: Refusal };

const refused = (code: Refusal["code"], details: Refusal["details"]): Placing => ({
  kind: "refused",
  refusal: { code, details },
});

/** The annex that stands has to be one that can be built over without losing anything of the user's. */
function placeOver(annex: AnnexFrame, unitCells: AnnexRows): Placing {
  const { table, block } = annex;
  const sheet = table.sheet.name;
  const top = table.headRowIndex - ROWS_ABOVE_HEAD;
  const isFormed =
    top >= 0 &&
    (annex.labelRowIndex === null ? isBlankRow(table.sheet, top) : annex.labelRowIndex === top) &&
    (annex.titleRowIndex === null ? isBlankRow(table.sheet, top + 1) : annex.titleRowIndex === top + 1);
  if (!isFormed) return refused("annexRows", { sheet, row: table.headRowIndex + 1 });
  const last = block.columnIndex + block.columnCount - 1;
  const known = new Set(table.columns.values());
  for (let column = block.columnIndex; column <= last; column += 1) {
    const header = table.headers.get(column);
    const isOurs = known.has(column) || isExtraHeader(header);
    if (!isOurs && header !== undefined) return refused("annexColumn", { sheet, header });
  }
  const foreign = unitCells.find((cell) => !cell.isTotal && unitNameOf(cell) === null);
  if (foreign !== undefined) return refused("annexUnit", { sheet, address: foreign.at.address, unit: foreign.text });
  const { headers } = table;
  const place = { sheetName: sheet, rowIndex: top, columnIndex: block.columnIndex, sheet: table.sheet, headers };
  const bottom = block.rowIndex + block.rowCount;
  const standing = { ...block, rowIndex: top, rowCount: bottom - top };
  return { kind: "place", place: { ...place, standing } };
}

type AnnexRows = readonly Parameters<typeof unitNameOf>[0][];

/**
 * Where an annex goes: over the one that stands, on an empty sheet of that name, or on a new sheet.
 * Errors: refused for a sheet of that name that is no annex, and for an annex with rows, columns or units that a build
 * would lose.
 * Source: issue of DESIGN §5, Safe.
 */
export function placeAnnex(
  ledger: Ledger,
  sheetName: string,
  annex: (AnnexFrame & { readonly unitCells: AnnexRows }) | null,
): Placing {
  if (annex !== null) return placeOver(annex, annex.unitCells);
  const sheet = ledger.snapshot.sheets.find(({ name }) => compactText(name) === sheetName) ?? null;
  if (sheet !== null && sheet.used !== null) return refused("foreignAnnexSheet", { sheet: sheet.name });
  return {
    kind: "place",
    place: {
      sheetName: sheet?.name ?? sheetName,
      rowIndex: 0,
      columnIndex: 0,
      standing: null,
      sheet,
      headers: new Map(),
    },
  };
}

const contains = (rect: Rect, rowIndex: number, columnIndex: number): boolean =>
  rowIndex >= rect.rowIndex &&
  rowIndex < rect.rowIndex + rect.rowCount &&
  columnIndex >= rect.columnIndex &&
  columnIndex < rect.columnIndex + rect.columnCount;

/**
 * The first cell of the user's that a block would cover, if any.
 * Shape: place and the new block → refusal or null.
 */
export function coveredCell({ sheet, standing }: AnnexPlace, block: Rect): Refusal | null {
  if (sheet === null) return null;
  for (let row = block.rowIndex; row < Math.min(block.rowIndex + block.rowCount, lastRowIndex(sheet) + 1); row += 1) {
    for (
      let column = block.columnIndex;
      column <= Math.min(block.columnIndex + block.columnCount - 1, lastColumnIndex(sheet));
      column += 1
    ) {
      if (standing !== null && contains(standing, row, column)) continue;
      const text = cellText(valueAt(sheet, row, column));
      if (compactText(text) === "") continue;
      return { code: "annexWouldCover", details: { sheet: sheet.name, address: toA1(row, column), text } };
    }
  }
  return null;
}

/** What stands in a row beside the annex, first cell first. A running number is the row's, not the unit's. */
function besideCell(place: AnnexPlace, rowIndex: number): { address: string; text: string } | null {
  const { sheet, standing, headers } = place;
  if (sheet === null || standing === null) return null;
  for (let column = sheet.used?.columnIndex ?? 0; column <= lastColumnIndex(sheet); column += 1) {
    const text = cellText(valueAt(sheet, rowIndex, column));
    if (compactText(text) === "" || contains(standing, rowIndex, column)) continue;
    if (compactText(headers.get(column) ?? "") === "序号") continue;
    return { address: toA1(rowIndex, column), text };
  }
  return null;
}

/**
 * The first cell of the user's that stands beside a unit's row and would stand beside another's: a plan reaches no
 * further than its block, so that it cannot move what is outside.
 * Shape: place, the units that stand, and the plan → refusal or null.
 */
export function strandedCell(place: AnnexPlace, unitCells: AnnexRows, plan: SheetPlan): Refusal | null {
  for (const cell of unitCells) {
    const planned = plan.cells[cell.rowIndex - plan.block.rowIndex]?.[0]?.value ?? null;
    if (cell.isTotal || planned === unitNameOf(cell)) continue;
    const beside = besideCell(place, cell.rowIndex);
    if (beside !== null) {
      return { code: "annexBeside", details: { sheet: place.sheetName, unit: cell.text, ...beside } };
    }
  }
  return null;
}
