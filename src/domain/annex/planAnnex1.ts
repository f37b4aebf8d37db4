import type { Ledger } from "../Ledger";
import { legendText } from "../colour/palette";
import type { SheetPlan } from "../plan/SheetPlan";
import { cellText } from "../values/text";
import { annex1Content, type Annex1Content } from "./annexContent";
import { coveredCell, placeAnnex, ROWS_ABOVE_HEAD, strandedCell, type AnnexPlace } from "./annexPlace";
import type { Remark } from "./AnnexSheet";
import { cell, live, type FormCell } from "./annexStyle";
import { annex1Notes, withOwnNotes } from "./annexText";
import { layOut, type AnnexForm } from "./layOut";
import { liveMarks } from "./live/liveMarks";
import type { Refusal } from "./Refusal";

/** Least widths of the columns, in letters. */
const WIDTHS = { unit: 10.5, material: 5.5, narrowMaterial: 2.5, remark: 5 } as const;
/** With more materials than this their columns are as narrow as their heads allow. */
const FEW_MATERIALS = 8;

/** What a plan of an annex comes to. */
export type AnnexPlan = { readonly plan: SheetPlan } | { readonly refusal: Refusal };

/** A 备注 that stays where it is keeps what it holds, a formula too; one that follows its unit takes its value along. */
function remarkCell(remark: Remark | undefined, rowIndex: number, columnIndex: number): FormCell {
  if (remark === undefined) return cell(null);
  const { value, numberFormat } = remark;
  const moved = cell(typeof value === "number" ? value : cellText(value), numberFormat);
  const stays = remark.rowIndex === rowIndex && remark.columnIndex === columnIndex;
  return stays ? { ...moved, keepValue: true } : moved;
}

function legendOf({ settings: { annexes } }: Ledger): string | null {
  const states = annexes.colouredStates.value;
  return annexes.hasLegend.value && states.length > 0 ? legendText(states) : null;
}

/** 附件1 as data: head, one row a unit, 备注 as the user left it. */
function formOf(ledger: Ledger, content: Annex1Content, place: AnnexPlace): AnnexForm {
  const remarks = ledger.annex1?.remarks;
  const { materials } = content;
  const names = materials.map(({ name }) => name);
  const formulaOf = ledger.settings.annexes.source.value === "formulas" ? liveMarks(ledger) : () => null;
  const firstRow = place.rowIndex + ROWS_ABOVE_HEAD + 1;
  const remarkColumn = place.columnIndex + names.length + 1;
  return {
    label: "附件1",
    title: ledger.settings.annex1Title.value,
    head: [["", ...names, "备注"]],
    diagonal: { upper: "内容", lower: "单位" },
    headMerges: [],
    body: content.rows.map(({ unit, cells }, at) => [
      cell(unit.name),
      ...cells.map(({ material, mark, status }) => live(cell(mark), formulaOf(unit, material, status))),
      remarkCell(remarks?.get(unit.name), firstRow + at, remarkColumn),
    ]),
    notes: withOwnNotes(annex1Notes(ledger.settings), ledger.annex1, legendOf(ledger)),
    columns: [
      WIDTHS.unit,
      ...names.map(() => (names.length > FEW_MATERIALS ? WIDTHS.narrowMaterial : WIDTHS.material)),
      WIDTHS.remark,
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
  const { plan, formBlock } = layOut(placing.place, formOf(ledger, content, placing.place), ledger.settings.annexes);
  const refusal = coveredCell(placing.place, formBlock) ?? strandedCell(placing.place, unitCells, plan);
  return refusal === null ? { plan } : { refusal };
}
