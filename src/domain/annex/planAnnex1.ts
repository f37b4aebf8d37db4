import type { Ledger } from "../Ledger";
import type { PlannedCell, SheetPlan } from "../plan/SheetPlan";
import { cellText } from "../values/text";
import { annex1Content, type Annex1Content } from "./annexContent";
import { coveredCell, placeAnnex, ROWS_ABOVE_HEAD, strandedCell, type AnnexPlace } from "./annexPlace";
import type { Remark } from "./AnnexSheet";
import { ANNEX_FORMATS, BODY_SIZE, cell, textWidth } from "./annexStyle";
import { annex1Notes, withOwnNotes } from "./annexText";
import { layOut, type AnnexForm } from "./layOut";
import type { Refusal } from "./Refusal";

const UNIT_WIDTH = 126;
const REMARK_WIDTH = 60;
/** A head text may take two lines, a long one three. */
const HEAD_LINES = 2.2;
const MIN_MATERIAL_WIDTH = 66;

/** What a plan of an annex comes to. */
export type AnnexPlan = { readonly plan: SheetPlan } | { readonly refusal: Refusal };

/** A 备注 that stays where it is keeps what it holds, a formula too; one that follows its unit takes its value along. */
function remarkCell(remark: Remark | undefined, rowIndex: number, columnIndex: number): PlannedCell {
  if (remark === undefined) return cell(null, ANNEX_FORMATS.body);
  const { value, numberFormat } = remark;
  const moved = cell(typeof value === "number" ? value : cellText(value), ANNEX_FORMATS.body, numberFormat);
  const stays = remark.rowIndex === rowIndex && remark.columnIndex === columnIndex;
  return stays ? { ...moved, keepValue: true } : moved;
}

/** 附件1 as data: head, one row a unit, 备注 as the user left it. */
function formOf(ledger: Ledger, content: Annex1Content, place: AnnexPlace): AnnexForm {
  const remarks = ledger.annex1?.remarks;
  const names = content.materials.map(({ name }) => name);
  const firstRow = place.rowIndex + ROWS_ABOVE_HEAD + 1;
  const remarkColumn = place.columnIndex + names.length + 1;
  return {
    label: "附件1",
    title: ledger.settings.annex1Title.value,
    head: [["单位\\内容", ...names, "备注"]],
    headMerges: [],
    body: content.rows.map(({ unit, cells }, at) => [
      cell(unit.name, ANNEX_FORMATS.body),
      ...cells.map(({ mark }) => cell(mark, ANNEX_FORMATS.body)),
      remarkCell(remarks?.get(unit.name), firstRow + at, remarkColumn),
    ]),
    notes: withOwnNotes(annex1Notes(ledger.settings), ledger.annex1),
    columnWidths: [
      UNIT_WIDTH,
      ...names.map((name) => Math.max(MIN_MATERIAL_WIDTH, textWidth(name, BODY_SIZE) / HEAD_LINES + 12)),
      REMARK_WIDTH,
    ],
    orientation: "Landscape",
  };
}

/**
 * Plans 附件1: who has submitted what.
 * Shape: ledger → the plan of its sheet, or why it cannot be built.
 * Source: 附件1; DESIGN §5.
 */
export function planAnnex1(ledger: Ledger): AnnexPlan {
  const content = annex1Content(ledger);
  if (content === null) return { refusal: { code: "tableMissing", details: { table: "报送台账" } } };
  const { annex1 } = ledger;
  const unitCells = annex1?.matrix.unitCells ?? [];
  const placing = placeAnnex(ledger, "附件1", annex1 === null ? null : { ...annex1, unitCells });
  if (placing.kind === "refused") return { refusal: placing.refusal };
  const { plan, formBlock } = layOut(placing.place, formOf(ledger, content, placing.place));
  const refusal = coveredCell(placing.place, formBlock) ?? strandedCell(placing.place, unitCells, plan);
  return refusal === null ? { plan } : { refusal };
}
