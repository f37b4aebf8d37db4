import { FONT_SETS, PRESETS } from "../annex/annexPresets";
import { annexFormats } from "../annex/annexStyle";
import { fillPage, lineCount, wholePixels } from "../annex/textMetrics";
import type { Refusal } from "../annex/Refusal";
import type { Ledger } from "../Ledger";
import type { CellFormat, PlannedCell, SheetPlan } from "../plan/SheetPlan";
import type { Rect, SheetSnapshot } from "../snapshot";
import { reportRows, type ReportCell, type ReportInput, type ReportRow } from "./reportRows";
import { isReportName, isReportSheet, REPORT_SHEET } from "./reportSheet";

export type ReportPlanning =
  { readonly kind: "plan"; readonly plan: SheetPlan } | { readonly kind: "refused"; readonly refusal: Refusal };

/** 位置, 级别, 规则, 涉及单位, 栏目, 问题, 处理, 判定; points, scaled to the page. */
const WIDTHS = [105, 48, 42, 96, 84, 210, 165, 105];
const SIZE = 10;
const LINE = 14;

const { body, head, label, leftBehind } = annexFormats(PRESETS.form, FONT_SETS.official, SIZE);
const BODY: CellFormat = { ...body, fontSize: SIZE, horizontalAlignment: "Left" };
const LOOKS: Readonly<Record<ReportRow["look"], CellFormat>> = {
  title: { ...label, fontSize: 16 },
  info: { ...leftBehind, fontName: body.fontName, fontSize: SIZE, horizontalAlignment: "Left", verticalAlignment: "Center" }, // prettier-ignore
  section: { ...label, fontSize: 12 },
  head: { ...head, fontSize: SIZE },
  body: BODY,
  blank: leftBehind,
};
const HEIGHTS: Readonly<Record<ReportRow["look"], number>> = {
  title: 30,
  info: 18,
  section: 24,
  head: 21,
  body: 18,
  blank: 12,
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A link inside the workbook: `=HYPERLINK("#'附件2'!F5","附件2!F5")`. */
function linkFormula({ text, link }: ReportCell): string | null {
  if (link === undefined) return null;
  const target = `#'${link.sheet.replaceAll("'", "''")}'!${link.address}`;
  return `=HYPERLINK(${quoted(target)},${quoted(String(text))})`;
}

const cell = (value: PlannedCell["value"], format: CellFormat): PlannedCell => ({
  value,
  numberFormat: "General",
  format,
});

function plannedCell(given: ReportCell | undefined, format: CellFormat): PlannedCell {
  if (given === undefined || given.text === "") return cell(null, format);
  const formula = linkFormula(given);
  return formula === null ? cell(given.text, format) : { ...cell(given.text, format), formula };
}

function plannedRow({ look, cells }: ReportRow, columnCount: number): readonly PlannedCell[] {
  const isRuled = look === "head" || look === "body";
  return Array.from({ length: columnCount }, (_, at) =>
    plannedCell(cells[at], isRuled && at >= cells.length ? leftBehind : LOOKS[look]),
  );
}

function heightOf({ look, cells }: ReportRow, widths: readonly number[]): number {
  if (look !== "body") return HEIGHTS[look];
  const lines = Math.max(...cells.map(({ text }, at) => lineCount(String(text), SIZE, widths[at] ?? 0)));
  // Excel's rows end at 409 points.
  return wholePixels(Math.min(400, Math.max(HEIGHTS.body, lines * LINE + 4)));
}

/** An earlier, longer report is cleared where this one ends. */
function blockOf(rowCount: number, columnCount: number, standing: SheetSnapshot | null): Rect {
  const used = standing?.used ?? null;
  const rows = used === null ? 0 : used.rowIndex + used.rowCount;
  return { rowIndex: 0, columnIndex: 0, rowCount: Math.max(rowCount, rows), columnCount };
}

function planOf(rows: readonly ReportRow[], sheetName: string, standing: SheetSnapshot | null): SheetPlan {
  const page = PRESETS.form.steps[0].pages.Landscape;
  const columnWidths = fillPage(WIDTHS, page.width);
  const block = blockOf(rows.length, WIDTHS.length, standing);
  const filled = [
    ...rows,
    ...Array.from({ length: block.rowCount - rows.length }, (): ReportRow => ({ look: "blank", cells: [] })),
  ];
  const shown = { ...block, rowCount: rows.length };
  return {
    sheetName,
    block,
    cells: filled.map((each) => plannedRow(each, WIDTHS.length)),
    merges: [],
    rowHeights: filled.map((each) => heightOf(each, columnWidths)),
    columnWidths,
    print: {
      orientation: "Landscape",
      paperSize: "A4",
      leftMargin: page.left,
      rightMargin: page.right,
      topMargin: page.top,
      bottomMargin: page.bottom,
      centerHorizontally: true,
      pagesWide: 1,
      printArea: shown,
      titleRows: { firstRowIndex: 0, lastRowIndex: 0 },
    },
  };
}

/**
 * What the sheet 校验报告 should look like.
 * Shape: ledger, judged findings and what the report is about → plan of one sheet.
 * Errors: refused for a sheet of that name that is no report of ours.
 * Source: DESIGN §3, check report; STYLE 12: what could not be read is listed, never passed.
 */
export function planReport(
  { snapshot, settings, memory }: Ledger,
  about: Omit<ReportInput, "issue" | "overrides">,
): ReportPlanning {
  const standing = snapshot.sheets.find(({ name }) => isReportName(name)) ?? null;
  if (standing?.used != null && !isReportSheet(standing)) {
    return { kind: "refused", refusal: { code: "foreignReportSheet", details: { sheet: standing.name } } };
  }
  const rows = reportRows({ ...about, issue: settings.issue.value, overrides: memory.overrides });
  return { kind: "plan", plan: planOf(rows, standing?.name ?? REPORT_SHEET, standing) };
}
