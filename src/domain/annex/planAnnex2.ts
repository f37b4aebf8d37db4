import type { Ledger } from "../Ledger";
import { annex2Cells } from "./annex2Cells";
import { extraColumns } from "./annex2Extras";
import { annex2Content, type Annex2Row } from "./annexContent";
import { coveredCell, placeAnnex, ROWS_ABOVE_HEAD, strandedCell, type AnnexPlace } from "./annexPlace";
import { annex2Notes, annex2Title, withOwnNotes } from "./annexText";
import { layOut, type AnnexForm } from "./layOut";
import type { AnnexPlan } from "./planAnnex1";

/** Least widths of the columns, in letters: four of them on a line. */
const COLUMNS = [9.6, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5];
const EXTRA_COLUMN = 4.5;
const HEAD_ROWS = 2;
/** More columns than this take a wide page. */
const PORTRAIT_COLUMNS = 9;

/** 附件2 as data: a head of two rows, the total row first. */
function formOf(ledger: Ledger, rows: readonly Annex2Row[], place: AnnexPlace): AnnexForm {
  const merge = (rowIndex: number, columnIndex: number, rowCount: number, columnCount: number) => ({
    rowIndex,
    columnIndex,
    rowCount,
    columnCount,
  });
  const extras = extraColumns(ledger);
  const columns = [...COLUMNS, ...extras.map(() => EXTRA_COLUMN)];
  const cells = annex2Cells(ledger, rows, {
    rowIndex: place.rowIndex + ROWS_ABOVE_HEAD + HEAD_ROWS,
    columnIndex: place.columnIndex,
  });
  const tall = columns.map((_, at) => at).filter((column) => column !== 2 && column !== 3);
  return {
    label: "附件2",
    title: annex2Title(ledger.settings),
    head: [
      ["单位", "数据条数", "案件数", "", "执法人员", "人均办案率", "在线考试", ...extras.map(({ header }) => header)],
      ["", "", "实际案件数", "测试案件数", "", "", "", ...extras.map(() => "")],
    ],
    diagonal: null,
    headMerges: [merge(0, 2, 1, 2), ...tall.map((column) => merge(0, column, 2, 1))],
    body: rows.map((row, at) => [...(cells[at] ?? []), ...extras.map(({ cellOf }) => cellOf(row))]),
    notes: withOwnNotes(annex2Notes(ledger.settings), ledger.annex2),
    columns,
    orientation: columns.length > PORTRAIT_COLUMNS ? "Landscape" : "Portrait",
  };
}

/**
 * Plans 附件2: cases, officers, per-capita rate, exams.
 * Shape: ledger → the plan of its sheet, or why it cannot be built.
 * Source: 附件2; DESIGN §5, Rates.
 */
export function planAnnex2(ledger: Ledger): AnnexPlan {
  const content = annex2Content(ledger);
  if (content === null) return { refusal: { code: "tableMissing", details: { table: "案件明细或案件汇总" } } };
  const { annex2 } = ledger;
  const unitCells = annex2?.figures.rows.map(({ unitCell }) => unitCell) ?? [];
  const placing = placeAnnex(ledger, "附件2", annex2 === null ? null : { ...annex2, unitCells });
  if (placing.kind === "refused") return { refusal: placing.refusal };
  const { plan, formBlock } = layOut(
    placing.place,
    formOf(ledger, content.rows, placing.place),
    ledger.settings.annexes,
  );
  const refusal = coveredCell(placing.place, formBlock) ?? strandedCell(placing.place, unitCells, plan);
  return refusal === null ? { plan } : { refusal };
}
