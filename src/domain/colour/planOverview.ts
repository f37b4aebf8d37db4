import { cell } from "../annex/annexStyle";
import { coveredCell, type AnnexPlace } from "../annex/annexPlace";
import { layOut } from "../annex/layOut";
import type { Refusal } from "../annex/Refusal";
import type { Ledger } from "../Ledger";
import type { Material } from "../materials/Material";
import type { ColourPlan } from "../plan/ColourPlan";
import type { SheetPlan } from "../plan/SheetPlan";
import { compactAt } from "../reading/cells";
import { OVERVIEW_SHEET } from "../reading/recogniseTables";
import type { Rect } from "../snapshot";
import { isOfIssue, statusTable } from "../submissions/statusTable";
import type { SubmissionLog } from "../submissions/Submissions";
import type { Unit } from "../units/Unit";
import { unitNameOf } from "../units/UnitCell";
import { colourArea } from "./planColours";

/** 报送一览: the sheet, and its colours. */
export type Overview = { readonly plan: SheetPlan; readonly colours: ColourPlan } | { readonly refusal: Refusal };

const DOUBTFUL = /存疑|待核/u;
const HEAD = "单位\\资料";
const HEAD_ROWS = 3;

/** Rows of the log about a unit's material, also those after the cut-off. */
const rowsOf = (log: SubmissionLog, unit: Unit, material: Material) =>
  log.entries.filter((entry) => entry.material === material.name && unitNameOf(entry.unitCell) === unit.name);

/** What a cell of the overview says: the annex knows less (it prints √ for late and returned). */
function wordOf(ledger: Ledger, log: SubmissionLog, unit: Unit, material: Material, state: string): string {
  const rows = rowsOf(log, unit, material).filter((entry) => material.isOnce || isOfIssue(entry, ledger.settings));
  if (state === "returned") return "退回";
  const last = rows.at(-1);
  if (last !== undefined && DOUBTFUL.test(last.review)) return "存疑";
  if (state === "missing") return last === undefined ? "未报送" : "迟报";
  return state === "notDue" ? "未到期" : "已报送";
}

/** The sheet is ours when its head says so: nobody else's is written over. */
function placeOf({ snapshot }: Ledger): AnnexPlace | Refusal {
  const sheet = snapshot.sheets.find(({ name }) => name === OVERVIEW_SHEET) ?? null;
  const place = { sheetName: OVERVIEW_SHEET, rowIndex: 0, columnIndex: 0, sheet, headers: new Map<number, string>() };
  if (!sheet?.used) return { ...place, standing: null };
  const head = compactAt(sheet, HEAD_ROWS - 1, 0);
  if (head !== HEAD && head !== "资料单位") return { code: "foreignAnnexSheet", details: { sheet: sheet.name } };
  const { rowIndex, columnIndex, rowCount, columnCount } = sheet.used;
  const standing: Rect = {
    rowIndex: 0,
    columnIndex: 0,
    rowCount: rowIndex + rowCount,
    columnCount: columnIndex + columnCount,
  };
  return { ...place, standing };
}

/**
 * Plans 报送一览 for a log: a matrix unit × material that says of each what became of it, coloured by state. It is made
 * anew each time, and read by nobody but people.
 * Shape: ledger → the plan of its sheet and its colours; a refusal where the workbook has no log, or a sheet of that name
 * is somebody's own.
 * Source: DESIGN §6.
 */
export function planOverview(ledger: Ledger): Overview {
  const { submissions, settings, units, materials } = ledger;
  if (submissions?.kind !== "log") return { refusal: { code: "nothingToColour", details: {} } };
  const place = placeOf(ledger);
  if ("code" in place) return { refusal: place };
  const statuses = statusTable(submissions, units, materials, settings);
  const body = units.map((unit) => [
    cell(unit.name),
    ...materials.map((material) => {
      const state = statuses.get(unit.name)?.get(material.name)?.state ?? "missing";
      return cell(wordOf(ledger, submissions, unit, material, state));
    }),
  ]);
  const { plan, formBlock } = layOut(
    place,
    {
      label: OVERVIEW_SHEET,
      title: `${settings.issue.value}资料报送一览表`,
      head: [["", ...materials.map(({ name }) => name)]],
      diagonal: { upper: "资料", lower: "单位" },
      headMerges: [],
      body,
      notes: ["说明：本表由报送台账自动生成，请勿在此填写"],
      columns: [10.5, ...materials.map(() => 4)],
      orientation: "Landscape",
    },
    settings.annexes,
  );
  const refusal = coveredCell(place, formBlock);
  if (refusal !== null) return { refusal };
  const area = { rowIndex: HEAD_ROWS, columnIndex: 1, rowCount: units.length, columnCount: materials.length };
  return { plan, colours: colourArea(ledger, plan.sheetName, area, { legend: null, answers: {}, marks: [] }) };
}
