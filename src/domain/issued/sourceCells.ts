import { readCaseKind, STILL_OPEN } from "../cases/caseKind";
import type { Ledger } from "../Ledger";
import { materialKeys } from "../materials/readMaterials";
import { numberFormatAt, refAt, valueAt } from "../reading/cells";
import { headerKey } from "../reading/headers";
import { dateContextOf } from "../reading/readers";
import type { Role, Table } from "../reading/Table";
import type { CellValue } from "../snapshot";
import { dateOptions } from "../submissions/readSubmissions";
import { readDate } from "../values/date";
import { readNumber } from "../values/number";
import { cellText, compactText } from "../values/text";

type Meaning = "text" | "date" | "number" | "kind" | "material" | "mark";

/**
 * What of each source table goes into the annexes, and how it is read. Notes, telephone numbers, aliases and the columns
 * that set an order are left out: no annex says anything else when they change.
 */
export const SOURCE_FIELDS: Readonly<Partial<Record<Role, Readonly<Record<string, Meaning>>>>> = {
  roster: { unitClass: "text", officers: "number", validFrom: "date", validTo: "date" },
  materials: { frequency: "text", deadline: "date", appliesTo: "text" },
  /** And a column for each material. */
  submissionMatrix: {},
  submissionLog: { issue: "text", material: "material", date: "date", review: "text", problem: "text" },
  caseLog: { number: "text", kind: "kind", filed: "date", closed: "date", party: "text" },
  caseCounts: { dataRows: "number", actual: "number", test: "number" },
  examLog: { date: "date", person: "text", result: "text" },
  examCounts: { exams: "number" },
};

/** Says what a cell of a row means, in a form that is equal where the meaning is. */
export type RowReader = (rowIndex: number) => string;

/** Between two cells of a row: stands in no cell. */
const BETWEEN = "\u001F";

/** Marks as they were read: ✔ and √ are the same, a date beside the mark is not. */
function marksOf({ submissions }: Ledger): ReadonlyMap<string, string> {
  const marks = submissions?.kind === "matrix" ? submissions.marks : [];
  return new Map(
    marks.map(({ at, reading, text }) => [
      at.address,
      reading.kind === "mark" ? `${reading.state} ${String(reading.dateSerial ?? "")}` : compactText(text),
    ]),
  );
}

function readText(meaning: Meaning, text: string, materials: ReadonlyMap<string, string>): string {
  if (meaning === "kind") return readCaseKind(text) ?? text;
  return meaning === "material" ? (materials.get(headerKey(text)) ?? text) : text;
}

/**
 * Says what the rows of a source table mean to the annexes. A date that was text and now is a date, 324条 and 324, ✔ and
 * √, 简报 and 工作简报 are the same; so is a column that moved, or that is not there and blank.
 * Shape: ledger, one of its tables, the fields to read → (row → text).
 */
export function rowReader(ledger: Ledger, { sheet, columns, role }: Table): RowReader {
  const options = dateOptions(dateContextOf(ledger));
  const materials = materialKeys(ledger.materials);
  const marks = role === "submissionMatrix" ? marksOf(ledger) : new Map<string, string>();
  const names = role === "submissionMatrix" ? ledger.materials.map(({ name }) => [name, "mark"] as const) : [];
  const fields = [...Object.entries(SOURCE_FIELDS[role] ?? {}), ...names]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, meaning]) => ({ name, meaning, column: columns.get(name) }));
  const read = (value: CellValue, meaning: Meaning, rowIndex: number, column: number): string => {
    const text = compactText(cellText(value));
    if (meaning === "mark") return marks.get(refAt(sheet, rowIndex, column).address) ?? text;
    if (meaning === "number") {
      const number = readNumber(value);
      return number.kind === "number" ? String(number.value) : text;
    }
    if (meaning === "date") {
      const date = readDate(value, numberFormatAt(sheet, rowIndex, column), options);
      if (date.kind === "date") return String(date.dateSerial);
      return STILL_OPEN.has(text) ? "" : text;
    }
    return readText(meaning, text, materials);
  };
  return (rowIndex) =>
    fields
      .flatMap(({ name, meaning, column }) => {
        const value = column === undefined ? null : valueAt(sheet, rowIndex, column);
        const said = column === undefined || value === null ? "" : read(value, meaning, rowIndex, column);
        // Blank is as good as not there: a column that is added later changes nothing by itself.
        return said === "" ? [] : [`${name}=${said}`];
      })
      .join(BETWEEN);
}
