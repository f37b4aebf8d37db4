import type { Annex2Row } from "../annex/annexContent";
import type { CellRef } from "../findings/Finding";
import { ANNEX_MARKS, type MarkReading } from "../marks/marks";
import { materialKeys } from "../materials/readMaterials";
import { headerKey } from "../reading/headers";
import type { RuleContext } from "../rules/Rule";
import type { SubmissionMatrix } from "../submissions/Submissions";
import type { UnitCell } from "../units/UnitCell";
import { counted, NOTHING, total, type Column, type ColumnValue, type Subject } from "./Column";
import { divide, fractionOf, ZERO, type Fraction } from "./fraction";
import { fieldNamed, type Source } from "./tableSources";

const ONE = fractionOf(1);

type Read = (row: Annex2Row) => Fraction | null;

const CASES: Readonly<Record<string, Read>> = {
  dataRows: ({ cases }) => fractionOf(cases.dataRows),
  actual: ({ cases }) => fractionOf(cases.actual),
  test: ({ cases }) => fractionOf(cases.test),
};
const EXAMS: Readonly<Record<string, Read>> = { exams: ({ exams }) => fractionOf(exams) };
const RATE: Readonly<Record<string, Read>> = {
  rate: ({ rate }) => (rate === null ? null : divide(fractionOf(rate.numerator), fractionOf(rate.denominator))),
};

/** Where a figure that was counted can be looked at: the unit's first row, or its officers. */
type Place = (unitName: string) => CellRef | undefined;

function countedSource({ annex2 }: RuleContext, names: readonly string[], fields: typeof CASES, place: Place): Source {
  const value = (read: Read, subject: Subject): ColumnValue => {
    const row = annex2?.rows.find(({ isTotal, name }) =>
      subject.kind === "total" ? isTotal : !isTotal && name === subject.unit.name,
    );
    const figure = row === undefined ? null : read(row);
    if (figure === null) return NOTHING;
    const at = subject.kind === "total" ? undefined : place(subject.unit.name);
    return counted(figure, at === undefined ? [] : [at]);
  };
  return {
    names: names.map(headerKey),
    column: (name) => {
      const read = fields[fieldNamed("annex2", name) ?? ""];
      return read === undefined || annex2 === null ? null : (subject) => value(read, subject);
    },
  };
}

/**
 * Figures that are counted from rows, as 附件2 would print them: cases of 案件明细, exams of a log, and the exact rate.
 */
export function countedSources(context: RuleContext): readonly Source[] {
  const { caseLog, caseCounts, examLog, roster } = context.ledger;
  const firstRow =
    (entries: readonly { readonly unitName: string | null; readonly unitCell: UnitCell }[]): Place =>
    (name) =>
      entries.find(({ unitName }) => unitName === name)?.unitCell.at;
  const cases = caseLog && [caseLog.table.sheet.name, "案件明细", ...(caseCounts === null ? ["案件汇总"] : [])];
  const officers: Place = (name) => roster.find(({ unit }) => unit.name === name)?.officersAt ?? undefined;
  return [
    ...(caseLog && cases ? [countedSource(context, cases, CASES, firstRow(caseLog.entries))] : []),
    ...(examLog
      ? [countedSource(context, [examLog.table.sheet.name, "在线考试"], EXAMS, firstRow(examLog.entries))]
      : []),
    countedSource(context, [], RATE, officers),
  ];
}

/** √ is 1, × is 0; where nothing is owed there is nothing, and a mark that nobody can read is not judged. */
function valueOfMark(mark: "√" | "×" | "/" | null, text: string, cells: readonly CellRef[]): ColumnValue {
  if (mark === null) return { reading: { kind: "unclear", text }, cells };
  if (mark === "/") return { reading: { kind: "blank" }, cells };
  return counted(mark === "√" ? ONE : ZERO, cells, mark === "√");
}

const isUnread = ({ kind }: MarkReading): boolean => kind === "unknown" || kind === "ambiguous";

function statusValue({ ledger, annex1 }: RuleContext, material: string, unitName: string): ColumnValue {
  const matrix = ledger.submissions?.kind === "matrix" ? ledger.submissions.marks : [];
  const marks = matrix.filter((mark) => mark.unitName === unitName && mark.material === material);
  const unread = marks.length > 1 ? marks[0] : marks.find(({ reading }) => isUnread(reading));
  if (unread !== undefined)
    return valueOfMark(
      null,
      unread.text,
      marks.map(({ at }) => at),
    );
  const row = annex1?.rows.find(({ unit }) => unit.name === unitName);
  const cell = row?.cells[annex1?.materials.findIndex(({ name }) => name === material) ?? -1];
  return cell === undefined ? NOTHING : valueOfMark(cell.mark, "", cell.status.at === null ? [] : [cell.status.at]);
}

function annexMarkValue({ marks }: SubmissionMatrix, material: string, unitName: string): ColumnValue {
  const [mark, other] = marks.filter((cell) => cell.unitName === unitName && cell.material === material);
  if (mark === undefined) return NOTHING;
  if (mark.reading.kind === "blank") return { reading: { kind: "blank" }, cells: [mark.at] };
  const printed = mark.reading.kind === "mark" && other === undefined ? ANNEX_MARKS[mark.reading.state] : null;
  return valueOfMark(printed, mark.text, [mark.at]);
}

function materialSource(
  { ledger: { materials, units } }: RuleContext,
  names: readonly string[],
  value: (material: string, unitName: string) => ColumnValue,
): Source {
  const keys = materialKeys(materials);
  return {
    names: names.map(headerKey),
    column: (name): Column | null => {
      const material = keys.get(headerKey(name));
      if (material === undefined) return null;
      return (subject) =>
        subject.kind === "unit"
          ? value(material, subject.unit.name)
          : total(units.map((unit) => value(material, unit.name)));
    },
  };
}

/**
 * Materials as columns: 1 for what came, 0 for what did not. The tracking sheet's first, 附件1's by its name.
 */
export function materialSources(context: RuleContext): {
  readonly tracking: readonly Source[];
  readonly annex: readonly Source[];
} {
  const { submissions, annex1 } = context.ledger;
  const tracking = submissions && [submissions.table.sheet.name, "报送台账"];
  const matrix = annex1?.matrix;
  return {
    tracking: tracking
      ? [materialSource(context, tracking, (material, unit) => statusValue(context, material, unit))]
      : [],
    annex: matrix
      ? [
          materialSource(context, [matrix.table.sheet.name, "附件1"], (material, unit) =>
            annexMarkValue(matrix, material, unit),
          ),
        ]
      : [],
  };
}
