import type { Ledger } from "../Ledger";
import type { PlannedCell, SheetPlan } from "../plan/SheetPlan";
import type { CellValue } from "../snapshot";
import { cellText } from "../values/text";
import { annex1Content, type Annex1Content } from "./annexContent";
import { coveredCell, placeAnnex } from "./annexPlace";
import { ANNEX_FORMATS, BODY_SIZE, cell, textWidth } from "./annexStyle";
import { annex1Notes } from "./annexText";
import { layOut, type AnnexForm } from "./layOut";
import type { Refusal } from "./Refusal";

const UNIT_WIDTH = 126;
const REMARK_WIDTH = 60;
/** A head text may take two lines, a long one three. */
const HEAD_LINES = 2.2;
const MIN_MATERIAL_WIDTH = 66;

/** What a plan of an annex comes to. */
export type AnnexPlan = { readonly plan: SheetPlan } | { readonly refusal: Refusal };

function remarkCell(remark: CellValue | undefined): PlannedCell {
  if (remark === undefined || remark === null) return cell(null, ANNEX_FORMATS.body);
  return cell(typeof remark === "number" ? remark : cellText(remark), ANNEX_FORMATS.body);
}

/** 附件1 as data: head, one row a unit, 备注 as the user left it. */
function formOf(ledger: Ledger, content: Annex1Content): AnnexForm {
  const remarks = ledger.annex1?.remarks;
  const names = content.materials.map(({ name }) => name);
  return {
    label: "附件1",
    title: ledger.settings.annex1Title.value,
    head: [["单位\\内容", ...names, "备注"]],
    headMerges: [],
    body: content.rows.map(({ unit, cells }) => [
      cell(unit.name, ANNEX_FORMATS.body),
      ...cells.map(({ mark }) => cell(mark, ANNEX_FORMATS.body)),
      remarkCell(remarks?.get(unit.name)),
    ]),
    notes: annex1Notes(ledger.settings),
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
  const placing = placeAnnex(
    ledger,
    "附件1",
    annex1 === null ? null : { ...annex1, unitCells: annex1.matrix.unitCells },
  );
  if (placing.kind === "refused") return { refusal: placing.refusal };
  const { plan, formBlock } = layOut(placing.place, formOf(ledger, content));
  const covered = coveredCell(placing.place, formBlock);
  return covered === null ? { plan } : { refusal: covered };
}
