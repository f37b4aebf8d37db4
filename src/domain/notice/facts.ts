import { annex1Content, annex2Content } from "../annex/annexContent";
import type { FigureField, FigureRow, NumberCell } from "../cases/Cases";
import type { CellRef } from "../findings/Finding";
import type { Ledger } from "../Ledger";
import { ANNEX_MARKS, type MarkState } from "../marks/marks";
import { statusTable } from "../submissions/statusTable";
import type { SubmissionLog } from "../submissions/Submissions";
import { unitNameOf } from "../units/UnitCell";
import type { Unit } from "../units/Unit";
import type { Ratio } from "../values/ratio";
import { reminderCounts } from "./reminderCounts";

/** What a unit's material is, on 附件1 as it stands or as it would be built. */
export interface MarkFact {
  readonly state: "submitted" | "missing" | "exempt" | "unknown";
  /** What the tracking sheet knows beyond the mark. */
  readonly detail: "late" | "returned" | "accepted" | null;
  readonly text: string;
  readonly at: CellRef | null;
  /** What the review found wrong, in its own words; "" where it says nothing. */
  readonly problem: string;
}

/** A figure of 附件2, of a unit or of the province. */
export interface FigureFact {
  readonly value: number | null;
  readonly text: string;
  readonly at: CellRef | null;
  /** For 人均办案率: cases and officers of the same row. */
  readonly ratio: Ratio | null;
}

/** The other side of every claim. */
export interface Facts {
  readonly ledger: Ledger;
  readonly mark: (unit: Unit, material: string) => MarkFact;
  /** null: the province. */
  readonly figure: (unit: Unit | null, field: FigureField) => FigureFact;
  /** The tracking sheet tells late from in time. */
  readonly knowsLate: boolean;
  /** The tracking sheet tells what was sent back. */
  readonly knowsReview: boolean;
  /** How often a unit was reminded; null without 催办记录. */
  readonly reminders: (unit: Unit) => number | null;
}

const STATES = { "√": "submitted", "×": "missing", "/": "exempt" } as const;
const NO_FIGURE: FigureFact = { value: null, text: "", at: null, ratio: null };
const NO_MARK: MarkFact = { state: "unknown", detail: null, text: "", at: null, problem: "" };

function detailOf(state: MarkState | undefined, isReviewed: boolean): MarkFact["detail"] {
  if (state === "submittedLate") return "late";
  if (state === "returned") return "returned";
  return state === "submitted" && isReviewed ? "accepted" : null;
}

function marksOf(ledger: Ledger): Facts["mark"] {
  const { annex1, submissions, units, materials, settings } = ledger;
  const statuses = submissions === null ? null : statusTable(submissions, units, materials, settings);
  const computed = annex1Content(ledger);
  const printed = new Map(annex1?.matrix.marks.map((cell) => [`${String(cell.unitName)}|${cell.material}`, cell]));
  const isReviewed = submissions?.kind === "log" && submissions.entries.some(({ review }) => review !== "");
  return (unit, material) => {
    const status = statuses?.get(unit.name)?.get(material);
    const detail = detailOf(status?.state, isReviewed);
    const problem = status?.problem ?? "";
    if (annex1 !== null) {
      const cell = printed.get(`${unit.name}|${material}`);
      if (cell === undefined) return NO_MARK;
      const state = cell.reading.kind === "mark" ? STATES[ANNEX_MARKS[cell.reading.state]] : "unknown";
      const own = cell.reading.kind === "mark" ? detailOf(cell.reading.state, false) : null;
      return { state, detail: own ?? detail, text: cell.text, at: cell.at, problem };
    }
    const cell = computed?.rows.find((row) => row.unit.name === unit.name)?.cells[
      materials.findIndex(({ name }) => name === material)
    ];
    if (cell === undefined) return NO_MARK;
    return { state: STATES[cell.mark], detail, text: cell.mark, at: cell.status.at, problem };
  };
}

const numberIn = (cell: NumberCell | undefined): number | null =>
  cell?.reading.kind === "number" ? cell.reading.value : null;

