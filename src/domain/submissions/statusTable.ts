import type { MarkState } from "../marks/marks";
import type { Material } from "../materials/Material";
import type { Settings } from "../settings/Settings";
import type { Unit } from "../units/Unit";
import { unitNameOf } from "../units/UnitCell";
import { compactText } from "../values/text";
import type { LogEntry, MarkCell, Status, StatusTable, SubmissionLog, SubmissionMatrix } from "./Submissions";

const RETURNED: ReadonlySet<string> = new Set(["退回", "退回重报", "不合格", "内容不符", "审核不通过", "打回"]);

/** A date after the cut-off is not counted in this 期: the annex shows the state at the cut-off. */
function stateOfMark({ reading }: MarkCell, cutOff: number | null): MarkState {
  if (reading.kind !== "mark") return "missing";
  const isAfter = cutOff !== null && reading.dateSerial !== undefined && Math.floor(reading.dateSerial) > cutOff;
  return isAfter ? "missing" : reading.state;
}

/** Whether a row of the log is of the 期 that is being made up; a row, or a workbook, that names none is of any. */
export function isOfIssue(entry: LogEntry, { issue }: Settings): boolean {
  return entry.issue === "" || issue.value === "" || entry.issue === compactText(issue.value);
}

/** Whether a row of the log counts for the 期 that is being made up. */
function countsFor(entry: LogEntry, material: Material, settings: Settings): boolean {
  const { cutOff } = settings;
  const isInTime =
    entry.date.kind !== "date" || cutOff.value === null || Math.floor(entry.date.dateSerial) <= cutOff.value;
  return (material.isOnce || isOfIssue(entry, settings)) && isInTime;
}

function statusFromLog(log: SubmissionLog, unit: Unit, material: Material, settings: Settings): Status {
  const entries = log.entries.filter(
    (entry) =>
      entry.material === material.name &&
      unitNameOf(entry.unitCell) === unit.name &&
      countsFor(entry, material, settings),
  );
  // The last row that was not sent back decides; material that only came back is returned.
  const accepted = [...entries].reverse().find(({ review }) => !RETURNED.has(review));
  const entry = accepted ?? entries.at(-1);
  if (entry === undefined) return { state: "missing", at: null, problem: "" };
  const state = accepted === undefined ? "returned" : "submitted";
  return { state, at: entry.dateAt ?? entry.materialAt, problem: entry.problem };
}

function statusFromMatrix(matrix: SubmissionMatrix, unit: Unit, material: Material, settings: Settings): Status {
  const mark = matrix.marks.find((cell) => cell.unitName === unit.name && cell.material === material.name);
  if (mark === undefined) return { state: "missing", at: null, problem: "" };
  return { state: stateOfMark(mark, settings.cutOff.value), at: mark.at, problem: "" };
}

/**
 * What each unit has sent in, as of the cut-off.
 * Shape: the tracking table, units, materials → unit name → material name → status. A unit without rows comes out as
 * missing, a mark that cannot be read as well (a finding says so).
 * Source: DESIGN §3, Units: a unit with no rows comes out as ×, it never vanishes.
 */
export function statusTable(
  submissions: SubmissionMatrix | SubmissionLog,
  units: readonly Unit[],
  materials: readonly Material[],
  settings: Settings,
): StatusTable {
  const status = (unit: Unit, material: Material) =>
    submissions.kind === "matrix"
      ? statusFromMatrix(submissions, unit, material, settings)
      : statusFromLog(submissions, unit, material, settings);
  return new Map(
    units.map((unit) => [unit.name, new Map(materials.map((material) => [material.name, status(unit, material)]))]),
  );
}
