import type { CellFormat, PlannedCell, PrintPlan, SheetPlan } from "../plan/SheetPlan";
import type { Rect } from "../snapshot";

const PLAIN: CellFormat = {
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  horizontalAlignment: "Left",
  verticalAlignment: "Center",
  wrapText: true,
  borderTop: "Thin",
  borderBottom: "Thin",
  borderLeft: "Thin",
  borderRight: "Thin",
};
const HEAD: CellFormat = { ...PLAIN, bold: true, horizontalAlignment: "Center" };
const CENTRED: CellFormat = { ...PLAIN, horizontalAlignment: "Center" };

/** A sheet of the template: headers with their widths in points, and rows. */
export interface TemplateSheet {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly isDate?: true }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Empty rows with borders, to be filled in. */
  readonly spareRows: number;
}

function printPlan(block: Rect): PrintPlan {
  const margin = 54;
  return {
    orientation: block.columnCount > 5 ? "Landscape" : "Portrait",
    paperSize: "A4",
    leftMargin: margin,
    rightMargin: margin,
    topMargin: margin,
    bottomMargin: margin,
    centerHorizontally: true,
    pagesWide: 1,
    printArea: block,
    titleRows: { firstRowIndex: 0, lastRowIndex: 0 },
  };
}

/**
 * The plan of a sheet of the template: a head, its rows, and rows to be filled in.
 */
export function planSheet({ name, columns, rows, spareRows }: TemplateSheet): SheetPlan {
  const spare = Array.from({ length: spareRows }, () => columns.map(() => null));
  const cells: PlannedCell[][] = [
    columns.map(({ header }) => ({ value: header, numberFormat: "General", format: HEAD })),
    ...[...rows, ...spare].map((row) =>
      row.map((value, at): PlannedCell => ({
        value,
        numberFormat: columns[at]?.isDate === true ? "yyyy-m-d" : "General",
        format: typeof value === "number" || value === null ? CENTRED : PLAIN,
      })),
    ),
  ];
  const block = { rowIndex: 0, columnIndex: 0, rowCount: cells.length, columnCount: columns.length };
  return {
    sheetName: name,
    block,
    cells,
    merges: [],
    rowHeights: cells.map((_, at) => (at === 0 && name === "报送台账" ? 45 : 24)),
    columnWidths: columns.map(({ width }) => width),
    print: printPlan(block),
  };
}