function printedFigure(row: FigureRow | undefined, field: FigureField): FigureFact {
  const cell = row?.cells[field];
  if (row === undefined || cell === undefined) return NO_FIGURE;
  const [actual, test, officers] = [row.cells.actual, row.cells.test, row.cells.officers].map(numberIn);
  const hasRatio = field === "rate" && actual !== null && test !== null && actual !== undefined && test !== undefined;
  const ratio = hasRatio && officers ? { numerator: actual + test, denominator: officers } : null;
  const { reading } = cell;
  const text = reading.kind === "number" ? String(reading.value) : reading.kind === "blank" ? "" : reading.text;
  return { value: numberIn(cell), text, at: cell.at, ratio };
}

/** The total row prints "/" or is not there: then the rows are summed. */
function provinceFigure(
  printed: FigureFact,
  units: readonly Unit[],
  field: FigureField,
  own: Facts["figure"],
): FigureFact {
  if (printed.value !== null || field === "rate") return printed;
  const values = units.map((unit) => own(unit, field).value);
  if (values.includes(null)) return printed;
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    ...printed,
    value: sum,
    text: printed.text === "" ? String(sum) : `${printed.text}（各行之和 ${String(sum)}）`,
  };
}

function figuresOf(ledger: Ledger): Facts["figure"] {
  const { annex2, units } = ledger;
  if (annex2 !== null) {
    const { rows } = annex2.figures;
    const byUnit = new Map(rows.map((row) => [row.unitName, row]));
    const total = rows.find(({ unitCell }) => unitCell.isTotal);
    const own: Facts["figure"] = (unit, field) => printedFigure(unit === null ? total : byUnit.get(unit.name), field);
    return (unit, field) => (unit === null ? provinceFigure(own(null, field), units, field, own) : own(unit, field));
  }
  const content = annex2Content(ledger);
  return (unit, field) => {
    const row = content?.rows.find(({ name, isTotal }) => (unit === null ? isTotal : !isTotal && name === unit.name));
    if (row === undefined) return NO_FIGURE;
    const rate = row.rate === null ? null : row.rate.numerator / row.rate.denominator;
    const values = { ...row.cases, officers: row.officers, rate, exams: row.exams };
    const value = values[field];
    return { value, text: value === null ? "/" : String(value), at: null, ratio: field === "rate" ? row.rate : null };
  };
}

function remindersOf(ledger: Ledger): Facts["reminders"] {
  const countOf = reminderCounts(ledger);
  return (unit) => countOf?.(unit) ?? null;
}

const hasState = (ledger: Ledger, wanted: readonly MarkState[]): boolean => {
  const { submissions, annex1 } = ledger;
  const marks = [...(annex1?.matrix.marks ?? []), ...(submissions?.kind === "matrix" ? submissions.marks : [])];
  return marks.some(({ reading }) => reading.kind === "mark" && wanted.includes(reading.state));
};

const isReviewedLog = (log: SubmissionLog): boolean =>
  log.entries.some(({ review, unitCell }) => review !== "" && unitNameOf(unitCell) !== null);

/** A look-up that is asked the same for every sentence. */
function remembered<K, F>(look: (unit: Unit | null, key: K) => F): (unit: Unit | null, key: K) => F {
  const known = new Map<Unit | null, Map<K, F>>();
  return (unit, key) => {
    const own = known.get(unit) ?? new Map<K, F>();
    known.set(unit, own);
    const fact = own.get(key) ?? look(unit, key);
    own.set(key, fact);
    return fact;
  };
}

/**
 * What the annexes say: as they stand on the sheets, or as they would be built where a sheet is missing; late and
 * returned material from the tracking sheet.
 * Shape: ledger → look-ups by unit and material or figure. Nothing is guessed: what is not there is `unknown` or null.
 */
export function factsOf(ledger: Ledger): Facts {
  const { submissions } = ledger;
  const markOf = marksOf(ledger);
  return {
    ledger,
    mark: remembered((unit: Unit | null, material: string) => (unit === null ? NO_MARK : markOf(unit, material))),
    figure: remembered(figuresOf(ledger)),
    knowsLate: hasState(ledger, ["submittedLate"]),
    knowsReview: hasState(ledger, ["returned"]) || (submissions?.kind === "log" && isReviewedLog(submissions)),
    reminders: remindersOf(ledger),
  };
}
