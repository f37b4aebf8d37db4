import type { CellFormat, PlannedCell } from "../plan/SheetPlan";
import type { Fonts, Preset } from "./annexPresets";

const BARE: CellFormat = {
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  horizontalAlignment: "Center",
  verticalAlignment: "Center",
  wrapText: true,
  borderTop: "None",
  borderBottom: "None",
  borderLeft: "None",
  borderRight: "None",
  borderDiagonalDown: "None",
};
const BORDERS = { borderTop: "Thin", borderBottom: "Thin", borderLeft: "Thin", borderRight: "Thin" } as const;

/** The parts of an annex, each with its look. */
export type AnnexFormats = Readonly<
  Record<"label" | "title" | "head" | "diagonalHead" | "body" | "note" | "leftBehind", CellFormat>
>;

/**
 * Looks of the parts of an annex (DESIGN §5): label and head in one font, thin borders around the table.
 */
export function annexFormats({ labelSize, titleSize }: Preset, fonts: Fonts, bodySize: number): AnnexFormats {
  const body: CellFormat = { ...BARE, ...BORDERS, fontName: fonts.body, fontSize: bodySize };
  const head: CellFormat = { ...body, fontName: fonts.head };
  return {
    label: { ...BARE, fontName: fonts.label, fontSize: labelSize, horizontalAlignment: "Left", wrapText: false },
    title: { ...BARE, fontName: fonts.title, fontSize: titleSize },
    head,
    diagonalHead: { ...head, horizontalAlignment: "Left", borderDiagonalDown: "Thin" },
    body,
    note: { ...BARE, fontName: fonts.body, fontSize: bodySize, horizontalAlignment: "Left" },
    leftBehind: { ...BARE, horizontalAlignment: "General", verticalAlignment: "Bottom", wrapText: false },
  };
}

/** What a cell of the form says; its look comes with the layout. */
export type FormCell = Omit<PlannedCell, "format">;

/** The same cell with a formula that comes to its value, where there is one. */
export const live = (fixed: FormCell, formula: string | null): FormCell =>
  formula === null ? fixed : { ...fixed, formula };

/** A cell of the form. */
export const cell = (value: PlannedCell["value"], numberFormat = "General"): FormCell => ({ value, numberFormat });
