import type { Rect } from "../snapshot";
import type { BorderLine, CellFormat } from "./SheetPlan";

/** The fields of a cell's format that count where it stands; the others cannot be set or seen there. */
export type EffectiveFormat = Partial<CellFormat>;

interface Side {
  readonly field: "borderTop" | "borderBottom" | "borderLeft" | "borderRight";
  readonly opposite: Side["field"];
  readonly rowStep: number;
  readonly columnStep: number;
}

const SIDES: readonly Side[] = [
  { field: "borderTop", opposite: "borderBottom", rowStep: -1, columnStep: 0 },
  { field: "borderBottom", opposite: "borderTop", rowStep: 1, columnStep: 0 },
  { field: "borderLeft", opposite: "borderRight", rowStep: 0, columnStep: -1 },
  { field: "borderRight", opposite: "borderLeft", rowStep: 0, columnStep: 1 },
];

const PLAIN_FIELDS = [
  "fontName",
  "fontSize",
  "bold",
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
] as const satisfies readonly (keyof CellFormat)[];

/** A line that a plan cannot state (dashed, thick) outweighs those that it can, so that it is seen as different. */
const weightOf = (line: BorderLine): number => {
  const weight = ["None", "Thin", "Medium"].indexOf(line);
  return weight === -1 ? 3 : weight;
};

const stronger = (a: BorderLine, b: BorderLine | undefined): BorderLine =>
  b === undefined || weightOf(a) >= weightOf(b) ? a : b;

/** For each cell of the block the index of its merge, or -1; `covered` is true for all but the top-left cell. */
export interface MergeMap {
  readonly mergeAt: (row: number, column: number) => number;
  readonly isCovered: (row: number, column: number) => boolean;
}

/**
 * Looks merges up by cell.
 * @param block The rectangle that rows and columns count from.
 * @param merges Absolute rectangles.
 */
export function mergeMap(block: Rect, merges: readonly Rect[]): MergeMap {
  const found = new Map<number, number>();
  const key = (row: number, column: number): number => row * block.columnCount + column;
  const heads = new Set<number>();
  merges.forEach((merge, index) => {
    const top = merge.rowIndex - block.rowIndex;
    const left = merge.columnIndex - block.columnIndex;
    heads.add(key(top, left));
    for (let row = top; row < top + merge.rowCount; row += 1) {
      for (let column = left; column < left + merge.columnCount; column += 1) found.set(key(row, column), index);
    }
  });
  return {
    mergeAt: (row, column) => found.get(key(row, column)) ?? -1,
    isCovered: (row, column) => found.has(key(row, column)) && !heads.has(key(row, column)),
  };
}

function borders(
  formats: readonly (readonly CellFormat[])[],
  merges: MergeMap,
  row: number,
  column: number,
): EffectiveFormat {
  const own = formats[row]?.[column];
  if (own === undefined) return {};
  const merge = merges.mergeAt(row, column);
  const result: Record<string, BorderLine> = {};
  for (const side of SIDES) {
    const neighbour = formats[row + side.rowStep]?.[column + side.columnStep];
    const inside =
      neighbour !== undefined && merge !== -1 && merges.mergeAt(row + side.rowStep, column + side.columnStep) === merge;
    if (!inside) result[side.field] = stronger(own[side.field], neighbour?.[side.opposite]);
  }
  return result;
}

/**
 * What of a cell's format can be told apart on the sheet. Excel draws one line between two cells, whichever of them
 * states it, and may answer it for both; lines inside a merge, and all else of a covered cell, do not show.
 * @param formats The block's formats, row by row.
 * @param merges The merges that the block is to have.
 */
export function effectiveFormat(
  formats: readonly (readonly CellFormat[])[],
  merges: MergeMap,
  row: number,
  column: number,
): EffectiveFormat {
  const lines = borders(formats, merges, row, column);
  const own = formats[row]?.[column];
  if (own === undefined || merges.isCovered(row, column)) return lines;
  const plain = Object.fromEntries(PLAIN_FIELDS.map((field) => [field, own[field]]));
  const { borderDiagonalDown } = own;
  return { ...plain, ...lines, ...(borderDiagonalDown === undefined ? {} : { borderDiagonalDown }) };
}
